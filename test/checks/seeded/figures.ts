import { addMonths, monthNumberOf, monthOf, type Month } from "../../../src/domain/month";
import { sum, upTo } from "../../reading/round-trip/cells";
import type { Random } from "./random";

/** What a clean workbook holds: `counts[offence][district][at]`. */
export interface Figures {
  readonly months: readonly Month[];
  /** How many months each count is for: 1, or 3 for quarters. */
  readonly length: number;
  readonly offences: readonly string[];
  readonly districts: readonly string[];
  readonly counts: readonly (readonly (readonly number[])[])[];
}

/** Offences with what a force has of them a month. */
const OFFENCES: readonly (readonly [name: string, level: number])[] = [
  ["Burglary", 210],
  ["Violence with injury", 640],
  ["Shoplifting", 320],
  ["Vehicle crime", 180],
  ["Criminal damage", 260],
  ["Drug offences", 95],
  ["Robbery", 45],
  ["Possession of weapons", 30],
  ["Homicide", 0.6],
];
const FEWEST_OFFENCES = 5;
const SHARES = [0.3, 0.45, 0.25] as const;
const DISTRICTS = ["North", "South", "West"] as const;
/** Names that differ by a number alone. */
const WARDS = ["Ward 1", "Ward 2", "Northfield"] as const;

/** How figures are made: so many months, so much of a force's offences. */
export interface FiguresSize {
  readonly months: number;
  readonly scale: number;
  readonly length: number;
  /** True where districts may be called "Ward 1": in a title it could as well number a table. */
  readonly numbered: boolean;
}

/** Months of offences in districts as they are recorded: seasons, growth or decline, a lockdown now and then, and chance. */
export function figuresOf(random: Random, { months: count, scale, length, numbered }: FiguresSize): Figures {
  const first = addMonths(monthOf(2016, 1), length === 3 ? 3 * random.below(8) : random.below(24));
  const all = upTo(count * length).map((at) => addMonths(first, at));
  const rest = OFFENCES.slice(FEWEST_OFFENCES).filter(() => random.chance(0.5));
  const offences = [...OFFENCES.slice(0, FEWEST_OFFENCES), ...rest];
  const lockdown = random.chance(0.3) ? 6 + random.below(all.length - 9) : null;
  const monthly = offences.map(([, level]) => {
    const [growth, season, peak] = [random.share() * 0.4 - 0.2, 0.05 + random.share() * 0.15, random.below(12)];
    return SHARES.map((share) =>
      all.map((month, at) => {
        const wave = 1 + season * Math.cos((2 * Math.PI * (monthNumberOf(month) - peak)) / 12);
        const closed = lockdown !== null && at >= lockdown && at < lockdown + 3 ? 0.65 : 1;
        return random.poisson(level * scale * share * wave * closed * (1 + growth * (at / 12)) * (0.95 + 0.1 * random.share()));
      }),
    );
  });
  const periods = upTo(count);
  const places = numbered && random.chance(0.5) ? WARDS : DISTRICTS;
  // An offence that never was recorded stands on no sheet.
  const present = upTo(offences.length).filter((offence) => sum(monthly[offence]!.flat()) > 0);
  return {
    months: periods.map((at) => all[(at + 1) * length - 1]!),
    length,
    offences: present.map((offence) => offences[offence]![0]),
    districts: places,
    counts: present
      .map((offence) => monthly[offence]!)
      .map((ofOffence) => ofOffence.map((counts) => periods.map((at) => sum(counts.slice(at * length, (at + 1) * length))))),
  };
}

/** The figures with another count. */
export function withCount(figures: Figures, offence: number, district: number, at: number, count: number): Figures {
  const counts = figures.counts.map((ofOffence, o) =>
    o === offence ? ofOffence.map((all, d) => (d === district ? all.map((each, index) => (index === at ? count : each)) : all)) : ofOffence,
  );
  return { ...figures, counts };
}

/** The figures with all counts of a month changed. */
export function withMonth(figures: Figures, at: number, count: (offence: number, district: number) => number): Figures {
  const counts = figures.counts.map((ofOffence, o) =>
    ofOffence.map((all, d) => all.map((each, index) => (index === at ? count(o, d) : each))),
  );
  return { ...figures, counts };
}

/** The figures without a month. */
export function withoutMonth(figures: Figures, at: number): Figures {
  const left = (_: unknown, index: number) => index !== at;
  return {
    ...figures,
    months: figures.months.filter(left),
    counts: figures.counts.map((ofOffence) => ofOffence.map((all) => all.filter(left))),
  };
}

/** An offence's counts in all districts together. */
export function ofForce({ counts }: Figures, offence: number): readonly number[] {
  return counts[offence]![0]!.map((_, at) => sum(counts[offence]!.map((all) => all[at]!)));
}
