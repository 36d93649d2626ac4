import { localAddress } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import type { TableCounts } from "../../reading/ledger";
import { mayBeSum, partsOfTotal } from "../sums/parts-of-total";
import { stepClaim } from "../sums/total-claims";
import { card, periodsWord, placed, quoted } from "../writing";

/** A quarter or year among months that does not add any of them up: its figures would be lost. */
export const mixedPeriods = card("structure", "mixedPeriods", "Quarter among months", {
  scope: "table",
  looksAt: "quarters and years among the months of a table. Those that are not the sum of their months are left out",
  toDo: "Enter the months, or put the quarters in a table of their own.",
  message: ({ label, length, others }, at) =>
    `${placed(at)}${quoted(label)} is a ${periodsWord(length).replace(/s$/, "")} among ${periodsWord(others)} and is not the sum of any of them, so it is left out. Enter the ${periodsWord(others)}, or put it in a table of its own.`,
  find: ({ tables }) => tables.flatMap(({ counts }) => (counts ? mixedIn(counts) : [])),
});

function mixedIn(counts: TableCounts): readonly Finding[] {
  const { table, steps } = counts;
  return steps.flatMap(({ period, label, total }, step): Finding[] => {
    if (!total || period === null || period.length === table.length) return [];
    const claim = stepClaim(counts, step);
    if (partsOfTotal(claim) !== null || mayBeSum(claim)) return [];
    const cell = table.months.in === "headers" ? counts.monthCellOf(0, step) : counts.cellOf(0, step);
    // Whether it is a month's is asked already.
    if (table.totals.some(({ asked, column }) => asked && column === cell?.column)) return [];
    return [
      finding(
        "mixedPeriods",
        { sheet: table.sheet, address: cell && localAddress(cell) },
        { label, length: period.length, others: table.length },
      ),
    ];
  });
}
