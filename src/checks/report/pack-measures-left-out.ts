import { card, listed, quoted } from "../writing";

export const packMeasuresLeftOut = card("report", "packMeasuresLeftOut", "Measures without packs", {
  looksAt: "measures that cannot be counted for each value of the column which packs are made by",
  toDo: "Add the column to the measure’s worksheet, or report the measure for the whole alone.",
  message: ({ column, measures, why, sheets }) =>
    `${listed(measures)}: not in the packs, because ${reason(why, column, sheets, measures.length > 1)}`,
});

function reason(why: "typed" | "target" | "noColumn" | "confidential", column: string, sheets: readonly string[], isMany: boolean): string {
  switch (why) {
    case "typed":
      return `${isMany ? "their numbers are" : "its number is"} typed for the whole. Name a worksheet with the column ${quoted(column)} in its place.`;
    case "target":
      return `${isMany ? "their targets are" : "its target is"} of the whole.`;
    case "noColumn":
      return `${listed(sheets.map(quoted))} ${sheets.length === 1 ? "does" : "do"} not have the column ${quoted(column)}. Without it, the figures cannot be split.`;
    case "confidential":
      return `one ${column} has a small count, which the others and the whole would tell.`;
  }
}
