import { periodName } from "../../domain/period";
import { card, placed, quoted } from "../writing";

export const monthNotRead = card("reading", "monthNotRead", "Which month is it?", {
  adjustable: false,
  scope: "table",
  looksAt: "columns of counts among the months of a header whose own header is no month",
  toDo: "Write the month in the header, or say on the sheet “Reading” which it is, or that the column is not read.",
  message({ found, column, month, length }, at) {
    const what = found === "" ? "the header is blank" : `${quoted(found)} cannot be read as a month`;
    const meant = month === null ? "" : ` By its place it would be ${periodName({ end: month, length })}.`;
    return `${placed(at)}${what}, but column ${column} has counts as the months beside it have.${meant} Write the month in the cell, like “Jan 20”. If the column is none, say on the sheet “Reading” that it is not read.`;
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
          { label: "It is no month, and not read", notes: [{ sheet, column, readAs: "not read" }] },
        ],
  foundAndExpected: ({ found, month, length }) => ({ found, expected: month === null ? "a month" : periodName({ end: month, length }) }),
});
