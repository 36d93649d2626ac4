import { localAddress, cellAt } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import type { CountGrid } from "../grids";
import { mayBeSum, partsOfTotal } from "../sums/parts-of-total";
import { stepClaim } from "../sums/total-claims";
import { card, periodsWord, placed, quoted } from "../writing";

/** A quarter or year among months that adds none of them up: its figures would be missed. */
export const mixedPeriods = card("structure", "mixedPeriods", "Quarter among months", {
  scope: "table",
  looksAt: "quarters and years among the months of a table: those that are no sums of months are left out",
  toDo: "Enter the months, or keep quarters in a table of their own.",
  message: ({ label, length, others }, at) =>
    `${placed(at)}${quoted(label)} is a ${periodsWord(length).replace(/s$/, "")} among ${periodsWord(others)} and adds none of them up, so it is left out. Enter the ${periodsWord(others)}, or keep it in a table of its own.`,
  find: ({ tables }) => tables.flatMap(({ grid }) => (grid ? mixedIn(grid) : [])),
});

function mixedIn(grid: CountGrid): readonly Finding[] {
  const { table, steps } = grid;
  return steps.flatMap(({ period, label, total }, step): Finding[] => {
    if (!total || period === null || period.length === table.length) return [];
    const claim = stepClaim(grid, step);
    if (partsOfTotal(claim) !== null || mayBeSum(claim)) return [];
    const cell = grid.cellOf(0, step);
    const address =
      cell && table.layout === "wide" ? localAddress(cellAt(table.sheet, table.headerRow, cell.column)) : cell && localAddress(cell);
    return [finding("mixedPeriods", { sheet: table.sheet, address }, { label, length: period.length, others: table.length })];
  });
}
