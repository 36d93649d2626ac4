import type { CellRange } from "../../domain/address";
import { finding, type FindingOf } from "../../domain/finding";
import type { TableCounts } from "../../reading/ledger/table-counts";
import { bySheet } from "../../reading/ledger/joined-counts";
import { addressOf } from "../places";
import { card, inTurn, listed, number, placed, quoted, quotedSome, type CellFix, type CheckInput } from "../writing";
import { partsOfTotal, type TotalParts } from "./parts-of-total";
import { lineClaim, stepClaim } from "./total-claims";

/** How many wrong values a finding tells one by one. */
const TOLD = 4;

/** Rows and columns of totals that are not the sum of what they add up. */
export const totalDisagrees = card("sums", "totalDisagrees", "Total differs from its parts", {
  scope: "table",
  looksAt:
    "rows and columns that are called totals, against the sum of what they add up; which cells these are is seen from the months in which the sum is right",
  toDo: "Correct the count that is wrong, or enter the total again; “Set to …” puts the sum there.",
  message({ total, parts, values, count }, at) {
    const what = listed(values.map(({ of, found, expected }) => `${of}: ${number(found)}, but its parts add up to ${number(expected)}`));
    const more = count > values.length ? ` and ${count - values.length} more` : "";
    return `${placed(at)}${quoted(total)} is not the sum of ${quotedSome(parts)} (${what}${more}). Correct the count that is wrong, or the total.`;
  },
  foundAndExpected: ({ values }) => inTurn(values),
  fix: { label: ({ count, values }) => (count === 1 ? `Set to ${number(values[0]!.expected)}` : "Set the totals"), changes: setTotals },
  find: ({ series }) =>
    series.flatMap(wrongIn).map(({ sheet, total, parts, values }) => {
      const place = { sheet, address: addressOf(values.map(({ cell }) => cell)) };
      const told = values.slice(0, TOLD).map(({ of, found, expected }) => ({ of, found, expected }));
      return finding("totalDisagrees", place, { total, parts, values: told, count: values.length });
    }),
});

/** The values of a total row or column that are not the sum of its parts, on one sheet. */
interface WrongTotal {
  readonly sheet: string;
  readonly total: string;
  readonly parts: readonly string[];
  readonly values: readonly { readonly cell: CellRange; readonly of: string; readonly found: number; readonly expected: number }[];
}

/** A total row or column, with what it adds up. */
interface Total {
  readonly item: number;
  readonly explained: TotalParts;
}

function wrongIn(counts: TableCounts): readonly WrongTotal[] {
  const explainedBy = (items: readonly { readonly total: boolean }[], claim: typeof lineClaim) =>
    items.flatMap(({ total }, item): Total[] => {
      const explained = total ? partsOfTotal(claim(counts, item)) : null;
      return explained ? [{ item, explained }] : [];
    });
  const [inLines, inSteps] = [explainedBy(counts.lines, lineClaim), explainedBy(counts.steps, stepClaim)];
  // Where a total row and a total column meet, the cell is right if it is one's sum: what is wrong stands in the other. If it
  // is neither's, the row says it.
  const isRight = (totals: readonly Total[], item: number, voter: number) =>
    totals.some((other) => other.item === voter && other.explained.right.includes(item));
  const isWrong = (totals: readonly Total[], item: number, voter: number) =>
    totals.some((other) => other.item === voter && other.explained.wrong.some((wrong) => wrong.voter === item));
  return [
    ...inLines.flatMap((total) => wrongOf(counts, total, "line", (voter) => isRight(inSteps, total.item, voter))),
    ...inSteps.flatMap((total) =>
      wrongOf(counts, total, "step", (voter) => isRight(inLines, total.item, voter) || isWrong(inLines, total.item, voter)),
    ),
  ];
}

function wrongOf(
  counts: TableCounts,
  { item, explained }: Total,
  side: "line" | "step",
  isSettled: (voter: number) => boolean,
): readonly WrongTotal[] {
  const [items, voters] = side === "line" ? [counts.lines, counts.steps] : [counts.steps, counts.lines];
  const values = explained.wrong.flatMap(({ voter, found, expected }) => {
    const cell = side === "line" ? counts.cellOf(item, voter) : counts.cellOf(voter, item);
    return cell && !isSettled(voter) ? [{ cell, of: voters[voter]!.label, found, expected }] : [];
  });
  const parts = explained.parts.map((part) => items[part]!.label);
  return [...bySheet(values, counts, ({ cell }) => cell)].map(([sheet, own]) => ({ sheet, total: items[item]!.label, parts, values: own }));
}

/** Puts the sum of its parts into each wrong value of a total. */
function setTotals({ sheet, address, details }: FindingOf<"totalDisagrees">, { series }: CheckInput): readonly CellFix[] {
  const wrong = series
    .flatMap(wrongIn)
    .filter((each) => each.sheet === sheet && each.total === details.total && addressOf(each.values.map(({ cell }) => cell)) === address);
  return wrong.flatMap(({ values }) =>
    values.map(({ cell, expected }) => ({ sheet: cell.sheet, row: cell.row, column: cell.column, value: expected })),
  );
}
