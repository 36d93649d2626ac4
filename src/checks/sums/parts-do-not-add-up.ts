import { card, monthList, placed, quoted } from "../writing";

export const partsDoNotAddUp = card("sums", "partsDoNotAddUp", "Districts do not add up", {
  waits: true,
  looksAt:
    "districts’ tables against the force’s table, offence by offence and month by month. For the last 24 months you are asked which counts",
  toDo: "Correct the count that is wrong, or choose which counts: the force’s table or its districts’.",
  message: ({ whole, parts, months }, at) =>
    `${placed(at)}${quoted(whole)} is not ${parts === 1 ? "the same as its one part" : `the sum of its ${parts} parts`} in ${monthList(months)}. Correct the count that is wrong, or choose which counts: ${quoted(whole)} as it is, or ${parts === 1 ? "its part" : "its parts added up"}.`,
  answers: ({ whole, parts, choices: { counts, leaves } }) => [
    { label: `Count ${quoted(whole)} as it is`, notes: [counts] },
    { label: `Leave out ${quoted(whole)}: ${parts === 1 ? "count its part" : `add up its ${parts} parts`}`, notes: [leaves] },
  ],
  restsOn: ({ whole, months }) => [whole, months],
});
