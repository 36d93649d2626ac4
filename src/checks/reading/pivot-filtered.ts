import { card, placed, quoted } from "../writing";

export const pivotFiltered = card("reading", "pivotFiltered", "The figures are filtered", {
  looksAt:
    "filters of pivot tables and exports, titles and notes that say that the figures are of a part: “(Multiple Items)”, “Applied filters: District is not Basildon”, “detected only”, “Figures exclude Southend”",
  toDo: "Choose “(All)” in the filter and build again, or say in the report what is counted.",
  message({ field, found, one }, at) {
    if (field === null) {
      return `${placed(at)}${quoted(found)} says that the figures are of a part. If all should count, enter all figures, and build the report again.`;
    }
    const part = one ? "of this part alone" : "of some of its values, and the sheet does not say which";
    return `${placed(at)}the filter says “${found}” for ${quoted(field)}, so the figures are ${part}. If all should count, choose “(All)” in the pivot table’s filter, and build the report again.`;
  },
});
