import { finding, type Finding } from "../../domain/finding";
import type { TableCounts } from "../../reading/ledger";
import { addressOf } from "../places";
import { card, number, placed, quoted, shortMonth } from "../writing";
import { repeatedByName } from "./repeated-months";

/** One month's counts entered again as the next month's. */
export const monthRepeated = card("values", "monthRepeated", "Same counts as an earlier month", {
  scope: "table",
  looksAt:
    "months whose counts are all the same as the month before, or the same month a year before, in all series, or in those of one place or offence; an error where all series are the same, in a month of the report",
  toDo: "Enter the month’s own counts.",
  message: ({ month, of, series, name }, at) =>
    `${placed(at)}all ${number(series)} counts${name === undefined ? "" : ` for ${quoted(name)}`} of ${shortMonth(month)} are the same as those of ${shortMonth(of)}. Enter the month’s own counts.`,
  find: ({ series }) => series.flatMap(repeatsIn),
});

/** What is not there yet is filled with the month before, or with the same month of last year. */
function repeatsIn(counts: TableCounts): readonly Finding[] {
  const found = [...new Set([counts.table.length, 12])].flatMap((monthsAgo) => repeatedByName(counts, monthsAgo));
  return found.map(({ step, before, lines, name }) => {
    const address = addressOf(lines.flatMap((line) => counts.cellOf(line, step) ?? []));
    const { sheet } = counts.cellOf(lines[0]!, step) ?? counts.table;
    const [month, of] = [counts.steps[step]!.month!, counts.steps[before]!.month!];
    const details = { month, of, series: lines.length, ...(name === undefined ? {} : { name }) };
    return finding("monthRepeated", { sheet, address }, details, name === undefined ? "error" : "warning");
  });
}
