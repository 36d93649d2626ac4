import { localAddress, cellAt } from "../../domain/address";
import { finding } from "../../domain/finding";
import { addMonths, monthOf } from "../../domain/month";
import { periodName, periodStart, type Period } from "../../domain/period";
import { lengthOf } from "../../domain/series";
import { dayOfDate, isDateFormat, parseMonth, type MonthlyTable, type SheetHead } from "../../reading";
import { oneLine } from "../../reading/sheets";
import { card, endingWithOne, longMonth, NO_OTHER_END, orEndWith, placed, quoted, type CheckInput } from "../writing";
import { markedNotWhole } from "./kinds/marked-not-whole";
import { goesToNext, isCut, saysNotOver } from "./kinds/not-over-said";
import { isUsed } from "./kinds/used-tables";

/** Longer texts say much, and this in passing. */
const LONGEST = 200;

/** A last month that was not over, or not complete, when the figures were taken, as a title or note says. */
export const monthNotOver = card("values", "monthNotOver", "Last month was not over", {
  scope: "table",
  looksAt: "titles, notes and headers that say to which day the figures go, and the day of today, against the last month with counts",
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
    const last = lastPeriod(input);
    if (last === null) return [];
    const used = input.tables.filter(({ table }) => !table.rowIsOffence && table.length === last.length && isUsed(table, input));
    const sheets = [...new Set(used.map(({ table }) => table.sheet))];
    const about = { month: last.end, ...(last.length > 1 ? { length: last.length } : {}) };
    const said = input.heads
      .filter(({ sheet }) => sheets.includes(sheet))
      .flatMap((head) => sayings(head, last))
      .find(({ row, column, sheet, text }) => !used.some(({ table }) => table.sheet === sheet && saysMonth(table, row, column, text)));
    const marked = said ? null : markedNotWhole(input, last);
    if (marked) return [finding("monthNotOver", { sheet: marked.sheet, address: marked.address }, { text: marked.text, ...about })];
    if (said) {
      const { sheet, row, column, text } = said;
      return [finding("monthNotOver", { sheet, address: localAddress(cellAt(sheet, row, column)) }, { text, ...about })];
    }
    const present = monthOf(input.today.getFullYear(), input.today.getMonth() + 1);
    const isOpen = sheets.length > 0 && periodStart(last) <= present && last.end >= present;
    return isOpen ? [finding("monthNotOver", { sheet: sheets[0]!, address: null }, { text: null, ...about })] : [];
  },
});

/** The last month, quarter or year for which any strand has a count. */
function lastPeriod({ strands }: CheckInput): Period | null {
  const periods = strands.flatMap(({ figures }) =>
    figures.kind === "months"
      ? figures.months.flatMap((each) => (each.count > 0 ? [{ end: each.month, length: lengthOf(each) }] : []))
      : [],
  );
  return periods.reduce<Period | null>((last, each) => (last === null || each.end > last.end ? each : last), null);
}

/** True of a cell that says the month of counts, read as it stands: what stands beside it is a mark, which is told as such. */
function saysMonth({ months, counts, headerRow, firstRow, dates }: MonthlyTable, row: number, column: number, text: string): boolean {
  if (parseMonth(text, dates) === null) return false;
  if (months.in === "headers") return row === headerRow && counts.some((each) => each.column === column);
  return months.in === "rows" && row >= firstRow && column === months.month.column;
}

/** A cell that says that the last month is not complete. */
interface Saying {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function sayings(head: SheetHead, last: Period): readonly Saying[] {
  const { used, values, formats, date1904 } = head;
  if (!used) return [];
  return values.flatMap((cells, row) =>
    cells.flatMap((raw, column): readonly Saying[] => {
      if (typeof raw !== "string" || raw === "" || raw.length > LONGEST) return [];
      const text = oneLine(raw);
      const next = cells[column + 1];
      const isLabel = goesToNext(text) && typeof next === "number" && isDateFormat(formats[row]?.[column + 1] ?? "");
      if (!(isLabel ? isCut(dayOfDate(next, date1904), last) : saysNotOver(text, last))) return [];
      return [{ sheet: head.sheet, row: used.row + row, column: used.column + column, text }];
    }),
  );
}
