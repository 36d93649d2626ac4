import { finding, type Finding } from "../../domain/finding";
import { addMonths, monthOf, type Month } from "../../domain/month";
import { cellList } from "../../domain/cell-list";
import { onlyMonth, parts, valueAt, type TableCounts } from "../../reading/ledger";
import { addressOf } from "../places";
import { card, endingWithOne, monthList, orEndWith, placed, type CheckedTable } from "../writing";

/** Counts for months that have not begun. */
export const monthInFuture = card("structure", "monthInFuture", "Month in the future", {
  scope: "cell",
  looksAt: "counts above 0 in months that have not begun yet",
  toDo: "Correct the month, of which usually the year is wrong. Where the counts are forecasts or were entered ahead, end the report with a month that is over.",
  message: ({ months, ends }, at) =>
    `${placed(at)}there are counts for ${monthList(months)}, which ${months.length === 1 ? "has" : "have"} not begun yet. Check the year${ends?.length ? orEndWith(ends) : "."}`,
  answers: ({ ends }) => endingWithOne(ends),
  restsOn: ({ months }) => months,
  merge: { quoted: { months: Infinity } },
  find: (input) => {
    const present = monthOf(input.today.getFullYear(), input.today.getMonth() + 1);
    return input.tables.flatMap((checked): Finding[] => {
      const found = checked.counts ? inCounts(checked.counts, present) : inRows(checked, present);
      const place = { sheet: checked.table.sheet, address: found.address };
      return found.months.length === 0 ? [] : [finding("monthInFuture", place, { months: found.months, over: addMonths(present, -1) })];
    });
  },
});

interface Found {
  readonly months: readonly Month[];
  readonly address: string;
}

function inCounts(counts: TableCounts, present: Month): Found {
  const all = onlyMonth(counts);
  const future = counts.steps.flatMap(({ month: own, total }, step) => {
    const month = own ?? (total ? null : all);
    return month !== null && month - counts.table.length + 1 > present ? [{ month, step }] : [];
  });
  const filled = future.map(({ month, step }) => ({
    month,
    step,
    lines: parts(counts.lines).filter((line) => valueAt(counts, line, step) > 0),
  }));
  const counted = filled.filter(({ lines }) => lines.length > 0);
  const cells = counted.flatMap(({ step, lines }) => lines.flatMap((line) => counts.cellOf(line, step) ?? []));
  return { months: [...new Set(counted.map(({ month }) => month))], address: addressOf(cells) };
}

/** Rows of offences in a month that has not begun. */
function inRows({ table, ledger }: CheckedTable, present: Month): Found {
  if (!ledger?.months || !table.rowIsOffence || table.months.in !== "rows") return { months: [], address: "" };
  const { months } = ledger.months;
  const rows: number[] = [];
  for (let row = 0; row < months.length; row += 1) if (months[row]! > present) rows.push(row);
  const found = [...new Set(rows.map((row) => months[row]! as Month))].sort((one, other) => one - other);
  return {
    months: found,
    address: cellList(
      table.months.month.column,
      rows.map((row) => table.firstRow + row),
    ),
  };
}
