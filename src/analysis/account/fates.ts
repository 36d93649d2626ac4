/** What became of a number. */
export const FATES = [
  "counted",
  "counted by no strand",
  "total of others",
  "part of a whole",
  "month outside the periods",
  "not a count",
  "unreadable",
  "outside any table",
  "to be asked about",
] as const;
export type FateName = (typeof FATES)[number];

/** What a number that is no count was taken for, and so why. */
export type NumberKind = "rate" | "rank" | "percentage" | "money" | "difference" | "code" | "date" | "year" | "measure";

/** Cells of one sheet that came to the same. */
export interface Fate {
  readonly fate: FateName;
  /** The strands that count the cells; empty for every other fate. */
  readonly strands: readonly string[];
  /** What the numbers were taken for; null for every fate but "not a count". */
  readonly kind: NumberKind | null;
  readonly cells: number;
  readonly sum: number;
  /** "B3:B14, D3": the first of them. */
  readonly addresses: string;
}

/** What became of rows that are offences themselves. */
export interface RowFate {
  readonly fate: Extract<FateName, "counted" | "counted by no strand" | "month outside the periods" | "unreadable" | "to be asked about">;
  readonly strands: readonly string[];
  readonly rows: number;
}

/** Every number of a sheet, with what became of it. */
export interface SheetAccount {
  readonly sheet: string;
  /** The sheet's own count and sum of the numbers that were read. */
  readonly cells: number;
  readonly sum: number;
  readonly fates: readonly Fate[];
  /** Where rows are offences: what became of each. */
  readonly rows: readonly RowFate[];
  /** Columns of a long sheet of which only the first rows were read, as letters: no strand needs them. */
  readonly notRead: readonly string[];
}

/** The words for columns of numbers that are no counts, as headers say them. */
const KINDS: readonly (readonly [NumberKind, RegExp])[] = [
  ["percentage", /%|\bper ?cent(age)?s?\b|\bpct\b/i],
  ["rank", /\brank(ing)?s?\b|\bposition\b/i],
  ["rate", /\brates?\b|\bper 1,?000\b|\baverage\b|\bmean\b/i],
  ["money", /[£$€]|\bcosts?\b|\bvalues? (of|in)\b|\bprice\b|\bdollars?\b|\bpounds?\b/i],
  ["difference", /\bdiff(erence)?\b|\bchange\b|\+\/-/i],
  ["year", /\byears?\b|\bfy\b/i],
  ["measure", /\bpopulation\b|\bhouseholds\b|\btarget\b|\bscore\b|\bage\b|\bweeks?\b|\bdays?\b|\bhours?\b/i],
];

/** What the numbers under a header are, where they are no counts; codes where it says nothing else. */
export function kindOf(header: string): NumberKind {
  return KINDS.find(([, words]) => words.test(header))?.[0] ?? "code";
}
