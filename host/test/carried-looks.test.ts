import { parseXml } from "../library";
import { textOf, unpack } from "../files/package";
import { openHost } from "../node";
import { packed, relation, relations, sheetXml } from "./package-parts";
import { book } from "./support";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const SHEET = "xl/worksheets/sheet1.xml";
const TABLE = "xl/tables/table1.xml";
const STYLES = "xl/styles.xml";

const CELLS = ["Month", "Offence", "Count"]
  .map((name, index) => `<c r="${"ABC"[index]}1" t="inlineStr"><is><t>${name}</t></is></c>`)
  .join("");
const ROWS = `<row r="1">${CELLS}</row><row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>4</v></c></row><row r="3"><c r="A3"><v>2</v></c><c r="C3"><v>2</v></c></row>`;
const sheet = (behind: string) => sheetXml(ROWS, behind);
const styles = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0"/></cellXfs><dxfs count="2"><dxf><font><b/></font></dxf><dxf><fill><patternFill><bgColor rgb="FF003366"/></patternFill></fill></dxf></dxfs><tableStyles count="1" defaultTableStyle="Force" defaultPivotStyle="PivotStyleLight16"><tableStyle name="Force" pivot="0" count="2"><tableStyleElement type="wholeTable" dxfId="0"/><tableStyleElement type="headerRow" dxfId="1"/></tableStyle></tableStyles></styleSheet>`;
const table = (sorting = "") =>
  `<table xmlns="${MAIN}" id="1" name="Counts" displayName="Counts" ref="A1:C3" totalsRowShown="0"><autoFilter ref="A1:C3"/>${sorting}<tableColumns count="3"><tableColumn id="1" name="Month"/><tableColumn id="2" name="Offence"/><tableColumn id="3" name="Count"/></tableColumns><tableStyleInfo name="Force" showRowStripes="1"/></table>`;
const withTable = (sorting = "") => ({
  [SHEET]: sheet('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'),
  "xl/worksheets/_rels/sheet1.xml.rels": relations(relation("rId1", "table", "../tables/table1.xml")),
  [TABLE]: table(sorting),
  [STYLES]: styles,
  "xl/_rels/workbook.xml.rels": relations(
    relation("rId1", "worksheet", "worksheets/sheet1.xml"),
    relation("rId2", "sharedStrings", "sharedStrings.xml"),
    relation("rId3", "styles", "styles.xml"),
  ),
});
/** A newer conditional format, which looks at another sheet. */
const NEWER = `<extLst><ext ${X14} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting ${XM}><x14:cfRule type="cellIs" priority="3" operator="greaterThan" id="{1}"><xm:f>Limits!$A$1</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>C2:C3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;

type Host = Awaited<ReturnType<typeof openHost>>;
async function copyOf(more: Readonly<Record<string, string>>, act?: (host: Host) => Promise<unknown>) {
  const host = await openHost({ workbook: await packed(more) });
  await act?.(host);
  const { bytes, problems, notCarriedOver } = await host.toBytes();
  const parts = await unpack(bytes);
  expect(problems).toEqual([]);
  for (const path of [SHEET, STYLES]) expect(() => parseXml(textOf(parts.get(path)))).not.toThrow();
  return { notCarriedOver, text: (path: string) => textOf(parts.get(path)), again: await openHost({ workbook: bytes }) };
}
const insertRow = (host: Host) => book(host).act("Data", "1:1", (range) => range.insert("Down"));
const restyle = (host: Host) =>
  book(host).act("Data", "C2:C3", (range) => {
    const look = range.conditionalFormats.add("CellValue").cellValue;
    look.format.font.color = "#FF0000";
    look.rule = { formula1: "=3", operator: "GreaterThan" };
  });

describe("a copy keeps", () => {
  test.each([
    ["as they were", undefined],
    ["behind looks that the add-in brings", restyle],
  ])("styles of tables, with their looks, %s", async (_, act) => {
    const copy = await copyOf(withTable(), act);
    const xml = copy.text(STYLES);
    const looks = [.../<dxfs\b[^>]*>(.*?)<\/dxfs>/s.exec(xml)![1]!.matchAll(/<dxf\b.*?<\/dxf>/gs)].map(([look]) => look);
    const elements = [...xml.matchAll(/<tableStyleElement type="(\w+)" dxfId="(\d+)"\/>/g)].map(([, type, look]) => [
      type,
      looks[Number(look)],
    ]);
    expect(elements).toEqual([
      ["wholeTable", "<dxf><font><b/></font></dxf>"],
      ["headerRow", '<dxf><fill><patternFill><bgColor rgb="FF003366"/></patternFill></fill></dxf>'],
    ]);
    expect(xml).toMatch(/<tableStyles count="1" defaultTableStyle="Force"/);
    expect(copy.text(TABLE)).toContain('<tableStyleInfo name="Force"');
    expect(copy.notCarriedOver).toEqual([]);
  });

  const BY_COUNT = '<sortState ref="A2:C3"><sortCondition descending="1" ref="C2:C3"/></sortState>';
  test("the order of sorting: of a sheet, of its filter, of a table", async () => {
    const own = await copyOf({ [SHEET]: sheet(BY_COUNT) });
    expect([own.notCarriedOver, own.text(SHEET)]).toEqual([[], expect.stringContaining(`</sheetData>${BY_COUNT}`)]);
    const filtered = await copyOf({ [SHEET]: sheet(`<autoFilter ref="A1:C3">${BY_COUNT}</autoFilter>`) });
    expect([filtered.notCarriedOver, filtered.text(SHEET)]).toEqual([
      [],
      expect.stringContaining(`<autoFilter ref="A1:C3">${BY_COUNT}</autoFilter>`),
    ]);
    const inTable = await copyOf(withTable(BY_COUNT));
    expect(inTable.notCarriedOver).toEqual([]);
    expect(inTable.text(TABLE)).toMatch(/<autoFilter[^>]*(?:\/>|>.*?<\/autoFilter>)<sortState ref="A2:C3">.*?<\/sortState><tableColumns/s);
    const inFilter = await copyOf({ ...withTable(), [TABLE]: table().replace('ref="A1:C3"/>', `ref="A1:C3">${BY_COUNT}</autoFilter>`) });
    expect([inFilter.notCarriedOver, inFilter.text(TABLE)]).toEqual([
      [],
      expect.stringContaining(`<autoFilter ref="A1:C3">${BY_COUNT}</autoFilter>`),
    ]);
  });

  test("conditional formats of the newer kind beside its own", async () => {
    const copy = await copyOf({ [SHEET]: sheet(NEWER) }, restyle);
    expect(copy.text(SHEET)).toContain("<xm:f>Limits!$A$1</xm:f>");
    expect(copy.text(SHEET).match(/x14:cfRule /g)).toHaveLength(1);
    expect(copy.notCarriedOver).toEqual([]);
    expect((await (await openHost({ workbook: (await copy.again.toBytes()).bytes })).toBytes()).notCarriedOver).toEqual([]);
  });

  test("bars that the engine writes itself, once", async () => {
    const copy = await copyOf({ [SHEET]: sheet("") }, (host) =>
      book(host).act("Data", "C2:C3", (range) => (range.conditionalFormats.add("DataBar").dataBar.barDirection = "LeftToRight")),
    );
    const before = copy.text(SHEET).match(/<(?:x14:)?cfRule /g)?.length;
    const again = await unpack((await copy.again.toBytes()).bytes);
    expect(textOf(again.get(SHEET)).match(/<(?:x14:)?cfRule /g)).toHaveLength(before!);
  });
});

describe("a copy lists what it lacks", () => {
  test("where cells have moved", async () => {
    const moved = async (behind: string) => (await copyOf({ [SHEET]: sheet(behind) }, insertRow)).notCarriedOver;
    expect(await moved('<sortState ref="A2:C3"><sortCondition ref="C2:C3"/></sortState>')).toEqual(["the order of sorting"]);
    expect(await moved(NEWER)).toEqual(["conditional formats"]);
  });

  test("where a filter has gone, or the order goes by colours", async () => {
    const filter = '<autoFilter ref="A1:C3"><sortState ref="A2:C3"><sortCondition ref="C2:C3"/></sortState></autoFilter>';
    const gone = await copyOf({ [SHEET]: sheet(filter) }, (host) =>
      book(host).act("Data", "A1", (range) => range.worksheet.autoFilter.remove()),
    );
    expect([gone.notCarriedOver, gone.text(SHEET)]).toEqual([["the order of sorting"], expect.not.stringContaining("sortState")]);
    const colours = await copyOf(withTable('<sortState ref="A2:C3"><sortCondition sortBy="cellColor" ref="C2:C3" dxfId="1"/></sortState>'));
    expect(colours.notCarriedOver).toEqual(["the order of sorting"]);
  });
});
