import { card, quoted } from "../writing";

export const placesMoved = card("report", "placesMoved", "Strands have moved", {
  looksAt: "formulas elsewhere that point at cells of a report whose strands moved",
  toDo: "Point them at the report's names.",
  message: ({ sheet }) =>
    `${quoted(sheet)}: the order or number of strands has changed. Formulas in other sheets that point at cells of the report, rather than at its names, may now show another strand.`,
});
