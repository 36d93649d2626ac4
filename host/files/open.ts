import { calculatedWorkbook, withoutFormulas } from "../engine/formulas/calculation";
import type { WorkbookModel } from "../engine/workbook-model";
import { installChartSupport, Workbook } from "../library";
import { keepComments } from "./comment-parts";
import { csvToSheet, sheetNameOfFile } from "./csv";
import { readCustomXml } from "./custom-xml-parts";
import { numberDates, settleDateSystem } from "./date-cells";
import { readNames } from "./defined-names";
import { HostFileError } from "./errors";
import { type FoundFilters, giveFilters, takeFilters } from "./filter-parts";
import { type FoundLinks, giveLinks, takeLinks } from "./link-parts";
import { pack, type PackageParts, unpack } from "./package";
import { requirePackage } from "./signature";
import { findTables, type FoundTables, keepTables } from "./table-parts";

/** A workbook opened or made, and the parts of the file it came from. */
export interface OpenedWorkbook {
  readonly workbook: WorkbookModel;
  /** The paths of the parts of the opened package; none for a new workbook or a .csv. */
  readonly sourceParts: readonly string[];
}

function newBook(): Workbook {
  // Without it the engine refuses workbooks with charts.
  installChartSupport();
  return new Workbook();
}

/** A new workbook with one sheet, as Excel makes it. */
export function newWorkbook(name = "Book1"): OpenedWorkbook {
  const book = newBook();
  book.addWorksheet("Sheet1");
  return { workbook: calculatedWorkbook(book, name), sourceParts: [] };
}

/** Opens the bytes of an .xlsx or, by its name, a .csv file. */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  return /\.csv$/i.test(name) ? openCsv(bytes, name) : openPackage(bytes, name);
}

function openCsv(bytes: Uint8Array, name: string): OpenedWorkbook {
  if (bytes.length === 0) throw new HostFileError("Empty", `${name} is empty.`);
  if (bytes.subarray(0, 4096).includes(0))
    throw new HostFileError("NotAWorkbook", `${name} is not a text file of values separated by commas.`);
  const book = newBook();
  const sheet = book.addWorksheet(sheetNameOfFile(name));
  csvToSheet(bytes, sheet);
  const workbook = calculatedWorkbook(book, name);
  withoutFormulas(workbook.modelOf(sheet)); // all that stands in such a file is text or number
  return { workbook, sourceParts: [] };
}

async function openPackage(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  requirePackage(bytes, name);
  const { parts, book, tables, filters, links } = await load(bytes, name);
  const workbook = calculatedWorkbook(book, name);
  if (workbook.sheets.length === 0) throw new HostFileError("NotAWorkbook", `${name} has no worksheet.`);
  workbook.names.push(...readNames(parts, workbook));
  // From here on the host's list of names is the one that counts.
  book.definedNames.model = [];
  keepTables(tables, workbook);
  giveFilters(filters, workbook);
  keepComments(parts, workbook);
  giveLinks(links, workbook);
  const custom = readCustomXml(parts);
  workbook.customXml.push(...custom.parts);
  for (const [key, value] of custom.settings) workbook.settings.set(key, value);
  return { workbook, sourceParts: [...parts.keys()] };
}

async function load(
  bytes: Uint8Array,
  name: string,
): Promise<{ parts: PackageParts; book: Workbook; tables: FoundTables; filters: FoundFilters; links: FoundLinks }> {
  let parts: PackageParts;
  try {
    parts = await unpack(bytes);
  } catch (cause) {
    throw new HostFileError("Corrupt", `${name} is damaged or was cut off: it is no complete package.`, { cause });
  }
  if (!parts.has("[Content_Types].xml")) throw new HostFileError("NotAWorkbook", `${name} is a zip file, but not an Excel workbook.`);
  if (![...parts.keys()].some((path) => /^\/?xl\/.*\.xml$/.test(path)))
    throw new HostFileError("NotAWorkbook", `${name} is an Office file, but not an Excel workbook.`);
  const book = newBook();
  const tables = findTables(parts);
  const redated = settleDateSystem(parts);
  const filters = takeFilters(parts);
  const links = takeLinks(parts);
  try {
    await book.xlsx.load(redated || tables.changed || filters.changed || links.size > 0 ? await pack(parts) : bytes);
  } catch (cause) {
    throw new HostFileError(
      "Corrupt",
      `${name} is damaged: it cannot be read as a workbook. Open it in Excel and save it anew. (${cause instanceof Error ? cause.message : String(cause)})`,
      { cause },
    );
  }
  completeSheets(book);
  numberDates(book);
  return { parts, book, tables, filters, links };
}

/** The engine leaves undefined in an opened sheet what its file does not speak of, whatever its types say; a new sheet has it all. */
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
