import { periodName } from "../../domain/period";
import { card, placed, quoted } from "../writing";

export const yearOutOfPlace = card("reading", "yearOutOfPlace", "Is the year right?", {
  adjustable: false,
  scope: "table",
  looksAt: "months whose year does not fit their place among the other months of the header",
  toDo: "Correct the year, or choose which month it is.",
  message: ({ found, meant, length }, at) =>
    `${placed(at)}${quoted(found)} is where ${periodName({ end: meant, length })} should be, from the months around it. Correct the year, or choose which month it is.`,
  answers: ({ column, month, meant, length }, { sheet }) =>
    sheet === null || length !== 1
      ? []
      : [meant, month].map((end) => ({
          label: `It is ${periodName({ end, length })}`,
          notes: [{ sheet, column, readAs: `month: ${periodName({ end, length })}` }],
        })),
  foundAndExpected: ({ found, meant, length }) => ({ found, expected: periodName({ end: meant, length }) }),
});
