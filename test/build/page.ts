import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright, type Page } from "playwright-core";
import type { Built } from "./built";

const OFFICE = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

/** As little of Office as lets the pane show itself; no workbook ever answers. */
const BARE_OFFICE = `
  const requirements = { isSetSupported: () => true };
  window.Office = { onReady: async (then) => then({ host: "Excel" }), context: { requirements }, actions: { associate() {} }, addin: {} };
  window.Excel = { run: () => new Promise(() => {}) };
`;

/** The built page in a browser, without Excel. */
export interface BuiltPage {
  readonly page: Page;
  /** What the page's policy has refused so far, such as "frame-src https://…". */
  refused(): Promise<readonly string[]>;
  /** Every address that was asked for something, in order, such as "own/taskpane.js": "own" stands for the page's own server. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** The browser out of npm. Its package's own arguments are for one page only. */
export const launch = async (): Promise<Browser> =>
  playwright.launch({ executablePath: await chromium.executablePath(), args: ["--no-sandbox"] });

/**
 * Opens the built page. What it takes from Microsoft's server is the package of the same library, as good as nothing, or nothing, as
 * where a network lets nobody through to it.
 */
export async function openPage(browser: Browser, { files }: Built, office: "Microsoft's" | "bare" | "blocked"): Promise<BuiltPage> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`own${request.url!}`);
    const name = request.url!.slice(1);
    const file = files.get(name);
    response.writeHead(file ? 200 : 404, { "Content-Type": TYPES[path.extname(name)] ?? "application/octet-stream" }).end(file);
  });
  server.on("upgrade", (request, socket) => {
    asked.push(`own${request.url!}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await browser.newPage();
  // Nothing leaves this machine: what gets past the page's policy ends here.
  await page.route(
    ({ origin }) => origin !== own,
    (route) => {
      const { href, pathname } = new URL(route.request().url());
      asked.push(href);
      if (!href.startsWith("https://appsforoffice.microsoft.com/lib/1/hosted/")) return route.fulfill({ body: "" });
      if (office === "blocked") return route.abort("connectionrefused");
      return route.fulfill(
        office === "bare" ? { contentType: "text/javascript", body: BARE_OFFICE } : { path: path.join(OFFICE, path.basename(pathname)) },
      );
    },
  );
  await page.addInitScript(`
    window.refused = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => window.refused.push(effectiveDirective + " " + blockedURI));
  `);
  await page.goto(`${own}/taskpane.html`);
  return {
    page,
    refused: () => page.evaluate("window.refused"),
    asked,
    async close() {
      await page.close();
      // The browser, which stays, keeps its connections open.
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
