import { finding, type Finding } from "../../domain/finding";
import { card, placed, type CheckedTable, type CheckInput } from "../writing";
import { isUsed } from "./kinds/used-tables";

/** Fewer days say nothing of how far they lie apart. */
const FEWEST_DAYS = 8;
/** The share of days that are whole weeks after the one before. */
const WEEKS_APART = 0.9;

/** Figures of weeks, which begin in one month and end in another. */
export const weeklyFigures = card("values", "weeklyFigures", "Figures of weeks", {
  scope: "table",
  looksAt: "tables whose dates lie whole weeks apart",
  toDo: "Enter counts of months: 52 weeks are no 12 months.",
  message: ({ days, apart }, at) =>
    `${placed(at)}the ${days} dates lie ${apart} days apart, so these are figures of weeks and not of months: a week that begins in one month may end in the next, and 12 months hold 52 or 53 of them. Enter counts of months.`,
  find: (input) => input.tables.flatMap((checked) => findingsOf(checked, input)),
});

function findingsOf({ table, ledger }: CheckedTable, input: CheckInput): readonly Finding[] {
  if (!ledger?.months || table.rowIsOffence || table.months.in !== "rows" || !isUsed(table, input)) return [];
  const days = [...new Set(ledger.months.days())].filter((day) => day > 0).sort((one, other) => one - other);
  if (days.length < FEWEST_DAYS) return [];
  const gaps = days.slice(1).map((day, at) => day - days[at]!);
  if (gaps.filter((gap) => gap % 7 === 0).length < WEEKS_APART * gaps.length) return [];
  const apart = Math.min(...gaps.filter((gap) => gap % 7 === 0));
  return [finding("weeklyFigures", { sheet: table.sheet, address: null }, { days: days.length, apart })];
}
