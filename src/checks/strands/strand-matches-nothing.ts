import { card, inRow, quoted, quotedList } from "../writing";
import { among } from "./suggested";

export const strandMatchesNothing = card("strands", "strandMatchesNothing", "Strand counts nothing", {
  adjustable: false,
  looksAt: "strands that count nothing",
  toDo: "Correct the values in the “Strands” table.",
  message({ strand, column, values, examples, suggestion }, at) {
    if (column === null) {
      return `${inRow(at)}no sheet has a table headed ${quoted(strand)}, or a column of offences to find it in.`;
    }
    const what = values.length === 1 ? quotedList(values) : `none of ${quotedList(values, "or")}`;
    const nowhere = values.length === 1 ? `${what} is nowhere` : `${what} is`;
    return `${inRow(at)}nothing is counted as ${quoted(strand)}, because ${nowhere} in column ${quoted(column)}. ${among(examples, suggestion)}`;
  },
});
