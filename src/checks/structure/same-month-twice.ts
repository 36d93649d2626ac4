import { finding, type Finding } from "../../domain/finding";
import { cellList } from "../../domain/cell-list";
import { valueAt, type TableCounts } from "../../reading/ledger/table-counts";
import { card, counted, listed, number, placed } from "../writing";

/** A table of which more rows than this share repeat others is parted by something that no column says. */
export const PARTED = 0.2;
const QUOTED = 3;

/** The same month, offence and place in two rows, with different counts. Rows that are wholly alike are told while counting. */
export const sameMonthTwice = card("structure", "sameMonthTwice", "Same month twice", {
  scope: "table",
  looksAt: "rows of the same month, offence and place: both are counted",
  toDo: "Keep the right one, or head the column that tells the rows apart.",
  message({ of, count }, at) {
    const examples = listed(of.map(({ line, month, counts }) => `${line}, ${month}: ${listed(counts.map(number))}`));
    return `${placed(at)}${counted(count, "row says", "rows say")} the same month and names as another one, with another count (${examples}). Both are counted: keep the right one.`;
  },
  find: ({ tables }) => tables.flatMap(({ counts }) => (counts ? [...repeatsIn(counts), ...rowsNamedAlike(counts)] : [])),
});

function repeatsIn(counts: TableCounts): readonly Finding[] {
  const { table, repeats } = counts;
  if (!counts.ownRows) return [];
  const filled = counts.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
  const different = repeats.filter(
    ({ line, step, value }) =>
      value !== valueAt(counts, line, step) &&
      !counts.lines[line]!.total &&
      !(Number.isNaN(value) || Number.isNaN(valueAt(counts, line, step))),
  );
  if (different.length === 0 || repeats.length > PARTED * filled) return [];
  const of = different.slice(0, QUOTED).map(({ line, step, value }) => ({
    line: counts.lines[line]!.label,
    month: counts.steps[step]!.label,
    counts: [valueAt(counts, line, step), value],
  }));
  const address = cellList(
    table.counts[0]!.column,
    different.map(({ row }) => row),
  );
  return [finding("sameMonthTwice", { sheet: table.sheet, address }, { of, count: different.length })];
}

/** Two rows of a wide table with the same names. */
function rowsNamedAlike(counts: TableCounts): readonly Finding[] {
  const { table, lines, headers } = counts;
  const partly = table.categories.some(({ header, code }) => !code && !headers.includes(header));
  if (table.months.in !== "headers" || headers.length === 0 || partly) return [];
  const seen = new Map<string, number>();
  const again = lines.flatMap(({ names, total }, line) => {
    const key = names.join("\n").toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    return first === undefined || total ? [] : [{ line, first }];
  });
  if (again.length === 0 || again.length > PARTED * lines.length) return [];
  const of = again.slice(0, QUOTED).map(({ line, first }) => ({
    line: lines[line]!.label,
    month: counts.steps[0]!.label,
    counts: [valueAt(counts, first, 0), valueAt(counts, line, 0)],
  }));
  const rows = again.map(({ line }) => counts.cellOf(line, 0)!.row);
  const column = table.categories.find(({ code }) => !code)?.column ?? table.counts[0]!.column;
  return [finding("sameMonthTwice", { sheet: table.sheet, address: cellList(column, rows) }, { of, count: again.length })];
}
