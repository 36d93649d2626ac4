import { card, listed, longMonth, quoted, shortMonth } from "../writing";

/** So many columns of one month are of its weeks. */
const WEEKS = 4;

export const twoColumnsForMonth = card("reading", "twoColumnsForMonth", "Month in two columns", {
  adjustable: false,
  scope: "table",
  looksAt: "months that are the header of more than one column",
  toDo: "Keep the right column, or choose which to count.",
  message: ({ month, columns }, { sheet }) =>
    `${quoted(sheet ?? "")} has ${longMonth(month)} in ${columns.length === 2 ? "two columns" : `${columns.length} columns`}, ${listed(columns)}. ${
      columns.length >= WEEKS ? "These may be weeks. Enter one count for each month." : "Keep the right one, or choose which to count."
    }`,
  answers: ({ columns, instead = [] }, { sheet }) =>
    sheet === null || columns.length >= WEEKS
      ? []
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
