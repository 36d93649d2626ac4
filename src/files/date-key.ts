import { dayText } from "../records";
import type { RecordCell } from "./opened-file";

/** Texts with their times of day that are remembered, as most occur again and again. */
const MOST_KEPT = 100_000;

/** What a record is dated by: a date's text without its time of day, or its day's serial number; "" and 0 for none. */
export function dateKeys(): (cell: RecordCell) => RecordCell {
  const known = new Map<string, string>();
  return (cell) => {
    if (typeof cell === "number") return cell;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const key = dayText(cell);
    if (known.size < MOST_KEPT) known.set(cell, key);
    return key;
  };
}
