import { card, counted, quoted, quotedList } from "../writing";

export const marksCountedAsNone = card("values", "marksCountedAsNone", "Marks counted as 0", {
  scope: "cell",
  noted: true,
  looksAt: "marks that you said stand for none",
  toDo: "Nothing, if this is right. The report’s data notes mention it.",
  message: ({ count, marks }, { sheet }) =>
    `${sheet === null ? "" : `${quoted(sheet)}: `}${counted(count, "cell", "cells")} with ${quotedList(marks)} ${count === 1 ? "is" : "are"} counted as 0, because the sheet “Reading” says so.`,
  merge: {},
});
