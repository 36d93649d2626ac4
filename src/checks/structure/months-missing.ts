import { finding, type Finding } from "../../domain/finding";
import { addMonths, type Month } from "../../domain/month";
import { monthsOf } from "../../worksheets/collect/month-column";
import { dataOf, monthColumns } from "../../worksheets/table-data";
import type { Check, CheckedTable, CheckInput } from "../check";

/** Records of something rare have months without any: so many a month, and chance alone gives no empty one. */
const FEWEST_RECORDS_A_MONTH = 20;

/** Months between a table's first and last that no table has. */
export const monthsMissing: Check<"monthsMissing"> = {
  code: "monthsMissing",
  topic: "structure",
  severity: "warning",
  adjustable: true,
  looksAt: "the months between a table's first and its last: each must be there, or on another sheet",
  fix: "Add the month's row or column, or correct the month that was mistyped.",
  find: (input: CheckInput) => {
    const byTable = input.tables.map((checked) => ({ checked, months: monthsIn(checked, input) }));
    const anywhere = new Set(byTable.flatMap(({ checked, months }) => months.flatMap((month) => covered(month, checked.table.length))));
    return byTable.flatMap(({ checked: { table }, months }): Finding[] => {
      const [first, last] = [months[0], months.at(-1)];
      if (first === undefined || last === undefined) return [];
      const missing: Month[] = [];
      for (let month = first; month < last; month = addMonths(month, 1)) if (!anywhere.has(month)) missing.push(month);
      const place = { sheet: table.sheet, address: null };
      return missing.length === 0 ? [] : [finding("monthsMissing", "warning", place, { first, last, months: missing })];
    });
  },
};

function covered(last: Month, length: number): readonly Month[] {
  return Array.from({ length }, (_, index) => addMonths(last, -index));
}

function monthsIn({ table, grid }: CheckedTable, { heads, columns }: CheckInput): readonly Month[] {
  if (grid) return grid.steps.flatMap(({ month }) => (month === null ? [] : [month])).sort((one, other) => one - other);
  if (table.layout === "wide" || (table.layout === "transposed" && table.allOf !== null)) return [];
  const data = dataOf(table, heads, columns);
  if (monthColumns(table).some(({ column }) => data.column(column) === null)) return [];
  const dated = monthsOf(table, data);
  const months = new Set<Month>();
  let rows = 0;
  for (const month of dated.months) {
    if (month === 0) continue;
    months.add(month as Month);
    rows += 1;
  }
  const sorted = [...months].sort((one, other) => one - other);
  const span = sorted.length === 0 ? 1 : sorted.at(-1)! - sorted[0]! + 1;
  return table.layout === "records" && rows / span < FEWEST_RECORDS_A_MONTH ? [] : sorted;
}
