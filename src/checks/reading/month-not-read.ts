import type { Month } from "../../domain/month";
import { periodName } from "../../domain/period";
import { isOfPart } from "../values/kinds/not-over-said";
import { card, monthList, placed, quoted, shortMonth } from "../writing";

/** The months that may be meant: the one that the place shows, and those that are said. */
function monthsMeant(said: readonly Month[] = [], month: Month | null): readonly Month[] {
  return [...new Set([...(month === null ? [] : [month]), ...said])];
}

export const monthNotRead = card("reading", "monthNotRead", "Which month is it?", {
  adjustable: false,
  scope: "table",
  looksAt: "columns of counts between months whose own header is not a month, and returns below one another whose lines say no month",
  toDo: "Write the month in the header or the line above, or choose which month it is or that it is not read.",
  message({ found, column, month, length, said, between = false, byDay = false }, at) {
    const what = found === "" ? "the header is blank" : `${quoted(found)} cannot be read as a month`;
    const meant =
      month === null ? "" : ` ${byDay ? "By the day in its lines" : "From its place"} it would be ${periodName({ end: month, length })}.`;
    if (said && said.length > 0)
      return `${placed(at)}the lines above this table say ${monthList(said)}, and it has the figures of one month. Keep the line that is right, or choose the month.`;
    if (between)
      return `${placed(at)}the lines between the tables may say the month of the table above them or below. Write each month right above its table, like “January 2020”.`;
    if (said)
      return `${placed(at)}${found === "" ? "no line above this table says" : `${quoted(found)}, above this table, does not say`} which month it is of.${meant} Write the month there, like “January 2020”, or choose it.`;
    if (isOfPart(found))
      return `${placed(at)}${quoted(found)} seems to say that column ${column} has only a part of a month.${meant} Enter the whole month and write it in the cell, like “Jan 20”, or leave the column out.`;
    return `${placed(at)}${what}, but column ${column} has counts like the months beside it.${meant} Write the month in the cell, like “Jan 20”, or say that it is not a month.`;
  },
  answers: ({ found, column, month, length, said }, { sheet }) =>
    sheet === null
      ? []
      : [
          ...monthsMeant(said, length === 1 ? month : null).map((each) => ({
            label: `It is ${shortMonth(each)}`,
            notes: [{ sheet, column, readAs: `month: ${shortMonth(each)}` }],
          })),
          {
            label: said ? "Leave this table out" : isOfPart(found) ? "It is not whole: leave it out" : "It is not a month: do not read it",
            notes: [{ sheet, column, readAs: "not read" }],
          },
        ],
  foundAndExpected: ({ found, month, length }) => ({ found, expected: month === null ? "a month" : periodName({ end: month, length }) }),
});
