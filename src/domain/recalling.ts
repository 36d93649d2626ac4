import type { RawValue } from "./cell";

/** Slots for the cells seen last: a power of two, far more than there are names of offences or districts. */
const SLOTS = 4096;

/**
 * Wraps a reading of a column's cells so that it reuses the results for the cells seen last. Columns hold few distinct texts, so most cells
 * equal one seen before. Comparing the two is several times as fast as a Map, which has to hash each new string first.
 */
export function recalling<Value>(read: (raw: RawValue) => Value): (raw: RawValue) => Value {
  const cells = new Array<RawValue | null>(SLOTS).fill(null);
  const values = new Array<Value | null>(SLOTS).fill(null);
  return (raw) => {
    const slot = typeof raw === "string" ? slotOf(raw) : 0;
    if (cells[slot] !== raw) {
      values[slot] = read(raw);
      cells[slot] = raw;
    }
    return values[slot] as Value;
  };
}

/**
 * A cheap number for a text, from its length and a few of its letters. Names of places and codes differ in the last ones.
 */
function slotOf(text: string): number {
  const last = text.length - 1;
  if (last < 2) return text.charCodeAt(last) & (SLOTS - 1);
  const letters =
    text.charCodeAt(last) + text.charCodeAt(last - 1) * 37 + text.charCodeAt(last - 2) * 131 + text.charCodeAt(last >> 1) * 17;
  return (letters * 7 + last) & (SLOTS - 1);
}
