import { card, listed, quoted } from "../writing";

export const packStrandsLeftOut = card("report", "packStrandsLeftOut", "Strands without packs", {
  looksAt: "strands with figures on sheets that do not have the column which packs are made by",
  toDo: "Add the column to the sheet, or report these strands for the whole alone.",
  message: ({ column, strands, sheets, why }) =>
    why === "systems"
      ? `${listed(strands)}: not in the packs, because records of two systems count, which may say different things under ${quoted(column)}. Count by one system to have packs.`
      : `${listed(strands)}: not in the packs, because ${sheets.length === 0 ? "their figures" : listed(sheets.map(quoted))} ${sheets.length === 1 ? "does" : "do"} not have the column ${quoted(column)}. Without it, the figures cannot be split.`,
});
