import { card, counted, quoted, quotedList } from "../writing";

export const marksCountedAsNone = card("values", "marksCountedAsNone", "Marks counted as 0", {
  scope: "cell",
  noted: true,
  looksAt: "marks that stand for none, as you said",
  toDo: "Nothing, if it is so; the report’s data notes say it.",
  message: ({ count, marks }, { sheet }) =>
    `${sheet === null ? "" : `${quoted(sheet)}: `}${counted(count, "cell", "cells")} with ${quotedList(marks)} ${count === 1 ? "is" : "are"} counted as 0, as the sheet “Reading” says.`,
  merge: {},
});
