import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { everyElement, parseXml } from "../manifest/xml";
import { build, contentSecurityPolicy, OFFICE_JS, PANE_LIMIT, remove, type Built } from "./built";
import { openPage, type Page } from "./page";

const ROOT = path.join(__dirname, "..", "..");

let built: Built;
let again: Built;
beforeAll(async () => {
  [built, again] = await Promise.all([build(), build()]);
}, 600_000);
afterAll(() => [built, again].forEach((one) => remove(one)));

const text = (file: string): string => built.files.get(file)!.toString("utf8");

describe("npm run build", () => {
  test("puts every file of the manifest, and the page's own, where a server can take them", () => {
    const urls = everyElement(parseXml(text("manifest.xml"))).flatMap(({ attributes }) => attributes["DefaultValue"] ?? []).filter((value) => value.includes("://"));
    const needed = new Set([...urls.map((url) => new URL(url).pathname.slice(1)), "taskpane.js"]);
    expect([...needed].filter((file) => !built.files.has(file))).toEqual([]);
  });

  test("gives every button of the ribbon that runs a function its function", () => {
    const names = everyElement(parseXml(text("manifest.xml"))).filter(({ name }) => name === "FunctionName").map((element) => element.text);
    expect(names).toHaveLength(3);
    expect(names.filter((name) => !text("taskpane.js").includes(`associate("${name}"`))).toEqual([]);
  });

  test("gives the same bytes each time", () => {
    expect([...again.files.keys()]).toEqual([...built.files.keys()]);
    expect([...built.files].filter(([file, bytes]) => !bytes.equals(again.files.get(file)!)).map(([file]) => file)).toEqual([]);
  });

  test("makes a pane of no more than 250 KB gzipped, and says how much it is", () => {
    const bytes = [...built.files].filter(([file]) => /\.(js|css)$/.test(file)).reduce((sum, [, file]) => sum + gzipSync(file, { level: 9 }).length, 0);
    expect([PANE_LIMIT, bytes <= PANE_LIMIT]).toEqual([250 * 1024, true]);
    expect(built.log).toContain(`The pane weighs ${(bytes / 1024).toFixed(1)} KB gzipped`);
  });

  test("keeps sources apart from the bundle, and neither holds a path of this machine", () => {
    expect([...built.files.keys()].filter((file) => file.endsWith(".map"))).toContain("taskpane.js.map");
    expect([...built.files].filter(([file, bytes]) => /\.(js|css|html|map)$/.test(file) && bytes.includes(ROOT)).map(([file]) => file)).toEqual([]);
  });

  test("loads office.js from Microsoft before anything else, and all other scripts from beside the page", () => {
    const scripts = [...text("taskpane.html").matchAll(/<script[^>]*?src="?([^"\s>]+)/g)].map(([, source]) => source);
    expect([OFFICE_JS, scripts]).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", [OFFICE_JS, "taskpane.js"]]);
    expect(text("taskpane.html")).not.toMatch(/<script(?![^>]*src=)|\son\w+=/);
  });

  test("writes the policy into the page that docs/deploy.md tells servers to send", () => {
    const policy = contentSecurityPolicy(OFFICE_JS);
    expect(text("taskpane.html")).toContain(`content="${policy}"`);
    expect(readFileSync(path.join(ROOT, "docs", "deploy.md"), "utf8")).toContain(`Content-Security-Policy: ${policy}\n`);
  });
});

describe("the policy", () => {
  test("names the server that office.js is taken from, and none where it lies beside the page", () => {
    expect(contentSecurityPolicy("https://cdn.example.police.uk/office/office.js")).toContain("script-src 'self' https://cdn.example.police.uk;");
    expect(contentSecurityPolicy("office/office.js")).toContain("script-src 'self';");
  });
});

describe("the built page in a browser", () => {
  let page: Page;
  afterEach(() => page.close());

  test("loads Microsoft's office.js and itself within its policy, which refuses nothing but Microsoft's telemetry", async () => {
    page = await openPage(built, "Microsoft's");
    // Office is ready when its library has loaded what it needs; it reports on itself a while after.
    expect(await page.evaluate("Office.onReady().then(() => new Promise((resolve) => setTimeout(() => resolve(true), 3000)))")).toBe(true);
    expect((await page.refused()).filter((one) => !/^(frame|connect)-src https:\/\/[\w.]*(telemetryservice|pipe\.aria)\./.test(one))).toEqual([]);
    expect([...page.servers].sort()).toEqual(["https://appsforoffice.microsoft.com", "own"]);
  });

  test("shows the pane, styled, within its policy", async () => {
    page = await openPage(built, "bare");
    const shown = await page.evaluate<string>("new Promise((resolve) => setTimeout(() => resolve(document.querySelector('#pane button') && getComputedStyle(document.querySelector('#pane *')).fontFamily), 1000))");
    expect([shown, await page.refused()]).toEqual([expect.stringContaining("Segoe UI"), []]);
  });

  test("can send nothing, not even to its own server", async () => {
    page = await openPage(built, "bare");
    expect(await page.evaluate("fetch('support.html').then(() => 'sent', () => 'refused')")).toBe("refused");
  });
});
