import { finding, type Finding } from "../../domain/finding";
import { card, leavingTable, placed, type CheckedTable, type CheckInput } from "../writing";
import { isUsed } from "./kinds/used-tables";

/** Fewer days do not show how far apart they lie. */
const FEWEST_DAYS = 8;
/** The share of days that are whole weeks after the one before. */
const WEEKS_APART = 0.9;

/** Figures of weeks, which begin in one month and end in another. */
export const weeklyFigures = card("values", "weeklyFigures", "Weekly figures", {
  scope: "table",
  looksAt: "tables whose dates are whole weeks apart",
  toDo: "Enter monthly counts, or leave the sheet out. 52 weeks are not 12 months.",
  message: ({ days, apart }, at) =>
    `${placed(at)}the ${days} dates are ${apart} days apart, so these are ${apart === 7 ? "weekly figures" : `figures of ${apart / 7} weeks`}. Weeks do not fit into months. Enter monthly counts, or leave the sheet out.`,
  answers: (_, { sheet }) => leavingTable(sheet, null),
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
