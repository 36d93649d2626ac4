import { countRank, isTotal } from "../../texts/labels";
import { isOfMore, isOfTheMonth } from "../../texts/measure-rows";
import { offencesAmong } from "../../texts/measures";
import { spelt } from "../../texts/spelling";

/** What becomes of columns that share the same months, decided by their labels. */
export type LabelFates =
  /** One of them is the count; the others are its parts, or measure something else. */
  | { readonly counted: "one"; readonly label: string }
  /** Each is a part of what is counted, and they add up. `word` is what the labels are called. */
  | { readonly counted: "parts"; readonly labels: readonly string[]; readonly word: string }
  /** Nothing says which of them is meant. */
  | { readonly counted: "unclear"; readonly labels: readonly string[] };

/** Words for numbers that are not counts, in a label of its own under a month. */
const RATE =
  /\b(rates?|rank(ing|ed)?s?|percent(age)?s?|per ?cent|pct|per (head|capita|1[, ]?0{2,3}([, ]?0{3})?)|population|average|mean|median|(no\.? )?change|variance|variation|diff(erence)?|index|ratio|share|proportion)\b|%|[£$€]|\+\/-|\+\s*-/i;

/** True for the label of a rate, a rank, a percentage or a difference. */
export function isRateLabel(label: string): boolean {
  return countRank(label) === null && RATE.test(label);
}

const UNKNOWN = "unknown|unk|not (known|stated|recorded)|unspecified|indeterminate|other|missing";
/** Kinds of parts that make up a whole of anything: words for the kind, one that must be there, and all that may be. */
const KINDS: readonly { readonly word: string; readonly some: RegExp; readonly all: RegExp }[] = [
  {
    word: "Sex",
    some: /^(fe)?males?$|^(wo)?men$/i,
    all: new RegExp(`^((fe)?males?|(wo)?men|boys?|girls?|non-?binary|organisations?|business(es)?|${UNKNOWN})$`, "i"),
  },
  { word: "Time of day", some: /^nights?$/i, all: new RegExp(`^(days?|nights?|mornings?|afternoons?|evenings?|${UNKNOWN})$`, "i") },
  { word: "Attempted or completed", some: /^attempt(s|ed)$/i, all: /^(attempt(s|ed)|completed?|full|substantive|successful)$/i },
  {
    word: "Age",
    some: /^(adults?|juveniles?|youths?|child(ren)?|under \d+|\d+ ?[-–] ?\d+|\d+ ?\+)/i,
    all: new RegExp(
      `^(adults?|juveniles?|youths?|child(ren)?|((aged? )?(under|over) ?\\d+s?|(aged? )?\\d+ ?([-–] ?\\d+|\\+|(and|&|or) (over|older|above|under)|to \\d+)?)( years)?|${UNKNOWN})$`,
      "i",
    ),
  },
];

/** What the labels are where all of them are parts of one known kind: "Sex"; null for anything else. */
export function kindOfParts(labels: readonly string[]): string | null {
  const bare = labels.map((label) => spelt(label).replace(/ (victims?|offences|crimes|offenders|suspects)$/, ""));
  return KINDS.find(({ some, all }) => bare.some((label) => some.test(label)) && bare.every((label) => all.test(label)))?.word ?? null;
}

export interface LabelTests {
  /** True where the numbers below a label are fractions for the most part. */
  isFractions(label: string): boolean;
  /** True where the numbers below a label are the sum of those below the others. */
  addsUp(label: string, others: readonly string[]): boolean;
  isMeasure(label: string): boolean;
  isPlace(label: string): boolean;
  /** True where the rows are places, so that the labels may be offences. */
  readonly rowsArePlaces: boolean;
}

/** Decides by labels and numbers what is counted. The analyst's word was taken before. */
export function fatesOf(labels: readonly string[], tests: LabelTests): LabelFates {
  // Added to the months before, a month's figures are no count of it, though they are called a total.
  const counts = labels.filter((label) => !isRateLabel(label) && !isOfMore(label) && !tests.isFractions(label));
  const one = (label: string): LabelFates => ({ counted: "one", label });
  const totals = counts.filter((label) => isTotal(label) || countRank(label) !== null);
  if (totals.length === 1) return one(totals[0]!);
  const sum = counts.find(
    (label) =>
      counts.length >= 3 &&
      tests.addsUp(
        label,
        counts.filter((other) => other !== label),
      ),
  );
  if (sum !== undefined) return one(sum);
  const unclear: LabelFates = { counted: "unclear", labels: counts.length > 0 ? counts : labels };
  // A rate beside one label shows that it is the count: "Actual incidents | Rate per 100,000 population".
  const offences = offencesAmong(counts.length === 1 ? labels : counts);
  if (offences !== null) return one(offences);
  if (totals.length > 1 || counts.some(tests.isMeasure)) return counts.length === 1 && isItself(counts[0]!) ? one(counts[0]!) : unclear;
  if (counts.length === 1) return one(counts[0]!);
  if (counts.length === 0) return unclear;
  const kind = kindOfParts(counts) ?? (counts.every(tests.isPlace) ? "Place" : tests.rowsArePlaces ? "Offence" : null);
  return kind === null ? unclear : { counted: "parts", labels: counts, word: kind };
}

/** True for the name of a month's own count, which needs no other word beside a rate or a running total. */
function isItself(label: string): boolean {
  return isRecorded(label) || isOfTheMonth(label);
}

/** What a count of offences is called, as a measure among others. */
export function isRecorded(label: string): boolean {
  return /^(recorded|reported|committed|notifiable)( (offences?|crimes?|incidents?))?$/.test(spelt(label));
}
