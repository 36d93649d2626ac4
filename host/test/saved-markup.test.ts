import path from "node:path";
import { buildSync } from "esbuild";
import * as inNode from "../files/package";
import { openHost } from "../node";
import { packed, relation, relations } from "./package-parts";
import { book } from "./support";

const { textOf, unpack } = inNode;

/** Styles as openpyxl writes them: the pattern left out, which means none, and a plain colour in a conditional format. */
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyFill="1" xfId="0"/></cellXfs>
<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

it("A pattern that another program left out stays out", async () => {
  const host = await openHost({
    workbook: await packed({
      "xl/styles.xml": STYLES,
      "xl/_rels/workbook.xml.rels": relations(
        relation("rId1", "worksheet", "worksheets/sheet1.xml"),
        relation("rId2", "sharedStrings", "sharedStrings.xml"),
        relation("rId3", "styles", "styles.xml"),
      ),
      "xl/worksheets/sheet1.xml":
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting></worksheet>',
    }),
  });
  const styles = textOf((await unpack((await host.toBytes()).bytes)).get("xl/styles.xml"));
  expect(styles).toContain("FFFFC7CE");
  expect(styles).not.toContain("undefined");
});

it("A chart's texts have no word on blanks, which the format does not have there", async () => {
  const host = await openHost();
  await book(host).write("Sheet1", "A1:B3", [
    ["", " Counts "],
    ["Jan", 1],
    ["Feb", 2],
  ]);
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3")).title.text = " A title ";
    await context.sync();
  });
  const parts = await unpack((await host.toBytes()).bytes);
  const charts = [...parts].filter(([name]) => name.startsWith("xl/charts/chart")).map(([, bytes]) => textOf(bytes));
  expect(charts.join("")).toContain("<a:t> A title </a:t>");
  expect(charts.join("")).not.toContain("xml:space");
});

it("Parts of megabytes are packed in a page as in Node", async () => {
  const outfile = path.join(__dirname, "..", "..", "build", "package-in-page.cjs");
  buildSync({
    entryPoints: [path.join(__dirname, "..", "files", "package.ts")],
    outfile,
    bundle: true,
    platform: "browser",
    format: "cjs",
    logLevel: "error",
  });
  // oxlint-disable-next-line typescript/no-require-imports -- made a moment ago
  const inPage = require(outfile) as typeof inNode;
  const rows = Array.from({ length: 30_000 }, (_row, row) =>
    Array.from({ length: 20 }, (_column, column) => (column < 5 ? `name ${(row * column) % 100}` : row * column)).join(","),
  );
  const part = new TextEncoder().encode(rows.join("\n"));
  const bytes = await inPage.pack(new Map([["a.csv", part]]));
  for (const { unpack } of [inNode, inPage]) expect(Buffer.compare((await unpack(bytes)).get("a.csv")!, part)).toBe(0);
});
