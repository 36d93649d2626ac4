import { card, quoted } from "../writing";

export const placesMoved = card("report", "placesMoved", "Strands have moved", {
  looksAt: "formulas elsewhere that refer to cells of a report whose strands have moved",
  toDo: "Use the report’s names in the formulas instead.",
  message: ({ sheet }) =>
    `${quoted(sheet)}: the order or number of strands has changed. Formulas on other sheets that refer to cells of the report, not to its names, may now show another strand. Check them.`,
});
