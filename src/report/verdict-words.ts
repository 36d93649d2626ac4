import type { Comparison } from "../domain/comparison";
import { HIDDEN_MARK } from "../domain/hidden";
import type { LatestMonth, MonthFact } from "../domain/latest-month";
import { longMonth } from "../domain/month";
import type { Direction } from "../domain/strand";
import { BREAK_MARK } from "./break-words";
import { ALPHA, SMALLEST_FOR_MONTHS, type Verdict } from "../domain/verdict";
import { WINDOW_LENGTH } from "../domain/window";

/** What the column "Stands out?" holds. */
export function verdictWord({ standsOut, reason }: Verdict): string {
  if (reason === "confidential") return HIDDEN_MARK;
  if (reason === "recordingChanged") return BREAK_MARK;
  if (standsOut === null) return "Not known";
  return standsOut ? "Yes" : "No";
}

/** What the sentence of a strand says after its figures: nothing where it cannot be said. */
export function verdictClause({ standsOut, method }: Verdict): string {
  if (standsOut === null) return "";
  if (method === "pairedMonths") return standsOut ? ", which stands out" : ", which is within the usual variation";
  return standsOut ? ", which is more than chance alone would give" : ", which is no more than chance alone would give";
}

/**
 * What the sentence says last of a change, by the direction that is wanted: of a rise, and of a fall. Null where none is wanted, and where the change is within
 * the usual variation: that is neither good news nor bad.
 */
export function directionClauses(
  wanted: Direction | null,
  { standsOut }: Verdict,
): { readonly rise: string; readonly fall: string } | null {
  if (wanted === null || standsOut === false) return null;
  return wanted === "up"
    ? { rise: ": a rise, as wanted", fall: ": a fall, where a rise is wanted" }
    : { rise: ": a rise, where a fall is wanted", fall: ": a fall, as wanted" };
}

/** How a verdict without months was come to, and why there is none; null where there is nothing to add. */
export function verdictNote(verdict: Verdict, { earlier, later, length }: Comparison): string | null {
  const { method, reason } = verdict;
  const smaller = Math.min(earlier?.total ?? 0, later?.total ?? 0);
  const isSmall = smaller < (SMALLEST_FOR_MONTHS * length) / WINDOW_LENGTH;
  if (reason === "noOffences" || reason === "confidential") return noVerdictText(verdict);
  if (method === "exact") return "Compared with chance alone: the months are not in the workbook.";
  if (method === "eTest" && isSmall && length < WINDOW_LENGTH)
    return "Compared with chance alone: so few offences do not show how much they usually vary.";
  if (method === "eTest" && isSmall)
    return "Compared with chance alone: under 100 offences in 12 months do not show how much they usually vary.";
  if (method === "eTest")
    return "Compared with chance alone: the months before are too few, or count too little, to show how much they usually vary.";
  return null;
}

/** Why it cannot be said whether a change stands out; null where it can. */
export function noVerdictText({ reason }: Verdict): string | null {
  if (reason === null) return null;
  const why = {
    noOffences: "there were no offences in either period",
    noComparison: "there is no comparison",
    confidential: "it would tell figures that are hidden",
    recordingChanged: "recording changed within the two periods, or between them",
  };
  return `Whether this stands out cannot be said: ${why[reason]}.`;
}

/** How strands are judged, and how many would stand out for no reason; null where none is judged. */
export function methodNote(verdicts: readonly Verdict[]): string | null {
  const judged = verdicts.filter(({ standsOut }) => standsOut !== null);
  if (judged.length === 0) return null;
  const byMonths = judged.filter(({ method }) => method === "pairedMonths").length;
  const expected = judged.length * ALPHA;
  const falseOnes = `Of ${judged.length} strands, ${expected < 1 ? "fewer than one" : `about ${Math.round(expected)}`} would stand out by chance alone.`;
  return [
    byMonths === 0
      ? "“Stands out?” says whether a change is more than chance alone would give."
      : "“Stands out?” says whether a change is more than the strand’s usual variation, each month set beside the same month a year before.",
    ...(byMonths > 0 && byMonths < judged.length ? ["Few offences, and totals without months, are compared with chance alone."] : []),
    ...(judged.length > 1 ? [falseOnes] : []),
  ].join(" ");
}

/** "exceptional for its months", "the highest month since April 2017", "the fourth rise running": what is told of a strand's last month. */
export function monthTexts({ exceptional, method, facts }: LatestMonth): readonly string[] {
  const beside = {
    months: "beside the months before it",
    yearOnYear: "beside the same month a year before",
    seasonTakenOut: "for the time of year",
  };
  return [...(exceptional && method ? [`exceptional ${beside[method]}`] : []), ...facts.map(factText)];
}

/** "the highest month since April 2017", "the fourth rise running" */
export function factText(fact: MonthFact): string {
  switch (fact.kind) {
    case "highest":
    case "lowest":
      return fact.since === null ? `the ${fact.kind} of ${fact.months} months` : `the ${fact.kind} month since ${longMonth(fact.since)}`;
    case "rise":
    case "fall":
      return `the ${ordinal(fact.running)} ${fact.kind} running`;
  }
}

const ORDINALS = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

/** "third"; from 13 on "13th". */
function ordinal(number: number): string {
  const ends: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };
  return ORDINALS[number - 3] ?? `${number}${ends[new Intl.PluralRules("en-GB", { type: "ordinal" }).select(number)]}`;
}

/** How a verdict was come to, in the strand data. */
export function methodText({ method, reason }: Verdict): string {
  if (reason === "confidential") return HIDDEN_MARK;
  if (method === null) return { noOffences: "No offences", noComparison: "No comparison", recordingChanged: "Recording changed" }[reason!];
  return { pairedMonths: "Paired months", exact: "Exact, totals only", eTest: "E-test, small counts" }[method];
}

/** Whether the last month is exceptional, in the strand data. */
export function exceptionalText(month: LatestMonth | null): string {
  if (!month || month.exceptional === null) return "Not known";
  return month.exceptional ? "Exceptional" : "Not exceptional";
}

/** What the last month's control limits were made of, in the strand data. */
export function controlText(month: LatestMonth | null): string {
  if (month === null) return "No months";
  if (month.method === null) return `Fewer than 13 months${month.recordedSince === undefined ? "" : " since recording changed"}`;
  return { months: "Months, per day", yearOnYear: "Change on the year before", seasonTakenOut: "Months, season taken out" }[month.method];
}
