import { periodName } from "../../domain/period";
import { card, placed, quoted } from "../writing";

export const monthReadByPlace = card("reading", "monthReadByPlace", "Month worked out from its place", {
  scope: "table",
  noted: true,
  looksAt: "headers that are misspelt, or have a footnote number after the year, where the months beside them show which month is meant",
  toDo: "Correct the header. It is read either way.",
  message: ({ found, month, length }, at) =>
    `${placed(at)}${quoted(found)} is read as ${periodName({ end: month, length })}, because of its place among the other months.`,
  foundAndExpected: ({ found, month, length }) => ({ found, expected: periodName({ end: month, length }) }),
});
