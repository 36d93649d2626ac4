import type { Month } from "../domain/month";
import type { TidyRow } from "./tidy-rows";

/** A month whose count is another one than at the extraction before; null where it was not there. */
export interface MonthChange {
  readonly month: Month;
  readonly before: number | null;
  readonly now: number | null;
}

/** How many records each month has, in order. */
export function monthTotals(rows: readonly Pick<TidyRow, "month" | "count">[]): ReadonlyMap<Month, number> {
  const totals = new Map<Month, number>();
  for (const { month, count } of rows) totals.set(month, (totals.get(month) ?? 0) + count);
  return new Map([...totals].sort(([one], [other]) => one - other));
}

/** The months that changed since the extraction before, in order. */
export function monthChanges(before: ReadonlyMap<Month, number>, now: ReadonlyMap<Month, number>): readonly MonthChange[] {
  const months = [...new Set([...before.keys(), ...now.keys()])].sort((one, other) => one - other);
  return months
    .map((month): MonthChange => ({ month, before: before.get(month) ?? null, now: now.get(month) ?? null }))
    .filter((change) => change.before !== change.now);
}
