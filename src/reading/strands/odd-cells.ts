import { columnLetters } from "../../domain/address";
import { cellList, cellLists } from "../../domain/cell-list";
import { finding, type Finding } from "../../domain/finding";
import { shortMonth, type Month } from "../../domain/month";
import {
  BLANK,
  ERROR,
  FRACTION,
  kindOf,
  MARK,
  MARKED,
  NEGATIVE,
  NOT_AVAILABLE,
  NUMBER,
  NUMBER_AS_TEXT,
  SUPPRESSED,
  TEXT,
  type LedgerCounts,
} from "../ledger/count-column";

/** How many cells' contents a finding has: an answer is about all of them. */
const TEXTS = 12;
const MARKS_QUOTED = 5;
/** The states of cells whose mark says why there is no count. */
const MARKS: readonly number[] = [SUPPRESSED, NOT_AVAILABLE];

/** In more columns than this, texts, errors and numbers that are no counts are no slips, but one question: what are these figures? */
const FEW = 3;
const NO_COUNTS: readonly number[] = [TEXT, ERROR, NEGATIVE, FRACTION];

/** Cells that are counted, or should be, and that are not plain numbers: by column, rows from the table's first data row. */
export type OddCells = ReadonlyMap<LedgerCounts, readonly number[]>;

/** What rows are of, for those that may be left out. */
export interface RowsLeftOut {
  readonly column: string;
  /** Their names, if there are few, and others besides; null otherwise. */
  of(rows: readonly number[]): readonly string[] | null;
}

/**
 * The findings about counts that are kept as text, marks that stand for none or beside counts, and cells that are not counts. Marks of one
 * kind are one finding, in however many columns they stand.
 */
export function oddFindings(
  sheet: string,
  firstRow: number,
  cells: OddCells,
  leftOut: RowsLeftOut | null = null,
  monthAt: (column: LedgerCounts, row: number) => Month | null = ({ month }) => month,
): readonly Finding[] {
  const onSheet = (rows: readonly number[]) => rows.map((row) => row + firstRow);
  const columns = [...cells].map(([column, rows]) => ({ column, rows: rows.toSorted((one, other) => one - other) }));
  const ofState = (state: number) =>
    columns
      .map(({ column, rows }) => ({ column, rows: rows.filter((row) => column.states[row] === state) }))
      .filter(({ rows }) => rows.length > 0);
  const leaving = (state: number, rows: readonly number[]) => {
    const names = MARKS.includes(state) || together.includes(state) ? leftOut?.of(rows) : null;
    return names ? { leaveOut: { column: leftOut!.column, names } } : {};
  };
  const monthsOf = (own: typeof columns) => {
    const months = own.flatMap(({ column, rows }) => rows.map((row) => monthAt(column, row)));
    const known = months.filter((month) => month !== null);
    return known.length < months.length ? {} : { months: [...new Set(known)].toSorted((one, other) => one - other) };
  };
  const together = [...MARKS.filter((state) => ofState(state).length > 1), ...NO_COUNTS.filter((state) => ofState(state).length > FEW)];
  const inColumns = (state: number) => {
    const own = ofState(state);
    const [first] = own;
    const found = own.flatMap(({ column, rows }) => rows.map((row) => column.odd.get(row)!));
    const details = {
      kind: kindOf(state),
      header: headerOf(first!.column),
      column: columnLetters(first!.column.column),
      columns: own.length,
      count: found.length,
      found: [...new Set(found)].slice(0, TEXTS),
      ...monthsOf(own),
      ...leaving(
        state,
        own.flatMap(({ rows }) => rows),
      ),
    };
    const address = cellLists(own.map(({ column, rows }) => [column.column, onSheet(rows)]));
    return finding("notACount", { sheet, address }, details);
  };
  const unusable = columns.flatMap(({ column, rows }) => {
    const states = [...new Set(rows.map((row) => column.states[row]!))].filter((state) => state >= TEXT && !together.includes(state));
    return states.map((state) => {
      const own = rows.filter((row) => column.states[row] === state);
      const details = {
        kind: kindOf(state),
        header: headerOf(column),
        column: columnLetters(column.column),
        count: own.length,
        found: [...new Set(own.map((row) => column.odd.get(row)!))].slice(0, TEXTS),
        ...monthsOf([{ column, rows: own }]),
        ...leaving(state, own),
      };
      return finding("notACount", { sheet, address: cellList(column.column, onSheet(own)) }, details);
    });
  });
  const [asText, asNone, marked] = [ofState(NUMBER_AS_TEXT), ofState(MARK), ofState(MARKED)];
  const place = (of: typeof asText) => ({ sheet, address: cellLists(of.map(({ column, rows }) => [column.column, onSheet(rows)])) });
  const count = (of: typeof asText) => of.reduce((sum, { rows }) => sum + rows.length, 0);
  const marks = (of: typeof asText) => [...new Set(of.flatMap(({ column, rows }) => rows.map((row) => column.odd.get(row)!)))];
  return [
    ...unusable,
    ...together.map(inColumns),
    ...(asText.length === 0 ? [] : [finding("numbersAsText", place(asText), { count: count(asText) })]),
    ...(asNone.length === 0 ? [] : [finding("marksCountedAsNone", place(asNone), { count: count(asNone), marks: marks(asNone) })]),
    ...(marked.length === 0
      ? []
      : [finding("markedCounts", place(marked), { count: count(marked), marks: marks(marked).slice(0, MARKS_QUOTED) })]),
  ];
}

/** Excel keeps a date in a header as a number, and nobody knows the column by that number. */
function headerOf({ header, month }: LedgerCounts): string {
  return month !== null && /^\d{5}$/.test(header) ? shortMonth(month) : header;
}

/** True for cells that get a finding. */
export function isOdd({ states }: LedgerCounts, row: number): boolean {
  const state = states[row]!;
  return state !== NUMBER && state !== BLANK;
}
