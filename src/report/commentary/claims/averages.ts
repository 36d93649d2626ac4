import { addMonths, longMonth, type Month } from "../../../domain/month";
import { counted } from "../../../domain/text";
import { isRounded, numbersOf, type NumberInText } from "../numbers";
import { latestSuch, monthSaid, monthsOf, MONTH_WORDS } from "../months";
import { sentencesOf } from "../sentences";
import type { Claim, ReadAgainst } from "./claim";

/** "an average of 40 each month", "averaging 40 a week" */
const AVERAGE =
  /\b(?:an? |the )?averag(?:e of|ing|es)\s+(about |around |approximately |roughly |some |nearly |almost |over |just over |just under |more than )?([\d,]+(?:\.\d+)?)(?:\s+\p{L}+){0,3}?\s+(?:each|every|an?|per)\s+(month|week)\b/giu;
const SINCE = new RegExp(`\\bsince\\s+(?:the (?:start|beginning|end) of\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(${MONTH_WORDS})`, "u");
const BETWEEN = new RegExp(`\\b(?:from|between)\\s+(${MONTH_WORDS})\\s*(?:to|and|until|–|-)\\s*(${MONTH_WORDS})`, "u");
const LENGTH = /\b(?:over|in|during|for)\s+(?:the\s+)?(?:(?:last|past|previous)\s+)?(\d{1,2}|twelve|six|three)\s+months\b/i;
const WORDS: Readonly<Record<string, number>> = { three: 3, six: 6, twelve: 12 };
const WEEKS_A_MONTH = 365.25 / 12 / 7;
/** How far off a rounded average may be, of its value. */
const ABOUT = 0.1;

/** A span of months: the lengths that it can have, and in words. */
interface Span {
  readonly least: number;
  readonly most: number;
  readonly words: string;
  /** The length that is most likely meant. */
  readonly length: number;
}

/** Averages that do not go with the total and the span beside them: "207 since June 2019, an average of 40 each month". */
export function averageClaims(text: string, against: ReadAgainst): readonly Claim[] {
  const end = against.own?.end ?? against.all[0]?.end;
  if (end === undefined) return [];
  return sentencesOf(text).flatMap((sentence) =>
    [...sentence.text.matchAll(AVERAGE)].flatMap((match): Claim[] => {
      const [words, about = "", figure = "", each = ""] = match;
      const span = spanOf(sentence.text, end, against.written);
      const totals = numbersOf(sentence.text).filter((number) => isTotal(number, sentence.text) && number.to <= match.index);
      const [average] = numbersOf(figure);
      if (span === null || totals.length === 0 || average === undefined) return [];
      const fits = totals.some(({ value }) => isAverage(average, about !== "", value, span, each));
      if (fits) return [];
      const total = totals.at(-1)!;
      const is = total.value / (span.length * (each === "week" ? WEEKS_A_MONTH : 1));
      return [
        {
          ...{ why: "average", words, at: sentence.at + match.index },
          against: `${total.words} over ${span.words} is ${is.toLocaleString("en-GB", { maximumFractionDigits: 1 })} a ${each}`,
        },
      ];
    }),
  );
}

/** A count that is no length of time and no day of a month. */
function isTotal({ kind, to, from }: NumberInText, text: string): boolean {
  const isTime = /^\s+(?:days?|weeks?|months?|years?|hours?)\b/i.test(text.slice(to));
  return kind === "count" && !isTime && !monthsOf(text).some((month) => month.from <= from && to <= month.to);
}

function spanOf(text: string, end: Month, written: Month): Span | null {
  const between = BETWEEN.exec(text);
  const [first, last] = [monthSaid(between?.[1] ?? ""), monthSaid(between?.[2] ?? "")];
  if (first !== null && last !== null) {
    const to = latestSuch(last, written);
    return months(latestSuch(first, to), to, to);
  }
  const since = monthSaid(SINCE.exec(text)?.[1] ?? "");
  // Whether the month itself counts, and how far the count goes, is not said.
  if (since !== null) return months(latestSuch(since, end), end, written);
  const length = LENGTH.exec(text)?.[1]?.toLowerCase();
  if (length === undefined) return null;
  const count = WORDS[length] ?? Number(length);
  return { least: count, most: count, length: count, words: `${count} months` };
}

function months(first: Month, end: Month, latest: Month): Span | null {
  const length = end - first + 1;
  if (length < 1) return null;
  const words = `the ${counted(length, "month")} from ${longMonth(first)} to ${longMonth(end)}`;
  const isExact = latest === end;
  return { least: Math.max(1, isExact ? length : length - 1), most: Math.max(length, addMonths(latest, 1) - first), length, words };
}

function isAverage(average: NumberInText, isAbout: boolean, total: number, { least, most }: Span, each: string): boolean {
  const scale = each === "week" ? WEEKS_A_MONTH : 1;
  const [low, high] = [total / (most * scale), total / (least * scale)];
  const off = isAbout ? average.value * ABOUT : 0;
  return (average.value + off >= low && average.value - off <= high) || isRounded(average, low) || isRounded(average, high);
}
