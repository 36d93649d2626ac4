import { calculatedWorkbook, formulaCellsOf, sheetsTooSlow, withoutFormulas, zerosAreNoResults } from "../engine/formulas/calculation";
import type { WorkbookModel } from "../engine/workbook-model";
import { Workbook } from "../library";
import { findCarried } from "./carried";
import { usesNamedStyles } from "./cell-styles";
import { keepComments } from "./comment-parts";
import { readCustomXml } from "./custom-xml-parts";
import { settleCells, settleDateSystem } from "./date-cells";
import { readNames } from "./defined-names";
import { counted, HostFileError } from "./errors";
import { markupOf, readMarkup } from "./formats/markup";
import { readOds } from "./formats/ods";
import { giveFontSizes, takeFontSizes } from "./font-sizes";
import { type FoundFilters, giveFilters, takeFilters } from "./filter-parts";
import { furnitureOf } from "./furniture";
import { settleInlineResults } from "./inline-results";
import { type FoundLinks, giveLinks, takeLinks } from "./link-parts";
import { type PackageParts, unpack } from "./package";
import { requireReadable } from "./package-limits";
import { settleParts } from "./settle-parts";
import { sheetNameOfFile } from "./sheet-name";
import { isZip, kindOfPackage, refuseBinary } from "./signature";
import { decodeText } from "./text/decode";
import { separationOf } from "./text/separator";
import { textToSheet } from "./text/text-sheet";
import { newBook } from "./new-book";
import { NO_SOURCE, type Source } from "./source";
import { findTables, type FoundTables, keepTables } from "./table-parts";

/** A workbook opened or made, and the parts of the file it came from. */
export interface OpenedWorkbook {
  readonly workbook: WorkbookModel;
  readonly source: Source;
}

/** A new workbook with one sheet, as Excel makes it. */
export function newWorkbook(name = "Book1"): OpenedWorkbook {
  const book = newBook();
  book.addWorksheet("Sheet1");
  return { workbook: calculatedWorkbook(book, name), source: NO_SOURCE };
}

/**
 * Opens the bytes of a file by their content, whatever its name: .xlsx, .ods, or text. The name is for messages and the sheet of a text.
 */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  if (bytes.length === 0) throw new HostFileError("Empty", `${name} is empty.`);
  if (!isZip(bytes)) return openText(bytes, name);
  let parts: PackageParts;
  try {
    parts = await unpack(bytes, name);
  } catch (cause) {
    if (cause instanceof HostFileError) throw cause;
    throw new HostFileError("Corrupt", `${name} is damaged or incomplete.`, { cause });
  }
  return kindOfPackage(parts, name) === "ods" ? openConverted(name, (book) => readOds(parts, name, book)) : openPackage(parts, name);
}

function openText(bytes: Uint8Array, name: string): OpenedWorkbook {
  refuseBinary(bytes, name);
  const text = decodeText(bytes, name);
  if (text === null)
    throw new HostFileError("NotAWorkbook", `${name} is neither an Excel workbook nor a .csv or other text file of values.`);
  if (text.trim() === "") throw new HostFileError("Empty", `${name} is empty: it has only blanks.`);
  const markup = markupOf(text, name);
  if (markup !== null) return openConverted(name, (book) => readMarkup(markup, text, name, book));
  const separation = separationOf(text, name);
  if (!/\.(csv|tsv|tab|txt|asc|dat)$/i.test(name) && separation.fitting < 2)
    throw new HostFileError("NotAWorkbook", `${name} is not an Excel workbook. It is a text file, but not one of separated values.`);
  return openConverted(name, (book) => textToSheet(text, separation, name, book.addWorksheet(sheetNameOfFile(name))));
}

/** A workbook from a file of another format. It holds only texts and numbers. */
function openConverted(name: string, fill: (book: Workbook) => void): OpenedWorkbook {
  const book = newBook();
  fill(book);
  const workbook = calculatedWorkbook(book, name);
  for (const sheet of book.worksheets) withoutFormulas(workbook.modelOf(sheet));
  return { workbook, source: NO_SOURCE };
}

async function openPackage(parts: PackageParts, name: string): Promise<OpenedWorkbook> {
  const paths = [...parts.keys()];
  requireReadable(parts, name);
  settleParts(parts, name);
  const source = { paths, carried: findCarried(parts), furniture: furnitureOf(parts) };
  const { book, tables, filters, links } = await load(parts, name);
  const workbook = calculatedWorkbook(book, name);
  if (workbook.sheets.length === 0) throw new HostFileError("NotAWorkbook", `${name} has no worksheet.`);
  workbook.names.push(...readNames(parts, workbook));
  // From here on the host's list of names counts.
  book.definedNames.model = [];
  keepTables(tables, workbook);
  giveFilters(filters, workbook);
  keepComments(parts, workbook);
  giveLinks(links, workbook);
  workbook.hasUnknownStyles = usesNamedStyles(parts);
  const custom = readCustomXml(parts);
  workbook.customXml.push(...custom.parts);
  for (const [key, value] of custom.settings) workbook.settings.set(key, value);
  requireQuick(workbook, name);
  if (/^(?:1|true)$/.test(source.carried.calculation["fullCalcOnLoad"] ?? "")) zerosAreNoResults(workbook);
  return { workbook, source };
}

async function load(
  parts: PackageParts,
  name: string,
): Promise<{ book: Workbook; tables: FoundTables; filters: FoundFilters; links: FoundLinks }> {
  const book = newBook();
  const tables = findTables(parts);
  settleDateSystem(parts);
  settleInlineResults(parts);
  const filters = takeFilters(parts);
  const links = takeLinks(parts);
  const hasBrokenSizes = takeFontSizes(parts);
  try {
    await book.xlsx.loadFromFiles(Object.fromEntries(parts));
  } catch (cause) {
    throw new HostFileError(
      "Corrupt",
      `${name} is damaged: it cannot be read as a workbook. Open it in Excel and save it again. (${cause instanceof Error ? cause.message : String(cause)})`,
      { cause },
    );
  }
  completeSheets(book);
  if (hasBrokenSizes) giveFontSizes(book);
  settleCells(book, name);
  return { book, tables, filters, links };
}

/** Throws where formulas have no results, as in files that no spreadsheet program saved, and calculating them would never end. */
function requireQuick(workbook: WorkbookModel, name: string): void {
  const slow = sheetsTooSlow(workbook);
  if (slow.length === 0) return;
  const count = slow.reduce((sum, sheet) => sum + formulaCellsOf(sheet).length, 0);
  const sheets = slow.map((sheet) => `“${sheet.name}”`).join(", ");
  throw new HostFileError(
    "TooLarge",
    `${name} has formulas without results, and they would take too long to calculate: ${counted(count)} on ${sheets}. Nothing was read. Open it in Excel and save it again, so that the file holds their results. If Excel is slow too, copy the cells with formulas, paste them as values (Paste Special, Values), and save it again.`,
  );
}

/**
 * In an opened sheet the engine leaves undefined what the file does not mention, whatever its types say; a new sheet has everything.
 */
function completeSheets(book: Workbook): void {
  const { properties, pageSetup, headerFooter } = new Workbook().addWorksheet("new");
  for (const sheet of book.worksheets) {
    const given = sheet as { -readonly [part in keyof typeof sheet]: (typeof sheet)[part] | undefined };
    given.views ??= [];
    given.properties ??= { ...properties };
    given.headerFooter ??= { ...headerFooter };
    given.conditionalFormattings ??= [];
    given.pageSetup ??= { ...pageSetup };
    sheet.pageSetup.margins = { ...pageSetup.margins, ...sheet.pageSetup.margins };
  }
}
