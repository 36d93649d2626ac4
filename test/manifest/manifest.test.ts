import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readByMicrosoft } from "./microsoft";
import { everyElement, only, parseXml, type XmlElement } from "./xml";

const ROOT = path.join(__dirname, "..", "..");
const FILE = path.join(ROOT, "manifest.xml");
const BASE = "https://localhost:3000/";
const manifest = parseXml(readFileSync(FILE, "utf8"));
const all = everyElement(manifest);
const overrides = only(manifest, "VersionOverrides");
const host = only(overrides, "Hosts", "Host");
const group = only(host, "DesktopFormFactor", "ExtensionPoint", "OfficeTab", "Group");
const controls = group.children.filter(({ name }) => name === "Control");
const resourceLists = only(overrides, "Resources").children;
const resources = new Map(
  resourceLists.flatMap(({ name: kind, children }) =>
    children.map(({ attributes }) => [attributes["id"]!, { kind, value: attributes["DefaultValue"]! }]),
  ),
);
const used = all.filter(({ attributes }) => attributes["resid"] !== undefined);
const valueOf = ({ attributes }: XmlElement): string => resources.get(attributes["resid"]!)!.value;

/** Width and height out of a PNG's header. */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe("the manifest", () => {
  test("is read by Microsoft's own parser", () => {
    expect(readByMicrosoft(FILE)).toMatchObject({
      id: only(manifest, "Id").text,
      displayName: "Strand Report",
      defaultLocale: "en-GB",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      supportUrl: `${BASE}support.html`,
      defaultSettings: { sourceLocation: `${BASE}taskpane.html` },
    });
  });

  test("says no resource that nothing uses", () => {
    expect([...resources.keys()].filter((id) => !used.some(({ attributes }) => attributes["resid"] === id))).toEqual([]);
  });

  test("has every address on https, in the one folder, at a file that the build puts there", () => {
    const urls = all.map(({ attributes }) => attributes["DefaultValue"]).filter((value) => value?.includes("://"));
    const files = urls.map((url) => (url!.startsWith(BASE) ? url!.slice(BASE.length) : fail(url!)));
    const sources: Readonly<Record<string, string>> = {
      "taskpane.html": "src/taskpane/taskpane.html",
      "support.html": "assets/support.html",
    };
    expect([...new Set(files)].filter((file) => !existsSync(path.join(ROOT, sources[file] ?? file)))).toEqual([]);
  });

  test("keeps pane, ribbon and events in one page that lives long", () => {
    const runtime = only(host, "Runtimes", "Runtime");
    const pane = all.find(({ name, attributes }) => name === "Action" && attributes["xsi:type"] === "ShowTaskpane")!;
    expect(host.children[0]!.name).toBe("Runtimes");
    expect(runtime.attributes["lifetime"]).toBe("long");
    expect(
      [runtime, only(host, "DesktopFormFactor", "FunctionFile"), only(pane, "SourceLocation")].map(({ attributes }) => attributes["resid"]),
    ).toEqual(Array(3).fill(runtime.attributes["resid"]));
    expect(valueOf(runtime)).toBe(only(manifest, "DefaultSettings", "SourceLocation").attributes["DefaultValue"]);
    expect(all.some(({ name }) => name === "TaskpaneId")).toBe(false);
  });

  test("puts four buttons into a group on the Home tab", () => {
    expect(only(host, "DesktopFormFactor", "ExtensionPoint", "OfficeTab").attributes["id"]).toBe("TabHome");
    expect(valueOf(only(group, "Label"))).toBe("Strand Report");
    expect(
      controls.map((control) => [
        valueOf(only(control, "Label")),
        only(control, "Action").attributes["xsi:type"],
        only(control, "Action").children[0]!.text,
      ]),
    ).toEqual([
      ["Build report", "ExecuteFunction", "buildReport"],
      ["Check data", "ExecuteFunction", "checkData"],
      ["Guard sheet", "ExecuteFunction", "guardSheet"],
      ["Open pane", "ShowTaskpane", ""],
    ]);
  });

  test.each([group, ...controls].map((one) => [one.attributes["id"]!, one] as const))(
    "gives %s icons of 16, 32, 64 and 80 pixels that have that size",
    (_, one) => {
      const images = only(one, "Icon").children;
      expect(images.map(({ attributes }) => Number(attributes["size"]))).toEqual([16, 32, 64, 80]);
      for (const image of images) {
        const size = Number(image.attributes["size"]);
        expect(sizeOf(readFileSync(path.join(ROOT, valueOf(image).slice(BASE.length))))).toEqual([size, size]);
      }
    },
  );

  test("shows the add-in in lists with 32 pixels and, on fine screens, 64", () => {
    const file = (name: string) => readFileSync(path.join(ROOT, only(manifest, name).attributes["DefaultValue"]!.slice(BASE.length)));
    expect([sizeOf(file("IconUrl")), sizeOf(file("HighResolutionIconUrl"))]).toEqual([
      [32, 32],
      [64, 64],
    ]);
  });
});

function fail(url: string): never {
  throw new Error(`${url} is not in ${BASE}`);
}
