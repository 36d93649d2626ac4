import { localAddress } from "../../domain/address";
import type { Comparison } from "../../domain/comparison";
import { finding, type Finding, type FindingPlace } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { monthsOfPeriod, tilesOf, type Period } from "../../domain/period";
import { yearBefore } from "../../domain/report-period";
import { firstRuns } from "../../domain/rows";
import { lengthOf, type MonthlyCount } from "../../domain/series";
import type { NoSolvedRate, Solved, SolvedCount, SolvedWindow } from "../../domain/solved";
import { newcombe, wilson } from "../../statistics";

/**
 * A strand's solved rates in the two windows of its comparison: Wilson's interval for each, Newcombe's for the difference. Where solved counts
 * end earlier, both rates are over the months that have both. Null where the strand has no two windows of months.
 */
export function solvedOf({ earlier, later, end }: Comparison, solved: readonly MonthlyCount[]): Solved | null {
  if (!earlier || !later || later.months.length === 0) return null;
  const known = solved.map((count) => ({ ...count, end: count.month, length: lengthOf(count) }));
  const beside = (months: readonly MonthlyCount[]) => months.map((month) => besideOf(month, known));
  const inLater = beside(later.months);
  const last = inLater.findLastIndex(({ count }) => count !== null);
  if (last < 0) return none({ code: "missingMonths", months: missingIn(inLater) }, false);
  const used = inLater.slice(0, last + 1);
  const until = used.at(-1)!.end;
  const before = beside(earlier.months).filter((each) => each.end <= until - YEAR);
  const endsBefore = until < end;
  const missing = missingIn([...before, ...used]);
  const covered = before.at(-1)?.end === until - YEAR;
  if (missing.length > 0 || !covered) {
    const months = missing.length > 0 ? missing : monthsOfPeriod(yearBefore({ end: until, length: 1 }));
    return none({ code: "missingMonths", months }, endsBefore);
  }
  const length = used.reduce((sum, each) => sum + each.length, 0);
  const period = { end: until, length };
  const [one, other] = [windowOf(before, yearBefore(period)), windowOf(used, period)];
  if ("code" in one) return none(one, endsBefore);
  if ("code" in other) return none(other, endsBefore);
  const { low, high } = newcombe({ count: one.solved, of: one.recorded }, { count: other.solved, of: other.recorded });
  return { earlier: one, later: other, change: other.rate - one.rate, low, high, endsBefore, reason: null };
}

/** Months between the two windows. */
const YEAR = 12;

interface Beside extends Period {
  readonly count: SolvedCount | null;
}

/** A recorded count with the solved ones of the same months. */
function besideOf(recorded: MonthlyCount, solved: readonly (MonthlyCount & Period)[]): Beside {
  const period = { end: recorded.month, length: lengthOf(recorded) };
  const tiles = tilesOf(solved, period.end, period.length);
  const sum = (tiles ?? []).reduce((total, { count }) => total + count, 0);
  return {
    ...period,
    count: tiles && { ...period, solved: sum, recorded: recorded.count, sources: tiles.flatMap(({ sources }) => sources) },
  };
}

function missingIn(counts: readonly Beside[]): readonly Month[] {
  return counts.flatMap((each) => (each.count === null ? monthsOfPeriod(each) : []));
}

function windowOf(beside: readonly Beside[], period: Period): SolvedWindow | NoSolvedRate {
  const counts = beside.flatMap(({ count }) => count ?? []);
  const sum = (of: "solved" | "recorded") => counts.reduce((total, count) => total + count[of], 0);
  const [solved, recorded] = [sum("solved"), sum("recorded")];
  if (recorded === 0) return { code: "noOffences", window: period };
  if (solved > recorded) return { code: "moreThanRecorded", window: period };
  return { ...period, solved, recorded, rate: solved / recorded, ...wilson({ count: solved, of: recorded }), counts };
}

function none(reason: NoSolvedRate, endsBefore: boolean): Solved {
  return { earlier: null, later: null, change: null, low: null, high: null, endsBefore, reason };
}

/** Months of the two windows with more solved offences than recorded ones, a finding a strand, at the first such cell. */
export function moreSolved(comparison: Comparison, solved: readonly MonthlyCount[]): readonly Finding[] {
  const known = solved.map((count) => ({ ...count, end: count.month, length: lengthOf(count) }));
  const more = [comparison.earlier, comparison.later]
    .flatMap((window) => window?.months ?? [])
    .flatMap((month) => besideOf(month, known).count ?? [])
    .filter((count) => count.solved > count.recorded);
  const [first] = more;
  if (!first) return [];
  return [finding("solvedMoreThanRecorded", placeOf(first), { strand: comparison.definition.strand, months: more.map(({ end }) => end) })];
}

function placeOf({ sources: [source] }: SolvedCount): FindingPlace {
  const [run] = source ? firstRuns(source.rows, 1) : [];
  if (!source || !run) return { sheet: null, address: null };
  return {
    sheet: source.sheet,
    address: localAddress({ row: run.first, column: source.column, rows: run.last - run.first + 1, columns: 1 }),
  };
}
