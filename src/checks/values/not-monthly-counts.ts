import type { FigureKind } from "../../domain/check-details";
import { noteOn } from "../../domain/answer";
import { finding, placeOf, type Finding } from "../../domain/finding";
import { cellAt, columnLetters, localAddress } from "../../domain/address";
import { normalised, oneLine } from "../../domain/text";
import { rangeOf } from "../../reading/sheets";
import { categoryNamed } from "../../reading/tables";
import { textOf, timeless } from "../../reading/texts";
import type { MonthlyTable } from "../../reading";
import { parts, valueAt } from "../../reading/ledger";
import { card, type CheckedTable, type CheckInput } from "../writing";
import { comparedSayings } from "./kinds/compared-tables";
import { countedSeries } from "./kinds/counted-series";
import { endsWithin } from "./kinds/ends-within";
import { isTopicAlone, kindSaid } from "./kinds/said-kinds";
import { otherCount } from "./kinds/other-counts";
import { roughness, yearShape } from "./kinds/series-shape";
import { notMonthlyAnswers, notMonthlyText } from "./kinds/not-monthly-words";
import { notesBelow, unitsAbove, unitSaid } from "./kinds/units-said";
import { isUsed, strandsUsing } from "./kinds/used-tables";

/** Tables that say themselves that their figures are not counts of a month: "Rolling 12 months", "Rate per 1,000", "Forecast". */
export const notMonthlyCounts = card("values", "notMonthlyCounts", "Not monthly counts", {
  scope: "table",
  looksAt:
    "titles, sheet names, headers, units and notes below that say the figures are rolling 12 months, running totals, rates, forecasts, averages, weeks or thousands, or go up to a day within the month; figures that come to 100 in every month; and those that say another thing is counted than a table beside them",
  toDo: "Say that the sheet is “not read”, or name the right sheet in the “Strands” table. If they are what the report is of, say so.",
  message: notMonthlyText,
  answers: notMonthlyAnswers,
  restsOn: ({ kind, text, more = [] }) => [kind, text, ...more],
  find: (input) => {
    const used = input.tables.filter(({ table }) => isUsed(table, input));
    const tables = used.map(({ table }) => table);
    return [...used.flatMap((checked) => findingsOf(checked, input, tables)), ...comparedSayings(input)];
  },
});

interface Saying {
  readonly text: string;
  readonly address: string | null;
  /** The columns below it, if those are not the whole table. */
  readonly columns?: readonly string[];
  /** Where it is not the text alone that says it. */
  readonly kind?: FigureKind;
}

function findingsOf(checked: CheckedTable, input: CheckInput, used: readonly MonthlyTable[]): readonly Finding[] {
  const { table } = checked;
  const others = used.some(({ sheet }) => sheet !== table.sheet);
  const notes = [...unitsAbove(table, input), ...notesBelow(table, input)];
  const sayings: readonly Saying[] = [...sayingsOf(table), ...overColumns(table, input), ...notes];
  for (const { text, address, columns = [], kind = kindSaid(text) } of sayings) {
    // "Weekly update" may head figures of months. Over a column, it says what the figures are.
    if (address === null && (kind === "weekly" || (text === table.sheet && isTopicAlone(text)))) continue;
    // A strand of that name may stand beside the others.
    const strands = strandsUsing(table, input).filter((strand) => kindSaid(strand) !== kind);
    if (kind === null || strands.length === 0 || isSaidToCount(table, text) || isRefuted(kind, text, table, input)) continue;
    // A title and the sheet's name that say the same are one question.
    const isSame = (other: Saying) => (other.kind ?? kindSaid(other.text)) === kind && !other.columns && !isSaidToCount(table, other.text);
    const again = columns.length > 0 ? [] : sayings.filter(isSame).map((other) => other.text);
    const more = [...new Set(again)].filter((each) => timeless(each) !== timeless(text));
    const details = { kind, text, strands, others, ...(columns.length > 0 ? { columns } : {}), ...(more.length > 0 ? { more } : {}) };
    return [finding("notMonthlyCounts", { sheet: table.sheet, address }, details)];
  }
  const found = [
    ...endingWithin(checked, input, others),
    ...rowsSaying(table, input),
    ...unitIn(table, input, others),
    ...sharesOfHundred(table, input, others),
  ];
  return found.length > 0 ? found.slice(0, 1) : besideOthers(table, used, input, others);
}

function isSaidToCount({ said }: MonthlyTable, text: string): boolean {
  return said.counts.includes(timeless(text));
}

/** Rows whose dates say up to which day within a month they go: "Period ending". */
function endingWithin(checked: CheckedTable, input: CheckInput, others: boolean): readonly Finding[] {
  const { table } = checked;
  const strands = strandsUsing(table, input);
  if (table.months.in !== "rows" || strands.length === 0 || !endsWithin(checked)) return [];
  const { header: text, column } = table.months.month;
  if (isSaidToCount(table, text)) return [];
  const place = placeOf(cellAt(table.sheet, table.headerRow, column));
  return [finding("notMonthlyCounts", place, { kind: "within", text, strands, others })];
}

/** A table that says another thing is counted than one beside it. */
function besideOthers(table: MonthlyTable, used: readonly MonthlyTable[], input: CheckInput, others: boolean): readonly Finding[] {
  const other = otherCount(table, used, input);
  if (other === null || isSaidToCount(table, other.text)) return [];
  const { text, strands, added, beside } = other;
  const leaves = [other, ...(added ? [beside] : [])].map((each) => ({ text: each.text, notes: [noteOn(each.table, "not read")] }));
  const place = { sheet: table.sheet, address: other.table.cell };
  return [finding("notMonthlyCounts", place, { kind: "unit", text, strands, others, beside: { text: beside.text, added, leaves } })];
}

/** Rows whose unit stands in a column of their own. */
function unitIn(table: MonthlyTable, input: CheckInput, beside: boolean): readonly Finding[] {
  const said = unitSaid(table, input);
  if (said === null) return [];
  const { column, all } = said;
  const isOpen = (each: string) => !isSaidToCount(table, each) && !isRefuted(kindSaid(each)!, each, table, input);
  // Each unit that is said counts by itself: who takes rates for counts has said nothing of thousands.
  const texts = all ? said.texts.filter(isOpen) : said.texts;
  const [text, ...others] = texts;
  if (text === undefined || !isOpen(text)) return [];
  const kind = kindSaid(text)!;
  const strands = strandsUsing(table, input).filter((strand) => kindSaid(strand) !== kind);
  if (strands.length === 0) return [];
  const more = others.length > 0 ? { more: others } : {};
  const rows = all ? more : { rows: { column, texts } };
  return [finding("notMonthlyCounts", { sheet: table.sheet, address: null }, { kind, text, strands, others: beside, ...rows })];
}

/** How many months must come to 100, and how far rounding may take one from it. */
const SHARES = { months: 12, lines: 3, rounding: 2 } as const;

/** Figures that come to 100 in every month: what each offence is of all of them, in per cent. Counts never do. */
function sharesOfHundred(table: MonthlyTable, input: CheckInput, others: boolean): readonly Finding[] {
  const counts = input.series.find((each) => each.table === table);
  if (!counts) return [];
  const lines = parts(counts.lines);
  const steps = parts(counts.steps).filter((step) => counts.steps[step]!.month !== null);
  const sums = steps.map((step) => lines.reduce((sum, line) => sum + valueAt(counts, line, step), 0));
  const strands = strandsUsing(table, input);
  if (lines.length < SHARES.lines || sums.length < SHARES.months || strands.length === 0) return [];
  if (!sums.every((sum) => Math.abs(sum - 100) <= SHARES.rounding)) return [];
  return [finding("notMonthlyCounts", { sheet: table.sheet, address: null }, { kind: "rate", text: null, strands, others })];
}

/** Rows that a strand names, though they say that they are sums of months: 12 added months are not offences. */
function rowsSaying(table: MonthlyTable, { strands }: CheckInput): readonly Finding[] {
  const used = strandsUsing(table, { strands });
  const said = strands.flatMap(({ definition: { strand, rules } }) => {
    if (!used.includes(strand)) return [];
    return rules.flatMap(({ conditions }) =>
      conditions.flatMap(({ column, values }) => values.map((value) => ({ strand, column, text: textOf(value), kind: kindSaid(value) }))),
    );
  });
  const isSettled = (text: string) =>
    table.said.values.some(({ says, text: of }) => (says === "left out" || says === "counted") && of === normalised(text));
  const sums = said.filter(
    ({ kind, column, text }) => (kind === "rolling" || kind === "cumulative") && categoryNamed(table, column) && !isSettled(text),
  );
  const [first] = sums;
  if (!first?.kind) return [];
  const own = sums.filter(({ kind, column }) => kind === first.kind && column === first.column);
  const details = {
    kind: first.kind,
    text: first.text,
    strands: [...new Set(own.map(({ strand }) => strand))],
    others: false,
    rows: { column: first.column, texts: [...new Set(own.map(({ text }) => text))] },
  };
  return [finding("notMonthlyCounts", { sheet: table.sheet, address: null }, details)];
}

/** What a table says of its figures: its title, its sheet's name, the header of its counts, and that of its months. */
function sayingsOf({ sheet, titles, headerRow, counts, months, named }: MonthlyTable): readonly Saying[] {
  const header = months.in === "rows" && named === null ? counts.slice(0, 1) : [];
  const headers = [...header, ...(months.in === "rows" ? [months.month] : [])];
  return [
    ...headers.map(({ header: text, column }) => ({ text, address: localAddress(cellAt(sheet, headerRow, column)) })),
    ...titles.map((text) => ({ text, address: null })),
    { text: sheet, address: null },
  ];
}

/** The text above the columns of months, or above some of them, which holds up to the next column with a text above: "Forecast". */
function overColumns({ sheet, headerTop, headerRow, counts, months }: MonthlyTable, { heads }: CheckInput): readonly Saying[] {
  const head = heads.find((each) => each.sheet === sheet);
  if (months.in !== "headers" || !head?.used) return [];
  const { used, values } = head;
  return rangeOf(headerTop, headerRow - 1).flatMap((row) => {
    const textAt = (column: number) => oneLine(values[row - used.row]?.[column - used.column] ?? "");
    return counts.flatMap(({ column }, at): readonly Saying[] => {
      if (!kindSaid(textAt(column))) return [];
      // A unit stands once, at either end, and is of all columns: "(thousands)".
      const isUnit = kindSaid(textAt(column)) === "thousands" && counts.filter((other) => textAt(other.column) !== "").length === 1;
      if (isUnit) return [{ text: textAt(column), address: localAddress(cellAt(sheet, row, column)) }];
      const next = counts.findIndex((other, index) => index > at && textAt(other.column) !== "");
      const own = counts.slice(at, next < 0 ? undefined : next);
      const columns = own.length === counts.length ? {} : { columns: own.map((each) => columnLetters(each.column)) };
      return [{ text: textAt(column), address: localAddress(cellAt(sheet, row, column)), ...columns }];
    });
  });
}

/** If more than this share of the steps within years goes down, the figures are not running totals. */
const MOST_FALLS = 0.2;
/** Months that vary this much, for their size, are not sums of 3 or 12. */
const ROUGH = 0.6;

/** True where the figures show that they are not what a title says: "12 months to January 2020" may name the months of the table. */
function isRefuted(kind: FigureKind, text: string, { sheet, length }: MonthlyTable, input: CheckInput): boolean {
  // Figures of whole quarters are known for what they are. Sums of three months may be as rough as months; only a date may be of the report.
  if (kind === "quarterly" && (length !== 1 || !/\d{4}/.test(text))) return length !== 1;
  // So are figures that are read as 12 months each, under "Year ending".
  if (kind === "rolling" && length === 12) return true;
  if (kind !== "rolling" && kind !== "quarterly" && kind !== "cumulative") return false;
  const series = countedSeries(input).flatMap((group) => (group.sheet === sheet ? group.series : []));
  if (kind !== "cumulative") {
    const { steps, count } = roughness(series);
    return count >= 10 && steps >= ROUGH;
  }
  const shape = yearShape(series);
  return shape !== null && shape.ups + shape.downs >= 8 && shape.downs > MOST_FALLS * (shape.ups + shape.downs);
}
