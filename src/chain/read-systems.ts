import { DAYS_TO_1904 } from "../domain/month";
import { NOWHERE, type Finding } from "../domain/finding";
import { bookAndSheet, sheetInBook } from "../domain/other-book";
import type { ReadProgress } from "../excel/read-columns";
import type { WorkbookAccess } from "../excel/workbook";
import { columnsFromHead, findStrands, type ColumnRequest, type SheetHead } from "../reading";
import {
  SYSTEMS,
  SYSTEMS_HEADERS,
  TO_PUT_RIGHT_TABLE,
  readingNotes,
  reportDetails,
  systemsGiven,
  type GivenSystems,
} from "../reading/sheets";
import {
  columnsOfSystem,
  otherBookUnused,
  suggestSystems,
  systemSheets,
  type SuggestedSystem,
  type SystemRecords,
} from "../reading/systems";
import type { FormerList } from "../report/systems";
import type { Comparison, Compliance } from "../systems";
import { comparedSystems } from "./compared-systems";
import { inSlices } from "./in-slices";

/** Another workbook, which may have the records of one of the systems. */
export interface BookBeside {
  /** The file's name, by which its worksheets are named. */
  readonly name: string;
  readonly workbook: WorkbookAccess;
}

/** Two systems' records, compared, with what the sheets about them are written with; or what stops it. */
export type SystemsOfWorkbook =
  | { readonly kind: "stopped"; readonly findings: readonly Finding[] }
  | {
      readonly kind: "read";
      readonly comparison: Comparison;
      readonly compliance: Compliance;
      readonly records: readonly [SystemRecords, SystemRecords];
      readonly former: FormerList | null;
      /** The rows that the sheet "Systems" does not have yet; null where they are its own. */
      readonly rows: readonly SuggestedSystem[] | null;
      readonly classification: string;
    };

export interface ReadSystemsOptions {
  /** Another workbook; null for none. */
  readonly beside: BookBeside | null;
  /** What the sheet "Systems" would say; null for what it says. */
  readonly chosen: readonly SuggestedSystem[] | null;
  readonly progress?: ReadProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Reads and compares the records of two systems, as the sheet "Systems" names them, else as it is worked out. */
export async function readSystems(
  workbook: WorkbookAccess,
  { beside: book, chosen, progress, signal }: ReadSystemsOptions,
): Promise<SystemsOfWorkbook> {
  const { heads: own } = await workbook.heads(await workbook.outline());
  const beside = book && (await besideHeads(book));
  const heads = [...own, ...(beside?.heads ?? [])];
  const given = systemsGiven(heads);
  const meant = sheetsMeant(heads, given, { chosen, book: book?.name ?? null });
  if (meant.sheets === null) return { kind: "stopped", findings: meant.findings };
  const { sheets, rows } = meant;
  const requests = sheets.flatMap(columnsOfSystem);
  const ofBeside = requests.filter(({ sheet }) => bookAndSheet(sheet).book !== null);
  const columns = [
    ...(await workbook.columns(
      requests.filter((each) => !ofBeside.includes(each)),
      own,
      progress,
    )),
    ...(beside ? await beside.columns(ofBeside, progress) : []),
  ];
  // This workbook can say how sheets of the other are read, which may be a file that nobody edits.
  const { notes } = readingNotes(heads);
  const orderOn = (sheet: string) => (notes.sheets.get(sheet) ?? beside?.notesOn(sheet))?.dates.order ?? null;
  const compared = await inSlices(comparedSystems(sheets, { columns, orderOn, given: given.sheet }), signal);
  if (compared.kind === "stopped") return compared;
  const { comparison, compliance, records } = compared;
  const classification = reportDetails(findStrands(own)).classification ?? "OFFICIAL";
  return { kind: "read", comparison, compliance, records, former: await formerList(workbook, own), rows, classification };
}

/** The two worksheets that are compared, and what the sheet "Systems" does not say of them yet; or what is wrong. */
function sheetsMeant(
  heads: readonly SheetHead[],
  given: GivenSystems,
  { chosen, book }: Pick<ReadSystemsOptions, "chosen"> & { readonly book: string | null },
) {
  const stopped = (findings: readonly Finding[]) => ({ sheets: null, findings });
  const suggestion = given.sheet === null && chosen === null ? suggestSystems(heads) : null;
  if (suggestion?.finding) return stopped([suggestion.finding]);
  const rows = chosen ?? suggestion?.rows ?? null;
  const { sheets, findings } = systemSheets(rows === null ? given : asGiven(rows), heads);
  // Rows that stand nowhere yet have no place.
  if (sheets === null) return stopped(rows === null ? findings : findings.map((each) => ({ ...each, ...NOWHERE })));
  const unused = book === null ? null : otherBookUnused(sheets, book, given.sheet);
  return unused === null ? { sheets, rows } : stopped([unused]);
}

/** The heads of another workbook, by names that tell them from this one's, and what reads its columns by these names. */
async function besideHeads({ workbook, name: book }: BookBeside) {
  const { heads } = await workbook.heads(await workbook.outline());
  const named = <T extends { readonly sheet: string }>(of: T): T => ({ ...of, sheet: sheetInBook(book, of.sheet) });
  const { notes } = readingNotes(heads);
  return {
    heads: heads.map(named),
    /** What its own sheet "Reading" says; nothing of a worksheet of the first workbook, which may have the same name. */
    notesOn: (sheet: string) => (bookAndSheet(sheet).book === null ? undefined : notes.sheets.get(bookAndSheet(sheet).sheet)),
    columns: async (requests: readonly ColumnRequest[], progress?: ReadProgress) => {
      const asked = requests.map((request) => ({ ...request, sheet: bookAndSheet(request.sheet).sheet }));
      return (await workbook.columns(asked, heads, progress)).map(named);
    },
  };
}

/** A suggestion as the sheet "Systems" would say it. */
function asGiven(rows: readonly SuggestedSystem[]): GivenSystems {
  const cell = { sheet: SYSTEMS, row: 0, column: 0, rows: 1, columns: 1 };
  const cells = Object.fromEntries(SYSTEMS_HEADERS.map((name) => [name, cell])) as GivenSystems["rows"][number]["cells"];
  return { sheet: null, hasHeaders: true, rows: rows.map((texts) => ({ texts, cells })) };
}

/** The list to put right as it stands. Its dates are given as serial numbers of the 1900 system. */
async function formerList(workbook: WorkbookAccess, heads: readonly SheetHead[]): Promise<FormerList | null> {
  for (const head of heads) {
    const table = head.tables.find(({ name }) => name === TO_PUT_RIGHT_TABLE);
    if (table === undefined) continue;
    const across = Array.from({ length: table.columns }, (_, index) => table.column + index);
    const request = { sheet: head.sheet, columns: across, firstRow: table.row, rows: table.rows };
    const [read] = head.complete ? [columnsFromHead(head)] : await workbook.columns([request], heads);
    const rowAt = (row: number) => across.map((column) => read!.values[column]?.[row - read!.firstRow] ?? "");
    const headers = rowAt(table.row).map(String);
    const shift = head.date1904 ? DAYS_TO_1904 : 0;
    const dated = headers.map((header) => header.startsWith("Date "));
    const rows = Array.from({ length: table.rows - 1 }, (_, index) => rowAt(table.row + 1 + index));
    return {
      headers,
      rows: rows.map((cells) => cells.map((raw, column) => (dated[column] && typeof raw === "number" ? raw + shift : raw))),
    };
  }
  return null;
}
