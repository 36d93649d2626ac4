import type { CellRange } from "../../domain/address";
import { bySheet, type TableCounts } from "../../reading/ledger";
import { partsOfTotal } from "./parts-of-total";
import { strayStep, strayTotal, type Stray } from "./stray-total";
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
  readonly why: WhyWrong | null;
  /** The part that the total leaves out, where that is why. */
  readonly without: string | null;
}

/** Why nobody should set a total to the sum of its parts; "many" where it is wrong too often to say which of them is right. */
export type WhyWrong = PartsDoubt["why"] | Stray["why"];

/** A total that is wrong this often, out of this many, may be right against its parts. */
const MANY = { wrong: 3, share: 1 / 8 } as const;

/** Rows and columns of totals that are not the sum of their parts. */
export function wrongTotals(counts: TableCounts): readonly WrongTotal[] {
  const explainedBy = (side: Side, items: readonly { readonly total: boolean }[], claim: typeof lineClaim) =>
    items.flatMap(({ total }, item): Total[] => {
      const explained = total ? partsOfTotal(claim(counts, item)) : null;
      return explained ? [{ side, item, explained }] : [];
    });
  const [inLines, inSteps] = [explainedBy("line", counts.lines, lineClaim), explainedBy("step", counts.steps, stepClaim)];
  const all = [...inLines, ...inSteps];
  const strays = straysBeside(counts, all);
  if (strays.length === 0 && all.every(({ explained }) => explained.wrong.length === 0)) return [];
  const doubtOf = partsDoubt(counts, all);
  // Where a total row and a total column meet, the cell is right if it is the sum of one: the mistake is in the other. If it is the sum
  // of neither, the row's finding says so.
  const isRight = (totals: readonly Total[], item: number, voter: number) =>
    totals.some((other) => other.item === voter && other.explained.right.includes(item));
  const isWrong = (totals: readonly Total[], item: number, voter: number) =>
    totals.some((other) => other.item === voter && other.explained.wrong.some((wrong) => wrong.voter === item));
  const isSettled = ({ side, item }: Total, voter: number) =>
    side === "line" ? isRight(inSteps, item, voter) : isRight(inLines, item, voter) || isWrong(inLines, item, voter);
  const isStray = ({ side, item }: Total) => strays.some((stray) => stray.side === side && stray.item === item);
  return [
    ...all.flatMap((total) => (isStray(total) ? [] : wrongOf(counts, total, (voter) => isSettled(total, voter), doubtOf))),
    ...strays.flatMap((total) =>
      wrongOf(
        counts,
        total,
        () => false,
        () => null,
        total.stray,
      ),
    ),
  ];
}

/** Totals that are right almost nowhere, or in only half of their places for a reason that shows. `all`: those that are explained. */
function straysBeside(counts: TableCounts, all: readonly Total[]): readonly (Total & { readonly stray: Stray })[] {
  const straysOf = (
    side: Side,
    items: readonly { readonly total: boolean }[],
    look: (item: number, known: Total | undefined) => Stray | null,
  ) =>
    items.flatMap(({ total }, item) => {
      const known = all.find((other) => other.side === side && other.item === item);
      const stray = total && known?.explained.wrong.length !== 0 ? look(item, known) : null;
      return stray ? [{ side, item, explained: stray, stray }] : [];
    });
  return [
    ...straysOf("line", counts.lines, (line, known) => strayTotal(counts, line, known !== undefined)),
    ...straysOf("step", counts.steps, (step, known) => (known ? null : strayStep(counts, step))),
  ];
}

function wrongOf(
  counts: TableCounts,
  total: Total,
  isSettled: (voter: number) => boolean,
  doubtOf: ReturnType<typeof partsDoubt>,
  stray: Stray | null = null,
): readonly WrongTotal[] {
  const { side, item, explained } = total;
  const [items, voters] = side === "line" ? [counts.lines, counts.steps] : [counts.steps, counts.lines];
  const values = explained.wrong.flatMap(({ voter, found, expected }): WrongValue[] => {
    const cell = side === "line" ? counts.cellOf(item, voter) : counts.cellOf(voter, item);
    if (!cell || isSettled(voter)) return [];
    return [{ cell, of: voters[voter]!.label, found, expected, doubt: doubtOf(total, voter, found - expected) }];
  });
  const [wrong, judged] = [explained.wrong.length, explained.wrong.length + explained.right.length];
  const otherwise = stray?.why ?? (wrong >= MANY.wrong && wrong > MANY.share * judged ? "many" : null);
  const whyOf = ({ doubt }: WrongValue): WhyWrong | null => doubt?.why ?? otherwise;
  const parts = explained.parts.map((part) => items[part]!.label);
  const without = stray?.without === undefined ? null : items[stray.without]!.label;
  return [...bySheet(values, counts, ({ cell }) => cell)].flatMap(([sheet, own]) =>
    [otherwise, "count" as const, "totals" as const, "month" as const].flatMap((why) => {
      const alike = own.filter((value) => whyOf(value) === why);
      return alike.length === 0 ? [] : [{ sheet, total: items[item]!.label, parts, values: alike, why, without }];
    }),
  );
}
