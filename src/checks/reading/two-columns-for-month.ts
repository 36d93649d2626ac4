import { card, counted, listed, longMonth, quoted, shortMonth } from "../writing";

/** "B to M" */
function spanOf(run: readonly { readonly column: string }[]): string {
  return `${run[0]!.column} to ${run.at(-1)!.column}`;
}

/** So many columns of one month are of its weeks. */
const WEEKS = 4;

export const twoColumnsForMonth = card("reading", "twoColumnsForMonth", "Month in two columns", {
  adjustable: false,
  scope: "table",
  looksAt: "months that are the header of more than one column",
  toDo: "Keep the right column, or choose which to count.",
  message: ({ month, columns, repeated }, { sheet }) =>
    repeated
      ? `${quoted(sheet ?? "")} has ${counted(repeated.runs[0]!.length, "month")} twice, from ${longMonth(month)} on: in columns ${listed(repeated.runs.map(spanOf))}. One of them is probably of another year. Correct the headers, or choose.`
      : `${quoted(sheet ?? "")} has ${longMonth(month)} in ${columns.length === 2 ? "two columns" : `${columns.length} columns`}, ${listed(columns)}. ${
          columns.length >= WEEKS ? "These may be weeks. Enter one count for each month." : "Keep the right one, or choose which to count."
        }`,
  answers: ({ columns, instead = [], repeated }, { sheet }) =>
    sheet === null || columns.length >= WEEKS
      ? []
      : repeated
        ? repeated.meant.map((run) => ({
            label: `Columns ${spanOf(run)} are ${shortMonth(run[0]!.month)} to ${shortMonth(run.at(-1)!.month)}`,
            notes: run.map(({ column, month }) => ({ sheet, column, readAs: `month: ${shortMonth(month)}` })),
          }))
        : [
            ...instead.map(({ column, month }) => ({
              label: `Column ${column} is ${shortMonth(month)}`,
              notes: [{ sheet, column, readAs: `month: ${shortMonth(month)}` }],
            })),
            ...columns.map((column) => ({
              label: `Count column ${column}`,
              notes: columns.filter((other) => other !== column).map((other) => ({ sheet, column: other, readAs: "not read" })),
            })),
          ],
});
