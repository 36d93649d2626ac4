import { normalised } from "../../../domain/text";

/** What figures may be that are not counts of a month. */
export type FigureKind = "rolling" | "quarterly" | "cumulative" | "rate" | "forecast" | "average" | "weekly" | "index" | "thousands";

const KINDS: readonly (readonly [FigureKind, RegExp])[] = [
  [
    "quarterly",
    /\b(rolling|moving) quarters?\b|\b(3|three)[ -]?months? (to|ending|ended|rolling|totals?|sums?)\b|\brolling (3|three)[ -]?months?\b|\bsums? of (3|three) months\b/,
  ],
  [
    "rolling",
    /\b(rolling|moving (annual|average|total))\b|\br12m?\b|\b12[ -]?months? (to|ending|ended|rolling|totals?)\b|\b(twelve|12)[ -]months? sums?\b|\byears? (ending|ended|to(?! date))\b|\bannuali[sz]ed\b/,
  ],
  ["cumulative", /\b(cumulative|running totals?|f?ytd|year[ -]to[ -]date|to[ -]date|cumul)\b/],
  [
    "rate",
    /\brates?\b|\bper (1|10|100|1,000|10,000|100,000|1000|10000|100000|thousand|million|head|capita)\b|\bper ?cent(age)?s?\b|\bproportions?\b|%/,
  ],
  ["forecast", /\b(forecasts?|forecasted|projections?|projected|targets?|budgets?|budgeted|predicted|predictions?|trajectory)\b/],
  ["average", /\b(averages?|mean|median)\b/],
  ["index", /\b(index(ed)?|indices) \(?[^()]*\b(19|20)\d\d\b[^()]* ?= ?100\b|(^|\d )= ?100\b|^ind(ex|ices)( numbers?)?$/],
  ["weekly", /\bweek(ly)?\b|\bw\/[ec]\b|\bwk\b/],
];

/** "Number of incidents (thousands)", "Figures in 000s": the counts are of thousands, whatever else is said of them. */
const THOUSANDS =
  /\((in )?(thousands?|['’]?000s?|millions?)\)|\b(in|figures|numbers|counts) (in )?(thousands|millions|['’]?000s)\b|['’]000s?$/;

const OTHERS = "(rates?|percentages?|forecasts?|targets?|averages?|ytd|year to date|rolling|cumulative)";
/** A text that names two kinds, or what its figures are not, does not say what they are. */
const BESIDE = new RegExp(
  String.raw`\b(against|vs?\.?|versus|compared|not|without|excluding|beside|see|notes?|source|counts?|(?<!^ind(ex|ices) )numbers?)\b|(\b(and|or|with)|&) (\w+ )?${OTHERS}\b|\b${OTHERS} (and|or|&)`,
);
/** Longer texts are notes. */
const LONGEST = 70;

/** The kind of figures that a title, a sheet's name or a header says; null for counts, and for all that says two things. */
export function kindSaid(text: string): FigureKind | null {
  const words = normalised(text);
  if (words.length <= LONGEST && THOUSANDS.test(words)) return "thousands";
  if (words.length > LONGEST || BESIDE.test(words)) return null;
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
