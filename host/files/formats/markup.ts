import type { Workbook } from "../../library";
import { HostFileError } from "../errors";
import { readOdsContent } from "./ods";
import { readSpreadsheetMl } from "./spreadsheet-ml";

type Markup = "spreadsheetMl" | "flatOds";

/**
 * Which kind of workbook a text of markup is; null for a text that is none. Throws a HostFileError, which names the file, for markup that is
 * not read.
 */
export function markupOf(text: string, name: string): Markup | null {
  const head = text.slice(0, 10_000);
  if (/^\s*MIME-Version:/i.test(head)) throw page(name);
  if (!/^\s*<[!?a-z]/i.test(head)) return null;
  if (/<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(head)) return "spreadsheetMl";
  if (/<office:document\b/.test(head) && /opendocument\.spreadsheet/.test(head)) return "flatOds";
  if (/<(!doctype\s+html|html|head|body|table|div|meta|style)\b/i.test(head)) throw page(name);
  throw new HostFileError(
    "OtherFormat",
    `${name} is an XML file, but no workbook. Open it in Excel, see that its table is right, and save it as .xlsx.`,
  );
}

export function readMarkup(markup: Markup, text: string, name: string, book: Workbook): void {
  (markup === "flatOds" ? readOdsContent : readSpreadsheetMl)(text, name, book);
}

const page = (name: string): HostFileError =>
  new HostFileError(
    "OtherFormat",
    `${name} is a web page${/\.xlsx?$/i.test(name) ? " named like a workbook" : ""}, which is not read. Open it in Excel (it may warn that format and name differ), and save it as .xlsx.`,
  );
