import { card, quoted } from "../writing";

export const commentaryCut = card("report", "commentaryCut", "Commentary no longer fits its box", {
  noted: false,
  acceptable: false,
  looksAt: "boxes of commentary on the report sheet that are too low for their words",
  toDo: "Resize the boxes in the pane, or build again.",
  message: ({ strand, isTooLong }) =>
    isTooLong
      ? `The commentary on ${quoted(strand)} is longer than a row can be high, and is cut in print. Build again: it then runs over several rows.`
      : `The commentary on ${quoted(strand)} no longer fits its box, and is cut in print. Resize the box under “Report” in the pane, or build again.`,
});
