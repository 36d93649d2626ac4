import { finding, type Finding } from "../../domain/finding";
import type { Check, CheckInput } from "../check";
import type { CountGrid } from "../grids";
import { bySheet, seriesGrids } from "../grids/joined-grid";
import { addressOf } from "../places";
import { lineClaim, stepClaim } from "./total-claims";
import { partsOfTotal } from "./parts-of-total";

/** How many wrong values a finding tells one by one. */
const TOLD = 4;

/** Rows and columns of totals that are not the sum of what they add up. */
export const totalDisagrees: Check<"totalDisagrees"> = {
  code: "totalDisagrees",
  topic: "sums",
  severity: "warning",
  adjustable: true,
  looksAt: "rows and columns that are called totals, against the sum of what they add up; which cells these are is seen from the months in which the sum is right",
  fix: "Correct the count that is wrong, or enter the total again; “Set the total” puts the sum there.",
  find: ({ tables }: CheckInput) => {
    // Where a total row and a total column meet, one of the two says it.
    const told = new Set<string>();
    return seriesGrids(tables).flatMap((grid) => findingsOf(grid, told));
  },
};

function findingsOf(grid: CountGrid, told: Set<string>): readonly Finding[] {
  return [
    ...grid.lines.flatMap(({ total }, line) => (total ? findingOf(grid, line, "line", told) : [])),
    ...grid.steps.flatMap(({ total }, step) => (total ? findingOf(grid, step, "step", told) : [])),
  ];
}

function findingOf(grid: CountGrid, item: number, side: "line" | "step", told: Set<string>): readonly Finding[] {
  const [items, voters, claim] = side === "line" ? [grid.lines, grid.steps, lineClaim(grid, item)] : [grid.steps, grid.lines, stepClaim(grid, item)];
  const explained = partsOfTotal(claim);
  if (!explained) return [];
  const cellAt = (voter: number) => (side === "line" ? grid.cellOf(item, voter) : grid.cellOf(voter, item));
  const wrong = explained.wrong.filter(({ voter }) => {
    const cell = cellAt(voter);
    const key = cell ? `${addressOf([cell])} ${cell.sheet}` : "";
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
  const parts = explained.parts.map((part) => items[part]!.label);
  return [...bySheet(wrong, grid, ({ voter }) => cellAt(voter))].map(([sheet, own]) => {
    const place = { sheet, address: addressOf(own.flatMap(({ voter }) => cellAt(voter) ?? [])) };
    const values = own.map(({ voter, found, expected }) => ({ of: voters[voter]!.label, found, expected }));
    return finding("totalDisagrees", "warning", place, { total: items[item]!.label, parts, values: values.slice(0, TOLD), count: own.length });
  });
}
