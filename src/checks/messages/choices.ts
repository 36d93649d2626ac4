import type { Answer } from "../../domain/answer";
import { longMonth, type Month } from "../../domain/month";

/** More choices than these are no help; the message says what can be done. */
export const MOST_CHOICES = 6;

/** The choice that the report ends with a month. */
export function endingWith(end: Month): Answer {
  return { label: `End the report with ${longMonth(end)}`, notes: [], end };
}
