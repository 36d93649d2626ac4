import { card, placed, quotedList } from "../writing";

export const yearNotSaid = card("reading", "yearNotSaid", "Months without a year", {
  scope: "table",
  looksAt: "months that do not say their year, with figures that are of no table, on a sheet from which others are counted",
  toDo: "Write the year with each month; or say on the sheet “Reading” that they are “not read”.",
  message: ({ found }, at) =>
    `${placed(at)}nothing says of which year the figures of ${quotedList(found)} are, so that they are not counted. Write the year with each month, like “Jan 20”, or in a column of its own. If they do not count, say so.`,
  answers: ({ cell }, { sheet }) =>
    sheet === null ? [] : [{ label: "They do not count", notes: [{ sheet, column: cell, readAs: "not read" }] }],
});
