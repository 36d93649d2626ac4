import { normalised } from "../../../domain/text";
import { whenUnder } from "../../dates/when";
import { isBlank, isWords, rangeOf, type SheetView } from "../../sheets/sheet-view";
import { monthColumns } from "../../tables/table-data";
import type { MonthlyTable } from "../../tables/tables";
import { looksLikeCount } from "../../texts/counts";
import { isKnownPlace } from "../../texts/known-places";
import { isNamedPart, isTotal, isWholeName } from "../../texts/labels";
import { isAllOffences, isMeasureWord } from "../../texts/measures";
import { isNoOffence } from "../../texts/no-offences";
import { namesOffence } from "../../texts/offence-words";
import { countAt } from "./count-at";
import { isMonthName } from "./month-run";

/** A row that heads the rows below it, alone in its row or with their sums. */
interface Heading {
  readonly row: number;
  readonly text: string;
}

/** A row with counts, and what tells it from the others below its heading. */
interface DataRow {
  readonly row: number;
  readonly key: string;
}

/** The share of the rows that must repeat what stands below another heading. Other headings only group the rows. */
const AGAIN = 0.25;
const LONGEST = 60;
/** Sums that must agree before a row is taken for the heading of the rows below it. */
const FEWEST_SUMS = 6;

/**
 * A table as the tables of its sections, each with its heading as title. Rows such as "North district" stand above rows that repeat the
 * same offences or months. The table itself where it has no sections, or where not all of it can be seen.
 */
export function inSections(view: SheetView, table: MonthlyTable): readonly MonthlyTable[] {
  if (table.rowIsOffence || table.lastRow > view.region.bottom) return [table];
  const rows = dataRows(view, table);
  const under = offencesAbove(view, table, rows);
  if (under) return [{ ...table, under }];
  const headings = [headingsAlone(view, table), headingsWithSums(view, table, rows)].find((found) => areSections(found, rows));
  if (!headings) return [table];
  const first = headings[0]!.row;
  const ends = headings.map((_, index) => (headings[index + 1]?.row ?? table.lastRow + 1) - 1);
  const last = withoutTotalsOfAll(view, table, headings, ends);
  const above = rows[0]!.row < first ? [{ ...table, lastRow: first - 1 }] : [];
  const below = headings.map(({ row, text }, index): MonthlyTable => ({
    ...table,
    heading: row,
    firstRow: row + 1,
    lastRow: index === headings.length - 1 ? last : ends[index]!,
    title: text,
    titles: [...table.titles, text],
  }));
  return [...above, ...below];
}

/**
 * The last section's last row without the totals that no section before it has: "Grand Total" adds up the sections, and as a row of the
 * last one it would be the whole of its rows.
 */
function withoutTotalsOfAll(view: SheetView, table: MonthlyTable, headings: readonly Heading[], ends: readonly number[]): number {
  const labels = [...monthColumns(table), ...table.categories];
  const isTotalRow = (row: number) => labels.some(({ column }) => isTotal(view.text(row, column)));
  const totals = headings.map(({ row }, index) => rangeOf(row + 1, ends[index]!).filter(isTotalRow));
  const own = Math.max(...totals.slice(0, -1).map((rows) => rows.length));
  const ofAll = totals.at(-1)![own];
  const isLast = ofAll !== undefined && rangeOf(ofAll, table.lastRow).every((row) => isTotalRow(row) || !hasCounts(view, table, row));
  return isLast ? ofAll - 1 : table.lastRow;
}

/** The table's rows with counts, totals apart. A name that was merged holds for the rows below it. */
function dataRows(view: SheetView, table: MonthlyTable): readonly DataRow[] {
  const months = monthColumns(table);
  const columns = [...months, ...table.categories];
  const above = new Map<number, string>();
  return rangeOf(table.firstRow, table.lastRow).flatMap((row): readonly DataRow[] => {
    const texts = columns.map((column, at) => {
      const text = normalised(view.text(row, column.column));
      if (text !== "") above.set(column.column, text);
      const isDown = at < months.length || table.categories[at - months.length]!.down;
      return isDown ? (above.get(column.column) ?? "") : text;
    });
    return hasCounts(view, table, row) && !texts.some(isTotal) ? [{ row, key: texts.join("\n") }] : [];
  });
}

function hasCounts(view: SheetView, { counts }: MonthlyTable, row: number): boolean {
  return counts.some(({ column }) => looksLikeCount(view.at(row, column), view.marks));
}

/** Words alone in their rows, with counts below them. Those that repeat group the rows of a section. */
function headingsAlone(view: SheetView, table: MonthlyTable): readonly Heading[] {
  const columns = [...monthColumns(table), ...table.categories, ...table.counts].map(({ column }) => column);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const found: Heading[] = [];
  let open: Heading | null = null;
  for (const row of rangeOf(table.headerRow + 1, table.lastRow)) {
    const filled = rangeOf(left, right).filter((column) => !isBlank(view.at(row, column)));
    const [column] = filled;
    if (open && hasCounts(view, table, row)) [open] = [null, found.push(open)];
    else if (column !== undefined && filled.length === 1 && isWords(view.at(row, column)) && !isFilledDown(table, column)) {
      const text = view.text(row, column);
      if (text.length <= LONGEST && !isTotal(text)) {
        // A heading right above another one is of more than its rows.
        if (open) found.push(open);
        open = { row, text };
      }
    }
  }
  const names = found.map(({ text }) => normalised(text));
  return found.filter((_, index) => names.indexOf(names[index]!) === names.lastIndexOf(names[index]!));
}

/** True for a column whose names hold for the blank cells below them: they tell the rows apart without being headings. */
function isFilledDown({ categories }: MonthlyTable, of: number): boolean {
  return categories.some(({ column, down }) => column === of && down);
}

/** Rows that are, in every column, the sums of the rows below them, up to the next such row: those of a pivot table in compact form. */
function headingsWithSums(view: SheetView, table: MonthlyTable, rows: readonly DataRow[]): readonly Heading[] {
  const label = monthColumns(table)[0] ?? table.categories.find(({ code }) => !code);
  if (!label || isFilledDown(table, label.column)) return [];
  const found: Heading[] = [];
  let sums = 0;
  for (let at = 0; at < rows.length;) {
    const { row } = rows[at]!;
    const text = view.text(row, label.column);
    const end = isDated(view, table, row) || !isWords(text) ? null : endOfSum(view, table, rows, at);
    if (end === null) return [];
    found.push({ row, text });
    if (end - at > 2) sums += table.counts.filter(({ column }) => countAt(view, row, column) > 0).length;
    at = end;
  }
  return sums >= FEWEST_SUMS ? found : [];
}

/**
 * The row after the last of the rows that a row is the sum of; null where it is not a sum. Rows of nothing but 0 belong to those above
 * them.
 */
function endOfSum(view: SheetView, table: MonthlyTable, rows: readonly DataRow[], at: number): number | null {
  const left = table.counts.map(({ column }) => countAt(view, rows[at]!.row, column));
  const keys = new Set<string>();
  let end: number | null = null;
  for (let next = at + 1; next < rows.length; next += 1) {
    const { row, key } = rows[next]!;
    // Months are added up to the next row that says none.
    if (keys.has(key) || (table.months.in === "rows" && !isDated(view, table, row))) break;
    keys.add(key);
    table.counts.forEach(({ column }, index) => (left[index]! -= countAt(view, row, column)));
    if (left.every((rest) => rest === 0)) end = next + 1;
    else if (left.some((rest) => rest < 0)) break;
  }
  return end;
}

function isDated(view: SheetView, { months }: MonthlyTable, row: number): boolean {
  if (months.in !== "rows") return false;
  const raw = view.at(row, months.month.column);
  return isMonthName(view, raw) || whenUnder(months.month.header, raw, view.dates) !== null;
}

/** A heading with the rows below it that are its own. */
interface Headed extends Heading {
  readonly rows: readonly DataRow[];
}

/**
 * The offences that head the rows below them, where the same names stand below each: "Attempted" below "Burglary" and below "Robbery".
 * Null where that is not certain: where other rows follow the last of them, or names are places, measures or wholes.
 */
function offencesAbove(view: SheetView, table: MonthlyTable, rows: readonly DataRow[]): MonthlyTable["under"] | null {
  const [label, ...others] = table.categories.filter(({ code }) => !code);
  if (!label || others.length > 0 || table.months.in === "rows" || isFilledDown(table, label.column) || view.notes.asWritten) return null;
  const alone = headingsAlone(view, table);
  const own = alone.length > 0 ? allHeaded(view, table, alone, rows) : headedWithSums(view, table, label.column, rows);
  const isOffence = ({ text }: Heading) => namesOffence(text) && !isKnownPlace(text) && !isMeasureWord(text);
  if (own.length < 2 || !own.every(isOffence) || !sayTheSame(own)) return null;
  const hasGap = ({ row, rows: below }: Headed) => rangeOf(row, below.at(-1)!.row).some((each) => isBlank(view.at(each, label.column)));
  const names = own[0]!.rows.map(({ row }) => view.text(row, label.column));
  if (own.some(hasGap) || !names.every((name) => isKindOfOffence(name, names))) return null;
  return own.map(({ text, rows: below }) => ({ column: label.column, text, rows: below.map(({ row }) => row) }));
}

/** Headings alone in their rows with all rows of the table below them; none where rows stand above, or others than their sums among them. */
function allHeaded(view: SheetView, table: MonthlyTable, alone: readonly Heading[], rows: readonly DataRow[]): readonly Headed[] {
  const found = alone.map((heading, at): Headed => {
    const end = alone[at + 1]?.row ?? Infinity;
    return { ...heading, rows: rows.filter(({ row }) => row > heading.row && row < end) };
  });
  const isOwn = new Set(rows.map(({ row }) => row));
  const isSum = (row: number) => {
    const first = alone.findLast((heading) => heading.row < row)?.row ?? row;
    const addsUp = (from: number) =>
      table.counts.every(({ column }) => {
        const above = rows.filter((each) => each.row > from && each.row < row);
        return countAt(view, row, column) === above.reduce((sum, each) => sum + countAt(view, each.row, column), 0);
      });
    return addsUp(first) || addsUp(alone[0]!.row);
  };
  const left = rangeOf(table.firstRow, table.lastRow).filter((row) => !isOwn.has(row) && hasCounts(view, table, row));
  const [first] = rows;
  return first !== undefined && first.row > alone[0]!.row && left.every(isSum) ? found : [];
}

/** Rows that are the sums of those below them, where these have names that stand below others too; none where such a row is below no sum. */
function headedWithSums(view: SheetView, table: MonthlyTable, label: number, rows: readonly DataRow[]): readonly Headed[] {
  const again = new Set(rows.map(({ key }) => key).filter((key, at, keys) => keys.indexOf(key) !== at));
  const found = rows.flatMap(({ row }, at): readonly Headed[] => {
    const end = endOfSum(view, table, rows, at);
    const below = rows.slice(at + 1, end ?? at + 1);
    return below.some(({ key }) => again.has(key)) ? [{ row, text: view.text(row, label), rows: below }] : [];
  });
  const sums = found.flatMap(({ row }) => table.counts.filter(({ column }) => countAt(view, row, column) > 0)).length;
  const times = found.flatMap((each) => each.rows).filter(({ key }) => again.has(key)).length;
  return sums >= FEWEST_SUMS && times === rows.filter(({ key }) => again.has(key)).length ? found : [];
}

/** True where the same names, two or more, stand below each heading, each once. */
function sayTheSame(headed: readonly Headed[]): boolean {
  const [first, ...others] = headed.map(({ rows }) => rows.map(({ key }) => key).toSorted());
  const areApart = first!.length > 1 && new Set(first).size === first!.length;
  return areApart && others.every((keys) => keys.length === first!.length && keys.every((key, at) => key === first![at]));
}

/** Words that say what is counted elsewhere, but are kinds of the offence that they stand below. */
const KINDS = /^(attempts?|attempted|(non-?)?domestic)$/;

/** True for a name that can be a kind of the offence above it: no place, no measure, and neither a whole nor a part of the other names. */
function isKindOfOffence(name: string, names: readonly string[]): boolean {
  if (isKnownPlace(name) || isWholeName(name) || isAllOffences(name) || isNoOffence(name) || isNamedPart(name, names)) return false;
  return KINDS.test(normalised(name)) || !isMeasureWord(name);
}

/** True where the rows below some headings say again what rows below others do. */
function areSections(headings: readonly Heading[], rows: readonly DataRow[]): boolean {
  if (headings.length < 2) return false;
  const sectionOf = (row: number) => headings.findLastIndex((heading) => heading.row <= row);
  const own = rows.filter(({ row }) => !headings.some((heading) => heading.row === row));
  const first = new Map<string, number>();
  let again = 0;
  for (const { row, key } of own) {
    const section = sectionOf(row);
    if ((first.get(key) ?? section) !== section) again += 1;
    if (!first.has(key)) first.set(key, section);
  }
  return again > 0 && again >= own.length * AGAIN;
}
