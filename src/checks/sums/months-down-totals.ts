import { cellAt } from "../../domain/address";
import { grouped } from "../../domain/grouped";
import { yearOf } from "../../domain/month";
import { WINDOW_LENGTH } from "../../domain/window";
import { isYearTotal, type SheetHead } from "../../reading";
import { lineNamed, valueAt, type TableCounts } from "../../reading/ledger";
import { countOf, isTotal } from "../../reading/texts";
import type { CheckInput } from "../check";
import { wrongTotals, type WrongTotal } from "./wrong-totals";

/** How far below the last month a total may stand: below a blank row, or an average. */
const FARTHEST = 3;

/** A year of one offence in a grid of months down and years across: its months, and the row of totals below them. */
interface YearDown {
  readonly months: readonly TableCounts[];
  readonly step: number;
  readonly total: { readonly row: number; readonly label: string; readonly value: number };
}

/**
 * The totals below a grid of months down and years across that are not the sum of their months. Each month is read as a table of its own,
 * and the row of totals as none: they are laid out as one, a line a year, over all sheets that have them in the same rows.
 */
export function monthsDownTotals({ tables, heads }: Pick<CheckInput, "tables" | "heads">): readonly WrongTotal[] {
  const months = tables.flatMap(({ counts }) => (counts && isMonthOfYears(counts) ? [counts] : []));
  const grids = grouped(months, ({ table: { sheet, headerRow, place, counts } }) =>
    JSON.stringify([sheet, headerRow, place?.value, counts.map(({ column }) => column)]),
  );
  const groups = grouped(
    [...grids.values()].flatMap((own) => yearsDown(own, heads)),
    ({ months: own, total: { row, label } }) => JSON.stringify([own.map(({ table }) => table.firstRow), row, label]),
  );
  return [...groups.values()].flatMap((group) => (group.length > 1 ? wrongTotals(together(group)) : []));
}

/** True of one line of a month's counts in several years. */
function isMonthOfYears({ table, lines, steps, ownRows }: TableCounts): boolean {
  if (ownRows || lines.length !== 1 || table.months.in !== "headers" || table.length !== 1) return false;
  const own = steps.flatMap(({ month }) => month ?? []);
  return own.length > 0 && own.every((month) => (month - own[0]!) % WINDOW_LENGTH === 0);
}

function yearsDown(months: readonly TableCounts[], heads: readonly SheetHead[]): readonly YearDown[] {
  const [first] = months;
  const { sheet } = first!.table;
  const head = heads.find((each) => each.sheet === sheet);
  const last = Math.max(...months.map(({ table }) => table.firstRow));
  if (!head || new Set(months.map(({ table }) => table.firstRow)).size !== WINDOW_LENGTH) return [];
  const row = Array.from({ length: FARTHEST }, (_, at) => last + 1 + at).find((below) => labelOf(head, below, first!) !== null);
  if (row === undefined) return [];
  const label = labelOf(head, row, first!)!;
  return first!.steps.flatMap(({ month }, step): readonly YearDown[] => {
    const cell = first!.cellOf(0, step);
    const value = cell && countOf(rawAt(head, row, cell.column), first!.table.marks);
    return month !== null && value?.kind === "count" ? [{ months, step, total: { row, label, value: value.count } }] : [];
  });
}

/** What a row below the months is called, where it is a total: left of the first year. */
function labelOf(head: SheetHead, row: number, { table }: TableCounts): string | null {
  const first = Math.min(...table.counts.map(({ column }) => column));
  const texts = Array.from({ length: first }, (_, column) => String(rawAt(head, row, column)).trim());
  return texts.find((text) => isTotal(text) || isYearTotal(text)) ?? null;
}

function rawAt({ used, values }: SheetHead, row: number, column: number) {
  return used ? (values[row - used.row]?.[column - used.column] ?? "") : "";
}

function together(group: readonly YearDown[]): TableCounts {
  const [{ months, total }] = group as readonly [YearDown, ...YearDown[]];
  const of = ({ months: own, step, total: sum }: YearDown, at: number) =>
    at < own.length ? own[at]!.cellOf(0, step) : cellAt(own[0]!.table.sheet, sum.row, own[0]!.cellOf(0, step)!.column);
  return {
    ...months[0]!,
    lines: group.map((own) => lineNamed([nameOf(own)], "")),
    steps: [...months.map((own) => own.steps[0]!), { label: total.label, total: true, month: null, period: null }],
    values: Float64Array.from(group.flatMap((own) => [...own.months.map((month) => valueAt(month, 0, own.step)), own.total.value])),
    order: [...months.map((_, at) => at), months.length],
    repeats: [],
    cellOf: (line, step) => of(group[line]!, step),
    monthCellOf: () => null,
  };
}

function nameOf({ months: [first], step }: YearDown): string {
  const { table, lines, steps } = first!;
  return `${table.place?.value ?? lines[0]!.label}, ${table.counts[step]?.header ?? yearOf(steps[step]!.month!)}`;
}
