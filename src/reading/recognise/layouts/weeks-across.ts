import { cellAt, localAddress } from "../../../domain/address";
import { finding, type Finding } from "../../../domain/finding";
import { monthToSerial } from "../../../domain/month";
import { oneLine } from "../../../domain/text";
import { dayOfText, readDay } from "../../dates/days";
import { isDateFormat } from "../../dates/months";
import { rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";

/** Fewer dates show no weeks. */
const FEWEST_WEEKS = 8;
const OF_WEEK = /^(?:week|wk|w\/?[ceb])\.? ?(?:commencing|ending|beginning|starting)?[ :.-]*/i;

/** What is said of weeks across: 52 of them are not 12 months. Null where the row has none. */
export function weeksAcross(view: SheetView, region: Region, row: number): Finding | null {
  const days: { readonly column: number; readonly day: number }[] = [];
  for (const column of rangeOf(region.left, region.right)) {
    const raw = view.at(row, column);
    const number = typeof raw === "number" && isDateFormat(view.format(row, column)) ? Math.floor(raw) : null;
    const text = typeof raw === "string" && /\d/.test(raw) ? oneLine(raw).replace(OF_WEEK, "") : "";
    const month = readDay(text)?.dayFirst ?? null;
    const day = number ?? (month === null ? null : monthToSerial(month) + dayOfText(text, "dayFirst")! - 1);
    if (day !== null) days.push({ column, day });
  }
  const gaps = days.slice(1).map(({ day }, at) => Math.abs(day - days[at]!.day));
  if (days.length < FEWEST_WEEKS || gaps.filter((gap) => gap > 0 && gap % 7 === 0).length < gaps.length * 0.9) return null;
  const address = localAddress({ ...cellAt(view.sheet, row, days[0]!.column), columns: days.at(-1)!.column - days[0]!.column + 1 });
  return finding("weeklyFigures", { sheet: view.sheet, address }, { days: days.length, apart: Math.min(...gaps) });
}
