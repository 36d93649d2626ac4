/** A number in a text. */
export interface NumberInText {
  readonly value: number;
  /** As it is written, with its sign and "%". */
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** "count" where it is neither a percentage nor an amount of money nor a year. */
  readonly kind: "count" | "percent" | "money" | "year";
  readonly decimals: number;
  /** -1 or 1 where a sign says so; 0 without one. */
  readonly sign: -1 | 0 | 1;
}

/** Whole or decimal, with or without commas; not a part of a word, a date, a time, or a number with points in it. */
const NUMBER =
  /(?<![\p{L}\p{N}_/:.,-])([+−–-]?)([£$€]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\s?%|\s?per ?cent\b)?(?![\p{L}\p{N}_/:]|[.,-]\d)/giu;

/** The numbers of a text, in order: not those of dates, ordinals and names such as 4P or C5. */
export function numbersOf(text: string): readonly NumberInText[] {
  return [...text.matchAll(NUMBER)].map((match): NumberInText => {
    const [words, sign = "", money = "", whole = "", part = "", percent = ""] = match;
    const value = Number(whole.replaceAll(",", "") + part);
    const isYear = /^(?:19\d\d|20[0-4]\d)$/.test(whole) && part === "" && percent === "" && money === "" && sign === "";
    return {
      ...{ value, words, from: match.index, to: match.index + words.length },
      kind: percent !== "" ? "percent" : money !== "" ? "money" : isYear ? "year" : "count",
      decimals: Math.max(0, part.length - 1),
      sign: sign === "" ? 0 : sign === "+" ? 1 : -1,
    };
  });
}

/** Whether a number that is written with so many decimals can stand for a value. */
export function isRounded(written: Pick<NumberInText, "value" | "decimals">, value: number): boolean {
  const step = 10 ** -written.decimals;
  return Math.abs(written.value - value) <= step / 2 + 1e-9;
}
