import { counted } from "../../domain/text";
import type { Outcome } from "../pane-state";
import type { OutcomeText } from "./outcome-text";

/** What comparing two systems came to, or why nothing was compared. */
export function systemsText(outcome: Extract<Outcome, { kind: "systemsCompared" | "systemsNotCompared" }>): OutcomeText {
  const [text = "", ...rest] = outcome.kind === "systemsCompared" ? outcome.lines : outcome.why;
  const lines = rest.map((line) => ({ text: line, more: [] }));
  if (outcome.kind === "systemsNotCompared") {
    const { sheet, address } = outcome.place;
    const title = "The systems were not compared, and nothing was written.";
    return { intent: "error", title, text, lines, ...(sheet === null ? {} : { place: { sheet, address } }) };
  }
  const { toPutRight } = outcome;
  if (toPutRight === 0) return { intent: "success", title: "The systems agree.", text, lines };
  const place = { sheet: "To put right", address: null };
  return { intent: "info", title: `${counted(toPutRight, "record")} to put right.`, text, lines, place };
}
