import { percentText } from "../../../domain/percent";
import type { ReportedFigure } from "../../../domain/comparison";
import { numbersOf, type NumberInText } from "../numbers";
import { isMonth, monthsOf } from "../months";
import { sentencesOf } from "../sentences";
import type { StrandFacts } from "./claim";

/** A number of a text that the last report had for the strand, and that is another now. */
export interface StaleFigure {
  /** As it stands in the text. */
  readonly words: string;
  /** The figure that takes its place, as it would be written; null where more than one may be meant. */
  readonly now: string | null;
  /** What it was: "the later total". */
  readonly what: string;
  readonly at: number;
}

/** Smaller numbers are found beside other things by chance. */
const LEAST = 100;

/**
 * Numbers that are the strand's own total, difference or percentage of the last report and no longer its present one. A number that is a
 * present figure too is left alone, and one of a sentence that says its month.
 */
export function staleFigures(text: string, facts: StrandFacts): readonly StaleFigure[] {
  const { last } = facts;
  if (last === null) return [];
  const [before, now] = [figuresOf(last), figuresOf(facts)];
  return sentencesOf(text).flatMap((sentence) => {
    const isDated = last.end !== facts.end && monthsOf(sentence.text).some((month) => isMonth(month, last.end));
    if (isDated) return [];
    return numbersOf(sentence.text).flatMap((number): StaleFigure[] => {
      const was = before.filter((figure) => isSame(number, figure));
      if (was.length === 0 || now.some((figure) => isSame(number, figure))) return [];
      const [only] = was.length === 1 ? was : [];
      const present = only === undefined ? undefined : now.find(({ what }) => what === only.what);
      return [
        {
          ...{ words: number.words, at: sentence.at + number.from, what: was[0]!.what },
          now: present === undefined || number.sign !== signOf(present.value, number) ? null : written(present, number),
        },
      ];
    });
  });
}

interface Figure {
  readonly what: "the earlier total" | "the later total" | "Diff." | "% Diff.";
  readonly value: number;
}

function figuresOf({
  earlier,
  later,
  pctDiff,
}: Pick<ReportedFigure, "earlier" | "later"> & { readonly pctDiff?: number | null }): readonly Figure[] {
  const hasBoth = earlier !== null && later !== null;
  const percent = pctDiff === undefined && hasBoth && earlier > 0 ? (later - earlier) / earlier : (pctDiff ?? null);
  return [
    ...(earlier === null ? [] : [{ what: "the earlier total", value: earlier } as const]),
    ...(later === null ? [] : [{ what: "the later total", value: later } as const]),
    ...(hasBoth ? [{ what: "Diff.", value: later - earlier } as const] : []),
    ...(percent === null ? [] : [{ what: "% Diff.", value: percent } as const]),
  ];
}

function isSame(number: NumberInText, { what, value }: Figure): boolean {
  if (what === "% Diff.")
    return number.kind === "percent" && number.decimals === 1 && plain(percentText(value, "-")) === plain(number.words);
  // A total of 2,019 without its comma reads like a year.
  return number.kind === "count" && number.value === Math.abs(value) && number.value >= LEAST;
}

function plain(percent: string): string {
  return percent.replace(/[^\d.]/g, "");
}

/** The sign that a figure would have if it is written as the number is: none where that has none. */
function signOf(value: number, { sign }: NumberInText): NumberInText["sign"] {
  return sign === 0 ? 0 : value < 0 ? -1 : 1;
}

/** A figure in the way in which the number is written: its sign, its commas, its word for per cent. */
function written({ what, value }: Figure, { words, sign }: NumberInText): string {
  const mark = sign === 0 ? "" : words.charAt(0);
  if (what === "% Diff.") return `${mark}${plain(percentText(value, "-"))}${/\s?(?:%|per ?cent)$/i.exec(words)?.[0] ?? "%"}`;
  const hasComma = words.includes(",") || Math.abs(value) < 1000 || !/\d{4}/.test(words);
  return `${mark}${hasComma ? Math.abs(value).toLocaleString("en-GB") : String(Math.abs(value))}`;
}
