import { openWorkbook } from "../files";
import { fileFault, filled } from "./opened";

const opened = async (html: string | Uint8Array, name = "data.xls") =>
  filled((await openWorkbook(typeof html === "string" ? Buffer.from(html) : html, name)).workbook);
const rows = async (html: string) => (await opened(html))[0]!.rows;

describe("a web page named .xls", () => {
  it("gives its tables one below another, with titles above them, as they show", async () => {
    const page =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><title>no</title><style>td{}</style></head><body><h1>Offences,\n recorded</h1>' +
      "<table><caption>Table <b>1</b></caption><tr><th>Month<th>Count<tr><td>Jan-20<td>&nbsp;5 <tr><td>Feb-20<td>1,234</table>" +
      "<p>Notes below.<br>Second line.</p><script>x</script><table><tbody><tr><td>007</td><td></td><td>2.50</td></tr></tbody></table><div>End</div>";
    expect(await opened(page)).toEqual([
      {
        name: "data",
        isHidden: false,
        rows: [
          ["Offences, recorded"],
          ["Table 1"],
          ["Month", "Count"],
          ["Jan-20", 5],
          ["Feb-20", "1,234"],
          [],
          ["Notes below."],
          ["Second line."],
          ["007", "", 2.5],
          [],
          ["End"],
        ],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ]);
  });

  it("puts cells that span beside and below where a browser does", async () => {
    expect(
      await rows(
        '<table><tr><td rowspan=2>Offence<td colspan=2>2018<td rowspan="9">x<tr><td>Jan<td>Feb<tr><td>A<td>1<td>2<tr><td colspan=3>B</table>',
      ),
    ).toEqual([["Offence", 2018, "", "x"], ["", "Jan", "Feb"], ["A", 1, 2], ["B"]]);
  });

  it("sets raised digits apart, breaks lines where the page does, and takes a table out of a layout's cell", async () => {
    expect(
      await rows(
        "<table><tr><td>Left<td>Title<table><tr><td>Burglary<sup>1</sup><td>123<sup>2</sup><td>1<sup>st</sup><td>a<br>b<p>c</p></table></table>",
      ),
    ).toEqual([["Left", "Title"], [], ["Burglary [1]", "123 [2]", "1st", "a\nb\nc"]]);
  });

  it("hides rows that are hidden, and leaves out cells that are", async () => {
    const [found] = await opened(
      '<table><tr><td>a<td style="display: none">b<td>c<tr style="display:none"><td>1<td>2<tr><td hidden>d<td>e</table>',
    );
    expect(found).toMatchObject({ rows: [["a", "c"], [1, 2], ["e"]], hiddenRows: [2] });
  });

  it("reads the letters in the encoding that it says", async () => {
    const page = '<meta charset="iso-8859-2"><table><tr><td>\xb3\xf3d\xbc<td>1</table>';
    expect((await opened(Buffer.from(page, "latin1")))[0]!.rows).toEqual([["łódź", 1]]);
  });

  it("is refused without a table", async () => {
    const { code, message } = await fileFault(opened("<html><frameset><frame src=sheet001.htm></frameset></html>"));
    expect([code, message]).toEqual(["OtherFormat", "data.xls is a web page without a table. Open it in Excel, and save it as .xlsx."]);
  });
});
