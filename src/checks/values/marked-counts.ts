import { card, counted, placed, quotedList } from "../writing";

const QUOTED = 5;

export const markedCounts = card("values", "markedCounts", "Counts with marks", {
  scope: "cell",
  noted: true,
  looksAt: "counts with a mark, such as provisional, revised, estimated or a footnote",
  toDo: "Nothing. They are counted, and the report’s data notes mention it.",
  message: ({ count, marks }, at) =>
    `${placed(at)}${counted(count, "count has a mark", "counts have marks")}: ${quotedList(marks)}. ${count === 1 ? "It is" : "They are"} counted.`,
  merge: { quoted: { marks: QUOTED } },
});
