import { finding, NOWHERE, type Finding } from "../domain/finding";
import type { Month } from "../domain/month";
import { normalised } from "../domain/text";
import type { SheetColumns, SheetHead } from "./sheets/grid";
import { isTotal } from "./texts/labels";
import { dataOf, figuresAreRead, isMonthly, offenceColumns, type MonthlyTable } from "./tables/table-data";
import { distinctTexts } from "./strands/distinct-texts";
import type { OffenceTable, Recognition } from "./tables/tables";
import { tableTotals, totalsByValue, type MonthTotals } from "./value-totals";

/** Of the months, how many must add up for a table to pass as the whole of others. */
const SHARE = 0.9;

/**
 * Finds a whole among tables that are alike but for their place: the one whose months are the sums of the others'. It is what
 * is reported; the others are its districts.
 */
export function withWholes(recognition: Recognition, heads: readonly SheetHead[], columns: readonly SheetColumns[]): Recognition {
  const findings: Finding[] = [];
  const parts = new Map<OffenceTable, "whole" | "part">();
  const unsure = new Set<OffenceTable>();
  for (const family of families(recognition.tables, heads, columns)) {
    const whole = wholeOf(family);
    if (!whole) {
      // Copies of one another, or a county beside some of its districts: nothing says what may be added up.
      if (haveTwins(family) || mayHoldOthers(family, (table) => cellTotals(table, heads, columns)))
        for (const { table } of family) unsure.add(table);
      continue;
    }
    for (const { table } of family) parts.set(table, table === whole.table ? "whole" : "part");
    if (whole.wrong.length > 0) {
      const place = { sheet: whole.table.sheet, address: null };
      const details = { whole: whole.table.place!.value, parts: family.length - 1, months: whole.wrong };
      findings.push(finding("partsDoNotAddUp", place, details));
    }
  }
  const tables = recognition.tables.map((table) =>
    parts.has(table) ? { ...table, part: parts.get(table)! } : unsure.has(table) ? { ...table, place: null } : table,
  );
  const said = [...parts].flatMap(([table, part]) => (part === "whole" ? [table.place!.value] : []));
  if (said.length > 0) findings.push(finding("wholeAndParts", NOWHERE, { wholes: said, parts: parts.size - said.length }));
  return { ...recognition, tables, findings: [...recognition.findings, ...findings] };
}

interface Member {
  readonly table: MonthlyTable;
  readonly totals: MonthTotals;
}

function families(
  tables: readonly OffenceTable[],
  heads: readonly SheetHead[],
  columns: readonly SheetColumns[],
): readonly (readonly Member[])[] {
  const groups = new Map<number, MonthlyTable[]>();
  for (const table of tables.filter(isMonthly)) {
    if (table.place === null || table.place.from === "reading" || table.layout === "records") continue;
    const { family } = table.place;
    groups.set(family, [...(groups.get(family) ?? []), table]);
  }
  return [...groups.values()]
    .filter((group) => group.length >= 2 && group.every((table) => figuresAreRead(table, dataOf(table, heads, columns))))
    .map((group) => group.map((table) => ({ table, totals: tableTotals(table, heads, columns) })));
}

/** True where two tables have the same total in every month, three months or more. */
function haveTwins(family: readonly Member[]): boolean {
  return family.some((one, index) =>
    family.slice(index + 1).some((other) => {
      const months = [...one.totals].filter(([, total]) => total > 0);
      return (
        months.length >= 3 && one.totals.size === other.totals.size && months.every(([month, total]) => other.totals.get(month) === total)
      );
    }),
  );
}

/**
 * True where one table is at least the sum of two or more others in every month, and in every offence of it, as a county is of
 * some of its districts; one large district among small ones hardly is.
 */
function mayHoldOthers(family: readonly Member[], cellsOf: (table: MonthlyTable) => ReadonlyMap<string, number>): boolean {
  return family.some((candidate) => {
    const others = family.filter((member) => member !== candidate);
    const months = [...candidate.totals.keys()].filter((month) => others.every(({ totals }) => totals.has(month)));
    const sum = (month: Month) => others.reduce((all, { totals }) => all + totals.get(month)!, 0);
    const isLarger = others.length >= 2 && months.length >= 3 && months.every((month) => candidate.totals.get(month)! >= sum(month));
    if (!isLarger || !months.some((month) => sum(month) > 0)) return false;
    const [own, rest] = [cellsOf(candidate.table), others.map(({ table }) => cellsOf(table))];
    return [...new Set(rest.flatMap((cells) => [...cells.keys()]))].every(
      (cell) => (own.get(cell) ?? 0) >= rest.reduce((all, cells) => all + (cells.get(cell) ?? 0), 0),
    );
  });
}

/** A table's figures by offence and month. */
function cellTotals(table: MonthlyTable, heads: readonly SheetHead[], columns: readonly SheetColumns[]): ReadonlyMap<string, number> {
  const header = offenceColumns(table).columns[0]?.header;
  if (header === undefined) return new Map();
  const names = distinctTexts({ heads, columns })(header, [table]);
  const totals = totalsByValue(table, header, names, heads, columns);
  const cells = names.flatMap((name, index) =>
    [...totals[index]!].map(([month, count]) => [`${normalised(name)} ${month}`, count] as const),
  );
  return new Map(cells);
}

/** Names of a whole, where a figure or two does not add up. */
const WHOLE = /\b(force|force-?wide|county|territory|region|overall|whole|all|total)\b/;

function wholeOf(family: readonly Member[]): { readonly table: MonthlyTable; readonly wrong: readonly Month[] } | null {
  if (family.length < 3) return null;
  for (const candidate of family) {
    const others = family.filter((member) => member !== candidate);
    // Months without any offence agree with everything.
    const months = [...candidate.totals.keys()].filter(
      (month) => others.every(({ totals }) => totals.has(month)) && family.some(({ totals }) => totals.get(month)! > 0),
    );
    const wrong = months.filter((month) => others.reduce((sum, { totals }) => sum + totals.get(month)!, 0) !== candidate.totals.get(month));
    const any = months.length > 0;
    const right = months.length - wrong.length;
    const name = normalised(candidate.table.place!.value);
    const named = (isTotal(name) || WHOLE.test(name)) && right * 2 >= months.length;
    if (any && (named || right >= SHARE * months.length)) return { table: candidate.table, wrong };
  }
  return null;
}
