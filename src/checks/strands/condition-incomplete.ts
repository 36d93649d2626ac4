import { card, inRow, quoted } from "../writing";

export const conditionIncomplete = card("strands", "conditionIncomplete", "Condition is incomplete", {
  adjustable: false,
  looksAt: "further conditions without a column or values",
  toDo: "Fill in the column or the values, or clear the condition.",
  message: ({ strand, blank }, at) =>
    `${inRow(at)}a further condition of ${quoted(strand)} has no ${blank}. Fill it in, or clear the condition.`,
});
