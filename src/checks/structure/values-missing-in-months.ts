import { card, counted, listed, monthList, placed, quoted } from "../writing";

export const valuesMissingInMonths = card("structure", "valuesMissingInMonths", "Rows missing in some months", {
  looksAt: "offences without a row in months in which others have one",
  toDo: "Add the rows, if there were offences.",
  message({ strand, gaps, values }, at) {
    const named = gaps.map(({ value, months }) => `${quoted(value)} in ${monthList(months)}`);
    const more = values - gaps.length;
    const all = listed(more > 0 ? [...named, counted(more, "more value")] : named);
    return `${placed(at)}${strand}: no rows for ${all}, while its other values have some. Nothing is counted for them there: add the rows if there were offences.`;
  },
});
