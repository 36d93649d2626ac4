import { baselineChanged, type FigureChange } from "../analysis/figure-changes";
import type { StrandRevisions } from "../analysis/revisions";
import type { WhyEnd } from "../analysis/why-end";
import type { ReportedFigure } from "../domain/comparison";
import { HIDDEN_MARK } from "../domain/hidden";
import { shortMonth } from "../domain/month";
import type { Period } from "../domain/period";
import { counted, listed, listedSome } from "../domain/text";
import type { ComparedPeriod } from "../domain/report-period";
import { REVISED_MARK, revisedCount, revisionsText } from "./revision-words";
import { spanText, WINDOW_LENGTH } from "../domain/window";

/** What a build has to tell of the report beside its findings. */
export interface BuildNews {
  /** The period of strands that have none of their own. */
  readonly period: ComparedPeriod;
  readonly why: WhyEnd;
  /** What differs from the report before it; null where there was none, or an early version did not keep its figures. */
  readonly changes: readonly FigureChange[] | null;
  /** What was reported otherwise before, for the strands that have changed since. */
  readonly revisions: readonly StrandRevisions[];
  /** How many strands have commentary. */
  readonly commentary: { readonly kept: number; readonly of: number };
  /** Strands without a comparison. */
  readonly gaps: readonly string[];
}

/** One strand whose figure has changed: "from 2,605 to 2,992". */
export interface ChangeText {
  readonly strand: string;
  readonly text: string;
}

/** Names that a sentence lists. */
const NAMED = 3;

/** "12 months to Jan 20: the last month that all strands have." */
export function periodLine({ period: compared, why }: Pick<BuildNews, "period" | "why">): string {
  const period = `${spanText(compared)}${compared.kind === "yearToDate" ? ", the financial year to date" : ""}`;
  if (why.kind === "chosen") return `${period}, as you chose.`;
  if (compared.kind === "quarter") return `${period}: the last quarter that is over.`;
  switch (why.kind) {
    case "own":
      return `${period}: the period that most strands have on the sheet “Strands”.`;
    case "all":
      return `${period}: the last month that all strands have.`;
    case "late":
      return `${period}: the last month with figures. ${listedSome(why.strands, NAMED)} ${why.strands.length === 1 ? "ends" : "end"} earlier.`;
    case "complete":
      return `${period}: the last complete month. ${listed(why.later.map(shortMonth))} ${why.later.length === 1 ? "is" : "are"} not complete.`;
  }
}

/** "3 strands have changed since the last build."; null for a first report. */
export function changesLine({ changes }: Pick<BuildNews, "changes">): string | null {
  if (changes === null) return null;
  if (changes.length === 0) return "No figure has changed since the last build.";
  return `${counted(changes.length, "strand")} ${changes.length === 1 ? "has" : "have"} changed since the last build.`;
}

/** What changed, a strand each. */
export function changeTexts({ changes }: Pick<BuildNews, "changes">): readonly ChangeText[] {
  return (changes ?? []).map(({ strand, before, after }) => ({ strand, text: changeText(before, after) }));
}

/** "7 months of 2 strands were revised since they were last reported, and are marked [r]."; "figures" where some are of more months. Null where none was and no verdict has changed. */
export function revisionsLine({ revisions }: Pick<BuildNews, "revisions">): string | null {
  if (revisions.length === 0) return null;
  const months = revisions.reduce((sum, each) => sum + each.months.length, 0);
  if (months === 0) return "“Stands out?” has changed since it was last reported.";
  const strands = revisions.filter((each) => each.months.length > 0).length;
  const one = months === 1;
  return `${revisedCount(revisions)} of ${counted(strands, "strand")} ${one ? "was" : "were"} revised since ${one ? "it was" : "they were"} last reported, and ${one ? "is" : "are"} marked ${REVISED_MARK}.`;
}

/** What was revised, a strand each. */
export function revisionTexts({ revisions }: Pick<BuildNews, "revisions">): readonly ChangeText[] {
  return revisions.map((each) => ({ strand: each.strand, text: revisionsText(each) }));
}

/** "Commentary kept for 4 of 10 strands." */
export function commentaryLine({ commentary: { kept, of } }: Pick<BuildNews, "commentary">): string {
  return kept === 0 ? "There is no commentary yet." : `Commentary kept for ${kept} of ${counted(of, "strand")}.`;
}

/** What to look at in a report with this many warnings in its data notes; null for nothing. */
export function lookAtLine({ gaps }: Pick<BuildNews, "gaps">, warnings: number): string | null {
  const parts = [
    ...(warnings > 0 ? [`${counted(warnings, "warning")} in its data notes`] : []),
    ...(gaps.length > 0 ? [`no comparison for ${listedSome(gaps, NAMED)}`] : []),
  ];
  return parts.length === 0 ? null : `To look at: ${listed(parts)}.`;
}

function changeText(before: ReportedFigure | null, after: ReportedFigure | null): string {
  if (after === null) return "no longer in the report";
  if (before === null) return `new, ${figure(after, "later")}`;
  const [was, is] = [before, after].map(({ end, length = WINDOW_LENGTH }) => ({ end, length })) as [Period, Period];
  const period = (of: Period) =>
    was.length === is.length ? (was.end === is.end ? "" : ` (to ${shortMonth(of.end)})`) : ` (${spanText(of)})`;
  const later = `from ${figure(before, "later")}${period(was)} to ${figure(after, "later")}${period(is)}`;
  if (period(is) !== "") return later;
  const earlier = `earlier ${is.length === 1 ? "month" : `${is.length} months`} from ${figure(before, "earlier")} to ${figure(after, "earlier")}`;
  const changed = [
    ...(before.later === after.later ? [] : [later]),
    ...(before.earlier === after.earlier ? [] : [earlier]),
    ...(baselineChanged(before, after) ? ["other figures in the second baseline"] : []),
  ];
  return changed.length === 0 ? later : changed.join("; ");
}

function figure(of: ReportedFigure, which: "earlier" | "later"): string {
  return of[which]?.toLocaleString("en-GB") ?? (of.isHidden ? HIDDEN_MARK : "no figure");
}
