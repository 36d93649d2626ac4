import { parseAddress } from "../../domain/address";
import type { FindingOf } from "../../domain/finding";
import { differencesBeside, type ComparisonRow, type ComparisonTable } from "../../reading";
import { viewOf } from "../../reading/sheets";
import { countOf } from "../../reading/texts";
import { card, inRow, number, placed, quoted, type CellFix, type CheckInput } from "../writing";

const WHY = {
  sign: " The sign is the wrong way round.",
  base: " It was worked out from the later total instead of the earlier one.",
};

export const diffDisagrees = card("comparison tables", "diffDisagrees", "Difference is wrong", {
  scope: "table",
  looksAt: "Diff. and % Diff. against the totals beside them: whether the figure, its sign and the total it is worked out from are right",
  toDo: "Where all signs are the wrong way round, correct the headings or the differences. “Set the difference” enters the right one. It is not offered if one of the totals is more likely to be wrong. The report works out its own.",
  message({ strand, what, found, expected, why, total, all, printed = true }, at) {
    if (all !== undefined)
      return `${placed(at)}the differences of all ${all} rows have the sign the wrong way round (${quoted(strand)}: ${found}, but the totals beside it give ${expected}). The headings of the two totals may be swapped, and the report would show rises as falls. Correct the headings or the differences, or choose.`;
    const wrong = `${inRow(at)}${what} of ${quoted(strand)} is ${found}, but the totals beside it give ${expected}.${why === null ? "" : WHY[why]}`;
    const doubt =
      total === undefined ? "" : ` The ${total.of} total is probably wrong: with ${number(total.meant)} it would fit. Correct it first.`;
    if (!printed) return `${wrong}${doubt} The report works out its own.`;
    return `${wrong}${doubt}${doubt === "" ? "" : " Until then the report uses the total as it is."} The report shows ${expected}.`;
  },
  answers({ all }, { sheet, address }) {
    const column = address?.replace(/\d+$/, "");
    return all === undefined || sheet === null || column === undefined
      ? []
      : [{ label: `The headings are right: leave column ${column} out`, notes: [{ sheet, column, readAs: "not read" }] }];
  },
  foundAndExpected: ({ found, expected }) => ({ found, expected }),
  fix: { label: ({ total, all }) => (total === undefined && all === undefined ? "Set the difference" : null), changes: setDifference },
  find: (input) =>
    tablesCompared(input).flatMap(({ table, view }) => besideStrands(table, input).flatMap((row) => differencesBeside(table, row, view))),
});

type View = NonNullable<ReturnType<typeof viewOf>>;

/** The comparison tables, and those that are read as columns of 12 months. */
function tablesCompared({ recognition, heads }: CheckInput): readonly { readonly table: ComparisonTable; readonly view: View }[] {
  return [...recognition.comparisons, ...recognition.compared].flatMap((table) => {
    const head = heads.find(({ sheet }) => sheet === table.sheet);
    const view = head && viewOf(head);
    return view ? [{ table, view }] : [];
  });
}

/** The rows of a table that no strand has as they stand: what is printed is checked where it is read. */
function besideStrands(table: ComparisonTable, { strands }: CheckInput): readonly ComparisonRow[] {
  const printed = new Set(
    strands.flatMap(({ figures }) =>
      figures.kind === "totals"
        ? figures.totals.flatMap(({ sources }) => sources.flatMap(({ sheet, rows }) => (sheet === table.sheet ? [rows[0]] : [])))
        : [],
    ),
  );
  return [...table.rows, ...table.totals].filter(({ row }) => !printed.has(row));
}

/** Puts the difference of the two totals, or its percentage, in place of a wrong one: as it was written, a number or a text. */
function setDifference({ sheet, address, details }: FindingOf<"diffDisagrees">, { recognition, heads }: CheckInput): readonly CellFix[] {
  const head = heads.find((each) => each.sheet === sheet);
  const view = head && viewOf(head);
  if (!view || sheet === null || address === null) return [];
  const { row, column } = parseAddress(address);
  const isOf = ({ diff, pctDiff, ...table }: ComparisonTable) =>
    table.sheet === sheet &&
    [...table.rows, ...table.totals].some((of) => of.row === row) &&
    [diff, pctDiff].some((each) => each?.column === column);
  const table = [...recognition.comparisons, ...recognition.compared].find(isOf);
  if (!table) return [];
  const [earlier, later] = table.windows.slice(-2).map((window) => countOf(view.at(row, window.column), table.marks));
  if (earlier?.kind !== "count" || later?.kind !== "count") return [];
  const diff = later.count - earlier.count;
  if (details.what === "Diff.") return [{ sheet, row, column, value: Number(details.expected) }];
  // No percentage of nothing.
  if (earlier.count === 0) return [{ sheet, row, column, value: "" }];
  const before = view.at(row, column);
  // Under "Reduction", a fall is more.
  const size = Math.abs(diff / earlier.count);
  const fraction = details.expected.startsWith("-") ? -size : size;
  const isPoints = typeof before === "number" && !view.format(row, column).includes("%") && Math.abs(before) > 1.5;
  const value = typeof before === "string" ? details.expected : isPoints ? Math.round(fraction * 1000) / 10 : fraction;
  return [{ sheet, row, column, value }];
}
