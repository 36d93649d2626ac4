import { periodName } from "../../domain/period";
import { card, placed, quoted } from "../writing";

export const quartersByStep = card("reading", "quartersByStep", "Dates read as quarters", {
  scope: "table",
  noted: true,
  looksAt: "dates that are all the last days of their months, three months apart: each is taken for the end of a quarter",
  toDo: "Nothing where they are quarters. Where each figure is of one month, write the months, like “Mar 20”.",
  message: ({ found, end }, at) =>
    `${placed(at)}the dates stand three months apart, each the last day of its month, so each figure is taken for a quarter: ${quoted(found)} is ${periodName({ end, length: 3 })}.`,
});
