import { parseAddress } from "../../domain/address";
import type { FindingOf } from "../../domain/finding";
import { viewOf } from "../../reading/sheets";
import { countOf } from "../../reading/texts";
import { card, inRow, number, quoted, type CellFix, type CheckInput } from "../writing";

const WHY = {
  sign: " The sign is the wrong way round.",
  base: " It was worked out from the later total instead of the earlier one.",
};

export const diffDisagrees = card("comparison tables", "diffDisagrees", "Difference is wrong", {
  scope: "table",
  looksAt: "Diff. and % Diff. against the totals beside them: whether the figure, its sign and the total it is worked out from are right",
  toDo: "“Set the difference” enters the right one. It is not offered if one of the totals is more likely to be wrong. The report works out its own.",
  message: ({ strand, what, found, expected, why, total }, at) =>
    `${inRow(at)}${what} of ${quoted(strand)} is ${found}, but the totals beside it give ${expected}.${why === null ? "" : WHY[why]} ${total === undefined ? "" : `The ${total.of} total is probably wrong: with ${number(total.meant)} it would fit. Correct it first. Until then the report uses the total as it is. `}The report shows ${expected}.`,
  foundAndExpected: ({ found, expected }) => ({ found, expected }),
  fix: { label: ({ total }) => (total === undefined ? "Set the difference" : null), changes: setDifference },
});

/** Puts the difference of the two totals, or its percentage, in place of a wrong one: as it was written, a number or a text. */
function setDifference({ sheet, address, details }: FindingOf<"diffDisagrees">, { recognition, heads }: CheckInput): readonly CellFix[] {
  const head = heads.find((each) => each.sheet === sheet);
  const view = head && viewOf(head);
  if (!view || sheet === null || address === null) return [];
  const { row, column } = parseAddress(address);
  const table = recognition.comparisons.find((each) => each.sheet === sheet && each.rows.some((of) => of.row === row));
  if (!table) return [];
  const [earlier, later] = table.windows.map((window) => countOf(view.at(row, window.column), table.marks));
  if (earlier?.kind !== "count" || later?.kind !== "count") return [];
  const diff = later.count - earlier.count;
  if (details.what === "Diff.") return [{ sheet, row, column, value: diff }];
  // No percentage of nothing.
  if (earlier.count === 0) return [{ sheet, row, column, value: "" }];
  const before = view.at(row, column);
  const fraction = diff / earlier.count;
  const isPoints = typeof before === "number" && !view.format(row, column).includes("%") && Math.abs(before) > 1.5;
  const value = typeof before === "string" ? details.expected : isPoints ? Math.round(fraction * 1000) / 10 : fraction;
  return [{ sheet, row, column, value }];
}
