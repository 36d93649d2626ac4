import { sumOf } from "../domain/sum";
import { addMonths, mostCommonMonth, type Month } from "../domain/month";
import { periodTo, type PeriodChoice } from "../domain/report-period";
import { rowCount } from "../domain/rows";
import { endsOf, lengthOf, type MonthlyCount } from "../domain/series";
import type { StrandFigures } from "../domain/strand";
import { tablesBehind, type TablesBehind } from "./tables-behind";

/** The report's last month, and what must be said about it. */
export interface ReportEnd {
  readonly end: Month | null;
  /** The months after it that hold incomplete figures. */
  readonly incomplete: readonly Month[];
  /** True where they are so nearly complete that the report could be meant to end with them: the analyst is asked. */
  readonly unsure: boolean;
  /** Strands without a figure for the last month: should the report end without them, or earlier? Only the analyst knows. */
  readonly behind: StrandsBehind | null;
  /** Tables without the last months of those that they are added up with. */
  readonly tables: TablesBehind | null;
}

/** Strands whose figures end before the last month of others. */
export interface StrandsBehind {
  readonly last: Month;
  readonly strands: readonly string[];
  /** How many strands there are. */
  readonly of: number;
  /**
   * The last month that most of the strands behind have, the latest of equals; for quarters and years, the last that all strands
   * have.
   */
  readonly before: Month;
}

/** A month with less than this share of the usual rows, over all strands, is still being filled. */
const SHARE_OF_ROWS = 0.5;
/** A month with less than this share has only begun, and nobody would end a report with it. */
const BEGUN = 0.25;

/**
 * Where zeros at the end stand for fewer offences than this, going by what is usual, they may well be counts: chance gives none with
 * e^-7.
 */
const CLEARLY_MISSING = 7;

/**
 * The last month that has data, for strands without a period of their own. Some months at the end are not data yet: those still being
 * filled, those in `partial`, and those with only zeros for every strand, as on a sheet prepared for the year. But where as many months
 * in a row had nothing before, zeros are counts. Strands that end before it are asked about, as they would have no figure. Where every
 * strand has its own period, it is the one that most have.
 */
export function reportEnd(strands: readonly StrandFigures[], partial: readonly Month[] = []): ReportEnd {
  const found = endOf(strands, partial);
  const tables = tablesBehind(strands);
  return { ...found, tables, behind: found.behind && withoutStrands(found.behind, tables?.strands ?? []) };
}

/** What else is to be said of strands that end early where it is known why some do. */
function withoutStrands(behind: StrandsBehind, known: readonly string[]): StrandsBehind | null {
  const strands = behind.strands.filter((strand) => !known.includes(strand));
  return strands.length === 0 ? null : { ...behind, strands };
}

/** What the months alone say. */
type EndOfMonths = Omit<ReportEnd, "tables">;

function endOf(strands: readonly StrandFigures[], partial: readonly Month[]): EndOfMonths {
  const ends = strands.flatMap(({ definition }) => definition.periodEnd ?? []);
  if (ends.length === strands.length) return endingWith(mostCommonMonth(ends));
  const shared = strands.filter(({ definition, figures }) => definition.periodEnd === null && endsOf(figures).length > 0);
  if (shared.length === 0) return endingWith(null);
  const last = Math.max(...shared.map(({ figures }) => endsOf(figures).at(-1)!)) as Month;
  const monthly = shared.flatMap(({ figures }) => (figures.kind === "months" ? [figures.months] : []));
  // A quarter or a year is entered once it is over.
  const longest = Math.max(1, ...monthly.map((months) => lengthOf(months.at(-1)!)));
  if (longest > 1) return endOfPeriods(shared, last, longest);
  const first = Math.min(...monthly.map((months) => months[0]!.month)) as Month;
  const prepared = zerosAtEnd(monthly, first, last);
  const incomplete: { readonly month: Month; readonly share: number }[] = [];
  let end = last;
  for (let share: number; end >= first && (share = shareOf(monthly, end, prepared, partial)) < SHARE_OF_ROWS; end = (end - 1) as Month) {
    if (monthly.some((months) => months.some(({ month }) => month === end))) incomplete.unshift({ month: end, share });
  }
  // Where no month at all counts as complete, the rule does not fit this kind of data.
  if (end < first && monthly.length > 0) return { ...endingWith(last), behind: behindAt(shared, last) };
  if (incomplete.length === 0 && isFarBelow(monthly, last))
    return { end: addMonths(last, -1), incomplete: [last], unsure: true, behind: behindAt(shared, last) };
  return {
    end,
    incomplete: incomplete.map(({ month }) => month),
    unsure:
      incomplete.some(({ share }) => share >= BEGUN) ||
      (prepared.months > 0 && (prepared.expected < CLEARLY_MISSING || isPartlyBlank(monthly, prepared.from))),
    behind: behindAt(shared, end),
  };
}

/** What is to be asked where a report has quarters: nothing of months that leave its last quarter as it is. */
export function askedOf(found: ReportEnd, period: PeriodChoice): ReportEnd {
  if (period.kind !== "quarter" || found.end === null) return found;
  const { end } = periodTo(period, found.end);
  const isOther = (month: Month) => periodTo(period, month).end !== end;
  const incomplete = found.incomplete.filter(isOther);
  return {
    ...found,
    tables: found.tables && isOther(found.tables.before) ? found.tables : null,
    incomplete,
    unsure: found.unsure && incomplete.length > 0,
    behind: found.behind && isOther(found.behind.before) ? found.behind : null,
  };
}

/** How many months are looked back on, so that all seasons are among them; and what the lowest of them must be at least. */
const BACK = { months: 12, least: 40 } as const;
/**
 * A month with less than half of the lowest of them is not all there, or something happened that the analyst knows of. So is one with less
 * than 0.7 of it, where that is not one strand's doing, and chance would hardly bring it: five standard deviations of a Poisson count. Of 1,000
 * series with trend, season and 8 % of other variation at most one ends so; of those of 300 a month whose last month is halved, eight of ten.
 */
const [CLEARLY, LIKELY, DEVIATIONS] = [0.5, 0.7, 5];

/** True where all strands together have far less in the last month than in any month of the year before. Few records may be few crimes. */
function isFarBelow(strands: readonly (readonly MonthlyCount[])[], last: Month): boolean {
  const isOfRecords = strands.flat().every((count) => rowsOf(count) === count.count);
  const at = (month: Month) => strands.flatMap((months) => months.find((count) => count.month === month) ?? []);
  const months = Array.from({ length: BACK.months + 1 }, (_, back) => at(addMonths(last, -back)));
  if (isOfRecords || strands.length === 0 || months.some((counts) => counts.length < strands.length)) return false;
  // Without one strand, or with all.
  const without = (strand: number | null) => {
    const [own, ...before] = months.map((counts) => sumOf(counts.map(({ count }, at) => (at === strand ? 0 : count))));
    return { own: own!, lowest: Math.min(...before) };
  };
  const { own, lowest } = without(null);
  if (lowest < BACK.least) return false;
  const isLikely = ({ own, lowest }: ReturnType<typeof without>) =>
    own < LIKELY * lowest && 2 * (Math.sqrt(lowest) - Math.sqrt(own)) > DEVIATIONS;
  const isOfAll = () => strands.length === 1 || strands.every((_, strand) => isLikely(without(strand)));
  return own < CLEARLY * lowest || (isLikely({ own, lowest }) && isOfAll());
}

function endingWith(end: Month | null): EndOfMonths {
  return { end, incomplete: [], unsure: false, behind: null };
}

/** Strands without a figure for a month but with some before it; null where there are none. */
function behindAt(shared: readonly StrandFigures[], last: Month): StrandsBehind | null {
  const behind = shared.flatMap(({ definition, figures }) => {
    const end = endsOf(figures).findLast((month) => month <= last);
    return end === undefined || end === last ? [] : [{ strand: definition.strand, end }];
  });
  if (behind.length === 0) return null;
  return {
    last,
    strands: behind.map(({ strand }) => strand),
    of: shared.length,
    before: mostCommonMonth(behind.map(({ end }) => end))!,
  };
}

/**
 * The last month in which every strand has a figure that ends there. The analyst is asked about it where the sheets hold a whole
 * further period.
 */
function endOfPeriods(shared: readonly StrandFigures[], last: Month, longest: number): EndOfMonths {
  const all = shared.map(({ figures }) => endsOf(figures));
  const common = all[0]!.filter((month) => all.every((months) => months.includes(month))).at(-1);
  const end = common ?? (Math.min(...all.map((months) => months.at(-1)!)) as Month);
  if (last - end < longest) return endingWith(end);
  const behind = behindAt(shared, last);
  return { ...endingWith(last), behind: behind && { ...behind, before: end } };
}

/** Months at the end with only zeros, which no earlier month has, and how many offences they would usually hold. */
interface ZerosAtEnd {
  readonly from: Month;
  readonly months: number;
  readonly expected: number;
}

function zerosAtEnd(strands: readonly (readonly MonthlyCount[])[], first: Month, last: Month): ZerosAtEnd {
  const totals = new Map<Month, number>();
  for (const { month, count } of strands.flat()) totals.set(month, (totals.get(month) ?? 0) + count);
  let [run, longest] = [0, 0];
  for (let month: Month = first; month <= last; month = (month + 1) as Month) {
    if (totals.get(month) === 0) run += 1;
    else [longest, run] = [Math.max(longest, run), 0];
  }
  const from = (last - run + 1) as Month;
  const months = run > longest ? run : 0;
  return { from, months, expected: (months * sumOf([...totals.values()])) / Math.max(1, totals.size - run) };
}

/**
 * True where some strands say 0 in a month while others, with a figure for the month before, say nothing: it was half entered, or half
 * prepared.
 */
function isPartlyBlank(strands: readonly (readonly MonthlyCount[])[], from: Month): boolean {
  const has = (months: readonly MonthlyCount[], of: number) => months.some(({ month }) => month === of);
  return strands.some((months) => has(months, from - 1) && !has(months, from));
}

/** How much of a month is there, as a share of its usual rows: none for one that is prepared, or whose records stop early. */
function shareOf(strands: readonly (readonly MonthlyCount[])[], month: Month, prepared: ZerosAtEnd, partial: readonly Month[]): number {
  const counts = strands.flatMap((months) => months.find((count) => count.month === month) ?? []);
  const isAhead = counts.length === 0 || (prepared.months > 0 && month >= prepared.from);
  if (strands.length > 0 && (partial.includes(month) || isAhead)) return 0;
  const usual = usualRows(strands.flat());
  if (usual === 0) return 1;
  const share = sumOf(counts.map(rowsOf)) / usual;
  return share < SHARE_OF_ROWS && holdsAsMuch(strands, month) ? 1 : share;
}

/**
 * True where a month has no fewer offences than any of the year before, in every strand together: one row may hold those of several. Nor
 * far fewer than a year ago: half of a summer's month is as much as a winter's.
 */
function holdsAsMuch(strands: readonly (readonly MonthlyCount[])[], month: Month): boolean {
  const totalOf = (of: Month) => {
    const counts = strands.flatMap((months) => months.find((count) => count.month === of) ?? []);
    return counts.length < strands.length ? null : sumOf(counts.map(({ count }) => count));
  };
  const before = Array.from({ length: BACK.months }, (_, back) => totalOf(addMonths(month, -back - 1)));
  const own = totalOf(month);
  if (own === null || own === 0 || before.includes(null)) return false;
  return own >= Math.min(...before.map((total) => total!)) && own >= LIKELY * before.at(-1)!;
}

/** The median number of rows behind a month, over all strands; 0 for records, where rows are what is counted. */
function usualRows(counts: readonly MonthlyCount[]): number {
  if (counts.every((count) => rowsOf(count) === count.count)) return 0;
  const rows = new Map<Month, number>();
  for (const count of counts) rows.set(count.month, (rows.get(count.month) ?? 0) + rowsOf(count));
  const sorted = [...rows.values()].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function rowsOf({ sources }: MonthlyCount): number {
  return sources.reduce((sum, { rows }) => sum + rowCount(rows), 0);
}
