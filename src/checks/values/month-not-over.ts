import { cellAt } from "../../domain/address";
import { finding, placeOf } from "../../domain/finding";
import { addMonths, monthOf } from "../../domain/month";
import { periodName, periodStart, type Period } from "../../domain/period";
import { WINDOW_LENGTH } from "../../domain/window";
import { dayOfDate, type SheetHead } from "../../reading";
import { card, endingWithOne, longMonth, NO_OTHER_END, orEndWith, placed, quoted } from "../writing";
import { comparedNotOver } from "./kinds/compared-not-over";
import { lastPeriod } from "./kinds/last-period";
import { markedNotWhole } from "./kinds/marked-not-whole";
import { missingMarked } from "./kinds/missing-marked";
import { missingSaid } from "./kinds/missing-said";
import { goesToNext, isCut, monthsInPart, saysNotOver, type Periods } from "./kinds/not-over-said";
import { labelsOf, saysMonth, textsOn, type TextCell } from "./kinds/texts-on-sheet";
import { isUsed } from "./kinds/used-tables";

/** A last month that was not over, or not complete, when the figures were taken, as a title or note says. */
export const monthNotOver = card("values", "monthNotOver", "Last month was not over", {
  scope: "table",
  looksAt:
    "titles, notes and headers that say to which day the figures go, and the day of today, against the last month with counts or the later 12 months of a comparison table",
  toDo: "Enter the whole month, or end the report with the month before.",
  message({ text, month, length = 1, ends = [addMonths(month, -length)] }, at) {
    const [of, be, they] =
      length === 1 ? [longMonth(month), "is", "it is"] : [`the figures of ${periodName({ end: month, length })}`, "are", "they are"];
    const said =
      text === null
        ? `${of} ${be} not complete yet, but ${they} counted`
        : `${quoted(text)} says that ${of} ${be} not complete, but ${they} counted`;
    return `${placed(at)}${said}. Enter the whole ${length === 1 ? "month" : "period"}${orEndWith(ends, NO_OTHER_END)}`;
  },
  answers: ({ month, length = 1, ends = [addMonths(month, -length)] }) => endingWithOne(ends),
  restsOn: ({ text, month }) => [text, month],
  find(input) {
    const present = monthOf(input.today.getFullYear(), input.today.getMonth() + 1);
    const compared = comparedNotOver(input, present).map(({ end, cell }) =>
      finding("monthNotOver", placeOf(cell), { text: null, month: end, length: WINDOW_LENGTH }),
    );
    const last = lastPeriod(input);
    if (compared.length > 0 || last === null) return compared;
    const used = input.tables.filter(({ table }) => !table.rowIsOffence && table.length === last.length && isUsed(table, input));
    const sheets = [...new Set(used.map(({ table }) => table.sheet))];
    const about = { month: last.end, ...(last.length > 1 ? { length: last.length } : {}) };
    const said = input.heads
      .filter(({ sheet }) => sheets.includes(sheet))
      .flatMap((head) => sayings(head, { last, labels: labelsOf(used, last) }))
      .find((cell) => !used.some(({ table }) => table.sheet === cell.sheet && saysMonth(table, cell)));
    const marked = said ? null : markedNotWhole(input, last).find(({ month }) => month === last.end);
    const missing = said || marked ? null : missingMarked(input, last).find(({ month }) => month === last.end);
    const found = said ?? marked ?? missing;
    if (found) {
      const { sheet, row, column, text } = found;
      const place = placeOf(cellAt(sheet, row, column));
      return [
        finding("monthNotOver", place, { text, ...about }, missing || NOT_SURE.test(text) || isMissing(text, last) ? "warning" : "error"),
      ];
    }
    const isOpen = sheets.length > 0 && periodStart(last) <= present && last.end >= present;
    return isOpen ? [finding("monthNotOver", { sheet: sheets[0]!, address: null }, { text: null, ...about })] : [];
  },
});

/** Words of a text that may speak of something else than how far the figures go. */
const NOT_SURE = /\b(?:provisional|prov|next|updated?|revised|were|was|some|may|publication|published|printed|produced)\b/i;

function sayings(head: SheetHead, periods: Periods): readonly TextCell[] {
  const { last } = periods;
  return textsOn(head).filter(({ text, dateBeside }) =>
    goesToNext(text) && dateBeside !== null
      ? isCut(dayOfDate(dateBeside, head.date1904), last)
      : saysNotOver(text, last) || isMissing(text, last) || (last.length > 1 && monthsInPart(text, periods).includes(last.end)),
  );
}

/** True of a note that says that something is missing from the last month. What is missing from earlier months on is said of these. */
function isMissing(text: string, last: Period): boolean {
  const { months, onwards } = missingSaid(text, last);
  return months.includes(last.end) && (!onwards || months.length === 1);
}
