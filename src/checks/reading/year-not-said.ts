import { card, placed, quotedList } from "../writing";

export const yearNotSaid = card("reading", "yearNotSaid", "Months without a year", {
  scope: "table",
  looksAt: "months without a year whose figures are in no table, on a sheet that has other figures",
  toDo: "Write the year with each month, or say that they do not count.",
  message: ({ found }, at) =>
    `${placed(at)}${quotedList(found)} have no year, so their figures are not counted. Write the year with each month, like “Jan 20”, or say that they do not count.`,
  answers: ({ cell }, { sheet }) =>
    sheet === null ? [] : [{ label: "They do not count", notes: [{ sheet, column: cell, readAs: "not read" }] }],
});
