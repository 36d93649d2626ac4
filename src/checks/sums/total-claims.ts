import { addMonths, yearOf, type Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { isNamedPart, isTotal } from "../../reading/texts";
import { parts, valueAt, type TableCounts } from "../../reading/ledger";
import type { TotalClaim } from "./parts-of-total";
import { withoutGroups } from "./without-groups";

/** What a line that is called a total could be the sum of, month by month. */
export function lineClaim(counts: TableCounts, line: number): TotalClaim {
  const { lines } = counts;
  const own = lines[line]!;
  const counted = parts(lines);
  const columns = own.names.map((_, at) => lines.map(({ names }) => names[at]!));
  // "Fraud | Total" adds up the lines of Fraud; "Total | Total" all of them.
  const alike = counted.filter((part) =>
    own.names.every(
      (name, index) => own.totalNames.includes(index) || name === "" || normalised(lines[part]!.names[index]!) === normalised(name),
    ),
  );
  const label = own.totalNames
    .map((index) =>
      normalised(own.names[index]!)
        .replace(/\b(sub-?)?totals?\b|[:()-]/g, "")
        .trim(),
    )
    .find((name) => name !== "");
  const named =
    label === undefined
      ? []
      : counted.filter((part) => lines[part]!.names.some((name) => normalised(name) === label || normalised(name).startsWith(`${label} `)));
  return {
    voters: counts.steps.length,
    own: (step) => valueAt(counts, line, step),
    part: (part, step) => valueAt(counts, part, step),
    // "Of which" rows are included in their wholes already.
    candidates: [
      alike,
      ...around(
        lines.map(({ total }) => total),
        line,
      ),
      named,
      counted,
    ].flatMap((some) => [some, some.filter((part) => !lines[part]!.names.some((name, at) => isNamedPart(name, columns[at]!)))]),
    more: () => (["above", "below"] as const).map((side) => withoutGroups(counts, alike, side)),
    said: null,
  };
}

/** What a step that is called a total could be the sum of, line by line. */
export function stepClaim(counts: TableCounts, step: number): TotalClaim {
  const { steps, order, lines } = counts;
  const at = order.indexOf(step);
  const inOrder = order.map((index) => steps[index]!.total);
  const toSteps = (positions: readonly number[]) => positions.map((position) => order[position]!);
  return {
    voters: lines.length,
    own: (line) => valueAt(counts, line, step),
    part: (part, line) => valueAt(counts, line, part),
    candidates: [...around(inOrder, at).map(toSteps), ...twelveBefore(counts, at), ...ofYear(counts, step), parts(steps)],
    said: stepsOfPeriod(counts, step),
  };
}

/** Runs of parts beside a total: back to the total before it, all before it, on to the next one. */
function around(totals: readonly boolean[], at: number): readonly (readonly number[])[] {
  const isPart = (index: number) => totals[index] === false;
  const indexes = totals.map((_, index) => index);
  const before = indexes.slice(0, at);
  const lastTotal = before.findLastIndex((index) => !isPart(index));
  const after = indexes.slice(at + 1);
  const nextTotal = after.findIndex((index) => !isPart(index));
  return [before.slice(lastTotal + 1), before.filter(isPart), nextTotal < 0 ? after : after.slice(0, nextTotal)];
}

/** A rolling year: the last 12 months before it. */
function twelveBefore({ steps, order }: TableCounts, at: number): readonly (readonly number[])[] {
  const months = order.slice(0, at).filter((step) => steps[step]!.month !== null);
  return months.length > 12 ? [months.slice(-12)] : [];
}

/** "2018 YTD": the months of the year that a total's name holds. */
function ofYear({ steps }: TableCounts, step: number): readonly (readonly number[])[] {
  const year = /^(?:\D*\s)?((?:19|20)\d\d)(?:\s\D*)?$/.exec(steps[step]!.label)?.[1];
  const own = steps.flatMap(({ month }, index) => (month !== null && yearOf(month) === Number(year) ? [index] : []));
  return own.length > 0 ? [own] : [];
}

/** The months of the period that a total is named by, where all of them are there. */
function stepsOfPeriod({ steps, table }: TableCounts, step: number): readonly number[] | null {
  const { period, label } = steps[step]!;
  if (period === null || period.length <= table.length || isTotal(label)) return null;
  const stepOf = new Map<Month, number>(steps.flatMap(({ month }, index) => (month === null ? [] : [[month, index] as const])));
  const ends = Array.from({ length: period.length / table.length }, (_, index) => addMonths(period.end, -index * table.length));
  const found = ends.flatMap((end) => stepOf.get(end) ?? []);
  return found.length === ends.length ? found.toReversed() : null;
}
