import type { RawValue } from "../domain/cell";
import { countsFrom1904, type SheetHead } from "../reading";
import type { ReportedBuild } from "../domain/reported-build";
import type { KeptReading } from "../kept/kept";
import { excelCode } from "./failure";
import { askForFormer, type FormerReport } from "./read-former";
import { askForLedger } from "./ledger-part";
import type { WorkbookOutline } from "./read-outline";
import { askForIndents, withIndents } from "./set-in";
import { strayCell } from "./stray-cell";

/**
 * How many rows of every sheet are read at once; fewer where an answer would be larger than Excel on the web allows. A sheet
 * no longer than that is read whole.
 */
const HEAD_ROWS = [500, 120, 30] as const;
export const MOST_HEAD_ROWS = HEAD_ROWS[0];
/** Rows whose number formats are read: enough to tell dates from counts. */
const FORMAT_ROWS = 60;

/** What the second sync learns: the sheets' heads, and which parts of the former report belong to the analyst. */
export interface WorkbookHeads {
  readonly heads: readonly SheetHead[];
  readonly former: FormerReport;
  /** What earlier builds reported, or why it cannot be read. */
  readonly ledger: KeptReading<readonly ReportedBuild[]>;
}

/**
 * Reads the first rows of all sheets, the former commentary and the former charts: one sync, unless that is too large. Throws an
 * ExcelFailure where a stray cell makes a sheet too wide, and names the cell.
 */
export async function readHeads(context: Excel.RequestContext, outline: WorkbookOutline): Promise<WorkbookHeads> {
  const [first, ...fewer] = HEAD_ROWS;
  let read = readRows(context, outline, first).catch(async (error: unknown) => {
    // No documentation says what counts as visible on a sheet whose rows are all hidden. Where that may be the cause,
    // it is not asked.
    const unseen = isAnswer(error) ? await sheetsUnseen(context, outline) : [];
    if (unseen.length === 0) throw error;
    return readRows(context, outline, first, unseen);
  });
  for (const rows of fewer) {
    read = read.catch((error: unknown) => {
      if (excelCode(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
      return readRows(context, outline, rows);
    });
  }
  return read.catch(async (error: unknown) => {
    const isTooLarge = error instanceof TooWide || excelCode(error) === "ResponsePayloadSizeLimitExceeded";
    throw (isTooLarge && (await strayCell(context, outline))) || error;
  });
}

/** Whether Excel refused part of the request, and not all of it. */
function isAnswer(error: unknown): boolean {
  const code = excelCode(error);
  return code !== null && !["ResponsePayloadSizeLimitExceeded", "InvalidOperationInCellEditMode", "AccessDenied"].includes(code);
}

/** The sheets whose used rows are all hidden. */
async function sheetsUnseen(context: Excel.RequestContext, { sheets }: WorkbookOutline): Promise<readonly string[]> {
  const used = sheets.map(({ sheet }) => context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("rowHidden"));
  await context.sync();
  return sheets.filter((_, index) => used[index]!.rowHidden).map(({ sheet }) => sheet);
}

/** Excel gives no values for cells across all columns of a sheet. */
class TooWide extends Error {}

async function readRows(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  rows: number,
  unseen: readonly string[] = [],
): Promise<WorkbookHeads> {
  const heads = outline.sheets.map(({ sheet, hidden }) => askForHead(context, sheet, hidden, rows, unseen.includes(sheet)));
  const indents = new Map(outline.sheets.map(({ sheet }) => [sheet, askForIndents(context.workbook.worksheets.getItem(sheet), rows)]));
  const tables = outline.tables.map((name) => {
    const table = context.workbook.tables.getItem(name);
    const filter = table.autoFilter.load("isDataFiltered");
    return {
      name,
      filter,
      worksheet: table.worksheet.load("name"),
      range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
    };
  });
  const former = askForFormer(context, outline);
  const ledger = askForLedger(context, outline.state === null ? [] : outline.ledgerParts[outline.state.slot]);
  await context.sync();
  const placed = tables.map(({ name, filter, worksheet, range }) => ({
    sheet: worksheet.name,
    filtered: filter.isDataFiltered,
    table: { name, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
  }));
  const read = { former: former(), ledger: ledger() };
  const plain = heads.map((head) => head(placed));
  return { heads: await withIndents(context, plain, ({ sheet }) => indents.get(sheet)?.() ?? false), ...read };
}

type PlacedTable = { readonly sheet: string; readonly filtered: boolean; readonly table: SheetHead["tables"][number] };

function askForHead(
  context: Excel.RequestContext,
  sheet: string,
  hidden: boolean,
  rows: number,
  isUnseen: boolean,
): (tables: readonly PlacedTable[]) => SheetHead {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  // For an empty sheet this is its first cell; the null object would have no rows to ask about.
  const visible = isUnseen ? null : worksheet.getUsedRange(true).getVisibleView().load("rowCount");
  const filter = worksheet.autoFilter.load("isDataFiltered");
  const head = worksheet.getRange(`1:${rows}`).getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex,rowCount,columnCount");
  const formats = worksheet
    .getRange(`1:${Math.min(rows, FORMAT_ROWS)}`)
    .getUsedRangeOrNullObject(true)
    .load("numberFormat,text,rowIndex,columnIndex,rowCount,columnCount");
  return (placed) => {
    const onSheet = placed.filter((table) => table.sheet === sheet);
    const tables = onSheet.map(({ table }) => table);
    if (used.isNullObject) {
      return {
        sheet,
        hidden,
        used: null,
        values: [],
        formats: [],
        complete: true,
        hiddenRows: 0,
        filtered: false,
        date1904: false,
        tables,
      };
    }
    // Not an array, whatever the library's types say.
    if (!head.isNullObject && !Array.isArray(head.values)) throw new TooWide(`The sheet “${sheet}” is used over all of its columns.`);
    const box = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
    const values = head.isNullObject ? [] : within(box, head, head.values as RawValue[][], "");
    const shownFormats = formats.isNullObject ? [] : within(box, formats, formats.numberFormat as string[][], "General");
    const shown = formats.isNullObject ? [] : within(box, formats, formats.text, "");
    return {
      sheet,
      hidden,
      used: box,
      values,
      formats: shownFormats,
      complete: used.rowIndex + used.rowCount <= rows,
      hiddenRows: used.rowCount - (visible?.rowCount ?? 0),
      filtered: filter.isDataFiltered || onSheet.some((table) => table.filtered),
      date1904: countsFrom1904(values, shownFormats, shown),
      tables,
    };
  };
}

interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a part of the used range, addressed from the used range's own corner. */
function within<T>(
  box: Box,
  part: { rowIndex: number; columnIndex: number; rowCount: number; columnCount: number },
  cells: readonly (readonly T[])[],
  filler: T,
): readonly (readonly T[])[] {
  const above = part.rowIndex - box.row;
  const left = part.columnIndex - box.column;
  if (above === 0 && left === 0 && part.columnCount === box.columns) return cells;
  const blankRow = new Array<T>(box.columns).fill(filler);
  const right = box.columns - left - part.columnCount;
  return [
    ...new Array<readonly T[]>(above).fill(blankRow),
    ...cells.map((row) => [...blankRow.slice(0, left), ...row, ...blankRow.slice(0, right)]),
  ];
}
