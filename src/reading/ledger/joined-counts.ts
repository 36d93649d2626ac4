import type { CellRange } from "../../domain/address";
import { shortMonth, type Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { lineNamed, MOST_VALUES, parts, valueAt, type Line, type TableCounts } from "./table-counts";

/** The tables' lines. Those of tables of one month each are joined: with a sheet a month, a series runs over the sheets. */
export function joinedCounts(all: readonly TableCounts[]): readonly TableCounts[] {
  const groups = new Map<string, OfOneMonth[]>();
  for (const lines of all) {
    const month = onlyMonth(lines);
    if (month === null) continue;
    const shape = JSON.stringify([lines.table.length, lines.table.layout, lines.headers.map(normalised)]);
    groups.set(shape, [...(groups.get(shape) ?? []), { lines, month }]);
  }
  const joined = [...groups.values()].flatMap((group) => {
    const together = new Set(group.map(({ month }) => month)).size > 1 ? join(group) : null;
    return together ? [{ together, of: group.map((one) => one.lines) }] : [];
  });
  const inOne = new Set(joined.flatMap(({ of }) => of));
  return [...all.filter((lines) => !inOne.has(lines)), ...joined.map(({ together }) => together)];
}

/**
 * The month that a whole table is of; null for tables of several months. A running total beside the month's own counts does not make
 * another month.
 */
export function onlyMonth(counts: TableCounts): Month | null {
  if (counts.table.months.in === "sheet") return counts.table.months.month;
  const steps = stepsOf(counts);
  return steps.length === 1 ? counts.steps[steps[0]!]!.month : null;
}

/** A table's steps. Where all but one are totals, the one that counts. */
function stepsOf({ steps }: TableCounts): readonly number[] {
  const counted = parts(steps);
  return counted.length === 1 ? counted : [...steps.keys()];
}

interface OfOneMonth {
  readonly lines: TableCounts;
  readonly month: Month;
}

interface Source {
  readonly lines: TableCounts;
  readonly line: number;
  readonly step: number;
}

/** Places that stand across become part of a line's names. Null where it would be too large. */
function join(group: readonly OfOneMonth[]): TableCounts | null {
  const months = [...new Set(group.map(({ month }) => month))].sort((one, other) => one - other);
  const across = group.some(({ lines: of }) => stepsOf(of).length > 1);
  const lines: Line[] = [];
  const lineOf = new Map<string, number>();
  const sources = new Map<string, Source>();
  for (const { lines: of, month } of group) {
    const place = of.table.place === null ? [] : [of.table.place.value];
    of.lines.forEach((own, line) =>
      stepsOf(of).forEach((step) => {
        const names = [...own.names, ...(across ? [of.steps[step]!.label] : []), ...place];
        const key = names.map(normalised).join("\n");
        const at = lineOf.get(key) ?? lines.push(lineNamed(names, own.label)) - 1;
        lineOf.set(key, at);
        const cell = `${at} ${months.indexOf(month)}`;
        if (!sources.has(cell)) sources.set(cell, { lines: of, line, step });
      }),
    );
  }
  if (lines.length * months.length > MOST_VALUES) return null;
  const values = new Float64Array(lines.length * months.length).fill(NaN);
  lines.forEach((_, line) =>
    months.forEach((_month, step) => {
      const source = sources.get(`${line} ${step}`);
      if (source) values[line * months.length + step] = valueAt(source.lines, source.line, source.step);
    }),
  );
  const { table, headers } = group[0]!.lines;
  return {
    table,
    headers: [...headers, ...(across ? ["Place"] : []), ...(table.place === null ? [] : [table.place.header])],
    lines,
    steps: months.map((month) => ({ label: shortMonth(month), total: false, month, period: null })),
    values,
    order: months.map((_, step) => step),
    repeats: [],
    ownRows: false,
    monthCellOf: () => null,
    cellOf: (line, step) => {
      const source = sources.get(`${line} ${step}`);
      return source ? source.lines.cellOf(source.line, source.step) : null;
    },
  };
}

/** Items by the sheet that their cells stand on: a series over several sheets has findings on each. */
export function bySheet<Item>(
  items: readonly Item[],
  { table }: TableCounts,
  cellOf: (item: Item) => CellRange | null,
): ReadonlyMap<string, readonly Item[]> {
  const sheets = new Map<string, Item[]>();
  for (const item of items) {
    const sheet = cellOf(item)?.sheet ?? table.sheet;
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), item]);
  }
  return sheets;
}
