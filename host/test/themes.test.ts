import { Workbook } from "../library";
import { bytesOf, pack, textOf, unpack } from "../files/package";
import { openHost, packageCheck } from "../node";
import { book, dropTheme } from "./support";

const THEME = "xl/theme/theme1.xml";

/** The parts of an .xlsx as Excel makes it, with two sheets. */
async function partsOf(): Promise<Map<string, Uint8Array>> {
  const workbook = new Workbook();
  workbook.addWorksheet("Data").addRow(["Burglary", 12]);
  workbook.addWorksheet("Notes").addRow(["By hand"]);
  return unpack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The same without a theme. */
async function withoutTheme(): Promise<Map<string, Uint8Array>> {
  const parts = await partsOf();
  dropTheme(parts);
  return parts;
}

describe("a workbook without a theme", () => {
  it("is sound as it comes, and as it is saved: it gets the theme of a new workbook", async () => {
    const bytes = await pack(await withoutTheme());
    expect((await packageCheck(bytes)).problems).toEqual([]);
    const host = await openHost({ workbook: bytes });
    await book(host).write("Data", "C1", [["=B1*2"]]);
    const { bytes: saved, problems, isSound, savedSheets, notCarriedOver } = await host.toBytes();
    expect({ problems, isSound, savedSheets, notCarriedOver }).toEqual({
      problems: [],
      isSound: true,
      savedSheets: "all",
      notCarriedOver: [],
    });
    expect(textOf((await unpack(saved)).get(THEME))).toBe(textOf((await unpack((await (await openHost()).toBytes()).bytes)).get(THEME)));
    expect(await book(await openHost({ workbook: saved })).values("Data", "A1:C1")).toEqual([["Burglary", 12, 24]]);
  });

  it("keeps its own where it goes by another name", async () => {
    const parts = await withoutTheme();
    const own = textOf((await partsOf()).get(THEME)).replace("4F81BD", "123456");
    parts.set("xl/theme/theme.xml", bytesOf(own));
    const saved = await (await openHost({ workbook: await pack(parts) })).toBytes();
    const themes = [...(await unpack(saved.bytes))]
      .filter(([path]) => path.startsWith("xl/theme/"))
      .map(([path, bytes]) => [path, textOf(bytes)]);
    expect([saved.problems, themes]).toEqual([[], [[THEME, own]]]);
  });
});
