import { daysOfMonth, monthToSerial, type Month } from "../../../domain/month";
import type { CheckedTable } from "../../check";

/** Headers of dates up to which figures go. */
const UP_TO = /\b(?:end(?:s|ing|ed)?|to|until|bis|jusqu'au|hasta)\b/i;
/** The share of dates that lie within a month, and how far from its ends these are at least. */
const WITHIN = { share: 0.9, days: 3 } as const;

/** True where the figures go up to days within months, "Period ending 14/02/2018": half of each is of the month before. */
export function endsWithin({ table: { months, rowIsOffence }, ledger }: CheckedTable): boolean {
  if (months.in !== "rows" || rowIsOffence || !ledger?.months || !UP_TO.test(months.month.header)) return false;
  const own = ledger.months.months;
  const days = [...ledger.months.days()].flatMap((day, row) => (day > 0 && own[row]! > 0 ? [{ day, month: own[row]! as Month }] : []));
  const within = days.filter(({ day, month }) => {
    const ofMonth = day - monthToSerial(month) + 1;
    return ofMonth > WITHIN.days && ofMonth <= daysOfMonth(month) - WITHIN.days;
  });
  return days.length > 0 && within.length >= WITHIN.share * days.length;
}
