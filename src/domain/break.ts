import type { CellRange } from "./address";
import { parseIsoMonth, type Month } from "./month";
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

/** The breaks that part the 24 months to `end`: what is before one of them and what is after are not alike. */
export function breaksWithin(breaks: Breaks, end: Month): readonly RecordingBreak[] {
  return (breaks ?? []).filter(({ month }) => month <= end && month > end - 2 * WINDOW_LENGTH + 1);
}

/** The breaks with a part due to them that is taken from the 12 months to `end`: those that are in them. One before is in both windows. */
export function partsWithin(breaks: Breaks, end: Month): readonly (RecordingBreak & { readonly part: number })[] {
  return (breaks ?? []).flatMap((each) => (each.part !== null && isInLaterWindow(each.month, end) ? [{ ...each, part: each.part }] : []));
}

/** True of the months of the 12 to `end`. */
export function isInLaterWindow(month: Month, end: Month): boolean {
  return month <= end && month > end - WINDOW_LENGTH;
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
