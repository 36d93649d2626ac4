import { card, placed, quoted, quotedList } from "../writing";

export const measureCounted = card("reading", "measureCounted", "Which measure is counted", {
  looksAt: "recorded offences beside outcomes, targets or rates",
  toDo: "Nothing, if the report is about offences. If not, choose what to count.",
  message: ({ counted, left }, at) =>
    `${placed(at)}${quotedList(counted)} ${counted.length === 1 ? "is" : "are"} counted as the offences. ${quotedList(left)} ${left.length === 1 ? "is" : "are"} not counted.`,
  answers: ({ choices }) =>
    choices.map(({ of, notes }) => ({ label: of === null ? "Add them all up" : `Count only ${quoted(of)}`, notes })),
});
