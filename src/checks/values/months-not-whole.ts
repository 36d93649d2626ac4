import { cellLists } from "../../domain/cell-list";
import { finding, type Finding } from "../../domain/finding";
import { addMonths, type Month } from "../../domain/month";
import { periodName, type Period } from "../../domain/period";
import { listed } from "../../domain/text";
import type { MonthlyTable } from "../../reading";
import { card, endingWithOne, longMonth, orEndWith, placed, quoted, type CheckInput } from "../writing";
import { lastPeriod } from "./kinds/last-period";
import { markedNotWhole, type Marked } from "./kinds/marked-not-whole";
import { missingMarked } from "./kinds/missing-marked";
import { missingSaid } from "./kinds/missing-said";
import { monthsInPart } from "./kinds/not-over-said";
import { labelsOf, saysMonth, textsOn, type TextCell } from "./kinds/texts-on-sheet";
import { isUsed } from "./kinds/used-tables";

const NAMED = 4;

/** Months before the last that a header, a mark beside them or a note says are not whole: "Mar-19 (part month)". */
export const monthsNotWhole = card("values", "monthsNotWhole", "Earlier months that are not whole", {
  scope: "table",
  looksAt:
    "headers, notes and marks beside months before the last that say that these are not complete; a warning where a note says that something is missing from them",
  toDo: "Enter the whole month, or end the report before it. If the month is whole by now, accept the finding.",
  message({ text, months, length = 1, ends }, at) {
    const names = months.slice(0, NAMED).map((end) => (length === 1 ? longMonth(end) : periodName({ end, length })));
    const more = months.length > NAMED ? [`${months.length - NAMED} more`] : [];
    const [are, they, whole] = months.length === 1 ? ["is", "it is", "it is whole"] : ["are", "they are", "they are whole"];
    return `${placed(at)}${quoted(text)} says that ${listed([...names, ...more])} ${are} not complete, but ${they} counted as whole. Enter what is missing${orEndWith(ends ?? before(months, length))} If ${whole} by now, accept this and give the reason.`;
  },
  answers: ({ months, length = 1, ends }) => endingWithOne(ends ?? before(months, length)),
  restsOn: ({ text, months }) => [text, months],
  find(input) {
    const last = lastPeriod(input);
    if (last === null) return [];
    const { length } = last;
    const counted = new Set(
      input.strands.flatMap(({ figures }) => (figures.kind === "months" ? figures.months.map(({ month }) => month) : [])),
    );
    const found: readonly Said[] = [
      ...sayings(input, last),
      ...markedNotWhole(input, last).map(({ month, ...marked }) => ({ ...marked, months: [month] })),
      ...missingMarked(input, last).map(({ month, ...marked }) => ({ ...marked, months: [month], isMissing: true })),
    ];
    const together = new Map<string, Said[]>();
    for (const { months, ...cell } of found) {
      const earlier = months.filter((month) => month < last.end && counted.has(month));
      const key = `${cell.sheet}\n${cell.text}`;
      if (earlier.length > 0) together.set(key, [...(together.get(key) ?? []), { ...cell, months: earlier }]);
    }
    return [...together.values()].map((all): Finding => {
      const [{ sheet, text, isMissing = false }] = all as [Said];
      const months = [...new Set(all.flatMap((each) => each.months))].toSorted((one, other) => one - other);
      const details = { text, months, ...(length > 1 ? { length } : {}) };
      return finding("monthsNotWhole", { sheet, address: addressOf(all) }, details, isMissing ? "warning" : "error");
    });
  },
});

function addressOf(cells: readonly Said[]): string {
  const rows = new Map<number, number[]>();
  for (const { row, column } of cells) rows.set(column, [...(rows.get(column) ?? []), row]);
  return cellLists(rows);
}

/** The month with which a report ends that has none of these. */
function before(months: readonly Month[], length: number): readonly Month[] {
  return [addMonths(months[0]!, -length)];
}

interface Said extends Omit<Marked, "month"> {
  readonly months: readonly Month[];
  /** Something is missing from the months, which may be meant. */
  readonly isMissing?: boolean;
}

/** Texts on the sheets of figures that name months and say that these are not whole. What a record's own cells say is of the record. */
function sayings({ tables, heads, strands }: CheckInput, last: Period): readonly Said[] {
  const used = tables.filter(({ table }) => isUsed(table, { strands }));
  return heads.flatMap((head) => {
    const own = used.filter(({ table }) => table.sheet === head.sheet);
    if (own.length === 0) return [];
    const periods = { last, labels: labelsOf(own, last) };
    return textsOn(head).flatMap((cell): readonly Said[] => {
      const { sheet, row, column, text } = cell;
      const said = monthsInPart(text, periods);
      const missing = said.length > 0 ? [] : missingSaid(text, last).months;
      const months = [...said, ...missing];
      if (months.length === 0 || own.some(({ table }) => saysMonth(table, cell) || isOfColumnLeftOut(table, cell))) return [];
      if (own.some(({ table }) => table.rowIsOffence && row >= table.firstRow && row <= table.lastRow)) return [];
      return [{ sheet, row, column, text, months, isMissing: missing.length > 0 }];
    });
  });
}

/** True for the header of a column that is not counted: what it says is of that column's own figures. */
function isOfColumnLeftOut({ months, headerRow, counts, categories }: MonthlyTable, { row, column }: TextCell): boolean {
  const isRead = [...counts, ...categories].some((each) => each.column === column);
  return months.in === "headers" && row === headerRow && !isRead && column >= Math.min(...counts.map((each) => each.column));
}
