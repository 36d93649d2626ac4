import type { RawValue } from "../../domain/cell";
import { shared } from "../../domain/area";
import { addressOf, covers, isUnbounded, sizeOf, windows } from "./areas";
import type { CellArea, EditedCells } from "./changes";
import type { Heard } from "./waiting";

/**
 * The most cells that one sync asks for: at 24 bytes each, as for long texts and dates, 2.4 MB of the 5 MB that Excel on the web allows.
 * Where texts are longer still, Excel refuses, and whole sheets are reported instead.
 */
export const MOST_CELLS_READ = 100_000;
/**
 * The most cells that are reported, including blank ones that need not be read: three cleared columns of 300,000 rows.
 */
const MOST_CELLS_TOLD = 1_000_000;

/** A sheet under its present name. */
export interface SheetNow {
  readonly id: string;
  readonly name: string;
}

export interface SheetRead {
  readonly used: CellArea | null;
  /** Null where the edits were too large to be read. */
  readonly cells: readonly EditedCells[] | null;
}

/** What one sync learns. */
export interface ChangesRead {
  readonly sheets: readonly SheetNow[];
  /** By the sheets' ids, without deleted sheets. */
  readonly read: ReadonlyMap<string, SheetRead>;
}

export interface ReadOptions {
  /** The most cells to ask for; 0 for used ranges alone. */
  readonly mostCells: number;
  readonly formulas: boolean;
  /**
   * By the sheet's id: other areas of the sheet that these edits may have changed, such as formulas, which Excel does not
   * report.
   */
  readonly beside: (sheet: string, areas: readonly CellArea[]) => readonly CellArea[];
}

/** Reads everything that was heard, and the list of sheets, in one sync. */
export async function readChanges(
  context: Excel.RequestContext,
  heard: Heard,
  { mostCells, formulas, beside }: ReadOptions,
): Promise<ChangesRead> {
  const worksheets = context.workbook.worksheets.load("items/id,items/name");
  const edits = [...heard.sheets].flatMap(([id, sheet]) =>
    [...sheet.edits, ...(sheet.edits.length > 0 ? beside(id, sheet.edits) : [])].map((area) => ({ id, area })),
  );
  const parts = windows(
    edits.map(({ area }) => area),
    mostCells,
  );
  const asked = [...heard.sheets.keys()].map((id) => {
    // A sheet that was deleted meanwhile gives null, and the others are read.
    const worksheet = worksheets.getItemOrNullObject(id);
    const used = worksheet.getUsedRangeOrNullObject(true).load(PLACE);
    const cells = edits.flatMap((edit, index) => (edit.id === id ? [askForCells(worksheet, edit.area, parts[index]!, formulas)] : []));
    return { id, used, cells };
  });
  await context.sync();

  const sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
  const present = new Set(sheets.map(({ id }) => id));
  const read = asked
    .filter(({ id }) => present.has(id))
    .map(({ id, used, cells }): [string, SheetRead] => {
      const place = placeOf(used);
      const edited = cells.map((one) => one(place));
      return [id, { used: place, cells: edited.every((one) => one !== null) ? edited.filter(({ values }) => values.length > 0) : null }];
    });
  return { sheets, read: new Map(read) };
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

function placeOf(range: Excel.Range): CellArea | null {
  if (range.isNullObject) return null;
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** The area's cells, within the used range if it is large; null where there are more than were read. */
type CellsOf = (used: CellArea | null) => EditedCells | null;

function askForCells(worksheet: Excel.Worksheet, area: CellArea, part: CellArea | null, formulas: boolean): CellsOf {
  const wanted = formulas ? "values,formulas" : "values";
  if (part && sizeOf(part) === sizeOf(area) && !isUnbounded(area)) {
    const range = worksheet.getRange(addressOf(area)).load(wanted);
    return () => ({
      row: area.row,
      column: area.column,
      values: range.values as RawValue[][],
      ...(formulas ? { formulas: range.formulas as RawValue[][] } : {}),
    });
  }
  // For a large area, only non-blank cells are asked for: a cleared column costs nothing, however long the sheet.
  const extent = worksheet.getRange(addressOf(area)).getUsedRangeOrNullObject(true).load(PLACE);
  const filled = part && worksheet.getRange(addressOf(part)).getUsedRangeOrNullObject(true).load(`${wanted},${PLACE}`);
  return (used) => {
    const all = placeOf(extent);
    if (all && !(part && covers(part, all))) return null;
    const told = used && shared(area, used);
    if (!told) return { row: area.row, column: area.column, values: [] };
    if (sizeOf(told) > MOST_CELLS_TOLD) return null;
    const place = filled && placeOf(filled);
    const within = (of: "values" | "formulas") => spread(told, place, place ? (filled[of] as RawValue[][]) : []);
    return { row: told.row, column: told.column, values: within("values"), ...(formulas ? { formulas: within("formulas") } : {}) };
  };
}

/** Cells placed in a larger area that is otherwise blank. All blank rows are the same array. */
function spread(area: CellArea, place: CellArea | null, cells: readonly (readonly RawValue[])[]): readonly (readonly RawValue[])[] {
  const blank = new Array<RawValue>(area.columns).fill("");
  const rows = new Array<readonly RawValue[]>(area.rows).fill(blank);
  if (!place) return rows;
  const left = place.column - area.column;
  cells.forEach(
    (row, index) => (rows[place.row - area.row + index] = [...blank.slice(0, left), ...row, ...blank.slice(left + row.length)]),
  );
  return rows;
}
