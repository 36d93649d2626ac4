import { columnLetters } from "../../domain/address";
import { cellList, cellLists } from "../../domain/cell-list";
import { finding, type Finding } from "../../domain/finding";
import { shortMonth } from "../../domain/month";
import { BLANK, kindOf, MARK, MARKED, NUMBER, NUMBER_AS_TEXT, TEXT, type LedgerCounts } from "../ledger/count-column";

/** How many cells' contents a finding quotes. */
const QUOTED = 3;
const MARKS_QUOTED = 5;

/** Cells that are counted, or should be, and that are not plain numbers: by column, rows from the table's first data row. */
export type OddCells = ReadonlyMap<LedgerCounts, readonly number[]>;

/** The findings about counts that are kept as text, marks that stand for none or beside counts, and cells that are not counts. */
export function oddFindings(sheet: string, firstRow: number, cells: OddCells): readonly Finding[] {
  const onSheet = (rows: readonly number[]) => rows.map((row) => row + firstRow);
  const columns = [...cells].map(([column, rows]) => ({ column, rows: rows.toSorted((one, other) => one - other) }));
  const ofState = (state: number) =>
    columns
      .map(({ column, rows }) => ({ column, rows: rows.filter((row) => column.states[row] === state) }))
      .filter(({ rows }) => rows.length > 0);
  const unusable = columns.flatMap(({ column, rows }) => {
    const states = [...new Set(rows.map((row) => column.states[row]!))].filter((state) => state >= TEXT);
    return states.map((state) => {
      const own = rows.filter((row) => column.states[row] === state);
      const details = {
        kind: kindOf(state),
        header: headerOf(column),
        column: columnLetters(column.column),
        count: own.length,
        found: [...new Set(own.map((row) => column.odd.get(row)!))].slice(0, QUOTED),
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
