import type { Month } from "../../domain/month";

/** Rows sorted by group and month. */
export interface GroupedRows {
  /** The months that some row has, in order; a single null where rows say no month. */
  readonly months: readonly (Month | null)[];
  /** The rows of a group in the month of this index, in order. */
  rowsOf(group: number, month: number): Int32Array;
}

/**
 * Sorts the numbers of rows by group and month, counted first and then put in their places: two passes over typed arrays, and nothing is
 * made for a row but its number. Rows of group -1, and rows without a month where rows say months, are left out.
 */
export function groupRows(groupOf: Int32Array, groups: number, monthOf: Int32Array | null): GroupedRows {
  const { months, indexOf, first } = monthIndex(monthOf);
  const width = months.length;
  const starts = new Int32Array(groups * width + 1);
  const rows = groupOf.length;
  const slotOf = (row: number) => {
    const group = groupOf[row]!;
    if (group < 0) return -1;
    if (monthOf === null) return group;
    return monthOf[row] === 0 ? -1 : group * width + indexOf[monthOf[row]! - first]!;
  };
  for (let row = 0; row < rows; row += 1) {
    const slot = slotOf(row);
    if (slot >= 0) starts[slot + 1]! += 1;
  }
  for (let slot = 0; slot < groups * width; slot += 1) starts[slot + 1]! += starts[slot]!;
  const next = starts.slice();
  const sorted = new Int32Array(starts.at(-1)!);
  for (let row = 0; row < rows; row += 1) {
    const slot = slotOf(row);
    if (slot < 0) continue;
    sorted[next[slot]!] = row;
    next[slot]! += 1;
  }
  return { months, rowsOf: (group, month) => sorted.subarray(starts[group * width + month], starts[group * width + month + 1]) };
}

/** The distinct months, and where each stands among them: years may lie between the first and the last of them. */
function monthIndex(monthOf: Int32Array | null): {
  readonly months: readonly (Month | null)[];
  readonly indexOf: Int32Array;
  readonly first: number;
} {
  if (monthOf === null) return { months: [null], indexOf: new Int32Array(0), first: 0 };
  let [first, last] = [Infinity, 0];
  for (const month of monthOf) {
    if (month === 0) continue;
    if (month < first) first = month;
    if (month > last) last = month;
  }
  const indexOf = new Int32Array(Math.max(0, last - first + 1)).fill(-1);
  for (const month of monthOf) if (month !== 0) indexOf[month - first] = 0;
  const months: Month[] = [];
  indexOf.forEach((present, at) => {
    if (present === 0) indexOf[at] = months.push((first + at) as Month) - 1;
  });
  return { months, indexOf, first };
}
