import { card, placed } from "../writing";

export const monthsUnderYears = card("reading", "monthsUnderYears", "Grid of months and years", {
  adjustable: false,
  scope: "table",
  looksAt: "grids of months and years that do not say which year or which offence the figures are for",
  toDo: "Write the year with each month, or the offence above the grid.",
  message: ({ missing }, at) =>
    missing === "year"
      ? `${placed(at)}months run down and years run across, so the month of each figure is not certain. Write the year with each month (“Apr 18”), or in a column of its own.`
      : `${placed(at)}this grid of months and years does not say which offence it is. Write the offence in the row above it, or leave the sheet out.`,
  answers: ({ missing }, { sheet }) =>
    missing === "offence" && sheet !== null
      ? [{ label: "Do not read this sheet", notes: [{ sheet, column: "", readAs: "not read" }] }]
      : [],
});
