import { inEnglishMonths, SHORT_MONTHS } from "../../../reading";
import { normalised } from "../../../domain/text";

/** A month as `inEnglishMonths` writes it, and what may stand before it: parts of patterns. */
export const MONTH = `(${SHORT_MONTHS.join("|")})`;
export const DAY = String.raw`(?:(?:the )?(?:end (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?)`;
/** "Years ending 30 September", "12 months to June" */
const ENDING = new RegExp(
  String.raw`\b(?:years?|12 ?-?months?|twelve months|y\/?e)[ -](?:up )?(?:to|ending|ended|end)[: ]${DAY}${MONTH}\b`,
);
/** "Years start in July", "Years run from 1 October" */
const STARTING = new RegExp(
  String.raw`\byears? (?:(?:that|which|all|here) )?(?:runs?|starts?|begins?|commences?|starting|beginning|commencing|is|are)(?: (?:in|on|from|with|at))*[: ]${DAY}${MONTH}\b`,
);
/** "July to June" */
const AROUND = new RegExp(String.raw`\b${MONTH}(?: to | ?[-–/] ?)${MONTH}\b(?! ?'?\d)`);

/** The month, 1 to 12, that a text says years start in: "Years ending September" says 10, "School years" 9. Null where it says nothing. */
export function yearsSaid(text: string): number | null {
  const english = inEnglishMonths(normalised(text));
  const [ending, starting, around] = [ENDING, STARTING, AROUND].map((words) => words.exec(english)?.slice(1).map(numberOf) ?? null);
  if (ending) return (ending[0]! % 12) + 1;
  if (starting) return starting[0]!;
  if (around && (around[1]! % 12) + 1 === around[0]) return around[0];
  if (/\b(school|academic|term) years?\b|\bannee scolaire\b|\bschuljahre?\b|\bcurso escolar\b/.test(english)) return 9;
  if (/\bcalendar years?\b|\bkalenderjahre?\b|\bannees? civiles?\b/.test(english)) return 1;
  return null;
}

/** True of a text that says that years are financial, but not when they start. */
export function saysFinancial(text: string): boolean {
  return /\b(financial|fiscal) years?\b/i.test(text);
}

function numberOf(name: string): number {
  return SHORT_MONTHS.indexOf(name) + 1;
}
