import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { idOf, readdress } from "../../scripts/manifest/readdress";
import { uuidOfUrl } from "../../scripts/manifest/uuid";
import { program, readByMicrosoft } from "./microsoft";
import { everyElement, parseXml } from "./xml";

const ROOT = path.join(__dirname, "..", "..");
const MANIFEST = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
/** A manifest without what it says of itself. */
const unsaid = (manifest: string) => manifest.replace(/<!--[\s\S]*?-->/, "");
const FORCE = "https://addins.example.police.uk/strand-report";
const at = (url: string, rest: { readonly id?: string; readonly support?: string } = {}) =>
  readdress(MANIFEST, { url, id: rest.id ?? null, support: rest.support ?? null });

describe("a manifest for another address", () => {
  test("leads there with every address, and is otherwise the same", () => {
    const moved = at(FORCE);
    expect(moved).not.toMatch(/"https:\/\/localhost/);
    expect(unsaid(moved).replaceAll(FORCE, "https://localhost:3000").replace(idOf(moved), idOf(MANIFEST))).toBe(unsaid(MANIFEST));
  });

  test("is read by Microsoft's own parser", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "strand-report-manifest-"));
    const file = path.join(folder, "manifest.xml");
    writeFileSync(file, at(`${FORCE}/a&b`));
    const read = readByMicrosoft(file);
    rmSync(folder, { recursive: true });
    expect([read.defaultSettings?.sourceLocation, read.iconUrl]).toEqual([
      `${FORCE}/a&b/taskpane.html`,
      `${FORCE}/a&b/assets/strand-report-32.png`,
    ]);
  });

  test.each(["$&", "$`", "$1$$", "a'b"])("leads to the letter to a folder called %s", (folder) => {
    const moved = parseXml(at(`${FORCE}/${folder}`, { support: `${FORCE}/help/${folder}` }));
    const leadsTo = (name: string) =>
      everyElement(moved)
        .filter((element) => element.name === name)
        .map(({ attributes }) => attributes["DefaultValue"]);
    expect(leadsTo("SourceLocation")).toContain(`${new URL(`${FORCE}/${folder}`).href}/taskpane.html`);
    expect(leadsTo("SupportUrl")).toEqual([new URL(`${FORCE}/help/${folder}`).href]);
    expect(everyElement(moved).map(({ name }) => name)).toEqual(everyElement(parseXml(MANIFEST)).map(({ name }) => name));
  });

  test("has the same id each time, and another one at another address", () => {
    // By Python's uuid.uuid5(uuid.NAMESPACE_URL, …).
    expect(uuidOfUrl(FORCE)).toBe("606a22dd-b187-542e-8826-fd5f0a6b526c");
    expect([FORCE, `${FORCE}/`, "HTTPS://Addins.Example.Police.UK:443/strand-report"].map((url) => idOf(at(url)))).toEqual(
      Array(3).fill(uuidOfUrl(FORCE)),
    );
    expect(idOf(at("https://other.example.police.uk/strand-report"))).not.toBe(uuidOfUrl(FORCE));
  });

  test("keeps the id of an add-in that moves, where it is given", () => {
    expect(idOf(at("https://new.example.police.uk", { id: "606A22DD-b187-542e-8826-fd5f0a6b526c" }))).toBe(
      "606a22dd-b187-542e-8826-fd5f0a6b526c",
    );
  });

  test("is the developers' own at their own address", () => expect(at("https://localhost:3000/")).toBe(MANIFEST));

  test("says of itself whose server it is for, and no longer that it is a developer's", () => {
    expect(MANIFEST).toContain("a developer's own machine");
    const moved = at(FORCE);
    expect(moved).not.toContain("developer");
    expect(moved).toContain(`The addresses are those of ${FORCE.toLowerCase()}`);
  });

  test("sends users to a help page of the organisation's own", () => {
    const moved = parseXml(at(FORCE, { support: "https://intranet.example.police.uk/help?page=strand&lang=en" }));
    expect(moved.children.find(({ name }) => name === "SupportUrl")!.attributes["DefaultValue"]).toBe(
      "https://intranet.example.police.uk/help?page=strand&lang=en",
    );
    expect(at(FORCE, { support: "https://intranet.example.police.uk/help" })).not.toContain("support.html");
  });

  test.each([
    ["http://addins.example.police.uk", "must begin with https://"],
    ["addins.example.police.uk", "is not an address"],
    [`${FORCE}/taskpane.html`, "not of the page in it"],
    [`${FORCE}?v=2`, "without “?” or “#”"],
    // Nothing after the sign: the address has no query and no fragment, and yet the sign.
    [`${FORCE}?`, "without “?” or “#”"],
    [`${FORCE}#`, "without “?” or “#”"],
    [`${FORCE}/?#`, "without “?” or “#”"],
    ["https://user:secret@addins.example.police.uk", "no user name or password"],
  ])("is not made for %s", (url, message) => expect(() => at(url)).toThrow(message));

  test("is not given an id that Excel would refuse", () => expect(() => at(FORCE, { id: "strand-report" })).toThrow("is not an id"));
});

describe("npm run manifest", () => {
  const run = (...options: readonly string[]) => program(path.join(ROOT, "scripts", "manifest.ts"), ...options);

  test("writes the file and says the id", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "strand-report-manifest-"));
    const file = path.join(folder, "new", "manifest.xml");
    const said = execFileSync(process.execPath, run("--url", FORCE, "--out", file), { encoding: "utf8" });
    const written = readFileSync(file, "utf8");
    rmSync(folder, { recursive: true });
    expect([said.trim(), written]).toEqual([`${file}: id ${uuidOfUrl(FORCE)}`, at(FORCE)]);
  });

  test("writes apart from dist/, which each build clears", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "strand-report-manifest-"));
    execFileSync(process.execPath, run("--url", FORCE), { cwd: folder });
    const written = readFileSync(path.join(folder, "out", "manifest.xml"), "utf8");
    rmSync(folder, { recursive: true });
    expect(written).toBe(at(FORCE));
  });

  test("says in one line what is wrong with an address", () => {
    const { status, stderr } = spawnSync(process.execPath, run("--url", "http://x"), { encoding: "utf8" });
    expect([status, stderr.trim()]).toEqual([2, "“http://x” must begin with https://. Excel takes no other."]);
  });
});
