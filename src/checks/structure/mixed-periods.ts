import { localAddress, cellAt } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import type { Check, CheckInput } from "../check";
import type { CountGrid } from "../grids";
import { stepClaim } from "../sums/total-claims";
import { mayBeSum, partsOfTotal } from "../sums/parts-of-total";

/** A quarter or year among months that adds none of them up: its figures would be missed. */
export const mixedPeriods: Check<"mixedPeriods"> = {
  code: "mixedPeriods",
  topic: "structure",
  severity: "warning",
  adjustable: true,
  looksAt: "quarters and years among the months of a table: those that are no sums of months are left out",
  fix: "Enter the months, or keep quarters in a table of their own.",
  find: ({ tables }: CheckInput) => tables.flatMap(({ grid }) => (grid ? mixedIn(grid) : [])),
};

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
