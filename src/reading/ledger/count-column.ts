import type { Marks, RawValue } from "../../domain/cell";
import type { NotACount } from "../../domain/count-details";
import { oneLine } from "../../domain/text";
import type { TableData } from "../tables/table-data";
import type { CountColumn, TableColumn } from "../tables/tables";
import { countOf, type CountCell } from "../texts/counts";

/** What a cell among counts holds, as a byte. States before `BLANK` are counts; states from `TEXT` on stand where a count should. */
export const NUMBER = 0;
export const NUMBER_AS_TEXT = 1;
export const MARK = 2;
export const MARKED = 3;
export const BLANK = 4;
export const TEXT = 5;
const KINDS: readonly NotACount[] = ["text", "negative", "fraction", "error", "suppressed", "notAvailable", "unclear", "date"];
export const SUPPRESSED = TEXT + KINDS.indexOf("suppressed");
export const NOT_AVAILABLE = TEXT + KINDS.indexOf("notAvailable");
export const NEGATIVE = TEXT + KINDS.indexOf("negative");
export const ERROR = TEXT + KINDS.indexOf("error");
const DATE = TEXT + KINDS.indexOf("date");
export const FRACTION = TEXT + KINDS.indexOf("fraction");

/** A column of counts as it was entered; rows count from the table's first data row. */
export interface LedgerCounts extends CountColumn {
  /** NaN where there is no count. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** The text of cells that hold a mark or no count. Beside a count, only its mark. */
  readonly odd: ReadonlyMap<number, string>;
}

/** Enters a column of counts: one pass over its cells. Numbers that are shown as days are none. */
export function enterCounts(
  column: TableColumn & Partial<CountColumn>,
  cells: readonly RawValue[],
  rows: number,
  marks: Marks,
  dayAt: TableData["dayAt"] = () => null,
): LedgerCounts {
  const values = new Float64Array(rows);
  const states = new Uint8Array(rows);
  const odd = new Map<number, string>();
  for (let row = 0; row < rows; row += 1) {
    const raw = cells[row] ?? "";
    if (typeof raw === "number" && raw >= 0 && Number.isInteger(raw)) {
      const day = dayAt(column.column, row, raw);
      values[row] = day === null ? raw : NaN;
      if (day !== null) {
        states[row] = DATE;
        odd.set(row, day);
      }
      continue;
    }
    const cell = countOf(raw, marks);
    const state = stateOf(cell);
    states[row] = state;
    values[row] = cell.kind === "count" ? cell.count : NaN;
    if (cell.kind === "count" && cell.from === "marked") odd.set(row, cell.mark);
    else if (state === MARK || state >= TEXT) odd.set(row, oneLine(raw));
  }
  return { header: column.header, column: column.column, month: column.month ?? null, values, states, odd };
}

function stateOf(cell: CountCell): number {
  if (cell.kind === "count") return { number: NUMBER, text: NUMBER_AS_TEXT, mark: MARK, marked: MARKED }[cell.from];
  return cell.kind === "blank" ? BLANK : TEXT + KINDS.indexOf(cell.kind);
}

/** What a state from `TEXT` on stands for. */
export function kindOf(state: number): NotACount {
  return KINDS[state - TEXT]!;
}
