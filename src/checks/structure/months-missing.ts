import { finding, type Finding } from "../../domain/finding";
import { addMonths, type Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { onlyMonth, parts } from "../../reading/ledger";
import { card, monthList, placed, shortMonth, type CheckedTable } from "../writing";

/** Records of something rare have empty months. With this many a month, chance alone leaves none empty. */
export const FEWEST_RECORDS_A_MONTH = 20;

/** Months that no table has, between a table's first and last month, or between those of tables that continue one another. */
export const monthsMissing = card("structure", "monthsMissing", "Months are missing", {
  looksAt:
    "whether every month between the first and the last of a table is there or on another sheet, also where one sheet goes on from another",
  toDo: "Add the month’s row, column or sheet, or correct the month that was mistyped.",
  message: ({ first, last, months }, at) =>
    `${placed(at)}the months run from ${shortMonth(first)} to ${shortMonth(last)}, but ${monthList(months)} ${months.length === 1 ? "is" : "are"} missing. Add ${months.length === 1 ? "it" : "them"}, or correct the month that was mistyped.`,
  restsOn: ({ months }) => months,
  find: (input) => {
    const dated = input.tables.flatMap((checked): Dated[] => {
      const months = monthsIn(checked);
      return months.length === 0 ? [] : [{ checked, months }];
    });
    const anywhere = new Set(dated.flatMap(({ checked, months }) => months.flatMap((month) => covered(month, checked.table.length))));
    return [...dated.flatMap((each) => within(each, anywhere)), ...alike(dated).flatMap((group) => between(group, anywhere))];
  },
});

interface Dated {
  readonly checked: CheckedTable;
  /** First to last. */
  readonly months: readonly Month[];
}

function within({ checked, months }: Dated, anywhere: ReadonlySet<Month>): readonly Finding[] {
  const [first, last] = [months[0]!, months.at(-1)!];
  const missing = lacking(first, last, anywhere);
  return missing.length === 0
    ? []
    : [finding("monthsMissing", { sheet: checked.table.sheet, address: null }, { first, last, months: missing })];
}

/** Months between tables that are alike: with a sheet a month or a year, a whole sheet may be missing. */
function between(group: readonly Dated[], anywhere: ReadonlySet<Month>): readonly Finding[] {
  const inside = new Set(group.flatMap(({ months }) => lacking(months[0]!, months.at(-1)!, anywhere)));
  const sorted = group.toSorted((one, other) => one.months[0]! - other.months[0]!);
  const [first, last] = [sorted[0]!.months[0]!, Math.max(...group.map(({ months }) => months.at(-1)!)) as Month];
  const missing = lacking(first, last, anywhere).filter((month) => !inside.has(month));
  // Two years that are compared, with others between them, or the same month of two years, are meant as they are.
  const shortest = Math.min(...group.map(({ months, checked }) => months.length * checked.table.length));
  const goOn = missing.length * 2 <= last - first + 1 && (group.length > 2 || missing.length < shortest);
  const next = sorted.find(({ months }) => months[0]! > missing[0]!);
  return next && goOn
    ? [finding("monthsMissing", { sheet: next.checked.table.sheet, address: null }, { first, last, months: missing })]
    : [];
}

function lacking(first: Month, last: Month, anywhere: ReadonlySet<Month>): readonly Month[] {
  const missing: Month[] = [];
  for (let month = first; month < last; month = addMonths(month, 1)) if (!anywhere.has(month)) missing.push(month);
  return missing;
}

/** Two or more tables with mostly the same names. */
function alike(dated: readonly Dated[]): readonly (readonly Dated[])[] {
  const groups: { readonly names: ReadonlySet<string>; readonly tables: Dated[] }[] = [];
  for (const each of dated) {
    const { counts } = each.checked;
    if (!counts) continue;
    const names = new Set(parts(counts.lines).flatMap((line) => counts.lines[line]!.names.map(normalised)));
    const isAlike = (other: ReadonlySet<string>) =>
      [...names].filter((name) => other.has(name)).length * 2 >= Math.max(names.size, other.size);
    const group = groups.find((known) => isAlike(known.names));
    if (group) group.tables.push(each);
    else groups.push({ names, tables: [each] });
  }
  return groups.map(({ tables }) => tables).filter(({ length }) => length > 1);
}

function covered(last: Month, length: number): readonly Month[] {
  return Array.from({ length }, (_, index) => addMonths(last, -index));
}

function monthsIn({ table, ledger, counts }: CheckedTable): readonly Month[] {
  const only = counts && onlyMonth(counts);
  if (only !== null) return [only];
  if (counts) return counts.steps.flatMap(({ month }) => month ?? []).sort((one, other) => one - other);
  if (!ledger?.months) return [];
  const months = new Set<Month>();
  let rows = 0;
  for (const month of ledger.months.months) {
    if (month === 0) continue;
    months.add(month as Month);
    rows += 1;
  }
  const sorted = [...months].sort((one, other) => one - other);
  const span = sorted.length === 0 ? 1 : sorted.at(-1)! - sorted[0]! + 1;
  return table.rowIsOffence && rows / span < FEWEST_RECORDS_A_MONTH ? [] : sorted;
}
