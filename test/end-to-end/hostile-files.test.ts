import { ownFolder } from "./own-folder";
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { packed, sheetXml } from "../../host/test/package-parts";
import { zipOf } from "../../host/test/zips";
import { strandReport } from "./command";

const folder = ownFolder("suite");

const FILES: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  "a binary workbook": () => packed({ "xl/workbook.xml": null, "xl/workbook.bin": "x" }),
  "no workbook in it": () => packed({ "xl/workbook.xml": null }),
  "a sheet that is listed and not there": () => packed({ "xl/worksheets/sheet1.xml": null }),
  "a number that is none": () => packed({ "xl/worksheets/sheet1.xml": sheetXml('<row r="1"><c r="A1"><v>NaN</v></c></row>') }),
  "more parts than are read": () => zipOf(Array.from({ length: 10_001 }, (_, number) => ({ path: `${number}.xml`, content: "" }))),
  "a part that says it is huge": () => zipOf([{ path: "xl/workbook.xml", content: "", size: 4_000_000_000 }]),
};

const COMMANDS = [
  ["report", ["--quiet", "--out", "out.xlsx"]],
  ["check", []],
  ["inspect", []],
  ["guard", ["--sheet", "Data"]],
] as const;

describe.each(Object.keys(FILES))("a file with %s", (what) => {
  it.each(COMMANDS)("is refused by %s in words, with 2, the code of unusable input", async (command, args) => {
    await writeFile(path.join(folder(), "in.xlsx"), await FILES[what]!());
    const { code, stdout, stderr } = await strandReport([command, "in.xlsx", ...args], folder());
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^in\.xlsx [^\n]*\.\n$/);
    expect(await readdir(folder())).toEqual(["in.xlsx"]);
  });
});
