import { periodName } from "../../domain/period";
import { card, placed, quoted } from "../writing";

export const monthReadByPlace = card("reading", "monthReadByPlace", "Month read by its place", {
  scope: "table",
  noted: true,
  looksAt: "headers that are misspelt, or have a footnote’s digit run into the year, where the months beside them say which month is meant",
  toDo: "Correct the header; it is read all the same.",
  message: ({ found, month, length }, at) =>
    `${placed(at)}${quoted(found)} is read as ${periodName({ end: month, length })}, which its place among the other months says.`,
  foundAndExpected: ({ found, month, length }) => ({ found, expected: periodName({ end: month, length }) }),
});
