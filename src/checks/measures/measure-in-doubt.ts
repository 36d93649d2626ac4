import { card, inRow, quoted } from "../writing";

export const measureInDoubt = card("measures", "measureInDoubt", "Measure in doubt", {
  looksAt: "measures of a worksheet that has errors",
  toDo: "Correct what is found on the measure’s worksheet.",
  message: ({ measure, of }, at) =>
    `${inRow(at)}no figure of ${quoted(measure)} is printed, because its worksheet ${quoted(of)} has figures that may be wrong. What is wrong there is listed beside this.`,
});
