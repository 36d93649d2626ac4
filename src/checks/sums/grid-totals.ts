import { grouped } from "../../domain/grouped";
import type { Month } from "../../domain/month";
import { periodName } from "../../domain/period";
import { WINDOW_LENGTH } from "../../domain/window";
import { lineNamed, valueAt, type TableCounts } from "../../reading/ledger";
import type { CheckInput } from "../check";
import { wrongTotals, type WrongTotal } from "./wrong-totals";

/**
 * The totals of a grid of years down and months across that are not the sum of their months. Each year is read as a table of its own, of one
 * line, which alone would say nothing: they are laid out as one.
 */
export function gridTotals({ tables }: Pick<CheckInput, "tables">): readonly WrongTotal[] {
  const years = tables.flatMap(({ counts }) => (counts && isYear(counts) ? [counts] : []));
  const groups = grouped(years, (counts) => JSON.stringify(counts.steps.map(({ total }, step) => [total, counts.cellOf(0, step)?.column])));
  return [...groups.values()].flatMap((group) => (group.length > 1 ? wrongTotals(together(group)) : []));
}

/** True of one line of a year's months with a total beside them. */
function isYear({ table, lines, steps, ownRows }: TableCounts): boolean {
  return (
    !ownRows &&
    lines.length === 1 &&
    table.months.in === "headers" &&
    table.length === 1 &&
    table.counts.length === WINDOW_LENGTH &&
    steps.some(({ total }) => total)
  );
}

function together(group: readonly TableCounts[]): TableCounts {
  const [first] = group;
  const headerOf = new Map(first!.table.counts.map(({ header, month }) => [month, header]));
  const steps = first!.steps.map((step) => ({ ...step, label: headerOf.get(step.month) ?? step.label }));
  return {
    ...first!,
    lines: group.map((own) => lineNamed([nameOf(own)], "")),
    steps,
    values: Float64Array.from(group.flatMap((own) => steps.map((_, step) => valueAt(own, 0, step)))),
    repeats: [],
    cellOf: (line, step) => group[line]!.cellOf(0, step),
    monthCellOf: (line, step) => group[line]!.monthCellOf(0, step),
  };
}

function nameOf({ table, lines, steps }: TableCounts): string {
  const end = Math.max(...steps.flatMap(({ month }) => month ?? [])) as Month;
  return `${table.place?.value ?? lines[0]!.label}, ${periodName({ end, length: WINDOW_LENGTH })}`;
}
