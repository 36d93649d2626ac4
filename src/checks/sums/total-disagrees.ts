import { localAddress } from "../../domain/address";
import { finding, type FindingDetails, type FindingOf } from "../../domain/finding";
import { addressOf } from "../places";
import { card, inTurn, listed, number, placed, quoted, quotedSome, type CellFix, type CheckInput } from "../writing";
import { gridTotals } from "./grid-totals";
import { monthsDownTotals } from "./months-down-totals";
import { windowTotals } from "./window-totals";
import { wrongTotals, type WrongTotal } from "./wrong-totals";

/** The most wrong values that a finding gives one by one. */
const TOLD = 4;

type Details = FindingDetails["totalDisagrees"];

const ADVICE: Readonly<Record<NonNullable<Details["why"]> | "none", string>> = {
  count: "Correct the count. The total may well be right.",
  totals:
    "Another total is off by the same amount, so one of the counts is probably wrong. Correct the count. The totals may well be right.",
  month: "The counts are the same as those of the month before. Enter the month’s own. The total may well be right.",
  many: "It differs too often for a slip: it may have been typed before counts were corrected, or add up other rows. See which is right, then write it as a sum.",
  late: "Each is the sum of the month before, so the total is probably a month late. Move it to its own month. The counts may well be right.",
  without: "",
  none: "Correct the count that is wrong, or the total.",
};

/** Rows and columns of totals that are not the sum of their parts. */
export const totalDisagrees = card("sums", "totalDisagrees", "Total differs from its parts", {
  scope: "table",
  looksAt:
    "rows and columns that are called totals, against the sum of their parts. Which cells are the parts is worked out from the months in which the sum is right",
  toDo: "Correct the count that is wrong, or the total. “Set to …” enters the sum. It is not offered if a count is more likely to be wrong than the total, or if many totals are wrong.",
  message({ total, parts, values, count, why, without }, at) {
    const isOne = parts.length === 1;
    const come = isOne ? `${quoted(parts[0]!)} is` : "its parts add up to";
    const what = listed(values.map(({ of, found, expected }) => `${of}: ${number(found)}, but ${come} ${number(expected)}`));
    const more = count > values.length ? ` and ${count - values.length} more` : "";
    return `${placed(at)}${quoted(total)} ${isOne ? "is not the same as its one part" : "is not the sum of"} ${quotedSome(parts)} (${what}${more}). ${meantText(values)}${without === undefined ? ADVICE[why ?? "none"] : `It leaves ${quoted(without)} out. Add that to the total, or say in the total’s name that it is left out.`}`;
  },
  foundAndExpected: ({ values, why }) =>
    why !== "count"
      ? inTurn(values)
      : inTurn(values.map(({ found, expected, part }) => (part ? { found: part.found, expected: part.meant } : { found, expected }))),
  fix: {
    label: ({ count, values, why }) =>
      why !== undefined ? null : count === 1 ? `Set to ${number(values[0]!.expected)}` : "Set the totals",
    changes: setTotals,
  },
  find: (input) =>
    allWrong(input).map(({ sheet, total, parts, values, why, without }) => {
      const place = { sheet, address: addressOf(values.map(({ cell }) => cell)) };
      const told = values.slice(0, TOLD).map(({ of, found, expected, doubt }) => {
        const part = doubt?.part;
        return { of, found, expected, ...(part ? { part: { ...part, cell: localAddress(part.cell) } } : {}) };
      });
      const reason = why === null ? {} : { why, ...(without === null ? {} : { without }) };
      return finding("totalDisagrees", place, { total, parts, values: told, count: values.length, ...reason });
    }),
});

/** The wrong totals of months, of grids of years, and of the 12 months in comparison tables. */
function allWrong(input: CheckInput): readonly WrongTotal[] {
  return [...input.series.flatMap(wrongTotals), ...gridTotals(input), ...monthsDownTotals(input), ...windowTotals(input)];
}

/** "It is their sum if Robbery, Mar 18 (D3) is 142 and not 412. " */
function meantText(values: Details["values"]): string {
  const meant = values.flatMap(({ part }) =>
    part ? [`${part.of} (${part.cell}) is ${number(part.meant)} and not ${number(part.found)}`] : [],
  );
  return meant.length === 0 ? "" : `It is their sum if ${listed(meant)}. `;
}

/** Puts the sum of its parts into each wrong value of a total, where no count is likelier wrong. */
function setTotals({ sheet, address, details }: FindingOf<"totalDisagrees">, input: CheckInput): readonly CellFix[] {
  const wrong = allWrong(input).filter(
    ({ sheet: on, total, values, why }) =>
      why === null && on === sheet && total === details.total && addressOf(values.map(({ cell }) => cell)) === address,
  );
  return wrong.flatMap(({ values }) =>
    values.map(({ cell, expected }) => ({ sheet: cell.sheet, row: cell.row, column: cell.column, value: expected })),
  );
}
