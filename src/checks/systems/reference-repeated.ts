import { card, counted, placed, quoted } from "../writing";

export const referenceRepeated = card("systems", "referenceRepeated", "Reference in very many rows", {
  adjustable: false,
  acceptable: false,
  looksAt: "references that are in 100 rows of a system or more",
  toDo: "Clear it where the reference is not known, or name another column on the sheet “Systems”.",
  message: ({ system, reference, times }, at) =>
    `${placed(at)}${quoted(reference)} is the reference of ${counted(times, "row")} of ${system}, so it does not tell one record from another. Clear it where the reference is not known, or name another column on the sheet ${quoted("Systems")}.`,
  foundAndExpected: ({ reference }) => ({ found: reference, expected: null }),
});
