import { card, placed, quoted } from "../writing";

export const pivotFiltered = card("reading", "pivotFiltered", "The pivot table is filtered", {
  looksAt: "pivot tables whose filter lets through several values of a field, and does not say which",
  toDo: "Choose “(All)” in the filter and build again, or say in the report what is counted.",
  message: ({ field, found }, at) =>
    `${placed(at)}the filter says “${found}” for ${quoted(field)}, so the figures are of some of its values, and the sheet does not say which. If all should count, choose “(All)” in the pivot table’s filter, and build the report again.`,
});
