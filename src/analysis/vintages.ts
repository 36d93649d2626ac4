import { addMonths, type Month } from "../domain/month";
import type { ReportedBuild, ReportedCount, ReportedStrand } from "../domain/reported-build";
import { WINDOW_LENGTH } from "../domain/window";

/** Months that have to show how figures grow before anything is said of it. */
export const FEWEST_MONTHS = 3;
/** The growth, as a fraction, from which a month is said to be still growing: 0.5 %. */
export const STILL_GROWING = 0.005;

/** How much months grew between two ages. A month's age is how many months before the end of a report it is: 0 for a report's last. */
export interface Growth {
  readonly age: number;
  /** How many months older they were then. */
  readonly after: number;
  /** How many months were reported at both ages, and how many of them grew. */
  readonly months: number;
  readonly grew: number;
  /** What these months came to together at the one age, and at the other. */
  readonly from: number;
  readonly to: number;
}

/** A month of this report that is likely to grow yet: months of its age did. */
export interface ProvisionalMonth {
  readonly month: Month;
  readonly growth: Growth;
}

/** How much a strand's fresh months still grow after their first report. */
export interface StrandVintages {
  readonly strand: string;
  /** Of the last month; null where too few months show it. */
  readonly latest: Growth | null;
  /** In order. */
  readonly provisional: readonly ProvisionalMonth[];
  /** The same month of last year as it was first reported, where this report has it too; null where that is not known. */
  readonly lastYear: { readonly month: Month; readonly first: number } | null;
}

/**
 * How the strands' months have grown from report to report, for those of which anything can be said. Only months that were counted by the rules of now
 * are looked at. Of a report that was built several times, its last build counts: what went out. Give it builds that may be read.
 *
 * Growth is the sum of the months' counts at the later age over that at the earlier, less 1: the volume-weighted average of development factors (T. Mack,
 * "Distribution-free calculation of the standard error of chain ladder reserve estimates", ASTIN Bulletin 23, 1993), over the longest time that
 * enough months show.
 */
export function vintagesOf(now: readonly ReportedStrand[], builds: readonly ReportedBuild[]): readonly StrandVintages[] {
  return now.flatMap((strand) => {
    const reports = reportsOf(strand, builds);
    if (reports.length < 2) return [];
    const growths = new Map<number, Growth | null>();
    const growthAt = (age: number): Growth | null => {
      if (!growths.has(age)) growths.set(age, longestGrowth(reports, age));
      return growths.get(age)!;
    };
    const provisional = monthsOf(strand).flatMap(({ month }): readonly ProvisionalMonth[] => {
      const growth = growthAt(strand.end - month);
      return growth !== null && isStillGrowing(growth) ? [{ month, growth }] : [];
    });
    const latest = growthAt(0);
    const lastYear = lastYearOf(strand, reports);
    return latest === null && lastYear === null && provisional.length === 0
      ? []
      : [{ strand: strand.strand, latest, provisional, lastYear }];
  });
}

/** Growth as a fraction; null where there was nothing to grow from. */
export function growthRate({ from, to }: Pick<Growth, "from" | "to">): number | null {
  return from === 0 ? null : to / from - 1;
}

/** A single month that was corrected makes no pattern: more than half of them grew. */
function isStillGrowing(growth: Growth): boolean {
  return growth.grew * 2 > growth.months && (growthRate(growth) ?? 0) >= STILL_GROWING;
}

/** A strand as one report had it: the counts of its months. */
interface MonthsReported {
  readonly end: Month;
  readonly counts: ReadonlyMap<Month, number>;
}

/**
 * The strand's reports up to this one, by their ends. A build of an earlier period than one before it is that period again, and no report of its time;
 * where this is one, there are none.
 */
function reportsOf(now: ReportedStrand, builds: readonly ReportedBuild[]): readonly MonthsReported[] {
  const same = builds.flatMap(({ strands }) =>
    strands.filter(({ strand, countedBy }) => strand === now.strand && countedBy !== undefined && countedBy === now.countedBy),
  );
  const byEnd = new Map<Month, MonthsReported>();
  let last: Month | null = null;
  for (const strand of [...same, now]) {
    if (last !== null && strand.end < last) {
      if (strand === now) return [];
      continue;
    }
    last = strand.end;
    byEnd.set(strand.end, { end: strand.end, counts: new Map(monthsOf(strand).map(({ month, count }) => [month, count])) });
  }
  return [...byEnd.values()].filter(({ counts }) => counts.size > 0);
}

function monthsOf({ counts }: ReportedStrand): readonly ReportedCount[] {
  return counts.filter(({ length }) => length === 1);
}

/** The growth of months of this age over the longest time that enough of them show; null where they do not. */
function longestGrowth(reports: readonly MonthsReported[], age: number): Growth | null {
  const pairs = new Map<number, { months: number; grew: number; from: number; to: number }>();
  for (const first of reports) {
    const month = addMonths(first.end, -age);
    const from = first.counts.get(month);
    if (from === undefined) continue;
    for (const { end, counts } of reports) {
      const to = counts.get(month);
      if (end <= first.end || to === undefined) continue;
      const sum = pairs.get(end - first.end) ?? { months: 0, grew: 0, from: 0, to: 0 };
      pairs.set(end - first.end, {
        months: sum.months + 1,
        grew: sum.grew + (to > from ? 1 : 0),
        from: sum.from + from,
        to: sum.to + to,
      });
    }
  }
  const enough = [...pairs].filter(([, { months }]) => months >= FEWEST_MONTHS).map(([after, sums]) => ({ age, after, ...sums }));
  return enough.toSorted((one, other) => other.after - one.after)[0] ?? null;
}

function lastYearOf({ end }: ReportedStrand, reports: readonly MonthsReported[]): StrandVintages["lastYear"] {
  const month = addMonths(end, -WINDOW_LENGTH);
  const first = reports.find((report) => report.end === month)?.counts.get(month);
  const own = reports.at(-1)!.counts;
  return first === undefined || !own.has(month) || !own.has(end) ? null : { month, first };
}
