import type { Answer } from "../../domain/answer";
import { longMonth, type Month } from "../../domain/month";

/** The choice that the report ends with a month. */
export function endingWith(end: Month): Answer {
  return { label: `End the report with ${longMonth(end)}`, notes: [], end };
}
