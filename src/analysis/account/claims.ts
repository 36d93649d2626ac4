import type { Period } from "../../domain/period";
import { normalised } from "../../domain/text";
import { WINDOW_LENGTH } from "../../domain/window";
import {
  BLANK,
  HEADING,
  LEFT_OUT,
  PART as PART_ROW,
  SECOND_HEADER,
  TOTAL as TOTAL_ROW,
  monthOfCount,
  namesRead,
  rowKinds,
  type Ledger,
  type LedgerCounts,
} from "../../reading/ledger";
import { isRateLabel, isYear, type ComparisonTable, type MonthlyTable, type TableColumn, type TableFigures } from "../../reading";
import { isTotal, neverACount } from "../../reading/texts";
import { kindOf } from "./fates";
import { ASKED, BY_NO_STRAND, onceEach, TOTAL, type CountOutcome } from "./strands-reported";
import { outcome, type Outcome } from "./tally";

/** What a table says about the numbers in its own cells: null for other cells. Rows and columns are the sheet's. */
export type Claim = (row: number, column: number, value: number) => Outcome | null;

export const DATE = outcome("not a count", { kind: "date" });
export const YEAR = outcome("not a count", { kind: "year" });
const DIFFERENCE = outcome("not a count", { kind: "difference" });
const PERCENTAGE = outcome("not a count", { kind: "percentage" });
const UNREADABLE = outcome("unreadable");
const PART = outcome("part of a whole");
const OTHER_ROW = outcome("counted by another row");

/** What is known of a table of counts: what strands count in it, and whether they count the whole that it is a part of. */
export interface TableRead {
  readonly table: MonthlyTable;
  /** Null where it was not read. */
  readonly ledger: Ledger | null;
  readonly figures: TableFigures | null;
  readonly wholeCounts: boolean;
}

/** The claims of a table of counts. */
export function monthlyClaim(read: TableRead, outcomeOf: CountOutcome): Claim {
  const { table, ledger, figures } = read;
  const inColumns = new Map<number, (row: number) => Outcome>();
  const named = (columns: readonly TableColumn[], of: (column: TableColumn) => (row: number) => Outcome) => {
    for (const column of columns) if (!inColumns.has(column.column)) inColumns.set(column.column, of(column));
  };
  if (ledger) named(ledger.counts, (column) => countsIn(ledger, column as LedgerCounts, read, outcomeOf));
  else named(table.counts, () => () => BY_NO_STRAND);
  named(table.totals, (column) => (column.asked ? always(ASKED) : totalsIn(column, ledger, figures, outcomeOf)));
  named(table.asides ?? [], ({ header }) => always(isRateLabel(header) ? outcome("not a count", { kind: kindOf(header) }) : PART));
  if (table.months.in === "rows") {
    const { month, year } = table.months;
    named(year ? [year] : [], () => () => YEAR);
    named([month], () => () => (year ? DATE : table.length === WINDOW_LENGTH ? YEAR : DATE));
  }
  named(table.categories, ({ header }) => always(outcome("not a count", { kind: kindOf(header) })));
  const columns = [...inColumns.keys()];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const isHeader = (row: number) => row >= table.headerTop && row <= table.headerRow;
  return (row, column, value) => {
    if (row < table.headerTop || row > table.lastRow || column < left || column > right) return null;
    if (isHeader(row)) return headingOf(value);
    return row < table.firstRow ? null : (inColumns.get(column)?.(row - table.firstRow) ?? null);
  };
}

/** What a number among the headers is: 2019 is a year, 43831 a date. */
function headingOf(value: number): Outcome {
  return isYear(value) ? YEAR : DATE;
}

function always(of: Outcome): () => Outcome {
  return () => of;
}

/** Counts: of strands, of no strand, or of a district whose whole is reported; or in rows that do not count. */
function countsIn(
  ledger: Ledger,
  column: LedgerCounts,
  { table, figures, wholeCounts }: TableRead,
  outcomeOf: CountOutcome,
): (row: number) => Outcome {
  const wholeIn = wholeMonthsOf(figures, outcomeOf);
  const kinds = figures?.matched.kinds ?? rowKinds(ledger, namesRead(ledger), [], new Set()).kinds;
  return (row) => {
    const kind = kinds[row]!;
    if (kind === TOTAL_ROW) return TOTAL;
    if (kind === SECOND_HEADER) return DATE;
    if (kind === LEFT_OUT) return BY_NO_STRAND;
    if (kind === PART_ROW) return PART;
    if (kind > HEADING || column.states[row]! > BLANK) return UNREADABLE;
    const definitions = figures?.countedBy(row, column) ?? [];
    if (definitions.length === 0) return (table.part === "part" && wholeCounts) || (figures?.held.size ?? 0) > 0 ? PART : BY_NO_STRAND;
    return wholeIn(definitions, periodOf(ledger, column, row));
  };
}

/** A month that is incomplete in the table has no figure there, whatever other tables say about it. */
function wholeMonthsOf(figures: TableFigures | null, outcomeOf: CountOutcome): CountOutcome {
  const months = new Map([...(figures?.strands ?? [])].map(([definition, own]) => [definition, new Set(own.map(({ month }) => month))]));
  return onceEach((definitions, period) => {
    const whole = definitions.filter((definition) => months.get(definition)?.has(period.end));
    return whole.length === 0 ? ASKED : outcomeOf(whole, period);
  });
}

/** Totals, unless a strand asks for one in full; or rates and the like, as their header says. */
function totalsIn(
  column: TableColumn,
  ledger: Ledger | null,
  figures: TableFigures | null,
  outcomeOf: CountOutcome,
): (row: number) => Outcome {
  if (neverACount(column.header)) return always(outcome("not a count", { kind: kindOf(column.header) }));
  const read = ledger?.totals.find((each) => each.column === column.column);
  if (!ledger || !read || !figures || !isTotal(column.header)) return always(TOTAL);
  const wholeIn = wholeMonthsOf(figures, outcomeOf);
  return (row) => {
    const definitions = figures.countedBy(row, read);
    return definitions.length === 0 ? TOTAL : wholeIn(definitions, periodOf(ledger, read, row));
  };
}

function periodOf({ table, months }: Ledger, column: LedgerCounts | null, row: number): Period {
  return { end: monthOfCount(table, column, months?.at(row) ?? null), length: table.length };
}

/** The claims of a comparison table: the totals of strands, and the numbers beside them. */
export function comparisonClaim(table: ComparisonTable, strands: ReadonlyMap<string, readonly number[]>, outcomeOf: CountOutcome): Claim {
  const rowOf = new Map(table.rows.map((row) => [row.row, row]));
  const windowOf = new Map(table.windows.map((window) => [window.column, window]));
  const columns = [...table.windows, table.diff, table.pctDiff].flatMap((column) => column?.column ?? []);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return (row, column, value) => {
    if (row < table.headerTop || row > table.lastRow || column < left || column > right) return null;
    if (row <= table.headerRow) return headingOf(value);
    if (column === table.diff?.column) return DIFFERENCE;
    if (column === table.pctDiff?.column) return PERCENTAGE;
    const [strand, window] = [rowOf.get(row), windowOf.get(column)];
    if (!window) return null;
    if (!strand) return TOTAL;
    return outcomeOf(strands.get(normalised(strand.strand)) ?? [], { end: window.month, length: WINDOW_LENGTH });
  };
}

/**
 * The outcomes of a table whose rows are offences, and how many rows each has. Rows of one class and month have the same outcome, so each
 * such group is looked up once. Rows that are not offences have none.
 */
export function rowOutcomes(ledger: Ledger, figures: TableFigures | null, outcomeOf: CountOutcome): ReadonlyMap<Outcome, number> {
  const outcomes = new Map<Outcome, number>();
  for (const { row, rows } of rowsAlike(ledger, figures)) {
    const found = rowOutcome(ledger, figures, outcomeOf, row);
    if (found) outcomes.set(found, (outcomes.get(found) ?? 0) + rows);
  }
  return outcomes;
}

function rowOutcome(ledger: Ledger, figures: TableFigures | null, outcomeOf: CountOutcome, row: number): Outcome | null {
  const definitions = figures?.countedBy(row, null) ?? [];
  const elsewhere = definitions.length > 0 || !figures ? [] : (figures.matched.together?.elsewhere(figures.matched.classes[row]!) ?? []);
  if (elsewhere.length > 0 && figures!.matched.kinds[row] !== LEFT_OUT) return OTHER_ROW;
  if (ledger.months!.months[row] === 0) return figures?.matched.lookedUp.some(({ ids }) => ids[row]! >= 0) ? UNREADABLE : null;
  return outcomeOf(definitions, periodOf(ledger, null, row));
}

/** The first row of each class (counted or not) and month, and how many there are. */
function rowsAlike({ rows, months }: Ledger, figures: TableFigures | null): readonly { readonly row: number; readonly rows: number }[] {
  const { kinds, classes, classCount } = figures?.matched ?? { kinds: null, classes: null, classCount: 1 };
  const alike: { readonly row: number; rows: number }[] = [];
  const known = new Map<number, number>();
  // A row is mostly of the same month as the one before it in its class.
  const lastMonth = new Int32Array(2 * classCount).fill(-1);
  const lastAt = new Int32Array(2 * classCount);
  for (let row = 0; row < rows; row += 1) {
    const ofClass = classes?.[row] ?? 0;
    const group = kinds && kinds[row]! > HEADING ? ofClass + classCount : ofClass;
    const month = months!.months[row]!;
    if (lastMonth[group] !== month) {
      const key = month * 2 * classCount + group;
      let at = known.get(key);
      if (at === undefined) known.set(key, (at = alike.push({ row, rows: 0 }) - 1));
      lastMonth[group] = month;
      lastAt[group] = at;
    }
    alike[lastAt[group]!]!.rows += 1;
  }
  return alike;
}
