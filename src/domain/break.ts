import type { CellRange } from "./address";
import { parseIsoMonth, type Month } from "./month";
import { isInPeriod, periodStart, type Period } from "./period";
import { yearBefore } from "./report-period";
import { WINDOW_LENGTH } from "./window";

/** A change of how a strand is recorded: a counting rule, a new flag, a system. Figures before it and from it on are not alike. */
export interface RecordingBreak {
  /** The first month that is recorded the new way. */
  readonly month: Month;
  /** What changed, in the analyst's words; "" where nothing is said. */
  readonly note: string;
  /** How many of the later window's offences are due to it; null where that is not known. */
  readonly part: number | null;
  /** The cell on the sheet "Breaks" that names the strand, and that of the part. */
  readonly at: CellRange;
  readonly partAt: CellRange;
}

type Breaks = readonly RecordingBreak[] | undefined;

/** The breaks that part a period from the same months of the year before: what is before one of them and what is after are not alike. */
export function breaksWithin(breaks: Breaks, period: Period): readonly RecordingBreak[] {
  return breaksAfter(breaks, periodStart(yearBefore(period)), period.end);
}

/** The breaks that part the months from `start` to `end`. */
export function breaksAfter(breaks: Breaks, start: Month, end: Month): readonly RecordingBreak[] {
  return (breaks ?? []).filter(({ month }) => month <= end && month > start);
}

/**
 * The breaks with a part due to them that is taken from a period of 12 months: those that are in it. One before is in both windows. The part is
 * given of 12 months, so that it says nothing of a shorter period.
 */
export function partsWithin(breaks: Breaks, period: Period): readonly (RecordingBreak & { readonly part: number })[] {
  if (period.length !== WINDOW_LENGTH) return [];
  return (breaks ?? []).flatMap((each) => (each.part !== null && isInPeriod(each.month, period) ? [{ ...each, part: each.part }] : []));
}

/** The first month recorded as `end` is; null where no break is known. */
export function recordedSince(breaks: Breaks, end: Month): Month | null {
  return (breaks ?? []).reduce<Month | null>((since, { month }) => (month <= end && month > (since ?? 0) ? month : since), null);
}

/** A break as the analyst enters it. */
export interface BreakNote extends Pick<RecordingBreak, "month" | "note" | "part"> {
  /** "" for every strand. */
  readonly strand: string;
}

/** "Knife Crime:2019-06:new flag:120": what the command line says of a break, its note and part at will; null for any other text. */
export function parseBreak(text: string): BreakNote | null {
  const match = /^\s*(.*?)\s*:\s*(\d{4}-\d{2})\s*(?::(.*?))?(?::\s*(\d+)\s*)?$/s.exec(text);
  const month = parseIsoMonth(match?.[2] ?? "");
  if (!match || month === null) return null;
  return { strand: match[1]!, month, note: (match[3] ?? "").trim(), part: match[4] === undefined ? null : Number(match[4]) };
}
