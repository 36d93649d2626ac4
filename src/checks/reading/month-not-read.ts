import { periodName } from "../../domain/period";
import { isOfPart } from "../values/kinds/not-over-said";
import { card, placed, quoted } from "../writing";

export const monthNotRead = card("reading", "monthNotRead", "Which month is it?", {
  adjustable: false,
  scope: "table",
  looksAt: "columns of counts between months whose own header is not a month",
  toDo: "Write the month in the header, or choose which month it is or that it is not read.",
  message({ found, column, month, length }, at) {
    const what = found === "" ? "the header is blank" : `${quoted(found)} cannot be read as a month`;
    const meant = month === null ? "" : ` From its place it would be ${periodName({ end: month, length })}.`;
    if (isOfPart(found))
      return `${placed(at)}${quoted(found)} seems to say that column ${column} has only a part of a month.${meant} Enter the whole month and write it in the cell, like “Jan 20”, or leave the column out.`;
    return `${placed(at)}${what}, but column ${column} has counts like the months beside it.${meant} Write the month in the cell, like “Jan 20”, or say that it is not a month.`;
  },
  answers: ({ found, column, month, length }, { sheet }) =>
    sheet === null
      ? []
      : [
          ...(month === null || length !== 1
            ? []
            : [
                {
                  label: `It is ${periodName({ end: month, length })}`,
                  notes: [{ sheet, column, readAs: `month: ${periodName({ end: month, length })}` }],
                },
              ]),
          {
            label: isOfPart(found) ? "It is not whole: leave it out" : "It is not a month: do not read it",
            notes: [{ sheet, column, readAs: "not read" }],
          },
        ],
  foundAndExpected: ({ found, month, length }) => ({ found, expected: month === null ? "a month" : periodName({ end: month, length }) }),
});
