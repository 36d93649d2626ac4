/** What became of a number. */
export const FATES = [
  "counted",
  "read for a measure",
  "counted by another row",
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

/** What a number that is not a count was taken for, which is also the reason. */
export type NumberKind = "rate" | "rank" | "percentage" | "money" | "difference" | "code" | "date" | "year" | "measure";

/** Cells of one sheet with the same fate. */
export interface Fate {
  readonly fate: FateName;
  /** The strands that count the cells, or the measures that they are read for; empty for every other fate. */
  readonly strands: readonly string[];
  /** What the numbers were taken for; null for every fate except "not a count". */
  readonly kind: NumberKind | null;
  readonly cells: number;
  readonly sum: number;
  /** "B3:B14, D3": the first few. */
  readonly addresses: string;
}

/** What became of rows that are offences themselves. */
export interface RowFate {
  readonly fate: Extract<
    FateName,
    | "counted"
    | "counted by another row"
    | "read for a measure"
    | "counted by no strand"
    | "month outside the periods"
    | "unreadable"
    | "to be asked about"
  >;
  readonly strands: readonly string[];
  readonly rows: number;
}

/** Every number of a sheet, and its fate. */
export interface SheetAccount {
  readonly sheet: string;
  /** The sheet's own count and sum of the numbers that were read. */
  readonly cells: number;
  readonly sum: number;
  readonly fates: readonly Fate[];
  /** Where rows are offences: the fate of each. */
  readonly rows: readonly RowFate[];
  /** The columns, as letters, of a long sheet that were read in the first rows only: no strand needs them. */
  readonly notRead: readonly string[];
}

/** Words in headers that mark columns of other numbers than counts. */
const KINDS: readonly (readonly [NumberKind, RegExp])[] = [
  ["percentage", /%|\bper ?cent(age)?s?\b|\bpct\b/i],
  ["rank", /\brank(ing)?s?\b|\bposition\b/i],
  ["rate", /\brates?\b|\bper 1,?000\b|\baverage\b|\bmean\b/i],
  ["money", /[£$€]|\bcosts?\b|\bvalues? (of|in)\b|\bprice\b|\bdollars?\b|\bpounds?\b/i],
  ["difference", /\bdiff(erence)?\b|\bchange\b|\+\/-/i],
  ["year", /\byears?\b|\bfy\b/i],
  ["measure", /\bpopulation\b|\bhouseholds\b|\btarget\b|\bscore\b|\bage\b|\bweeks?\b|\bdays?\b|\bhours?\b/i],
];

/** What the numbers under a header are, if not counts; codes where it says nothing else. */
export function kindOf(header: string): NumberKind {
  return KINDS.find(([, words]) => words.test(header))?.[0] ?? "code";
}
