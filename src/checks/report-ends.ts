import type { Finding } from "../domain/finding";
import { addMonths, type Month } from "../domain/month";
import { WINDOW_LENGTH } from "../domain/window";

/** The months with which a report of the figures can end. */
export interface ReportEnds {
  /** Whether a report that ends with this month can be built. */
  readonly works: (end: Month) => boolean;
  /** The nearest month to the report's own that works and gives each of these strands a comparison; null where there is none. */
  readonly nearest: (strands?: readonly string[]) => Month | null;
  /** The month that it ends with now. */
  readonly last?: Month | null;
}

/** The months that a report's windows span, whether they have figures or not; no last one where nobody chose it. */
export interface Reach {
  readonly from: Month;
  readonly to: Month | null;
}

/**
 * The findings that a report has of these months, which its figures are of. What it does not reach is none of its own. Zeros and counts
 * entered again in months before them stop no report, and are warnings. So are cells without a count in months that no window spans, and
 * counts of months that have not begun and that no window holds.
 */
export function ofMonths(findings: readonly Finding[], printed: ReadonlySet<Month>, reach: Reach | null = null): readonly Finding[] {
  const last = Math.max(...printed);
  return findings.flatMap((found): readonly Finding[] => {
    if (found.code === "monthNotOver" || found.code === "yearNotWhole") return printed.has(found.details.month) ? [found] : [];
    if (found.code === "monthsNotWhole") return found.details.months.some((month) => printed.has(month)) ? [found] : [];
    if (found.code === "monthInFuture" && !found.details.months.some((month) => printed.has(month))) return [softened(found)];
    if (isBeyond(monthsOfCells(found), reach)) return [{ ...found, severity: "warning" }];
    if (found.code === "monthRepeated" && !printed.has(found.details.month)) return [{ ...found, severity: "warning" }];
    if (found.code !== "zeroAmongCounts" || !found.details.months || found.details.months.some((month) => printed.has(month)))
      return [found];
    return found.details.months.some((month) => month < last) ? [{ ...found, severity: "warning" }] : [];
  });
}

/** A finding that stops no report; as the analyst set it, where that is less. */
function softened(found: Finding): Finding {
  return found.severity === "error" ? { ...found, severity: "warning" } : found;
}

/** The months of cells without a count; null for other findings, and where they are not known. */
function monthsOfCells(found: Finding): readonly Month[] | null {
  if (found.code === "blankAmongCounts") return found.details.months;
  return found.code === "notACount" && found.details.months ? found.details.months : null;
}

function isBeyond(months: readonly Month[] | null, reach: Reach | null): boolean {
  if (months === null || reach === null) return false;
  return months.every((month) => month < reach.from || (reach.to !== null && month > reach.to));
}

/** The latest month that works, up to this one and no more than a year before it. */
function latestTo(last: Month, { works }: ReportEnds): readonly Month[] {
  const end = Array.from({ length: WINDOW_LENGTH }, (_, back) => addMonths(last, -back)).find(works);
  return end === undefined ? [] : [end];
}

/** The latest month, no more than a year back, with both periods before or between the months that have cells without a count. */
function endWithout(months: readonly Month[], { works, last = null }: ReportEnds): readonly Month[] {
  const from = Math.max(...months) - 1;
  const ends = Array.from({ length: WINDOW_LENGTH }, (_, back) => addMonths(from as Month, -back));
  const isClear = (end: Month) => !months.some((month) => month <= end && month > end - 2 * WINDOW_LENGTH);
  const isNear = (end: Month) => last === null || last - end <= WINDOW_LENGTH;
  const found = ends.find((end) => isNear(end) && isClear(end) && works(end));
  return found === undefined ? [] : [found];
}

/**
 * What asks for another last month, with the months that work: of those that it names, or the nearest. `own` are strands with a period of
 * their own, which no month of the report's changes.
 */
export function withEnds(found: Finding, all: ReportEnds, own: ReadonlySet<string>): Finding {
  const { works, nearest } = all;
  const near = (...of: Parameters<typeof nearest>) => [nearest(...of)].filter((month) => month !== null);
  const ending = (ends: readonly Month[]): Finding => ({ ...found, details: { ...found.details, ends } }) as Finding;
  const isOwn = (strands: readonly string[]) => strands.some((strand) => own.has(strand));
  switch (found.code) {
    case "missingMonths":
    case "periodsDoNotFit":
      return isOwn(found.details.strands) ? found : ending(near(found.details.strands));
    case "missingTotal":
      return isOwn([found.details.strand]) ? found : ending(near([found.details.strand]));
    case "blankAmongCounts":
      return isOwn([found.details.strand]) ? found : ending(endWithout(found.details.months, all));
    case "notACount":
      return found.details.months ? ending(endWithout(found.details.months, all)) : found;
    case "valuesMissingInMonths": {
      const { strands, gaps, values } = found.details;
      if (gaps.length < values || isOwn(strands)) return found;
      const months = gaps.flatMap((gap) => gap.months);
      return ending(endWithout(months, all));
    }
    case "monthInFuture": {
      const { months, over } = found.details;
      return found.severity !== "error" || over === undefined
        ? found
        : ending(latestTo(Math.min(over, Math.min(...months) - 1) as Month, all));
    }
    case "strandsBehind":
      return ending([found.details.before, found.details.last].filter(works));
    case "tablesBehind":
      return ending([found.details.before].filter(works));
    case "incompleteMonths":
      return found.details.asked ? ending([found.details.end, ...found.details.months].filter(works)) : found;
    case "recordsStop":
      return ending(found.details.stop === "end" ? [addMonths(found.details.month, -1)].filter(works) : near());
    case "monthNotOver":
      return ending([addMonths(found.details.month, -(found.details.length ?? 1))].filter(works));
    case "monthsNotWhole":
      return ending([addMonths(found.details.months[0]!, -(found.details.length ?? 1))].filter(works));
    case "yearNotWhole":
      return ending(found.details.than === "previous" ? [addMonths(found.details.month, -(found.details.length ?? 12))].filter(works) : []);
    case "endAfterData":
    case "endBeforeData":
      return ending(near());
    case "endsBeforeLastReport":
      return ending([found.details.end].filter(works));
    case "endChosenBefore":
      return ending([...new Set([found.details.latest, found.details.before, found.details.end])].filter(works));
    default:
      return found;
  }
}
