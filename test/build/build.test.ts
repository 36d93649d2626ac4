import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import type { Browser } from "playwright-core";
import { version } from "../../package.json";
import { everyElement, parseXml } from "../manifest/xml";
import { build, configuration, contentSecurityPolicy, OFFICE_JS, PANE_LIMITS, remove, type Built } from "./built";
import { type BuiltPage, launch, openPage } from "./page";

const ROOT = path.join(__dirname, "..", "..");
const DEPLOY = readFileSync(path.join(ROOT, "docs", "deploy.md"), "utf8");
const MANIFEST = everyElement(parseXml(readFileSync(path.join(ROOT, "manifest.xml"), "utf8")));

/** What may stand in dist/ before a build and is not of an earlier one. */
const OTHERS = { "office/office.js": "office", "office/en-gb/office_strings.js": "words", "workbench/index.html": "bench" };
/** What an earlier build left. */
const STALE = { "former.js": "former", "office-former.js": "former", "manifest.xml": "a developer's own" };

interface Sbom {
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

let built: Built;
/** With what stood in its folder before and stays. */
let whole: Built;
beforeAll(async () => {
  whole = await build({ ...OTHERS, ...STALE });
  built = { ...whole, files: new Map([...whole.files].filter(([file]) => !(file in OTHERS))) };
}, 600_000);
afterAll(() => remove(whole));

const text = (file: string): string => built.files.get(file)!.toString("utf8");

describe("npm run build", () => {
  test("puts every file of the manifest, and the page's own, where a server can take them", () => {
    const urls = MANIFEST.flatMap(({ attributes }) => attributes["DefaultValue"] ?? []).filter((value) => value.includes("://"));
    const needed = new Set([...urls.map((url) => new URL(url).pathname.slice(1)), "early.js", "office-missing.js", "taskpane.js"]);
    expect([...needed].filter((file) => !built.files.has(file))).toEqual([]);
  });

  test("gives every button of the ribbon that runs a function its function", () => {
    const names = MANIFEST.filter(({ name }) => name === "FunctionName").map((element) => element.text);
    expect(names).toHaveLength(3);
    expect(names.filter((name) => !text("early.js").includes(`"${name}"`))).toEqual([]);
    // Right behind office.js, small, and not deferred: a button may be the first thing ever pressed.
    expect(text("taskpane.html")).toMatch(/<script src="?early\.js"?><\/script>/);
    expect(built.files.get("early.js")!.length).toBeLessThan(2000);
  });

  test("puts the guide and the pages it leads to beside the pane, with every picture and without a link that leads nowhere", () => {
    const pages = [...built.files.keys()].filter((file) => /^help\/.*\.html$/.test(file));
    expect(pages).toContain("help/guide.html");
    const lost = pages.flatMap((page) =>
      [...text(page).matchAll(/(?:href|src)="([^"#]*)(?:#([^"]*))?"/g)].flatMap(([link, file = "", part]) => {
        const target = file === "" ? page : path.posix.join("help", file);
        const isThere = built.files.has(target) && (part === undefined || text(target).includes(`id="${part}"`));
        return isThere ? [] : [`${page}: ${link}`];
      }),
    );
    expect(lost).toEqual([]);
    expect(pages.filter((page) => /\bnpm (run|start|ci)\b|<code>[^<]*--[a-z]/.test(text(page)))).toEqual([]);
    expect(text("help/first-hour.html")).toContain('<a href="not-tidy.xlsx">');
    expect(text("help/guide.html")).toContain("<h1");
    expect(text("taskpane.js")).toContain('"help/guide.html"');
    expect(text("taskpane.js")).toContain('"support.html"');
  });

  test("explains each word that the pane says it explains, as the glossary does", () => {
    const asked = ["strands/strands-place", "checks/checks-place", "report/report-place"].flatMap((file) => {
      const [, words = ""] = /<WithWords words=\{\[(.*?)\]\}>/.exec(readFileSync(path.join(ROOT, "src", "taskpane", `${file}.tsx`), "utf8")) ?? [];
      return words.split(", ").map((word) => word.slice(1, -1));
    });
    const glossary = readFileSync(path.join(ROOT, "docs", "glossary.md"), "utf8");
    expect(asked).toHaveLength(12);
    expect(asked.filter((word) => !glossary.includes(`| ${word} | `))).toEqual([]);
    expect(text("taskpane.js")).toContain("the protective marking on every page, such as OFFICIAL");
  });

  // A second build takes as long as ten suites: by night, RUNS=1.
  if (process.env["RUNS"])
    test("gives the same bytes each time", async () => {
      const again = await build();
      expect([...built.files].filter(([file, bytes]) => !bytes.equals(again.files.get(file)!)).map(([file]) => file)).toEqual([]);
      remove(again);
    }, 600_000);

  test("clears away what earlier builds left, and leaves office.js and the workbench where they were put", () => {
    expect(Object.keys(STALE).filter((file) => whole.files.has(file))).toEqual([]);
    expect(Object.entries(OTHERS).map(([file]) => whole.files.get(file)?.toString("utf8"))).toEqual(Object.values(OTHERS));
  });

  test("keeps the folder of office.js whatever its name, and refuses one among its own files, which it clears", () => {
    const keeps = (officeJs: string, file: string) =>
      (configuration({ officeJs }) as { output: { clean: { keep(file: string): boolean } } }).output.clean.keep(file);
    expect([
      keeps("./microsoft/lib/office.js", "microsoft"),
      keeps("./microsoft/lib/office.js", "office"),
      keeps("office/office.js", "microsoft"),
    ]).toEqual([true, true, false]);
    expect(() => configuration({ officeJs: "office.js" })).toThrow("a folder of its own");
    expect(() => configuration({ officeJs: "./office.js" })).toThrow("a folder of its own");
  });

  test("makes no manifest, so that one of a developer's machine is never taken for the organisation's", () => {
    expect([...built.files.keys()].filter((file) => file.endsWith(".xml"))).toEqual([]);
    expect([...built.files].filter(([, bytes]) => bytes.includes("https://localhost")).map(([file]) => file)).toEqual([]);
  });

  test("makes the files that docs/deploy.md names, and no others", () => {
    const named = DEPLOY.match(/`dist\/` then holds what goes on the server: ([^.]*\.[^]*?)\. /)![1]!;
    const places = [...built.files.keys()].filter((file) => !file.endsWith(".map")).map((file) => file.replace(/\/.*/, "/"));
    expect([...named.matchAll(/`([^`]+)`/g)].map(([, file]) => file).sort()).toEqual([...new Set(places)].sort());
  });

  test("makes a pane of no more than 200 KB gzipped until it is seen, 580 in all, and says how much it is", () => {
    const code = [...built.files].filter(([file]) => /\.(js|css)$/.test(file) && file !== "self-test.js" && !file.startsWith("parts/paper"));
    const weight = (files: typeof code) => files.reduce((sum, [, file]) => sum + gzipSync(file, { level: 9 }).length, 0);
    const [start, whole] = [weight(code.filter(([file]) => !file.startsWith("parts/"))), weight(code)];
    expect(PANE_LIMITS).toEqual({ start: 200 * 1024, whole: 580 * 1024 });
    expect([start <= PANE_LIMITS.start, whole <= PANE_LIMITS.whole, start < whole]).toEqual([true, true, true]);
    expect(built.log).toContain(`The pane weighs ${(start / 1024).toFixed(1)} KB gzipped until it is seen`);
    expect(built.log).toContain(`The pane weighs ${(whole / 1024).toFixed(1)} KB gzipped in all`);
  });

  test("keeps sources apart from the bundle, and neither holds a path of this machine", () => {
    expect([...built.files.keys()].filter((file) => file.endsWith(".map"))).toContain("taskpane.js.map");
    expect(
      [...built.files].filter(([file, bytes]) => /\.(js|css|html|map)$/.test(file) && bytes.includes(ROOT)).map(([file]) => file),
    ).toEqual([]);
  });

  test("loads office.js from Microsoft before anything else, and all other scripts from beside the page", () => {
    const scripts = [...text("taskpane.html").matchAll(/<script[^>]*?src="?([^"\s>]+)/g)].map(([, source]) => source);
    expect([OFFICE_JS, scripts]).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      [OFFICE_JS, "early.js", "office-missing.js", "taskpane.js"],
    ]);
    expect(text("taskpane.html")).not.toMatch(/<script(?![^>]*src=)|\son\w+=/);
  });

  test("says of every package in the bundle its version and licence, and shows the pane's own version", () => {
    const { sources } = JSON.parse(text("taskpane.js.map")) as { sources: string[] };
    const bundled = [...new Set(sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []))].sort();
    const { components, metadata } = JSON.parse(text("sbom.json")) as Sbom;
    expect(bundled).toContain("@fluentui/react-button");
    const named = new Set(components.map(({ name }) => name));
    // The build takes in a few of which nothing is left in the end: naming them is on the safe side.
    expect(bundled.filter((name) => !named.has(name))).toEqual([]);
    expect(named).not.toContain("commander");
    const headings = [...text("licences.txt").matchAll(/^(\S+@\d[\w.-]*): \S+$/gm)].map(([, id]) => id);
    expect(headings.sort()).toEqual([`strand-report@${version}`, ...components.map(({ name, version: each }) => `${name}@${each}`)].sort());
    expect(text("licences.txt")).toContain("Strand Report maintainers");
    expect([metadata.component.name, metadata.component.version]).toEqual(["strand-report", version]);
    expect(text("taskpane.js")).toContain(`"${version}"`);
    // Of package.json nothing but that.
    expect(text("taskpane.js")).not.toContain("dependency-cruiser");
  });

  test("writes the policy into the page that docs/deploy.md tells servers to send", () => {
    const policy = contentSecurityPolicy(OFFICE_JS);
    expect(text("taskpane.html")).toContain(`content="${policy}"`);
    expect(DEPLOY).toContain(`Content-Security-Policy: ${policy}\n`);
  });
});

describe("the policy", () => {
  test("names the server that office.js is taken from, and none where it lies beside the page", () => {
    expect(contentSecurityPolicy("https://cdn.example.police.uk/office/office.js")).toContain(
      "script-src 'self' https://cdn.example.police.uk;",
    );
    expect(contentSecurityPolicy("office/office.js")).toContain("script-src 'self';");
  });
});

describe("the bundle", () => {
  test("has nothing in it that asks a server, opens a window or leaves the page", () => {
    const ways =
      /\bfetch\(|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|new (Shared)?Worker|importScripts|new Image\b|\.open\("|window\.open|location\.(assign|replace)\(|location(\.href)?=[^=]/g;
    const code = [...built.files.keys()].filter((file) => file.endsWith(".js"));
    expect(code.filter((file) => file.startsWith("parts/")).length).toBeGreaterThan(1);
    const isOfSlides = (file: string) => file.startsWith("parts/paper-slides.");
    expect(code.filter((file) => !isOfSlides(file)).flatMap((file) => text(file).match(ways) ?? [])).toEqual([]);
    // Its library could load pictures by their address, and is never given one; the policy would refuse it.
    const known = new Set(["XMLHttpRequest", '.open("', "new Image", "importScripts"]);
    expect(code.filter(isOfSlides).flatMap((file) => text(file).match(ways)!.filter((way) => !known.has(way)))).toEqual([]);
  });
});

/** Each takes an address and asks it for something, in one of the ways that a page has. */
const WAYS: Readonly<Record<string, string>> = {
  fetch: "(to) => void fetch(to).catch(() => undefined)",
  request: "(to) => { const asking = new XMLHttpRequest(); asking.open('POST', to); asking.send('x'); }",
  beacon: "(to) => navigator.sendBeacon(to, 'x')",
  socket: "(to) => new WebSocket(to.replace('http', 'ws'))",
  events: "(to) => new EventSource(to)",
  worker: "(to) => { try { new Worker(to); } catch { window.refused.push('another server, without a policy: ' + to); } }",
  form: "(to) => { const form = Object.assign(document.createElement('form'), { action: to, method: 'post' }); document.body.append(form); form.submit(); }",
  frame: "(to) => document.body.append(Object.assign(document.createElement('iframe'), { src: to }))",
  object: "(to) => document.body.append(Object.assign(document.createElement('object'), { data: to }))",
  video: "(to) => document.body.append(Object.assign(document.createElement('video'), { src: to }))",
  image: "(to) => document.body.append(Object.assign(document.createElement('img'), { src: to }))",
  font: "(to) => void new FontFace('one', `url(${to})`).load().catch(() => undefined)",
  style: "(to) => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: to }))",
  script: "(to) => document.head.append(Object.assign(document.createElement('script'), { src: to }))",
};

describe("the built page in a browser", () => {
  let browser: Browser;
  let opened: BuiltPage;
  beforeAll(async () => void (browser = await launch()), 60_000);
  afterEach(() => opened.close());
  afterAll(() => browser?.close());
  const TELEMETRY = /^(frame|connect)-src https:\/\/[\w.]*(telemetryservice|pipe\.aria)\./;

  test("loads Microsoft's office.js and itself within its policy, which refuses nothing but Microsoft's telemetry", async () => {
    opened = await openPage(browser, built, "Microsoft's");
    const { page, refused, asked } = opened;
    // docs/deploy.md tells whoever serves the files to look for this.
    await expect(page.locator("#pane")).toHaveText("Strand Report works inside Excel: open it from the Home tab.");
    expect(DEPLOY).toContain("“Strand Report works inside Excel");
    // Office is ready when its library has loaded what it needs; the last thing that it does is to report on itself.
    expect(await page.evaluate("Office.onReady().then(() => true)")).toBe(true);
    await expect.poll(refused).toContainEqual(expect.stringMatching(TELEMETRY));
    expect((await refused()).filter((one) => !TELEMETRY.test(one))).toEqual([]);
    expect([...new Set(asked.map((address) => address.replace(/^(https:\/\/[^/]+|own)\/.*/, "$1")))].sort()).toEqual([
      "https://appsforoffice.microsoft.com",
      "own",
    ]);
  });

  test("says that office.js could not be loaded, from where, and what to do", async () => {
    opened = await openPage(browser, built, "blocked");
    const pane = opened.page.locator("#pane");
    await expect(pane).toContainText(`Microsoft’s office.js could not be loaded from ${OFFICE_JS}.`);
    await expect(pane).toContainText("the people who look after your network");
    await expect(pane).toContainText("docs/deploy.md");
    await expect(pane).not.toContainText("is starting");
    expect(await opened.refused()).toEqual([]);
    expect(DEPLOY).toContain("office.js could not be loaded");
  });

  test("shows the pane, styled, within its policy", async () => {
    opened = await openPage(browser, built, "bare");
    const { page, refused, asked } = opened;
    await expect(page.locator("#pane button").first()).toBeVisible();
    await expect(page.locator("#pane *").first()).toHaveCSS("font-family", /Segoe UI/);
    expect(await refused()).toEqual([]);
    // What reads comes at once, what writes when the pane is seen.
    await expect.poll(() => asked.filter((address) => /^own\/parts\/(reading|writing)\.\w+\.js$/.test(address)).length).toBe(2);
    expect(asked.filter((address) => !address.startsWith("own/parts/")).sort()).toEqual([OFFICE_JS, "own/early.js", "own/office-missing.js", "own/taskpane.html", "own/taskpane.js"]);
  });

  // What docs/deploy.md says under "sends".
  test.each([
    ["its own server for files alone", "own", ["font", "image", "script", "style"]],
    ["Microsoft's server for scripts alone", new URL(OFFICE_JS).origin, ["script"]],
    ["any other server for nothing", "https://elsewhere.example.com", []],
  ])("can ask %s", async (_, server, expected) => {
    opened = await openPage(browser, built, "bare");
    const { page, refused, asked } = opened;
    await expect(page.locator("#pane button").first()).toBeVisible();
    const before = asked.length;
    const base = server === "own" ? await page.evaluate<string>("location.origin") : server;
    for (const [name, way] of Object.entries(WAYS)) await page.evaluate(`void (${way})(${JSON.stringify(`${base}/${name}`)})`);
    // Each way ends in being refused or in asking, so that there is nothing to wait for after the last.
    await expect.poll(async () => (await refused()).length).toBe(Object.keys(WAYS).length - expected.length);
    await expect.poll(() => asked.slice(before).sort()).toEqual(expected.map((name) => `${server}/${name}`));
  });
});
