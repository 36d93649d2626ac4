import { card, monthList, placed, quoted } from "../writing";

export const partsDoNotAddUp = card("sums", "partsDoNotAddUp", "Districts do not add up", {
  waits: true,
  looksAt: "districts' tables against the force's table, month by month",
  toDo: "Correct the count that is wrong.",
  message: ({ whole, parts, months }, at) =>
    `${placed(at)}${quoted(whole)} is not the sum of its ${parts} parts in ${monthList(months)}. The report shows the whole as it stands.`,
});
