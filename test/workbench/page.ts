import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Download, type FrameLocator, type LaunchOptions, type Page } from "playwright-core";
import { serve } from "../../workbench/build/serve";

const ROOT = path.join(__dirname, "..", "..");

/** The workbench, built once, in a real browser. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses asked for that are not this server's. */
  readonly elsewhere: string[];
  /** Errors and warnings of the page's console, and what was thrown. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Builds the page, with another pane than the add-in's where an entry is given, serves it and opens it with the example. */
export async function openWorkbench(paneEntry?: string): Promise<OpenWorkbench> {
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-"));
  const tsx = path.join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");
  const prepared = execFileSync(process.execPath, [tsx, path.join(__dirname, "prepare.ts"), folder, ...(paneEntry ? [paneEntry] : [])], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const { server, port } = await serve(folder, 0);
  const browser = await launch(JSON.parse(prepared) as Prepared);
  const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, acceptDownloads: true });
  const page = await context.newPage();
  const home = `http://localhost:${port}/`;
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!new RegExp(`^(${home}|data:|blob:)`).test(request.url())) elsewhere.push(request.url());
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => void complaints.push(String(error)));
  await page.goto(home);
  await page.locator(".fortune-sheet-canvas").waitFor();
  return {
    page,
    pane: page.frameLocator("iframe"),
    elsewhere,
    complaints,
    async close() {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Prepared {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Edge or Chrome where the machine has one, as analysts do; else the Chromium out of npm. */
async function launch({ executablePath, env }: Prepared): Promise<Browser> {
  const tries: LaunchOptions[] = [
    { channel: "msedge" },
    { channel: "chrome" },
    { executablePath, args: ["--no-sandbox"], env: { ...(process.env as Record<string, string>), ...env } },
  ];
  for (const options of tries.slice(0, -1)) {
    try {
      return await chromium.launch(options);
    } catch {
      // Not on this machine.
    }
  }
  return chromium.launch(tries.at(-1));
}

/** Clicks a cell, so many pixels into the cells, and makes sure of its name. */
export async function clickCell({ page }: OpenWorkbench, address: string, x: number, y: number): Promise<void> {
  await page.locator(".fortune-cell-area").click({ position: { x, y } });
  await page.locator(".fortune-name-box", { hasText: new RegExp(`^${address}$`) }).waitFor();
}

/** Types into the selected cell. */
export async function type({ page }: OpenWorkbench, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** The grid draws cells on a canvas; what it holds of the selected one stands in its formula bar, and what numbers come to at the foot. */
export const formulaBar = ({ page }: OpenWorkbench) => page.locator(".fortune-fx-input");
export const statusBar = ({ page }: OpenWorkbench) => page.locator(".grid-sums");
export const nameBox = ({ page }: OpenWorkbench) => page.getByRole("textbox", { name: /^Name box/ });

/** Goes to cells by the name box, and waits until the grid has followed. */
export async function goTo(bench: OpenWorkbench, place: string): Promise<void> {
  await nameBox(bench).fill(place);
  await nameBox(bench).press("Enter");
  await bench.page.waitForTimeout(400);
}

/** Drops a file on the page. */
export async function drop({ page }: OpenWorkbench, name: string, bytes: Uint8Array): Promise<void> {
  const base64 = Buffer.from(bytes).toString("base64");
  // As text: what compiles the tests would give the browser functions that it does not have.
  await page.evaluate(`(() => {
    const bytes = Uint8Array.from(atob("${base64}"), (char) => char.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], ${JSON.stringify(name)}));
    for (const type of ["dragover", "drop"]) document.querySelector(".bench").dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  })()`);
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}
