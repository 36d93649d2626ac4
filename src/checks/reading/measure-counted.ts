import { card, placed, quoted, quotedList } from "../writing";

export const measureCounted = card("reading", "measureCounted", "Which measure is counted", {
  looksAt: "recorded offences beside what became of them, targets or rates",
  toDo: "Nothing, if the report is of offences; else say which of them counts.",
  message: ({ counted, left }, at) =>
    `${placed(at)}${quotedList(counted)} ${counted.length === 1 ? "is" : "are"} counted as the offences; ${quotedList(left)} ${left.length === 1 ? "stands beside them and is" : "stand beside them and are"} not counted.`,
  answers: ({ choices }) =>
    choices.map(({ of, notes }) => ({ label: of === null ? "Add them all up" : `Count only ${quoted(of)}`, notes })),
});
