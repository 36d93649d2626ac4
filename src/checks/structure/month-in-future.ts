import { finding, type Finding } from "../../domain/finding";
import { monthOf, type Month } from "../../domain/month";
import { cellList } from "../../reading/collect/cell-list";
import { monthsOf } from "../../reading/collect/month-column";
import { dataOf, figuresAreRead } from "../../reading/tables/table-data";
import { parts, valueAt } from "../grids/count-grid";
import { onlyMonth } from "../grids/joined-grid";
import { addressOf } from "../places";
import { card, monthList, placed, type CheckInput, type CheckedTable } from "../writing";

/** Counts for months that have not begun. */
export const monthInFuture = card("structure", "monthInFuture", "Month in the future", {
  scope: "cell",
  looksAt: "counts above 0 in months that have not begun yet",
  toDo: "Correct the month, which mostly has the wrong year.",
  message: ({ months }, at) =>
    `${placed(at)}counts for ${monthList(months)}, which ${months.length === 1 ? "has" : "have"} not begun yet. Check the year.`,
  find: (input) => {
    const present = monthOf(input.today.getFullYear(), input.today.getMonth() + 1);
    return input.tables.flatMap((checked): Finding[] => {
      const found = checked.grid ? inGrid(checked, present) : inRecords(checked, present, input);
      const place = { sheet: checked.table.sheet, address: found.address };
      return found.months.length === 0 ? [] : [finding("monthInFuture", place, { months: found.months })];
    });
  },
});

interface Found {
  readonly months: readonly Month[];
  readonly address: string;
}

function inGrid({ table, grid }: CheckedTable, present: Month): Found {
  const all = onlyMonth(grid!);
  const future = grid!.steps.flatMap(({ month: own, total }, step) => {
    const month = own ?? (total ? null : all);
    return month !== null && month - table.length + 1 > present ? [{ month, step }] : [];
  });
  const filled = future.map(({ month, step }) => ({
    month,
    step,
    lines: parts(grid!.lines).filter((line) => valueAt(grid!, line, step) > 0),
  }));
  const counted = filled.filter(({ lines }) => lines.length > 0);
  const cells = counted.flatMap(({ step, lines }) => lines.flatMap((line) => grid!.cellOf(line, step) ?? []));
  return { months: [...new Set(counted.map(({ month }) => month))], address: addressOf(cells) };
}

function inRecords({ table }: CheckedTable, present: Month, { heads, columns }: CheckInput): Found {
  const data = dataOf(table, heads, columns);
  if (table.layout !== "records" || !figuresAreRead(table, data)) return { months: [], address: "" };
  const { months } = monthsOf(table, data);
  const rows: number[] = [];
  for (let row = 0; row < months.length; row += 1) if (months[row]! > present) rows.push(row);
  const found = [...new Set(rows.map((row) => months[row]! as Month))].sort((one, other) => one - other);
  return {
    months: found,
    address: cellList(
      table.month.column,
      rows.map((row) => table.firstRow + row),
    ),
  };
}
