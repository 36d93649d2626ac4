import type { CellRange } from "../../domain/address";
import { bySheet, type TableCounts } from "../../reading/ledger";
import { partsOfTotal } from "./parts-of-total";
import { lineClaim, stepClaim } from "./total-claims";
import { partsDoubt, type PartsDoubt, type Side, type Total } from "./wrong-part";

/** A total's value that is not the sum of its parts. */
export interface WrongValue {
  readonly cell: CellRange;
  readonly of: string;
  readonly found: number;
  readonly expected: number;
  /** What speaks for the total; null where it is likely the wrong one. */
  readonly doubt: PartsDoubt | null;
}

/** The values of a total row or column that are not the sum of its parts, on one sheet: all for the same reason. */
export interface WrongTotal {
  readonly sheet: string;
  readonly total: string;
  readonly parts: readonly string[];
  readonly values: readonly WrongValue[];
  readonly why: PartsDoubt["why"] | null;
}

/** The rows and columns of totals that are not the sum of what they add up. */
export function wrongTotals(counts: TableCounts): readonly WrongTotal[] {
  const explainedBy = (side: Side, items: readonly { readonly total: boolean }[], claim: typeof lineClaim) =>
    items.flatMap(({ total }, item): Total[] => {
      const explained = total ? partsOfTotal(claim(counts, item)) : null;
      return explained ? [{ side, item, explained }] : [];
    });
  const [inLines, inSteps] = [explainedBy("line", counts.lines, lineClaim), explainedBy("step", counts.steps, stepClaim)];
  const all = [...inLines, ...inSteps];
  if (all.every(({ explained }) => explained.wrong.length === 0)) return [];
  const doubtOf = partsDoubt(counts, all);
  // Where a total row and a total column meet, the cell is right if it is one's sum: what is wrong stands in the other. If it
  // is neither's, the row says it.
  const isRight = (totals: readonly Total[], item: number, voter: number) =>
    totals.some((other) => other.item === voter && other.explained.right.includes(item));
  const isWrong = (totals: readonly Total[], item: number, voter: number) =>
    totals.some((other) => other.item === voter && other.explained.wrong.some((wrong) => wrong.voter === item));
  const isSettled = ({ side, item }: Total, voter: number) =>
    side === "line" ? isRight(inSteps, item, voter) : isRight(inLines, item, voter) || isWrong(inLines, item, voter);
  return all.flatMap((total) => wrongOf(counts, total, (voter) => isSettled(total, voter), doubtOf));
}

function wrongOf(
  counts: TableCounts,
  total: Total,
  isSettled: (voter: number) => boolean,
  doubtOf: ReturnType<typeof partsDoubt>,
): readonly WrongTotal[] {
  const { side, item, explained } = total;
  const [items, voters] = side === "line" ? [counts.lines, counts.steps] : [counts.steps, counts.lines];
  const values = explained.wrong.flatMap(({ voter, found, expected }): WrongValue[] => {
    const cell = side === "line" ? counts.cellOf(item, voter) : counts.cellOf(voter, item);
    if (!cell || isSettled(voter)) return [];
    return [{ cell, of: voters[voter]!.label, found, expected, doubt: doubtOf(total, voter, found - expected) }];
  });
  const parts = explained.parts.map((part) => items[part]!.label);
  return [...bySheet(values, counts, ({ cell }) => cell)].flatMap(([sheet, own]) =>
    [null, "count" as const, "totals" as const, "month" as const].flatMap((why) => {
      const alike = own.filter(({ doubt }) => (doubt?.why ?? null) === why);
      return alike.length === 0 ? [] : [{ sheet, total: items[item]!.label, parts, values: alike, why }];
    }),
  );
}
