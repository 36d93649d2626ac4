import { card, placed } from "../writing";

export const monthsUnderYears = card("reading", "monthsUnderYears", "Months under years", {
  adjustable: false,
  scope: "table",
  looksAt: "grids of months and years that do not say which year a month is of, or which offence",
  toDo: "Write the year with each month, or the offence above the grid.",
  message: ({ missing }, at) =>
    missing === "year"
      ? `${placed(at)}months stand below one another and years beside one another. Write the year with each month (“Apr 18”), or in a column of its own, so that no figure is taken for another month’s.`
      : `${placed(at)}a grid of months and years stands here, but nothing says of which offence it is. Write the offence in the row above it; or say on the sheet “Reading” that the sheet is “not read”.`,
  answers: ({ missing }, { sheet }) =>
    missing === "offence" && sheet !== null
      ? [{ label: "Do not read this sheet", notes: [{ sheet, column: "", readAs: "not read" }] }]
      : [],
});
