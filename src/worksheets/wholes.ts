import { finding, NOWHERE, type Finding } from "../domain/finding";
import type { Month } from "../domain/month";
import type { StrandDefinition } from "../domain/strand";
import { normalised } from "../domain/text";
import { monthlySeries } from "./collect";
import type { SheetColumns, SheetHead } from "./grid";
import { isTotal } from "./labels";
import { countColumns, dataOf, isMonthly, monthColumns, type MonthlyTable } from "./table-data";
import type { OffenceTable, Recognition } from "./tables";

/** A definition that counts every row of every sheet. */
export const EVERYTHING: StrandDefinition = {
  section: null,
  strand: "everything",
  measure: "everything",
  lead: null,
  favourable: null,
  rules: [{ sheets: [], conditions: [] }],
  periodEnd: null,
  definedAt: null,
};

/** Of the months, how many must add up for a table to pass as the whole of others. */
const SHARE = 0.9;

/**
 * Finds a whole among tables that are alike but for their place: the one whose months are the sums of the others'. It is what
 * is reported; the others are its districts.
 */
export function withWholes(recognition: Recognition, heads: readonly SheetHead[], columns: readonly SheetColumns[]): Recognition {
  const findings: Finding[] = [];
  const parts = new Map<OffenceTable, "whole" | "part">();
  for (const family of families(recognition.tables, heads, columns)) {
    const whole = wholeOf(family);
    if (!whole) continue;
    for (const { table } of family) parts.set(table, table === whole.table ? "whole" : "part");
    if (whole.wrong.length > 0) {
      const place = { sheet: whole.table.sheet, address: null };
      const details = { whole: whole.table.place!.value, parts: family.length - 1, months: whole.wrong };
      findings.push(finding("partsDoNotAddUp", "warning", place, details));
    }
  }
  const tables = recognition.tables.map((table) => (parts.has(table) ? { ...table, part: parts.get(table)! } : table));
  const said = [...parts].flatMap(([table, part]) => (part === "whole" ? [table.place!.value] : []));
  if (said.length > 0) findings.push(finding("wholeAndParts", "info", NOWHERE, { wholes: said, parts: parts.size - said.length }));
  return { ...recognition, tables, findings: [...recognition.findings, ...findings] };
}

interface Member {
  readonly table: MonthlyTable;
  readonly totals: ReadonlyMap<Month, number>;
}

function families(
  tables: readonly OffenceTable[],
  heads: readonly SheetHead[],
  columns: readonly SheetColumns[],
): readonly (readonly Member[])[] {
  const groups = new Map<number, MonthlyTable[]>();
  for (const table of tables.filter(isMonthly)) {
    if (table.place === null || table.layout === "records") continue;
    const { family } = table.place;
    groups.set(family, [...(groups.get(family) ?? []), table]);
  }
  return [...groups.values()]
    .filter((group) => group.length >= 3 && group.every((table) => isRead(table, heads, columns)))
    .map((group) => group.map((table) => ({ table, totals: monthTotals(table, heads, columns) })));
}

function isRead(table: MonthlyTable, heads: readonly SheetHead[], columns: readonly SheetColumns[]): boolean {
  const data = dataOf(table, heads, columns);
  const figures = [...monthColumns(table), ...countColumns(table), ...(table.layout === "transposed" ? table.totals : [])];
  return figures.every(({ column }) => data.column(column) !== null);
}

function monthTotals(table: MonthlyTable, heads: readonly SheetHead[], columns: readonly SheetColumns[]): ReadonlyMap<Month, number> {
  const recognition: Recognition = { ...EMPTY, tables: [table] };
  const [series] = monthlySeries({ recognition, heads, columns, definitions: [EVERYTHING] });
  return new Map(series?.strands.get(0)?.map(({ month, count }) => [month, count]));
}

const EMPTY: Recognition = { tables: [], strandsHead: null, notes: { sheets: new Map(), sheet: null }, seen: [], findings: [] };

/** Names of a whole, where a figure or two does not add up. */
const WHOLE = /\b(force|force-?wide|county|territory|region|overall|whole|all|total)\b/;

function wholeOf(family: readonly Member[]): { readonly table: MonthlyTable; readonly wrong: readonly Month[] } | null {
  for (const candidate of family) {
    const others = family.filter((member) => member !== candidate);
    const months = [...candidate.totals.keys()].filter((month) => others.every(({ totals }) => totals.has(month)));
    const wrong = months.filter((month) => others.reduce((sum, { totals }) => sum + totals.get(month)!, 0) !== candidate.totals.get(month));
    const any = months.some((month) => candidate.totals.get(month)! > 0);
    const right = months.length - wrong.length;
    const name = normalised(candidate.table.place!.value);
    const named = (isTotal(name) || WHOLE.test(name)) && right > 0;
    if (any && (named || right >= SHARE * months.length)) return { table: candidate.table, wrong };
  }
  return null;
}
