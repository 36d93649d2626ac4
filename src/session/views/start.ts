import type { WatchedFindings } from "../../jobs/watch-figures";

/** The start for a workbook without readable offence figures. */
export interface StartView {
  readonly heading: string;
  /** What was seen, sheet by sheet. */
  readonly seen: readonly { readonly sheet: string; readonly seen: string }[];
}

/** Null for a workbook with figures. */
export function startView({ whole }: WatchedFindings): StartView | null {
  const { tables, seen } = whole.read.recognition;
  if (tables.length > 0) return null;
  const something = seen.filter((sheet) => sheet.seen !== "nothing");
  return { heading: something.length === 0 ? "This workbook is empty" : "No offence figures found yet", seen: something };
}
