import { openHost, type NodeHost } from "../node";
import { packed, relation, relations } from "./package-parts";
import { book } from "./support";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A package with a broken size in its first font, a cell's, a row's and a column's, and a whole one. */
const BROKEN = () =>
  packed({
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="4"><font><sz val="10.5"/><name val="Arial"/></font><font><sz val="8.5"/><name val="Arial"/></font><font><sz val="9.25"/><name val="Arial"/></font><font><sz val="14"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="4"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1" applyFont="1"/><xf numFmtId="0" fontId="2" applyFont="1"/><xf numFmtId="0" fontId="3" applyFont="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><cols><col min="3" max="3" width="9" style="2" customWidth="1"/></cols><sheetData><row r="1" s="1" customFormat="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="3"><v>2</v></c><c r="E1" s="1"/></row></sheetData></worksheet>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation("rId1", "worksheet", "worksheets/sheet1.xml"),
      relation("rId3", "styles", "styles.xml"),
    ),
  });

async function sizesOf(host: NodeHost): Promise<readonly number[]> {
  return host.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const fonts = ["A1", "B1", "C9", "E1"].map((address) => sheet.getRange(address).format.font.load("size"));
    await context.sync();
    return fonts.map(({ size }) => size);
  });
}

test("Sizes that are not whole are read as they are, and saved so", async () => {
  const host = await openHost({ workbook: await BROKEN() });
  expect(await sizesOf(host)).toEqual([8.5, 14, 9.25, 8.5]);
  const saved = await openHost({ workbook: (await host.toBytes()).bytes });
  expect(await sizesOf(saved)).toEqual([8.5, 14, 9.25, 8.5]);
});

test("A size that is written comes back from the file", async () => {
  const host = await openHost();
  await book(host).act("Sheet1", "A1:B2", (range) => {
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.format.font.size = 8.5;
  });
  const saved = await openHost({ workbook: (await host.toBytes()).bytes });
  expect((await sizesOf(saved)).slice(0, 2)).toEqual([8.5, 8.5]);
});
