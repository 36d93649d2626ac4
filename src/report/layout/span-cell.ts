import { shortMonth } from "../../domain/month";
import { periodStart, type Period } from "../../domain/period";
import { text, type StyledCell } from "./sheet-builder";

/** A row's last month, "Jan 20"; its whole period, "Apr 19–Jan 20", where rows have periods of different lengths. */
export function spanCell(period: Period, isMixed: boolean, isLast: boolean): StyledCell {
  const end = shortMonth(period.end);
  if (!isMixed) return text(end, isLast ? "monthLast" : "month");
  const start = shortMonth(periodStart(period));
  return text(start === end ? end : `${start}–${end}`, isLast ? "verdictLast" : "verdict");
}
