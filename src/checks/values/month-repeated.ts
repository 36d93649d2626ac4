import { finding, type Finding } from "../../domain/finding";
import type { TableCounts } from "../../reading/ledger";
import { addressOf } from "../places";
import { card, number, placed, shortMonth } from "../writing";
import { repeatedMonths } from "./repeated-months";

/** One month's counts entered again as the next month's. */
export const monthRepeated = card("values", "monthRepeated", "Same counts as the month before", {
  scope: "table",
  looksAt: "months whose counts are all the same as the month before",
  toDo: "Enter the month’s own counts.",
  message: ({ month, of, series }, at) =>
    `${placed(at)}all ${number(series)} counts of ${shortMonth(month)} are the same as those of ${shortMonth(of)}. Enter the month’s own counts.`,
  find: ({ series }) => series.flatMap(repeatsIn),
});

function repeatsIn(counts: TableCounts): readonly Finding[] {
  return repeatedMonths(counts).map(({ step, before, lines }) => {
    const address = addressOf(lines.flatMap((line) => counts.cellOf(line, step) ?? []));
    const { sheet } = counts.cellOf(lines[0]!, step) ?? counts.table;
    return finding(
      "monthRepeated",
      { sheet, address },
      { month: counts.steps[step]!.month!, of: counts.steps[before]!.month!, series: lines.length },
    );
  });
}
