import { addMonths, monthOf, type Month } from "../../src/domain/month";

/**
 * One strand of the board paper of March 2020: the printed totals, and the offences that the analysts' worksheet splits them
 * into.
 */
export interface EssexStrand {
  readonly section: string;
  readonly strand: string;
  readonly measure: string;
  readonly lead: string;
  /** What the "Strands" table says. */
  readonly values: string;
  readonly end: Month;
  readonly earlier: number;
  readonly later: number;
  /** Offences of the worksheet, each with its share of the strand. */
  readonly offences: readonly (readonly [offence: string, share: number])[];
}

export const REPORT_END = monthOf(2020, 1);
const NTE_END = monthOf(2020, 2);

/** The totals are the paper's own; splits and months are made up, so that they add up to exactly these. */
export const ESSEX_STRANDS: readonly EssexStrand[] = [
  { section: "5.0", strand: "Domestic Abuse", measure: "DA Offences", lead: "Chief Superintendent", values: "DA*", end: REPORT_END, earlier: 24675, later: 29981, offences: [["DA: violence against the person", 0.72], ["DA: criminal damage", 0.12], ["DA: other", 0.16]] },
  { section: "5.1", strand: "Knife Crime", measure: "Knife Crime Offences", lead: "Chief Superintendent", values: "Knife enabled", end: REPORT_END, earlier: 983, later: 1405, offences: [["Knife enabled", 1]] },
  { section: "5.2", strand: "Night Time Economy", measure: "NTE Offences", lead: "Superintendent", values: "NTE", end: NTE_END, earlier: 948, later: 971, offences: [["NTE", 1]] },
  { section: "5.5", strand: "Hate Crime", measure: "Hate Crime Offences", lead: "Detective Superintendent", values: "Hate: *", end: REPORT_END, earlier: 2605, later: 2992, offences: [["Hate: race", 0.68], ["Hate: disability", 0.14], ["Hate: other", 0.18]] },
  { section: "5.6", strand: "Fraud", measure: "Fraud Offences", lead: "Detective Chief Inspector", values: "Fraud", end: REPORT_END, earlier: 2228, later: 2087, offences: [["Fraud", 1]] },
  { section: "5.7", strand: "Cyber", measure: "Cyber / Online Offences", lead: "Detective Chief Inspector", values: "Cyber enabled; Cyber dependent", end: REPORT_END, earlier: 4118, later: 4267, offences: [["Cyber enabled", 0.9], ["Cyber dependent", 0.1]] },
  { section: "5.8", strand: "Business Crime", measure: "Business Crime Offences", lead: "Chief Inspector", values: "Business: *", end: REPORT_END, earlier: 24429, later: 24043, offences: [["Business: shoplifting", 0.55], ["Business: other theft", 0.27], ["Business: criminal damage", 0.18]] },
  { section: "5.9", strand: "Rural Crime", measure: "Rural Crime Offences", lead: "Chief Inspector", values: "Rural", end: REPORT_END, earlier: 12897, later: 13107, offences: [["Rural", 1]] },
  { section: "5.10", strand: "House Burglary", measure: "Burglary (Dwelling) Offences", lead: "Chief Superintendent", values: "Burglary (Dwelling)", end: REPORT_END, earlier: 6244, later: 5452, offences: [["Burglary (Dwelling)", 1]] },
  { section: "5.11", strand: "Street Robbery", measure: "Robbery (Personal) Offences", lead: "Chief Superintendent", values: "Robbery (Personal)", end: REPORT_END, earlier: 1506, later: 1541, offences: [["Robbery (Personal)", 1]] },
];

export const DISTRICTS = [["North", 0.34], ["South", 0.38], ["West", 0.28]] as const;

/** One row of the long worksheet. */
export interface EssexRow {
  readonly month: Month;
  readonly offence: string;
  readonly district: string;
  readonly count: number;
}

/** Months before the earlier window that the worksheet also holds. */
const NEIGHBOURS = 2;

/** Every month, offence and district; the windows of each strand add up to the paper's totals exactly. */
export function essexRows(): readonly EssexRow[] {
  const random = generator(20200316);
  const rows = ESSEX_STRANDS.flatMap((strand) => {
    const first = addMonths(strand.end, -23 - NEIGHBOURS);
    const neighbours = apportion(Math.round((strand.earlier * NEIGHBOURS) / 12), cells(strand, first, NEIGHBOURS, random));
    const earlier = apportion(strand.earlier, cells(strand, addMonths(strand.end, -23), 12, random));
    const later = apportion(strand.later, cells(strand, addMonths(strand.end, -11), 12, random));
    return [...neighbours, ...earlier, ...later];
  });
  return rows.sort((a, b) => a.month - b.month);
}

type Weighted = Omit<EssexRow, "count"> & { readonly weight: number };

function cells({ offences }: EssexStrand, first: Month, months: number, random: () => number): readonly Weighted[] {
  return Array.from({ length: months }, (_, index) => addMonths(first, index)).flatMap((month) => {
    const season = 1 + 0.09 * Math.sin(((month % 12) / 12) * 2 * Math.PI - 1.9) + (random() - 0.5) * 0.12;
    return offences.flatMap(([offence, share]) =>
      DISTRICTS.map(([district, size]) => ({ month, offence, district, weight: season * share * size * (1 + (random() - 0.5) * 0.1) })),
    );
  });
}

/** Whole counts in proportion to the weights, with exactly this total: the method of largest remainders. */
function apportion(total: number, weighted: readonly Weighted[]): readonly EssexRow[] {
  const sum = weighted.reduce((all, { weight }) => all + weight, 0);
  const exact = weighted.map(({ weight }) => (weight / sum) * total);
  const counts = exact.map(Math.floor);
  const left = total - counts.reduce((all, count) => all + count, 0);
  const byRemainder = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) })).sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, left)) counts[index]!++;
  return weighted.map(({ month, offence, district }, index) => ({ month, offence, district, count: counts[index]! }));
}

/** The mulberry32 generator: the same numbers on every machine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
