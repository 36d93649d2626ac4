import type { Workbook } from "../../library";
import { HostFileError } from "../errors";
import { type PackageParts, textOf } from "../package";
import { cellOf } from "./ods-cell";
import { SheetFiller } from "./sheet-filler";
import { superscript } from "./superscript";
import { type Attributes, countOf, readXmlEvents } from "./xml-events";

/** The elements that are read within a sheet. */
const IN_SHEET = new Set([
  "table:table-row-group",
  "table:table-header-rows",
  "table:table-rows",
  "table:table-column-group",
  "table:table-header-columns",
  "table:table-columns",
  "table:table-column",
  "table:table-row",
  "table:table-cell",
  "table:covered-table-cell",
]);
/** The elements of text within a cell; anything else there is a comment, a drawing or a table of its own. */
const IN_CELL = new Set(["text:p", "text:span", "text:a", "text:s", "text:tab", "text:line-break", "text:h"]);

/** Fills a workbook from the content of an OpenDocument spreadsheet (.ods, OpenDocument 1.2 and 1.3). */
export function readOds(parts: PackageParts, file: string, book: Workbook): void {
  const content = parts.get("content.xml");
  if (!content) throw new HostFileError("Corrupt", `${file} is damaged: its content is missing.`);
  readOdsContent(textOf(content), file, book);
}

/**
 * Fills a workbook from OpenDocument's XML: values as last calculated, without formulas; merged cells, hidden rows, columns and sheets.
 * LibreOffice's copies of other files' sheets, kept for links, are left out, as are cells under a merged one.
 */
export function readOdsContent(xml: string, file: string, book: Workbook): void {
  new OdsReader(file, book).read(xml);
  if (book.worksheets.length === 0) throw new HostFileError("NotAWorkbook", `${file} has no worksheet.`);
}

/** The cell that is being read. */
interface OdsCell {
  readonly attributes: Attributes;
  text: string;
  paragraphs: number;
  /** Whether a paragraph is open. */
  isWithin: boolean;
}

class OdsReader {
  private readonly hiddenStyles = new Set<string>();
  private readonly raisedStyles = new Set<string>();
  /** The style whose properties are read. */
  private style = "";
  private raised: string | null = null;
  private sheet: { readonly name: string; readonly style: string | undefined; filler: SheetFiller | null } | null = null;
  private row = 1;
  private rows = 1;
  private column = 1;
  /** The columns declared so far. */
  private declared = 1;
  private cell: OdsCell | null = null;

  constructor(
    private readonly file: string,
    private readonly book: Workbook,
  ) {}

  read(xml: string): void {
    readXmlEvents(xml, this.file, {
      open: (name, attributes, parent) => this.open(name, attributes, parent),
      close: (name) => this.close(name),
      text: (text) => {
        // White space of any kind is one space; further spaces are written as elements.
        const plain = text.replace(/[ \t\r\n]+/g, " ");
        if (this.raised !== null) this.raised += plain;
        else if (this.cell?.isWithin) this.cell.text += plain;
      },
    });
  }

  private open(name: string, attributes: Attributes, parent: string | undefined): boolean {
    if (this.cell) return this.openInCell(name, attributes);
    if (this.sheet) return this.openInSheet(name, attributes);
    if (name === "style:style") this.style = attributes["style:name"] ?? "";
    if (name === "style:table-properties" && attributes["table:display"] === "false") this.hiddenStyles.add(this.style);
    if (name === "style:text-properties" && /^(super|[1-9]\d?%)/.test(attributes["style:text-position"] ?? ""))
      this.raisedStyles.add(this.style);
    // Tracked changes and links hold tables too, which are not sheets.
    if (parent === "office:spreadsheet" && name !== "table:table") return false;
    if (name === "table:table" && parent === "office:spreadsheet")
      this.sheet = { name: attributes["table:name"] ?? "", style: attributes["table:style-name"], filler: null };
    [this.row, this.declared] = [1, 1];
    return true;
  }

  private openInSheet(name: string, attributes: Attributes): boolean {
    const sheet = this.sheet!;
    if (name === "table:table-source") {
      this.sheet = null;
      return false;
    }
    // Forms, shapes, names and scenarios, and a table within a table.
    if (!IN_SHEET.has(name)) return false;
    const filler = (sheet.filler ??= new SheetFiller(this.book, sheet.name, this.file));
    const isHidden = attributes["table:visibility"] === "collapse" || attributes["table:visibility"] === "filter";
    if (name === "table:table-column") {
      const columns = countOf(attributes["table:number-columns-repeated"]);
      if (isHidden) filler.hideColumns(this.declared, columns);
      this.declared += columns;
    } else if (name === "table:table-row") {
      [this.rows, this.column] = [countOf(attributes["table:number-rows-repeated"]), 1];
      if (isHidden) filler.hideRows(this.row, this.rows);
    } else if (name === "table:table-cell") this.cell = { attributes, text: "", paragraphs: 0, isWithin: false };
    else if (name === "table:covered-table-cell") {
      this.column += countOf(attributes["table:number-columns-repeated"]);
      return false;
    }
    return true;
  }

  private openInCell(name: string, attributes: Attributes): boolean {
    const cell = this.cell!;
    if (!IN_CELL.has(name)) return false;
    if (name === "text:p" || name === "text:h") {
      if (cell.paragraphs > 0) cell.text += "\n";
      cell.paragraphs += 1;
      cell.isWithin = true;
    } else if (name === "text:span" && this.raisedStyles.has(attributes["text:style-name"] ?? "")) this.raised = "";
    else if (name === "text:s") cell.text += " ".repeat(countOf(attributes["text:c"]));
    else if (name === "text:tab") cell.text += "\t";
    else if (name === "text:line-break") cell.text += "\n";
    return true;
  }

  private close(name: string): void {
    if (this.cell && name === "text:span" && this.raised !== null) {
      this.cell.text += superscript(this.raised);
      this.raised = null;
    } else if (this.cell && (name === "text:p" || name === "text:h")) this.cell.isWithin = false;
    else if (name === "table:table-cell" && this.cell) this.closeCell(this.cell);
    else if (name === "table:table-row") this.row += this.rows;
    else if (name === "table:table" && this.sheet) {
      const filler = (this.sheet.filler ??= new SheetFiller(this.book, this.sheet.name, this.file));
      if (this.sheet.style !== undefined && this.hiddenStyles.has(this.sheet.style)) filler.hideSheet();
      filler.finish();
      this.sheet = null;
    }
  }

  private closeCell({ attributes, text, paragraphs }: OdsCell): void {
    this.cell = null;
    const filler = this.sheet!.filler!;
    const columns = countOf(attributes["table:number-columns-repeated"]);
    const filled = cellOf(attributes, paragraphs > 0 ? text : null);
    if (filled) filler.fill(filled, this.row, this.column, this.rows, columns);
    filler.merge(
      this.row,
      this.column,
      countOf(attributes["table:number-rows-spanned"]),
      countOf(attributes["table:number-columns-spanned"]),
    );
    this.column += columns;
  }
}
