import { periodName } from "../../domain/period";
import { card, placed, quoted } from "../writing";

export const yearOutOfPlace = card("reading", "yearOutOfPlace", "Is the year right?", {
  adjustable: false,
  scope: "table",
  looksAt: "a month of another year than its place among the months of a header says, where all others follow one another",
  toDo: "Correct the year, or say on the sheet “Reading” that it is as written.",
  message: ({ found, month, meant, length }, at) =>
    `${placed(at)}${quoted(found)} is ${periodName({ end: month, length })}, but stands where ${periodName({ end: meant, length })} belongs: the other months follow one another. Correct the year, or say on the sheet “Reading” which month the column is of.`,
  answers: ({ column, month, meant, length }, { sheet }) =>
    sheet === null || length !== 1
      ? []
      : [meant, month].map((end) => ({
          label: `It is ${periodName({ end, length })}`,
          notes: [{ sheet, column, readAs: `month: ${periodName({ end, length })}` }],
        })),
  foundAndExpected: ({ found, meant, length }) => ({ found, expected: periodName({ end: meant, length }) }),
});
