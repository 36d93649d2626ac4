import type { Answer } from "../../domain/answer";
import { card, counted, placed } from "../writing";

export const duplicateRows = card("structure", "duplicateRows", "Identical rows", {
  scope: "table",
  looksAt: "rows that are exactly the same as another row",
  toDo: "Remove the rows that were pasted twice, or choose how identical rows are counted.",
  message: ({ count, ones }, at) =>
    `${placed(at)}${counted(count, "row is", "rows are")} exactly the same as a row above${ones ? "" : ", so the same offences would be counted twice"}. ${ones ? "Each may be an offence of its own. " : ""}Remove what was pasted twice, or choose how they are counted.`,
  answers({ ones }, { sheet }) {
    if (sheet === null) return [];
    const once: Answer = { label: "Count identical rows once", notes: [{ sheet, column: "", readAs: "same rows: counted once" }] };
    const all = (label: string): Answer => ({ label, notes: [{ sheet, column: "", readAs: "same rows: added up" }] });
    return ones ? [all("Each row is an offence: count all"), once] : [once, all("All are right: add them up")];
  },
});
