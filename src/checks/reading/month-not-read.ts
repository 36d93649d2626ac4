import { periodName } from "../../domain/period";
import { card, placed, quoted } from "../writing";

export const monthNotRead = card("reading", "monthNotRead", "Which month is it?", {
  adjustable: false,
  scope: "table",
  looksAt: "columns of counts between months whose own header is not a month",
  toDo: "Write the month in the header, or choose which month it is or that it is not read.",
  message({ found, column, month, length }, at) {
    const what = found === "" ? "the header is blank" : `${quoted(found)} cannot be read as a month`;
    const meant = month === null ? "" : ` From its place it would be ${periodName({ end: month, length })}.`;
    return `${placed(at)}${what}, but column ${column} has counts like the months beside it.${meant} Write the month in the cell, like “Jan 20”, or say that it is not a month.`;
  },
  answers: ({ column, month, length }, { sheet }) =>
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
          { label: "It is not a month: do not read it", notes: [{ sheet, column, readAs: "not read" }] },
        ],
  foundAndExpected: ({ found, month, length }) => ({ found, expected: month === null ? "a month" : periodName({ end: month, length }) }),
});
