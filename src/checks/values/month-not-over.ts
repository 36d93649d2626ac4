import { localAddress, cellAt } from "../../domain/address";
import { finding } from "../../domain/finding";
import { addMonths, daysOfMonth, type Month } from "../../domain/month";
import { dayAtStart, dayOfDate, isDateFormat, monthsIn, type DayOfMonth, type MonthlyTable, type SheetHead } from "../../reading";
import { oneLine } from "../../reading/sheets";
import { card, endingWithOne, longMonth, NO_OTHER_END, orEndWith, placed, quoted, type CheckInput } from "../writing";
import { isUsed } from "./kinds/used-tables";

/** Words before a day to which figures go: "Data as at 12 Jan 2020", "1 February 2018 to 15 January 2020". */
const GOES_TO =
  "(?:as (?:at|of|on)|up to|to|until|till|through|extracted(?: on)?|correct (?:at|on|to)|downloaded(?: on)?|data (?:at|on)|data extracted)";
const TO_DAY = new RegExp(`\\b${GOES_TO}:?(?: the)? (?=\\S)`, "gi");
/** "January 2020 is provisional", "Jan 2020: part month" */
const NOT_WHOLE = /\b(?:provisional|incomplete|partial|part[- ]month|month to date|not (?:yet )?complete)\b/i;
/** How far before these words the month may stand. */
const NEAR = 45;
const ENDS_SO = new RegExp(`\\b${GOES_TO}:?$`, "i");
/** Longer texts say much, and this in passing. */
const LONGEST = 200;

/** A last month that was not over, or not complete, when the figures were taken, as a title or note says. */
export const monthNotOver = card("values", "monthNotOver", "Last month was not over", {
  scope: "table",
  looksAt: "titles and notes that say to which day the figures go, against the last month with counts",
  toDo: "Enter the whole month, or end the report with the month before.",
  message: ({ text, month, ends = [addMonths(month, -1)] }, at) =>
    `${placed(at)}${quoted(text)} says that ${longMonth(month)} is not complete, but it is counted. Enter the whole month${orEndWith(ends, NO_OTHER_END)}`,
  answers: ({ month, ends = [addMonths(month, -1)] }) => endingWithOne(ends),
  restsOn: ({ text, month }) => [text, month],
  find: (input) => {
    const last = lastMonth(input);
    if (last === null) return [];
    const used = input.tables.filter(({ table }) => !table.rowIsOffence && table.length === 1 && isUsed(table, input));
    const sheets = new Set(used.map(({ table }) => table.sheet));
    return input.heads
      .filter(({ sheet }) => sheets.has(sheet))
      .flatMap((head) => sayings(head, last))
      .filter(({ row, column, sheet }) => !used.some(({ table }) => table.sheet === sheet && saysMonth(table, row, column)))
      .slice(0, 1)
      .map(({ sheet, row, column, text }) =>
        finding("monthNotOver", { sheet, address: localAddress(cellAt(sheet, row, column)) }, { text, month: last }),
      );
  },
});

/** The last month for which any strand has a count. */
function lastMonth({ strands }: CheckInput): Month | null {
  const months = strands.flatMap(({ figures }) =>
    figures.kind === "months" ? figures.months.flatMap(({ month, count }) => (count > 0 ? [month] : [])) : [],
  );
  return months.length === 0 ? null : (Math.max(...months) as Month);
}

/** True of a cell that says the month of counts: what stands beside it is a mark, which is told as such. */
function saysMonth({ months, counts, headerRow, firstRow }: MonthlyTable, row: number, column: number): boolean {
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

function sayings(head: SheetHead, last: Month): readonly Saying[] {
  const { used, values, formats, date1904 } = head;
  if (!used) return [];
  return values.flatMap((cells, row) =>
    cells.flatMap((raw, column): readonly Saying[] => {
      if (typeof raw !== "string" || raw === "" || raw.length > LONGEST) return [];
      const text = oneLine(raw);
      const next = cells[column + 1];
      const isLabel = ENDS_SO.test(text) && typeof next === "number" && isDateFormat(formats[row]?.[column + 1] ?? "");
      if (!(isLabel ? isCut(dayOfDate(next, date1904), last) : says(text, last))) return [];
      return [{ sheet: head.sheet, row: used.row + row, column: used.column + column, text }];
    }),
  );
}

function says(text: string, last: Month): boolean {
  const whole = NOT_WHOLE.exec(text);
  if (whole && monthsIn(text.slice(Math.max(0, whole.index - NEAR), whole.index)).at(-1) === last) return true;
  return [...text.matchAll(TO_DAY)].some((match) => {
    const day = dayAtStart(text.slice(match.index + match[0].length));
    return isCut(day, last);
  });
}

/** True of a day in the last month, before that month's last day. */
function isCut(said: DayOfMonth | null, last: Month): boolean {
  return said?.month === last && said.day < daysOfMonth(last);
}
