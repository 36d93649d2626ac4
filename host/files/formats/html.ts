import { Parser } from "htmlparser2";
import type { Workbook } from "../../library";
import { HostFileError } from "../errors";
import { sheetNameOfFile } from "../sheet-name";
import { plainNumber } from "../text/plain-number";
import { Points } from "../text/points";
import { type HtmlTable, HtmlTables } from "./html-tables";
import { SheetFiller } from "./sheet-filler";

/**
 * Fills a sheet from the tables of a web page, one below another, with the text between them, as Excel does; values as shown. Many
 * reporting systems export a web page named .xls. Throws a HostFileError, which names the file, where there is no table.
 */
export function readHtml(html: string, file: string, book: Workbook): void {
  const blocks = tablesOf(html);
  if (!blocks.some(({ isTable }) => isTable))
    throw new HostFileError("OtherFormat", `${file} is a web page without a table. Open it in Excel, and save it as .xlsx.`);
  const filler = new SheetFiller(book, sheetNameOfFile(file), file);
  let top = 1;
  blocks.forEach((block, index) => {
    // A blank row separates a table from the one above; a title above a table stays with it.
    if (index > 0 && blocks[index - 1]!.isTable) top += 1;
    fillBlock(block, top, filler);
    top += block.rows;
  });
  filler.finish();
}

function tablesOf(html: string): readonly HtmlTable[] {
  const tables = new HtmlTables();
  const parser = new Parser({
    onopentag: (name, attributes) => tables.open(name, attributes),
    ontext: (text) => tables.text(text),
    onclosetag: (name) => tables.close(name),
  });
  parser.end(html);
  return tables.end();
}

function fillBlock({ cells, hiddenRows }: HtmlTable, top: number, filler: SheetFiller): void {
  const points = new Points(",");
  const rowTexts: string[][] = [];
  for (const { row, column, text } of cells) {
    points.see(column, text);
    (rowTexts[row] ??= []).push(text);
  }
  for (const { row, column, rows, columns, text } of cells) {
    const number = points.staysText(column, text, rowTexts[row]!) ? null : plainNumber(text);
    if (text !== "") filler.fill({ value: number?.value ?? text, format: number?.format ?? null }, top + row, 1 + column);
    filler.merge(top + row, 1 + column, rows, columns);
  }
  for (const row of hiddenRows) filler.hideRows(top + row, 1);
}
