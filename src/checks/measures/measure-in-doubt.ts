import { card, inRow, quoted } from "../writing";

export const measureInDoubt = card("measures", "measureInDoubt", "Measure in doubt", {
  looksAt: "measures of a worksheet that has errors",
  toDo: "Correct what is found on the measure’s worksheet.",
  message: ({ measure, of }, at) =>
    `${inRow(at)}${quoted(measure)} is not printed, because figures on its worksheet ${quoted(of)} may be wrong. Correct what is listed for that sheet.`,
});
