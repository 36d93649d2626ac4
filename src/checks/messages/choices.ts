import type { Answer } from "../../domain/answer";
import { longMonth, type Month } from "../../domain/month";
import { listed } from "../../domain/text";

/** More choices than this are no help; the message says what can be done. */
export const MOST_CHOICES = 6;

/** The choice that ends the report with a month. */
function endingWith(end: Month): Answer {
  return { label: `End the report with ${longMonth(end)}`, notes: [], end };
}

/** The choices that end the report with one of these months. */
export function endingWithOne(ends: readonly Month[] = []): readonly Answer[] {
  return ends.map(endingWith);
}

/** ", or end the report with December 2019.": the end of advice, where it is known which months work; `none` where none does. */
export function orEndWith(ends: readonly Month[] | undefined, none = NO_OTHER_END): string {
  if (ends === undefined) return ".";
  return ends.length === 0 ? `. ${none}` : `, or end the report with ${listed(ends.map(longMonth), "or")}.`;
}

/** Said where no month works. */
export const NO_END = "No complete month has figures for its whole period and the one a year before. Enter those that are missing.";
/** Said where no other month works. */
export const NO_OTHER_END = "No other complete month has figures for its whole period and the one a year before.";
