import { textOf, unpack } from "../files/package";
import { openHost } from "../node";
import { packed, relation, relations } from "./package-parts";
import { book } from "./support";

/** A package whose workbook is set in this font. */
const setIn = (name: string, size: number) =>
  packed({
    "xl/styles.xml": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="${size}"/><name val="${name}"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0"/></cellXfs></styleSheet>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation("rId1", "worksheet", "worksheets/sheet1.xml"),
      relation("rId2", "sharedStrings", "sharedStrings.xml"),
      relation("rId3", "styles", "styles.xml"),
    ),
  });

it.each([
  ["Calibri", 11, 7, 48],
  ["Arial", 10, 7, 48],
  ["Arial", 12, 9, 60],
  ["Roboto", 12, 9, 60],
  ["Verdana", 10, 8, 54],
  ["Times New Roman", 12, 8, 54],
  ["A font of the force's own", 12, 9, 60],
])("A column is as wide as it was set in a workbook of %s %d, whose digits are %d pixels wide", async (name, size, digit, standard) => {
  const host = await openHost({ workbook: await setIn(name, size) });
  await book(host).act("Data", "B:B", (range) => (range.format.columnWidth = 120));
  const [set, unset] = await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const formats = ["B1", "D1"].map((address) => sheet.getRange(address).format.load("columnWidth"));
    await context.sync();
    return formats.map(({ columnWidth }) => columnWidth);
  });
  expect([set, unset]).toEqual([120, standard]);
  const xml = textOf((await unpack((await host.toBytes()).bytes)).get("xl/worksheets/sheet1.xml"));
  // A file counts in digits: 120 points are 160 pixels.
  expect(Number(/<col min="2" max="2" width="([\d.]+)"/.exec(xml)![1])).toBeCloseTo(160 / digit, 1);
});

describe("a workbook whose first font is Roboto 12", () => {
  test("says so of cells that no one has dressed, and they keep it when only a part of their look is set", async () => {
    const host = await openHost({ workbook: await setIn("Roboto", 12) });
    await book(host).act("Data", "C3", (range) => (range.format.font.bold = true));
    const fontsOf = (opened: typeof host) =>
      opened.run(async (context) => {
        const fonts = ["C3", "D4"].map((address) => context.workbook.worksheets.getFirst().getRange(address).format.font);
        for (const font of fonts) font.load("name,size,bold");
        await context.sync();
        return fonts.map(({ name, size, bold }) => [name, size, bold]);
      });
    const fonts = [
      ["Roboto", 12, true],
      ["Roboto", 12, false],
    ];
    expect(await fontsOf(host)).toEqual(fonts);
    const { bytes } = await host.toBytes();
    expect(await fontsOf(await openHost({ workbook: bytes }))).toEqual(fonts);
    expect(textOf((await unpack(bytes)).get("xl/styles.xml"))).not.toContain("<font><b/></font>");
  });

  test("fits columns and rows to its letters", async () => {
    const fitted = async (name: string, size: number) => {
      const host = await openHost({ workbook: await setIn(name, size) });
      await book(host).write("Data", "B2", [["A longer text of some words"]]);
      return host.run(async (context) => {
        const { format } = context.workbook.worksheets.getFirst().getRange("B2");
        format.autofitColumns();
        format.autofitRows();
        format.load("columnWidth,rowHeight");
        await context.sync();
        return [format.columnWidth, format.rowHeight] as const;
      });
    };
    const [plain, large] = [await fitted("Calibri", 11), await fitted("Calibri", 22)];
    expect(large[0] / plain[0]).toBeCloseTo(2, 0);
    expect(large[1]).toBeGreaterThan(25);
  });
});
