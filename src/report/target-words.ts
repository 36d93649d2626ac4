import type { Assurance, TargetState } from "../analysis/targets";
import { HIDDEN_MARK } from "../domain/hidden";
import { shortMonth } from "../domain/month";
import { targetText, type Target } from "../domain/target";
import { listedSome } from "../domain/text";
import type { ReportTarget } from "./report";

/** A shape and a word for each state, so that neither colour nor shape says anything alone. */
export const STATE_WORDS: Readonly<Record<TargetState, string>> = {
  met: "● Met",
  notMet: "○ Not met",
  onCourse: "◆ On course",
  offCourse: "◇ Off course",
  above: "▲ Above",
  at: "■ At",
  below: "▼ Below",
};

/** What the overview has for a strand without a target. */
export const NO_TARGET = "None";

/** What stands for a target that is not compared. */
export function targetMark({ state, reason }: ReportTarget): string {
  if (state !== null) return STATE_WORDS[state];
  return reason === "confidential" ? HIDDEN_MARK : "Not known";
}

/** The note under an overview with targets; null under one without. */
export function targetNote(targets: readonly (ReportTarget | null)[]): string | null {
  const states = targets.flatMap((target) => (target ? [target.state] : []));
  if (states.length === 0) return null;
  const isNeutral = states.some((state) => state === "above" || state === "at" || state === "below");
  return [
    "“Target” is met where the later figure is at most its target, or at least it where a rise is wanted.",
    ...(isNeutral ? ["Where neither way is wanted, it says only where the figure lies."] : []),
  ].join(" ");
}

/** "2,000", "5% fewer than in the earlier period", "one for each month" */
function targetWords(target: Target): string {
  if (target.kind === "monthly") return "one for each month";
  if (target.kind === "number") return targetText(target);
  if (target.value === 0) return "no more and no fewer than in the earlier period";
  return `${targetText({ ...target, value: Math.abs(target.value) }).slice(1)} ${target.value < 0 ? "fewer" : "more"} than in the earlier period`;
}

/** Months without a target that a sentence names. */
const MOST_MONTHS = 4;

/** "Target: 2,000. Not compared: …": what is said where it is not compared; null where it is. */
export function notComparedText(target: Target, { reason, missing }: ReportTarget): string | null {
  if (reason === null) return null;
  const why = {
    shorterPeriod: "it is for 12 months, and the period is shorter",
    monthsMissing: `there is none for ${listedSome(missing.map(shortMonth), MOST_MONTHS)}`,
    noFigure: "there is no figure for the period",
    noEarlier: "there is no earlier figure that it could be a part of",
    confidential: "it would tell figures that are hidden",
    recordingChanged: "recording changed within the two periods, or between them",
  };
  return `Target: ${targetWords(target)}. Not compared: ${why[reason]}.`;
}

/** What ends the sentence of a target: what it was made of, and that it is not over. */
export function targetTail(target: Target, state: TargetState | null): string {
  if (target.kind === "number") return ".";
  if (target.kind === "percent") return `, which is ${targetWords(target)}.`;
  return `, its months’ targets together.${state === "onCourse" || state === "offCourse" ? " The targets go on after this period." : ""}`;
}

/** What the control limits say of a target for each month. */
export function assuranceText(assurance: Assurance | null): string {
  if (assurance === null) return "";
  const words = {
    meets: "it is expected to meet the target each month",
    misses: "it is expected to miss the target each month",
    either: "it may meet the target or miss it by chance, month by month",
  };
  return ` By its control limits ${words[assurance]}.`;
}
