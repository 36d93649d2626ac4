import { openWorkbook } from "../files";
import { fileFault, filled } from "./opened";
import { bytesIn } from "./text-bytes";

const workbook = (sheets: string, prefix = "") => {
  const xml = `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"><Styles><Style ss:ID="s1"><Font/></Style></Styles>${sheets}</Workbook>`;
  return prefix === "" ? xml : xml.replaceAll(/<(\/?)([A-Z])/g, `<$1${prefix}:$2`).replace("xmlns=", `xmlns:${prefix}=`);
};
const sheet = (table: string, options = "") => `<Worksheet ss:Name="Data"><Table>${table}</Table>${options}</Worksheet>`;
const cell = (type: string, data: string, attributes = "") => `<Cell ${attributes}><Data ss:Type="${type}">${data}</Data></Cell>`;
const opened = async (xml: string) => filled((await openWorkbook(Buffer.from(xml), "data.xls")).workbook);

describe("an XML spreadsheet of 2003 named .xls", () => {
  const rows = `<Row>${cell("String", "Theft &amp; <B>other</B><Sup>1</Sup>")}${cell("Number", "12.5")}${cell("DateTime", "2018-01-31T00:00:00.000")}${cell("Boolean", "1")}${cell("Error", "#N/A")}${cell("DateTime", "2018-01-31T12:00:00.000")}</Row>`;

  it.each(["", "w"])("gives each kind of cell, whatever the prefix of its elements (“%s”)", async (prefix) => {
    expect((await opened(workbook(sheet(rows), prefix)))[0]!.rows).toEqual([
      ["Theft & other [1]", 12.5, 43131, true, { error: "#N/A" }, 43131.5],
    ]);
  });

  it("puts rows and cells where their numbers say, and merged ones", async () => {
    const [found] = await opened(
      workbook(
        sheet(
          `<Row ss:Index="2">${cell("String", "a", 'ss:Index="2"')}${cell("String", "b")}</Row>` +
            `<Row ss:Span="1"/><Row>${cell("String", "2018", 'ss:MergeAcross="1" ss:MergeDown="1"')}${cell("String", "c")}</Row><Row>${cell("Number", "5", 'ss:Index="3"')}</Row>`,
        ),
      ),
    );
    expect(found!.rows).toEqual([[], ["", "a", "b"], [], [], ["2018", "", "c"], ["", "", 5]]);
  });

  it("hides what is hidden, and takes no comment for a value", async () => {
    const comment = '<Comment ss:Author="x"><ss:Data xmlns="http://www.w3.org/TR/REC-html40">provisional</ss:Data></Comment>';
    const [found] = await opened(
      workbook(
        sheet(
          `<Column/><Column ss:Hidden="1" ss:Span="1"/><Row><Cell><Data ss:Type="Number">1</Data>${comment}</Cell>${cell("Number", "2")}${cell("Number", "3")}</Row><Row ss:Hidden="1">${cell("Number", "4")}</Row>`,
          "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions><x:AutoFilter><x:Row/></x:AutoFilter>",
        ),
      ),
    );
    expect(found).toEqual({ name: "Data", isHidden: true, rows: [[1, 2, 3], [4]], hiddenRows: [2], hiddenColumns: [2, 3] });
  });

  it("is read in UTF-16 too", async () => {
    const bytes = bytesIn("UTF-16LE marked", workbook(sheet(`<Row>${cell("String", "Größe")}</Row>`)));
    expect(filled((await openWorkbook(bytes, "data.xls")).workbook)[0]!.rows).toEqual([["Größe"]]);
  });

  it("is refused where it is cut off or too large", async () => {
    expect((await fileFault(opened(workbook(sheet(rows)).slice(0, -40)))).code).toBe("Corrupt");
    expect((await fileFault(opened(workbook(sheet(`<Row>${cell("Number", "1", 'ss:Index="16385"')}</Row>`))))).message).toMatch(
      /^“Data” of data\.xls has 16,385 columns/,
    );
  });
});
