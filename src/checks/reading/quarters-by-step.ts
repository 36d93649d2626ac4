import { periodName } from "../../domain/period";
import { card, placed, quoted } from "../writing";

export const quartersByStep = card("reading", "quartersByStep", "Dates read as quarters", {
  scope: "table",
  noted: true,
  looksAt: "dates three months apart that are all month ends. Each is taken as the end of a quarter",
  toDo: "Nothing, if they are quarters. If each figure is for one month, write the months, like “Mar 20”.",
  message: ({ found, end }, at) =>
    `${placed(at)}the dates are month ends three months apart, so each figure is taken as a quarter: ${quoted(found)} is ${periodName({ end, length: 3 })}.`,
});
