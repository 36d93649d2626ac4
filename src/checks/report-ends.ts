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
    if (found.code === "monthNotOver") return printed.has(found.details.month) ? [found] : [];
    if (found.code === "yearNotWhole") return printed.has(found.details.month) ? [found] : [];
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
  switch (found.code) {
    case "missingMonths": {
      const { strands } = found.details;
      return strands.some((strand) => own.has(strand)) ? found : { ...found, details: { ...found.details, ends: near(strands) } };
    }
    case "periodsDoNotFit": {
      const { strands } = found.details;
      return strands.some((strand) => own.has(strand)) ? found : { ...found, details: { ...found.details, ends: near(strands) } };
    }
    case "missingTotal": {
      const { strand } = found.details;
      return own.has(strand) ? found : { ...found, details: { ...found.details, ends: near([strand]) } };
    }
    case "blankAmongCounts": {
      const { strand, months } = found.details;
      return own.has(strand) ? found : { ...found, details: { ...found.details, ends: endWithout(months, all) } };
    }
    case "notACount":
      return found.details.months ? { ...found, details: { ...found.details, ends: endWithout(found.details.months, all) } } : found;
    case "valuesMissingInMonths": {
      const { strands, gaps, values } = found.details;
      if (gaps.length < values || strands.some((strand) => own.has(strand))) return found;
      const months = gaps.flatMap((gap) => gap.months);
      return { ...found, details: { ...found.details, ends: endWithout(months, all) } };
    }
    case "monthInFuture": {
      const { months, over } = found.details;
      if (found.severity !== "error" || over === undefined) return found;
      return { ...found, details: { ...found.details, ends: latestTo(Math.min(over, Math.min(...months) - 1) as Month, all) } };
    }
    case "strandsBehind": {
      const { before, last } = found.details;
      return { ...found, details: { ...found.details, ends: [before, last].filter(works) } };
    }
    case "tablesBehind":
      return { ...found, details: { ...found.details, ends: [found.details.before].filter(works) } };
    case "incompleteMonths": {
      const { end, months, asked } = found.details;
      return asked ? { ...found, details: { ...found.details, ends: [end, ...months].filter(works) } } : found;
    }
    case "recordsStop": {
      const { stop, month } = found.details;
      return { ...found, details: { ...found.details, ends: stop === "end" ? [addMonths(month, -1)].filter(works) : near() } };
    }
    case "monthNotOver": {
      const { month, length = 1 } = found.details;
      return { ...found, details: { ...found.details, ends: [addMonths(month, -length)].filter(works) } };
    }
    case "monthsNotWhole": {
      const { months, length = 1 } = found.details;
      return { ...found, details: { ...found.details, ends: [addMonths(months[0]!, -length)].filter(works) } };
    }
    case "yearNotWhole": {
      const { month, length = 12, than } = found.details;
      const ends = than === "previous" ? [addMonths(month, -length)].filter(works) : [];
      return { ...found, details: { ...found.details, ends } };
    }
    case "endAfterData":
      return { ...found, details: { ...found.details, ends: near() } };
    case "endBeforeData":
      return { ...found, details: { ...found.details, ends: near() } };
    case "endsBeforeLastReport":
      return { ...found, details: { ...found.details, ends: [found.details.end].filter(works) } };
    case "endChosenBefore": {
      const { end, before, latest } = found.details;
      return { ...found, details: { ...found.details, ends: [...new Set([latest, before, end])].filter(works) } };
    }
    default:
      return found;
  }
}
