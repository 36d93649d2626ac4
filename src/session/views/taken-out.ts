import { listedSome } from "../../domain/text";
import type { Outcome } from "../pane-state";
import type { PaperKind } from "../paper-edge";

const WORDS: Readonly<Record<PaperKind, string>> = {
  word: "The Word document",
  slides: "The presentation",
  values: "The copy with values only",
};
/** Cells that are named where they were changed by hand. */
const NAMED = 5;

/** What became of a report that was taken out, and what to know of it. */
export function takenOutText({ what, name, given, isOld, changed }: Extract<Outcome, { kind: "takenOut" }>): {
  readonly intent: "success" | "warning";
  readonly title: string;
  readonly text: string;
} {
  if (given === "notHere")
    return {
      intent: "warning",
      title: `${WORDS[what]} could not be saved.`,
      text: "Excel for Mac does not let add-ins save files. Open this workbook in Excel on the web, and press the button there.",
    };
  const where = given === "saved" ? `Look for “${name}” among your downloads.` : "It is open as a new workbook. Save it from there.";
  const remarks = [
    ...(isOld ? ["The report is out of date, and so is this file. Build again, then save it again."] : []),
    ...(changed.length > 0
      ? [`It has what was typed over in the report: ${listedSome(changed, NAMED)}. Build again to bring the figures back.`]
      : []),
  ];
  return {
    intent: remarks.length > 0 ? "warning" : "success",
    title: `${WORDS[what]} is ${given === "saved" ? "saved" : "ready"}.`,
    text: [where, ...remarks].join(" "),
  };
}
