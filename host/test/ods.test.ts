import { pack } from "../files/package";
import { openWorkbook } from "../files";
import { fileFault, filled } from "./opened";

const SPACES = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c" xmlns:draw="d"';
const content = (sheets: string, styles = "") =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${SPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`;

/** An .ods file with this content. */
const ods = (xml: string, more: readonly (readonly [string, string])[] = []) =>
  pack(
    new Map(
      [["mimetype", "application/vnd.oasis.opendocument.spreadsheet"] as const, ["content.xml", xml] as const, ...more].map(
        ([path, text]) => [path, Buffer.from(text)] as const,
      ),
    ),
  );
const opened = async (sheets: string, styles?: string) =>
  filled((await openWorkbook(await ods(content(sheets, styles)), "data.ods")).workbook);
const sheet = (rows: string, name = "Data") => `<table:table table:name="${name}">${rows}</table:table>`;
const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (shown: string) => `<table:table-cell office:value-type="string"><text:p>${shown}</text:p></table:table-cell>`;
const number = (value: string, attributes = "") =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>${value}</text:p></table:table-cell>`;

describe("an .ods file", () => {
  it("gives numbers, dates as Excel counts them, times, truths, errors and texts", async () => {
    const typed = (attributes: string, shown: string) => `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
    const cells = [
      typed('office:value-type="float" office:value="1234.5"', "1,234.50"),
      typed('office:value-type="percentage" office:value="0.152"', "15.2%"),
      typed('office:value-type="currency" office:currency="GBP" office:value="12"', "£12.00"),
      typed('office:value-type="date" office:date-value="2018-01-31"', "Jan 18"),
      typed('office:value-type="date" office:date-value="2018-01-31T12:00:00"', "31/01/2018 12:00"),
      typed('office:value-type="time" office:time-value="PT06H30M00S"', "06:30"),
      typed('office:value-type="boolean" office:boolean-value="true"', "TRUE"),
      typed('office:value-type="string" office:string-value="" calcext:value-type="error" table:formula="of:=1/0"', "#DIV/0!"),
      typed('office:value-type="string" office:string-value="" calcext:value-type="error" table:formula="of:=A"', "Err:508"),
      typed('office:value-type="float" office:value="3" table:formula="of:=SUM([.A1:.B1])"', "3"),
      '<table:table-cell office:value-type="string" office:string-value="only here"/>',
    ];
    const [found] = await opened(sheet(row(cells.join(""))));
    expect(found!.rows).toEqual([
      [1234.5, 0.152, 12, 43131, 43131.5, 0.2708333333333333, true, { error: "#DIV/0!" }, { error: "#VALUE!" }, 3, "only here"],
    ]);
  });

  it("keeps formats that tell what a number is: per cent, money, dates, noughts", async () => {
    const { workbook } = await openWorkbook(
      await ods(
        content(
          sheet(
            row(
              '<table:table-cell office:value-type="percentage" office:value="0.152"><text:p>15.2%</text:p></table:table-cell>' +
                '<table:table-cell office:value-type="currency" office:value="1200"><text:p>£1,200.00</text:p></table:table-cell>' +
                '<table:table-cell office:value-type="date" office:date-value="2018-01-31"><text:p>Jan 18</text:p></table:table-cell>' +
                '<table:table-cell office:value-type="float" office:value="5.1"><text:p>5.10</text:p></table:table-cell>' +
                '<table:table-cell office:value-type="float" office:value="7"><text:p>007</text:p></table:table-cell>' +
                '<table:table-cell office:value-type="float" office:value="1200"><text:p>1,200</text:p></table:table-cell>',
            ),
          ),
        ),
      ),
      "data.ods",
    );
    const first = workbook.book.worksheets[0]!.getRow(1);
    expect([1, 2, 3, 4, 5, 6].map((column) => first.getCell(column).numFmt)).toEqual([
      "0.0%",
      '"£"#,##0.00',
      "yyyy-mm-dd",
      "0.00",
      "000",
      undefined,
    ]);
  });

  it("takes no comment, drawing or table within a cell for its text, and writes spaces and lines as they show", async () => {
    const [found] = await opened(
      sheet(
        row(
          '<table:table-cell office:value-type="string"><office:annotation><text:p>provisional</text:p></office:annotation><text:p>Violence <text:span>with</text:span><text:s text:c="2"/>injury</text:p>\n  <text:p>and<text:line-break/>without</text:p><draw:frame><text:p>picture</text:p></draw:frame></table:table-cell>' +
            '<table:table-cell office:value-type="float" office:value="5"><office:annotation><text:p>7</text:p></office:annotation><text:p>5</text:p></table:table-cell>' +
            "<table:table-cell><office:annotation><text:p>a note alone</text:p></office:annotation></table:table-cell>",
        ),
      ),
    );
    expect(found!.rows).toEqual([["Violence with  injury\nand\nwithout", 5]]);
  });

  it("sets a raised digit apart: it is a note's, and never one of a number", async () => {
    const raised = (text: string, mark: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}<text:span text:style-name="T1">${mark}</text:span></text:p></table:table-cell>`;
    const styles =
      '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>';
    expect((await opened(sheet(row(raised("Burglary", "1") + raised("123", "2") + raised("1", "st"))), styles))[0]!.rows).toEqual([
      ["Burglary [1]", "123 [2]", "1st"],
    ]);
  });

  it("repeats cells and rows, skips blank ones by the million, and merges", async () => {
    const [found] = await opened(
      sheet(
        row(`${text("a")}${number("2", 'table:number-columns-repeated="2"')}${text("b")}`, 'table:number-rows-repeated="2"') +
          row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="3"') +
          `<table:table-header-rows>${row(
            `<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>2018</text:p></table:table-cell>` +
              `<table:covered-table-cell office:value-type="float" office:value="9"><text:p>9</text:p></table:covered-table-cell>${text("c")}`,
          )}</table:table-header-rows>` +
          `<table:table-row-group>${row(`<table:covered-table-cell table:number-columns-repeated="2"/>${text("d")}`)}</table:table-row-group>` +
          row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048570"'),
      ),
    );
    expect(found!.rows).toEqual([["a", 2, 2, "b"], ["a", 2, 2, "b"], [], [], [], ["2018", "", "c"], ["", "", "d"]]);
  });

  it("hides what is hidden: sheets, columns, and rows, by filter too", async () => {
    const found = await opened(
      `<table:table table:name="Open"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>` +
        `${row(text("a") + text("b") + text("c"))}${row(text("d"), 'table:visibility="collapse"')}${row(text("e"), 'table:visibility="filter"')}${row("", 'table:visibility="collapse" table:number-rows-repeated="1000000"')}</table:table>` +
        `<table:table table:name="Shut" table:style-name="ta2">${row(text("f"))}</table:table>`,
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
    );
    expect(found.map(({ name, isHidden, hiddenRows, hiddenColumns }) => ({ name, isHidden, hiddenRows, hiddenColumns }))).toEqual([
      { name: "Open", isHidden: false, hiddenRows: [2, 3], hiddenColumns: [2, 3] },
      { name: "Shut", isHidden: true, hiddenRows: [], hiddenColumns: [] },
    ]);
  });

  it("has the file's own sheets alone: no copies kept for links, no tables of changes, none within a cell", async () => {
    const found = await opened(
      `<table:tracked-changes><table:deletion><table:table-cell><text:p>gone</text:p></table:table-cell></table:deletion></table:tracked-changes>` +
        `<table:table table:name="'file:///other.ods'#$Data"><table:title>x</table:title><table:table-source/><table:table-column/>${row(number("5"))}</table:table>` +
        sheet(
          `<table:shapes><draw:frame><text:p>shape</text:p></draw:frame></table:shapes>${row(
            `<table:table-cell office:value-type="string"><text:p>a</text:p>${sheet(row(text("inner")), "Inner")}</table:table-cell>${number("1")}`,
          )}`,
        ) +
        `<table:dde-links><table:dde-link>${sheet(row(number("9")), "Dde")}</table:dde-link></table:dde-links>`,
    );
    expect(found.map(({ name, rows }) => [name, rows])).toEqual([["Data", [["a", 1]]]]);
  });

  it("gives sheets names that Excel allows, each its own", async () => {
    const name = "Offences recorded by the police, by month";
    expect((await opened(sheet("", `${name} 2018/19`) + sheet("", `${name} 2019/20`))).map((each) => each.name)).toEqual([
      "Offences recorded by the police",
      "Offences recorded by the po (2)",
    ]);
  });

  it("is read as plain XML too (.fods)", async () => {
    const xml = content(sheet(row(text("a") + number("1"))))
      .replace("<office:document-content", '<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"')
      .replace("</office:document-content>", "</office:document>");
    expect(filled((await openWorkbook(Buffer.from(xml), "data.fods")).workbook)[0]!.rows).toEqual([["a", 1]]);
  });

  it.each([
    [
      "it has more columns than a worksheet",
      sheet(row(number("1", 'table:number-columns-repeated="16385"'))),
      "“Data” of data.ods has 16,385 columns",
    ],
    [
      "it has more rows than a worksheet",
      sheet(row(number("1"), 'table:number-rows-repeated="1048577"')),
      "“Data” of data.ods has 1,048,577 rows",
    ],
    [
      "it repeats a cell without end",
      sheet(row(number("1", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')),
      "cells",
    ],
  ])("is refused where %s", async (_, sheets, words) => {
    const { code, message } = await fileFault(opened(sheets));
    expect(code).toBe("TooLarge");
    expect(message).toContain(words);
  });

  it("is refused where it is damaged, has no sheet, has a password or is another document", async () => {
    const code = async (bytes: Promise<Uint8Array>) => (await fileFault(openWorkbook(await bytes, "data.ods"))).code;
    expect(await code(ods("<office:document-content><a></office:document-content>"))).toBe("Corrupt");
    expect(await code(ods(content("")))).toBe("NotAWorkbook");
    expect(await code(ods("", [["META-INF/manifest.xml", "<manifest:encryption-data/>"]]))).toBe("PasswordProtected");
    expect(await code(pack(new Map([["mimetype", Buffer.from("application/vnd.oasis.opendocument.text")]])))).toBe("NotAWorkbook");
    expect(await code(pack(new Map([["mimetype", Buffer.from("application/vnd.oasis.opendocument.spreadsheet")]])))).toBe("Corrupt");
  });
});
