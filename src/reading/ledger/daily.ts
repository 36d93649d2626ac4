import type { Month } from "../../domain/month";
import type { Ledger } from "./ledger";

/** On how many days of the month there must be rows, at least in half of the months. */
const FEWEST_DAYS = 20;
/** Fewer months show little: rows of weeks fall on many days too. */
const FEWEST_MONTHS = 2;

const known = new WeakMap<object, boolean>();

/** True where each row is of a day, and its counts are added up by month. Rows of one month are then not the same. */
export function isDaily({ table, months, rows }: Ledger): boolean {
  if (months === null || table.rowIsOffence || table.length !== 1 || rows < FEWEST_DAYS * FEWEST_MONTHS) return false;
  let found = known.get(months);
  if (found === undefined) known.set(months, (found = areDaysOf(months.months, months.days())));
  return found;
}

function areDaysOf(months: Int32Array, days: Int32Array): boolean {
  const daysIn = new Map<Month, Set<number>>();
  for (let row = 0; row < months.length; row += 1) {
    const month = months[row]! as Month;
    if (month === 0) continue;
    if (days[row] === 0) return false;
    const own = daysIn.get(month) ?? new Set<number>();
    daysIn.set(month, own.add(days[row]!));
  }
  const full = [...daysIn.values()].filter(({ size }) => size >= FEWEST_DAYS).length;
  return daysIn.size >= FEWEST_MONTHS && full * 2 >= daysIn.size;
}
