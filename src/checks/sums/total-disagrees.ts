import type { CellRange } from "../../domain/address";
import { finding } from "../../domain/finding";
import type { Check, CheckedTable, CheckInput } from "../check";
import type { CountGrid } from "../grids";
import { bySheet, seriesGrids } from "../grids/joined-grid";
import { addressOf } from "../places";
import { lineClaim, stepClaim } from "./total-claims";
import { partsOfTotal, type TotalParts } from "./parts-of-total";

/** How many wrong values a finding tells one by one. */
const TOLD = 4;

/** Rows and columns of totals that are not the sum of what they add up. */
export const totalDisagrees: Check<"totalDisagrees"> = {
  code: "totalDisagrees",
  topic: "sums",
  severity: "warning",
  adjustable: true,
  looksAt:
    "rows and columns that are called totals, against the sum of what they add up; which cells these are is seen from the months in which the sum is right",
  fix: "Correct the count that is wrong, or enter the total again; “Set to …” puts the sum there.",
  find: ({ tables }: CheckInput) =>
    wrongTotals(tables).map(({ sheet, total, parts, values }) => {
      const place = { sheet, address: addressOf(values.map(({ cell }) => cell)) };
      const told = values.slice(0, TOLD).map(({ of, found, expected }) => ({ of, found, expected }));
      return finding("totalDisagrees", place, { total, parts, values: told, count: values.length });
    }),
};

/** The values of a total row or column that are not the sum of its parts, on one sheet. */
export interface WrongTotal {
  readonly sheet: string;
  readonly total: string;
  readonly parts: readonly string[];
  readonly values: readonly { readonly cell: CellRange; readonly of: string; readonly found: number; readonly expected: number }[];
}

/** Every total with values that are wrong, in the order of the sheets. */
export function wrongTotals(tables: readonly CheckedTable[]): readonly WrongTotal[] {
  return seriesGrids(tables).flatMap(wrongIn);
}

/** A total row or column, with what it adds up. */
interface Total {
  readonly item: number;
  readonly explained: TotalParts;
}

function wrongIn(grid: CountGrid): readonly WrongTotal[] {
  const explainedBy = (items: readonly { readonly total: boolean }[], claim: typeof lineClaim) =>
    items.flatMap(({ total }, item): Total[] => {
      const explained = total ? partsOfTotal(claim(grid, item)) : null;
      return explained ? [{ item, explained }] : [];
    });
  const [inLines, inSteps] = [explainedBy(grid.lines, lineClaim), explainedBy(grid.steps, stepClaim)];
  // Where a total row and a total column meet, the cell is right if it is one's sum: what is wrong stands in the other. If it
  // is neither's, the row says it.
  const isRight = (totals: readonly Total[], item: number, voter: number) =>
    totals.some((other) => other.item === voter && other.explained.right.includes(item));
  const isWrong = (totals: readonly Total[], item: number, voter: number) =>
    totals.some((other) => other.item === voter && other.explained.wrong.some((wrong) => wrong.voter === item));
  return [
    ...inLines.flatMap((total) => wrongOf(grid, total, "line", (voter) => isRight(inSteps, total.item, voter))),
    ...inSteps.flatMap((total) =>
      wrongOf(grid, total, "step", (voter) => isRight(inLines, total.item, voter) || isWrong(inLines, total.item, voter)),
    ),
  ];
}

function wrongOf(
  grid: CountGrid,
  { item, explained }: Total,
  side: "line" | "step",
  isSettled: (voter: number) => boolean,
): readonly WrongTotal[] {
  const [items, voters] = side === "line" ? [grid.lines, grid.steps] : [grid.steps, grid.lines];
  const values = explained.wrong.flatMap(({ voter, found, expected }) => {
    const cell = side === "line" ? grid.cellOf(item, voter) : grid.cellOf(voter, item);
    return cell && !isSettled(voter) ? [{ cell, of: voters[voter]!.label, found, expected }] : [];
  });
  const parts = explained.parts.map((part) => items[part]!.label);
  return [...bySheet(values, grid, ({ cell }) => cell)].map(([sheet, own]) => ({ sheet, total: items[item]!.label, parts, values: own }));
}
