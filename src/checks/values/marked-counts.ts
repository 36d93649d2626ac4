import { card, counted, placed, quotedList } from "../writing";

export const markedCounts = card("values", "markedCounts", "Counts with marks", {
  scope: "cell",
  noted: true,
  looksAt: "counts with marks for provisional, revised or estimated ones, and for notes",
  toDo: "Nothing; they are counted, and the report’s data notes say it.",
  message: ({ count, marks }, at) =>
    `${placed(at)}${counted(count, "count has", "counts have")} marks, and ${count === 1 ? "is" : "are"} counted: ${quotedList(marks)}.`,
  merge: { quoted: { marks: 5 } },
});
