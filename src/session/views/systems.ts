import { counted } from "../../domain/text";
import type { Outcome } from "../pane-state";

/** What comparing two systems came to, or why nothing was compared. */
export function systemsText(outcome: Extract<Outcome, { kind: "systemsCompared" | "systemsNotCompared" }>) {
  const [text = "", ...rest] = outcome.kind === "systemsCompared" ? outcome.lines : outcome.why;
  const lines = rest.map((line) => ({ text: line, more: [] }));
  if (outcome.kind === "systemsNotCompared")
    return { intent: "error" as const, title: "The systems were not compared, and nothing was written.", text, lines };
  const { toPutRight } = outcome;
  const title = toPutRight === 0 ? "The systems agree." : `${counted(toPutRight, "record")} to put right.`;
  return { intent: toPutRight === 0 ? ("success" as const) : ("info" as const), title, text, lines };
}
