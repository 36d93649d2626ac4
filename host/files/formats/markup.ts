import type { Workbook } from "../../library";
import { HostFileError } from "../errors";
import { readHtml } from "./html";
import { readOdsContent } from "./ods";
import { readSpreadsheetMl } from "./spreadsheet-ml";

const READERS = { spreadsheetMl: readSpreadsheetMl, flatOds: readOdsContent, html: readHtml } as const;
type Markup = keyof typeof READERS;

/**
 * The kind of workbook that a markup text is; null for other texts. Throws a HostFileError, which names the file, for markup that is not
 * supported.
 */
export function markupOf(text: string, name: string): Markup | null {
  const head = text.slice(0, 10_000);
  if (/^\s*MIME-Version:/i.test(head))
    throw new HostFileError("OtherFormat", `${name} is a web archive (.mht), which is not read. Open it in Excel, and save it as .xlsx.`);
  if (!/^\s*<[!?a-z]/i.test(head)) return null;
  if (/<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(head)) return "spreadsheetMl";
  if (/<office:document\b/.test(head) && /opendocument\.spreadsheet/.test(head)) return "flatOds";
  if (/<(!doctype\s+html|html|head|body|table|div|meta|style)\b/i.test(head)) return "html";
  throw new HostFileError(
    "OtherFormat",
    `${name} is an XML file, but no workbook. Open it in Excel, check its table, and save it as .xlsx.`,
  );
}

export function readMarkup(markup: Markup, text: string, name: string, book: Workbook): void {
  READERS[markup](text, name, book);
}
