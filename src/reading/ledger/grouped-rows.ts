import type { Month } from "../../domain/month";

/** Rows sorted by group and month. */
export interface GroupedRows {
  /** The months that some row has, in order; a single null where rows say no month. */
  readonly months: readonly (Month | null)[];
  /** The rows of a group in the month of this index, in order. */
  rowsOf(group: number, month: number): Int32Array;
}

/**
 * Sorts the numbers of rows by group and month. It counts them first and then puts them in their places: two passes over typed arrays
 * that make nothing for a row but its number. Rows of group -1 are left out; so are rows without a month where rows say months.
 */
export function groupRows(groupOf: Int32Array, groups: number, monthOf: Int32Array | null): GroupedRows {
  const { months, indexOf, first } = monthIndex(monthOf);
  const width = months.length;
  const starts = new Int32Array(groups * width + 1);
  const slots = new Int32Array(groupOf.length);
  for (let row = 0; row < slots.length; row += 1) {
    const group = groupOf[row]!;
    const month = monthOf === null ? -1 : monthOf[row]!;
    const slot = group < 0 || month === 0 ? -1 : month < 0 ? group : group * width + indexOf[month - first]!;
    slots[row] = slot;
    if (slot >= 0) starts[slot + 1]! += 1;
  }
  for (let slot = 0; slot < groups * width; slot += 1) starts[slot + 1]! += starts[slot]!;
  const next = starts.slice();
  const sorted = new Int32Array(starts.at(-1)!);
  for (let row = 0; row < slots.length; row += 1) {
    const slot = slots[row]!;
    if (slot < 0) continue;
    const at = next[slot]!;
    sorted[at] = row;
    next[slot] = at + 1;
  }
  return { months, rowsOf: (group, month) => sorted.subarray(starts[group * width + month], starts[group * width + month + 1]) };
}

/** The distinct months, and the place of each among them. Years may lie between the first and the last. */
function monthIndex(monthOf: Int32Array | null): {
  readonly months: readonly (Month | null)[];
  readonly indexOf: Int32Array;
  readonly first: number;
} {
  if (monthOf === null) return { months: [null], indexOf: new Int32Array(0), first: 0 };
  let [first, last] = [Infinity, 0];
  for (let row = 0; row < monthOf.length; row += 1) {
    const month = monthOf[row]!;
    if (month === 0) continue;
    if (month < first) first = month;
    if (month > last) last = month;
  }
  const indexOf = new Int32Array(Math.max(0, last - first + 1)).fill(-1);
  for (let row = 0; row < monthOf.length; row += 1) if (monthOf[row] !== 0) indexOf[monthOf[row]! - first] = 0;
  const months: Month[] = [];
  indexOf.forEach((present, at) => {
    if (present === 0) indexOf[at] = months.push((first + at) as Month) - 1;
  });
  return { months, indexOf, first };
}
