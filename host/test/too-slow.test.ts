import { openHost } from "../node";
import { HostFileError, openWorkbook } from "../files";
import { attributesOf, textOf, unpack } from "../files/package";
import { packed, sheetXml, workbookXml, relation, relations } from "./package-parts";
import { book } from "./support";

const MANY = 3_000;
/** Formulas that would calculate almost for ever, each for one row. */
const SLOW: readonly (readonly [what: string, formula: (row: number) => string])[] = [
  ["chains of OFFSET over big ranges", (row) => `SUM(OFFSET(A$1,0,0,40000-ROW(),1))${row > 1 ? `+C${row - 1}` : ""}`],
  ["INDIRECT of big ranges", (row) => `SUM(INDIRECT("A1:A"&amp;${40_000 + row}))`],
  ["conditions on big ranges", (row) => `SUMIFS(B$1:B$200000,A$1:A$200000,A${row})`],
  ["arrays over whole columns", (row) => `SUMPRODUCT((A:A=A${row})*B:B)`],
];

/** A sheet with numbers, one of them far below, and formulas in column C. */
function slowFile(formula: (row: number) => string, result: string): Promise<Uint8Array> {
  const rows = Array.from(
    { length: MANY },
    (_, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}"><v>${index % 7}</v></c><c r="B${index + 1}"><v>1</v></c><c r="C${index + 1}"><f>${formula(index + 1)}</f>${result}</c></row>`,
  );
  return packed({
    "xl/worksheets/sheet1.xml": sheetXml(`${rows.join("")}<row r="100000"><c r="A100000"><v>1</v></c></row>`),
    "xl/worksheets/sheet2.xml": sheetXml('<row r="1"><c r="A1"><v>3</v></c></row>'),
    "xl/workbook.xml": workbookXml(
      "",
      '<calcPr calcId="1"/>',
      '<sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Own" sheetId="2" r:id="rId3"/>',
    ),
    "xl/_rels/workbook.xml.rels": relations(
      relation("rId1", "worksheet", "worksheets/sheet1.xml"),
      relation("rId2", "sharedStrings", "sharedStrings.xml"),
      relation("rId3", "worksheet", "worksheets/sheet2.xml"),
    ),
  });
}

describe("a workbook that calculates almost without end", () => {
  // All of them by night: each takes as long as it takes to see that it is too slow.
  it.each(process.env["RUNS"] ? SLOW : SLOW.slice(1, 2))("is refused where its formulas have no results: %s", async (_, formula) => {
    const file = await slowFile(formula, "");
    const refusal: unknown = await openWorkbook(file, "a.xlsx").catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(HostFileError);
    expect(`${(refusal as HostFileError).code}: ${(refusal as HostFileError).message}`).toBe(
      "TooLarge: a.xlsx has formulas without results, and they would take too long to calculate: 3,000 on “Data”. Nothing was read. Open it in Excel and save it again, so that the file holds their results. If Excel is slow too, copy the cells with formulas, paste them as values (Paste Special, Values), and save it again.",
    );
  });

  it("is read with its results where it has them, and they stay, whatever is written", async () => {
    const host = await openHost({ workbook: await slowFile(SLOW[1]![1], "<v>7</v>"), name: "a.xlsx" });
    expect(await book(host).values("Data", "C1:C2")).toEqual([[7], [7]]);
    await book(host).write("Own", "A2:A3", [["=A1*2"], ["=A2+1"]]);
    expect(await book(host).values("Own", "A2:A3")).toEqual([[6], [7]]);
    expect(await book(host).values("Data", "C1:C2")).toEqual([[7], [7]]);
    expect(host.workbook.calculationMode).toBe("Manual");
    const { bytes, notCarriedOver } = await host.toBytes();
    expect(notCarriedOver).toContain("new results for the slow formulas on “Data” (Excel calculates them when it opens the copy)");
    const xml = textOf((await unpack(bytes)).get("xl/workbook.xml"));
    expect(attributesOf(/<calcPr[^>]*>/.exec(xml)![0])).toMatchObject({ fullCalcOnLoad: "1" });
  });
});
