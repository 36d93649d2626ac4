import { normalised } from "../../domain/text";
import { inEnglishMonths, SHORT_MONTHS } from "../dates/languages";

/** Numbers that are no times, but say what is counted: "per 1,000", "12 months". */
const AMOUNTS = String.raw`(?:\bper |\bx ?|[×*] ?)\d[\d,.]*|\b\d{1,2}[- ](?:month|week|day)(?:s|ly)?\b|\b\d{1,3}(?:,\d{3})+\b`;
const TIMES = new RegExp(
  String.raw`(${AMOUNTS})|\b(?:${SHORT_MONTHS.join("|")})\b|\b(?:table|tab|fig(?:ure)?|chart|sheet|part) ?\d*[a-z]?\b|\b(?:fy|q[1-4]|h[12]|ye|12m|financial|calendar|year|years)\b|['’]?\d+`,
  "gi",
);

/** A text without its months, years and numbers of tables, as texts are compared: it stays the same when a month is added. */
export function timeless(text: string): string {
  return inEnglishMonths(normalised(text))
    .replace(TIMES, (_, amount: string | undefined) => amount ?? " ")
    .replace(/\s+/g, " ")
    .trim();
}
