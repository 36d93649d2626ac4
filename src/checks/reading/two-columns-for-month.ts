import { card, listed, longMonth, quoted, shortMonth } from "../writing";

/** So many columns of one month are of its weeks. */
const WEEKS = 4;

export const twoColumnsForMonth = card("reading", "twoColumnsForMonth", "Month in two columns", {
  adjustable: false,
  scope: "table",
  looksAt: "months that head two columns of a table",
  toDo: "Keep the right one.",
  message: ({ month, columns }, { sheet }) =>
    `${quoted(sheet ?? "")} has ${longMonth(month)} in ${columns.length === 2 ? "two columns" : `${columns.length} columns`}, ${listed(columns)}. ${
      columns.length >= WEEKS
        ? "These may be weeks, which are no months: 12 months hold 52 or 53 of them. Enter one count a month."
        : "Keep the right one, or say on the sheet “Reading” that the other is “not read”."
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
