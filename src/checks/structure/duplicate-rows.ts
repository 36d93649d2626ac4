import type { Answer } from "../../domain/answer";
import { card, counted, placed } from "../writing";

export const duplicateRows = card("structure", "duplicateRows", "Rows that say the same", {
  scope: "table",
  looksAt: "rows that say exactly the same as another",
  toDo: "Remove those that were pasted twice, or say on the sheet “Reading” what becomes of them.",
  message: ({ count, ones }, at) =>
    `${placed(at)}${counted(count, "row says", "rows say")} exactly the same as another one above, so that its offences would be counted twice${ones ? ", unless each row is one offence" : ""}. Remove what was pasted twice; or say on the sheet “Reading”: “same rows: counted once”, or “same rows: added up”.`,
  answers({ ones }, { sheet }) {
    if (sheet === null) return [];
    const once: Answer = { label: "Count each of them once", notes: [{ sheet, column: "", readAs: "same rows: counted once" }] };
    const all = (label: string): Answer => ({ label, notes: [{ sheet, column: "", readAs: "same rows: added up" }] });
    return ones ? [all("Each row is an offence: count all"), once] : [once, all("Add them up: all are right")];
  },
});
