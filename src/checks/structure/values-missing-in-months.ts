import { card, counted, listed, monthList, placed, quoted, some } from "../writing";

export const valuesMissingInMonths = card("structure", "valuesMissingInMonths", "Rows missing in some months", {
  looksAt:
    "places and offences without a row in months of the report in which others have one: where their own other months make none very unlikely, or the sheet says 0 in rows of its own",
  toDo: "Add the rows, end the report before the months, or say that no row means none.",
  message({ strands, gaps, values }, at) {
    const named = gaps.map(({ value, months }) => `${quoted(value)} in ${monthList(months)}`);
    const more = values - gaps.length;
    const all = listed(more > 0 ? [...named, counted(more, "more value")] : named);
    return `${placed(at)}${some(strands)}: no rows for ${all}, so ${values === 1 ? "it counts" : "they count"} for nothing there and the 12 months are too low. Add the rows, with 0 where there were no offences, or end the report with a month before. Where no row means none, say so on the sheet “Reading” (Read as: no row means none).`;
  },
});
