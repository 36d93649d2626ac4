import { serialOf } from "../../engine/dates";
import type { Workbook } from "../../library";
import { HostFileError } from "../errors";
import { errorOf, type FilledCell, SheetFiller } from "./sheet-filler";
import { superscript } from "./superscript";
import { type Attributes, countOf, readXmlEvents } from "./xml-events";

/**
 * Fills a workbook from an XML spreadsheet of 2003 (SpreadsheetML): values without formulas, merged cells, hidden rows, columns and sheets.
 */
export function readSpreadsheetMl(xml: string, file: string, book: Workbook): void {
  const reader = new SpreadsheetMlReader(file, book);
  readXmlEvents(xml, file, {
    open: (name, attributes, parent) => reader.open(localName(name), unprefixed(attributes), localName(parent ?? "")),
    close: (name) => reader.close(localName(name)),
    text: (text) => reader.text(text),
  });
  if (book.worksheets.length === 0) throw new HostFileError("NotAWorkbook", `${file} has no worksheet.`);
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The elements that are read within these; the rest is styles, comments, filters and the like. */
const WITHIN: Readonly<Record<string, readonly string[] | undefined>> = {
  Workbook: ["Worksheet"],
  Worksheet: ["Table", "WorksheetOptions"],
  Table: ["Column", "Row"],
  Row: ["Cell"],
  Cell: ["Data"],
  WorksheetOptions: ["Visible"],
};

/** The writer may choose any prefix for attributes. */
const unprefixed = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));

class SpreadsheetMlReader {
  private filler: SheetFiller | null = null;
  private row = 0;
  private column = 0;
  /** How far the columns' own elements reached. */
  private declared = 0;
  /** The further rows that the last row element stands for, which are blank. */
  private span = 0;
  private mergedAcross = 0;
  private type: string | null = null;
  private data = "";
  private raised: string | null = null;
  private isVisible = false;
  private visible = "";

  constructor(
    private readonly file: string,
    private readonly book: Workbook,
  ) {}

  open(name: string, attributes: Attributes, parent: string): boolean {
    if (WITHIN[parent]?.includes(name) === false) return false;
    switch (name) {
      case "Worksheet":
        this.filler = new SheetFiller(this.book, attributes["Name"] ?? "", this.file);
        [this.row, this.column, this.declared, this.span] = [0, 0, 0, 0];
        break;
      case "Column": {
        const columns = 1 + spanOf(attributes["Span"]);
        const first = attributes["Index"] === undefined ? this.declared + 1 : countOf(attributes["Index"]);
        if (attributes["Hidden"] === "1") this.filler?.hideColumns(first, columns);
        this.declared = first + columns - 1;
        break;
      }
      case "Row":
        this.row = attributes["Index"] === undefined ? this.row + this.span + 1 : countOf(attributes["Index"]);
        this.span = spanOf(attributes["Span"]);
        this.column = 0;
        if (attributes["Hidden"] === "1") this.filler?.hideRows(this.row, 1 + this.span);
        break;
      case "Cell": {
        this.column = attributes["Index"] === undefined ? this.column + 1 : countOf(attributes["Index"]);
        const [down, across] = [spanOf(attributes["MergeDown"]), spanOf(attributes["MergeAcross"])];
        this.filler?.merge(this.row, this.column, 1 + down, 1 + across);
        this.mergedAcross = across;
        break;
      }
      case "Data":
        [this.type, this.data] = [attributes["Type"] ?? "String", ""];
        break;
      case "Sup":
        if (this.type !== null) this.raised = "";
        break;
      case "Visible":
        [this.isVisible, this.visible] = [true, ""];
        break;
    }
    return true;
  }

  text(text: string): void {
    if (this.raised !== null) this.raised += text;
    else if (this.type !== null) this.data += text;
    else if (this.isVisible) this.visible += text;
  }

  close(name: string): void {
    if (name === "Sup" && this.raised !== null) {
      this.data += superscript(this.raised);
      this.raised = null;
    } else if (name === "Data" && this.type !== null) {
      const cell = cellOf(this.type, this.data);
      if (cell) this.filler?.fill(cell, this.row, this.column);
      this.type = null;
    } else if (name === "Cell") this.column += this.mergedAcross;
    else if (name === "Visible") {
      if (/^Sheet(Very)?Hidden$/.test(this.visible.trim())) this.filler?.hideSheet();
      this.isVisible = false;
    } else if (name === "Worksheet") {
      this.filler?.finish();
      this.filler = null;
    }
  }
}

/** The extra count in an attribute; 0 where it is missing or not a number. */
const spanOf = (text: string | undefined): number => (text === undefined || Number(text) === 0 ? 0 : countOf(text));

function cellOf(type: string, data: string): FilledCell | null {
  if (data === "") return null;
  switch (type) {
    case "Number":
      return Number.isFinite(Number(data)) ? { value: Number(data) } : { value: data };
    case "Boolean":
      return { value: data === "1" };
    case "Error":
      return { value: errorOf(data) };
    case "DateTime": {
      const serial = serialOf(new Date(`${data.replace(/Z$/, "")}Z`), false);
      return Number.isFinite(serial) && serial >= 61
        ? { value: serial, format: Number.isInteger(serial) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss" }
        : { value: data };
    }
    default:
      return { value: data };
  }
}
