import type { ReportedFigure } from "../../../domain/comparison";
import type { Month } from "../../../domain/month";
import type { ComparedPeriod } from "../../../domain/report-period";

/** What the report's table says of a strand. A figure that is null is missing or hidden. */
export interface StrandFacts extends ComparedPeriod {
  readonly strand: string;
  /** "Robbery (Personal) Offences" */
  readonly measure: string;
  readonly earlier: number | null;
  readonly later: number | null;
  readonly diff: number | null;
  /** As a fraction, unrounded. */
  readonly pctDiff: number | null;
  /** What the last report said of it; null where the workbook keeps none. */
  readonly last: ReportedFigure | null;
  /** What the last report for an earlier period said; null where the workbook keeps none. */
  readonly before: ReportedFigure | null;
}

/** What a text is read against. */
export interface ReadAgainst {
  /** The strand of the text; null for a part of the paper that is no strand's, and for one without figures. */
  readonly own: StrandFacts | null;
  readonly all: readonly StrandFacts[];
  /** The month in which the paper is written: "since" runs no further. */
  readonly written: Month;
}

/** Words that do not agree with a figure. */
export interface Claim {
  readonly why: "average" | "direction" | "figure" | "period" | "otherPeriod" | "ownPeriod" | "trend";
  /** The words, as they stand. */
  readonly words: string;
  /** What they do not agree with: the second half of a sentence. */
  readonly against: string;
  /** Where the words begin in the text. */
  readonly at: number;
}

/** Words of which a figure of the report says nothing: another area, another source, another report. */
const ELSEWHERE =
  /\b(?:national(?:ly)?|england|wales|ONS|CSEW|HMIC(?:FRS)?|home office|region(?:al|ally)?|other forces|neighbouring|similar forces|(?:last|previous|earlier) (?:report|paper|quarter)s?|previously)\b/i;

/** Whether a sentence speaks of something that is not in the report. */
export function isElsewhere(sentence: string): boolean {
  return ELSEWHERE.test(sentence);
}
