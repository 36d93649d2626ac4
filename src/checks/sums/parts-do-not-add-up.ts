import { card, monthList, placed, quoted } from "../writing";

export const partsDoNotAddUp = card("sums", "partsDoNotAddUp", "Districts do not add up", {
  waits: true,
  looksAt:
    "districts’ tables against the force’s table, offence by offence and month by month; in the last 24 months it is asked which counts",
  toDo: "Correct the count that is wrong; or say whether the force’s table counts, or its districts’.",
  message: ({ whole, parts, months }, at) =>
    `${placed(at)}${quoted(whole)} is not the sum of its ${parts} parts in ${monthList(months)}. Correct the count that is wrong, or say which counts: ${quoted(whole)} as it stands, or its parts added up.`,
  answers: ({ whole, parts, choices: { counts, leaves } }) => [
    { label: `Count ${quoted(whole)} as it stands`, notes: [counts] },
    { label: `Leave ${quoted(whole)} out: add its ${parts} parts up`, notes: [leaves] },
  ],
  restsOn: ({ whole, months }) => [whole, months],
});
