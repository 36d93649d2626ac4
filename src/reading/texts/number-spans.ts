import { normalised } from "../../domain/text";

/** No one is older; larger numbers are of something else. */
const OLDEST = 120;

const AGED = "(?:aged? |over |ages )?";
const AND_OVER =
  "(?: ?\\+| ?(?:and|or|&) (?:over|above|older)| years (?:and|or) (?:over|older)|(?: years)? plus| ans et plus| jahre und alter)";
const FORMS: readonly (readonly [RegExp, (one: number, other: number) => readonly [number, number]])[] = [
  [
    new RegExp(String.raw`(?<![\p{L}\d])${AGED}(\d{1,3}) ?(?:-|–|to) ?(\d{1,3})(?: (?:years?|yrs)(?: old)?)?(?![\p{L}\d])`, "u"),
    (from, to) => [from, to],
  ],
  [new RegExp(String.raw`(?<![\p{L}\d])${AGED}(\d{1,3})${AND_OVER}(?![\p{L}\d])`, "u"), (from) => [from, OLDEST]],
  [/(?<![\p{L}\d])(?:over|above|older than) (\d{1,3})s?(?![\p{L}\d])/u, (from) => [from + 1, OLDEST]],
  [/(?<![\p{L}\d])(?:under|below|younger than) (\d{1,3})s?(?![\p{L}\d])/u, (to) => [0, to - 1]],
];

/** A span of ages or other numbers in a name, and what is left of the name without it: "Violence" of 18 to 120 for "Violence 18+". */
export interface NumberSpan {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** The span in a name; null where there is none, or one that is not of ages. */
export function numberSpan(text: string): NumberSpan | null {
  const name = normalised(text);
  for (const [form, spanOf] of FORMS) {
    const match = form.exec(name);
    if (!match) continue;
    const [from, to] = spanOf(Number(match[1]), Number(match[2]));
    const rest = `${name.slice(0, match.index)}${name.slice(match.index + match[0].length)}`.replace(/[^\p{L}\d]+/gu, " ").trim();
    return from <= to && to <= OLDEST ? { from, to, name: rest } : null;
  }
  return null;
}

/** True where one span holds another of the same name: 18+ holds 65+, and 0-17 holds 10-17. */
export function spanHolds(whole: NumberSpan, part: NumberSpan): boolean {
  const isLarger = whole.to - whole.from > part.to - part.from;
  return isLarger && whole.from <= part.from && part.to <= whole.to && whole.name === part.name;
}
