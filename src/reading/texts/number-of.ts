import { spelt } from "./spelling";

const NUMBER = "(?:numbers?|no|nos|num|nr)";
const PERIOD = "(?:months?|periods?|quarters?|years?)";
/** "Number of offences", "No of crimes in the period", "num crimes", "Number recorded", "Number in month", "Number (provisional)". */
const BEGINS = new RegExp(
  `^(?:(?:the|total|monthly|overall) )*${NUMBER}\\.? ?(?:of \\p{L}|(?:recorded|reported)\\b|(?:in|for|per) (?:(?:the|each|a) )?${PERIOD}\\b|(?:\\p{L}+ )?(?:crimes|offences|incidents)\\b|[([](?!.*\\b(?:id|ref|reference|urn)\\b))`,
  "u",
);
/** "Reference count", "Offence count for month", "Crimes recorded (number)". */
const ENDS = new RegExp(`\\b(?:counts?|totals?)(?: (?:in|for|per|of|by) .*)?$|\\p{L} \\(${NUMBER}\\.?\\)$`, "u");

/** True for a header that says how many there are of something. "Crime number" and "Count no." do not. */
export function saysNumberOf(header: string): boolean {
  const text = spelt(header).replace(/_+/g, " ");
  return BEGINS.test(text) || ENDS.test(text);
}

/** A header without the time that its figures are of: "Number of offences recorded in month" without "in month". */
export function withoutTime(header: string): string {
  return header.replace(new RegExp(` (?:in|for|per|during) (?:(?:the|each|a) )?${PERIOD}$`), "");
}
