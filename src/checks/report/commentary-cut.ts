import { card, quoted } from "../writing";

export const commentaryCut = card("report", "commentaryCut", "Commentary no longer fits its box", {
  noted: false,
  acceptable: false,
  looksAt: "boxes on the report sheet that are too small for their commentary",
  toDo: "Resize the boxes in the pane, or build again.",
  message: ({ strand, isTooLong }) =>
    isTooLong
      ? `The commentary on ${quoted(strand)} is too long for one row, so it is cut off in print. Build again to spread it over several rows.`
      : `The commentary on ${quoted(strand)} no longer fits its box, so it is cut off in print. Resize the box under “Report” in the pane, or build again.`,
});
