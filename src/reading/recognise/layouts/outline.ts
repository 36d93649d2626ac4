import type { Month } from "../../../domain/month";
import { whenOfHeader } from "../../dates/when";
import { monthNumberIn } from "../../dates/months";
import { startByOrder, yearIn, type WrittenYear } from "../../dates/years";
import { headerOf, isBlank, isWords, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { MonthlyTable, TableColumn, YearSaid } from "../../tables/tables";
import { monthInYear } from "../../tables/year-said";
import { countOf, looksLikeCount } from "../../texts/counts";
import { unmarkedPeriod } from "../../texts/footnotes";
import { isKnownPlace } from "../../texts/known-places";
import { isTotal, neverACount } from "../../texts/labels";
import { PLACE } from "../places";
import type { LayoutRead } from "./long";
import { pivotLabel } from "./month-run";
import { tableBase } from "./table-base";

const NOTHING: LayoutRead = { table: null, findings: [] };

/** The levels of an outline, from the outer to the inner. */
type Level = "year" | "quarter" | "month" | "words";

/** One row of an outline. */
interface Label {
  readonly row: number;
  readonly text: string;
  readonly level: Level;
  readonly year: WrittenYear | null;
  /** The number of a month whose year stands above it, or the month. */
  readonly name: number | null;
  readonly month: Month | null;
}

/** A row that holds for those below it, down to the next of its kind. */
interface Block {
  readonly head: Label;
  /** What stands above the head and holds for it too. */
  readonly above: readonly Label[];
  readonly rows: readonly Label[];
}

/** An outline: its labels in one column, counts to the right of it. */
interface Outline {
  readonly headerRow: number;
  readonly label: TableColumn;
  readonly counts: readonly TableColumn[];
  readonly totals: readonly TableColumn[];
}

/**
 * A pivot table in compact form with years, months and offences, or places, in one column: offences above their months, or months above
 * their offences. Each row that stands above others must be blank or their sum, so that nothing is read which the table itself denies.
 */
export function readOutline(view: SheetView, region: Region): LayoutRead {
  // Where not all rows can be seen, a row of counts could be missed.
  if (region.bottom > view.region.bottom) return NOTHING;
  const outline = outlineOf(view, region);
  const labels = outline && labelsOf(view, region, outline);
  if (!labels) return NOTHING;
  const words = labels.filter(({ level }) => level === "words");
  const months = labels.filter(({ level }) => level === "month");
  if (words.length === 0 || new Set(months.map(({ text }) => text)).size < 2) return NOTHING;
  const inner = labels.at(-1)!.level;
  const blocks = inner === "month" ? blocksOf(labels, "words") : inner === "words" ? blocksOf(labels, "month") : null;
  if (!blocks || !blocks.every(({ rows }) => rows.length > 0) || !areSums(view, outline, labels, inner)) return NOTHING;
  const tables = inner === "month" ? monthsBelow(view, region, outline, blocks) : wordsBelow(view, region, outline, blocks);
  const [table, ...beside] = tables ?? [];
  return table ? { table, beside, findings: [] } : NOTHING;
}

/** The first row of counts with a label, below a row of headers. */
function outlineOf(view: SheetView, region: Region): Outline | null {
  const column = rangeOf(region.left, region.right).find((each) =>
    rangeOf(region.top, region.bottom).some((row) => !view.isLone(row) && !isBlank(view.at(row, each))),
  );
  if (column === undefined) return null;
  for (const headerRow of rangeOf(region.top, region.bottom - 1)) {
    if (view.isLone(headerRow) || !isWords(view.at(headerRow, column))) continue;
    const right = rangeOf(column + 1, region.right).filter((each) => !isBlank(view.at(headerRow, each)));
    if (right.length === 0 || !right.every((each) => isWords(view.at(headerRow, each)) && holdsCounts(view, region, headerRow, each)))
      continue;
    const columns = right.map((each): TableColumn => ({ column: each, header: headerOf(view, headerRow, each) }));
    const isSum = ({ header }: TableColumn) => columns.length > 1 && (isTotal(header) || neverACount(header));
    const counts = columns.filter((each) => !isSum(each));
    return { headerRow, label: { column, header: headerOf(view, headerRow, column) }, counts, totals: columns.filter(isSum) };
  }
  return null;
}

/** True where a column has only counts below the header. It stops at the first cell of anything else, since it is run on every row. */
function holdsCounts(view: SheetView, { bottom }: Region, headerRow: number, column: number): boolean {
  let found = false;
  for (let row = headerRow + 1; row <= bottom; row += 1) {
    const raw = view.at(row, column);
    if (isBlank(raw)) continue;
    if (!looksLikeCount(raw, view.marks)) return false;
    found = true;
  }
  return found;
}

/** The rows below the header without totals; null where a row says nothing that is known. */
function labelsOf(view: SheetView, region: Region, { headerRow, label: { column }, counts }: Outline): readonly Label[] | null {
  const labels: Label[] = [];
  const isFilled = (row: number) => counts.some((each) => !isBlank(view.at(row, each.column)));
  for (const row of rangeOf(headerRow + 1, region.bottom)) {
    const text = view.text(row, column);
    if (isTotal(text) || (text === "" && !isFilled(row))) continue;
    if (pivotLabel(text) === "undated") {
      // What has no date, or none of the years, belongs to no month.
      if (counts.some((each) => countAt(view, row, each.column) > 0)) return null;
      continue;
    }
    const label = labelAt(view, row, column);
    if (!label) return null;
    labels.push(label);
  }
  while (labels.length > 0 && !isFilled(labels.at(-1)!.row)) labels.pop();
  return labels;
}

/** What a row says; null where that is not known. */
function labelAt(view: SheetView, row: number, column: number): Label | null {
  const [raw, text] = [view.at(row, column), view.text(row, column)];
  const year = yearIn(unmarkedPeriod(text).text);
  const name = isWords(raw) ? monthNumberIn(raw, view.dates) : null;
  const when = year || name !== null ? null : whenOfHeader(raw, view.format(row, column), view.dates);
  // Nothing says which months "FY20" has.
  if (text === "" || year?.unclear || (when !== null && when.length !== 1)) return null;
  const month = when?.month ?? null;
  const level: Level = year ? "year" : pivotLabel(text) === "quarter" ? "quarter" : (month ?? name) !== null ? "month" : "words";
  return { row, text, level, year, name, month };
}

/** The rows of each label of a level, up to the next that is not below it. */
function blocksOf(labels: readonly Label[], level: Level): readonly Block[] {
  const blocks: { head: Label; above: Label[]; rows: Label[] }[] = [];
  let above: Label[] = [];
  const first = labels.findIndex((label) => label.level === level);
  const outer = new Set(labels.slice(0, first).map((label) => label.level));
  for (const label of labels) {
    if (label.level === level) blocks.push({ head: label, above: [...above], rows: [] });
    else if (outer.has(label.level)) above = [...above.filter((each) => each.level !== label.level), label];
    else blocks.at(-1)!.rows.push(label);
  }
  return blocks;
}

/** True where each row above others is blank or the sum of the innermost ones below it. */
function areSums(view: SheetView, { counts, totals }: Outline, labels: readonly Label[], inner: Level): boolean {
  const order = [...new Set(labels.map(({ level }) => level))];
  return labels.every(({ row, level }, at) => {
    if (level === inner) return true;
    const depth = order.indexOf(level);
    let end = at + 1;
    while (end < labels.length && order.indexOf(labels[end]!.level) > depth) end += 1;
    const below = labels.slice(at + 1, end).filter((label) => label.level === inner);
    return (
      below.length > 0 &&
      [...counts, ...totals.filter(({ header }) => !neverACount(header))].every(
        ({ column }) =>
          isBlank(view.at(row, column)) ||
          countAt(view, row, column) === below.reduce((sum, label) => sum + countAt(view, label.row, column), 0),
      )
    );
  });
}

function countAt(view: SheetView, row: number, column: number): number {
  const cell = countOf(view.at(row, column), view.marks);
  return cell.kind === "count" ? cell.count : 0;
}

/** What the columns of counts are of, where there are several. */
function namedColumns({ counts }: Outline): MonthlyTable["named"] {
  if (counts.length === 1) return null;
  const arePlaces = counts.every(({ header }) => isKnownPlace(header));
  return { word: arePlaces ? PLACE : "Offence", known: false, of: arePlaces ? "place" : "offence" };
}

/** "Burglary | Jan 18 | Feb 18 | … | Robbery | Jan 18": a table for each offence, or each place. */
function monthsBelow(view: SheetView, region: Region, outline: Outline, blocks: readonly Block[]): readonly MonthlyTable[] | null {
  const named = namedColumns(outline);
  const arePlaces = blocks.every(({ head }) => isKnownPlace(head.text));
  if (named?.of === "place" && arePlaces) return null;
  // What has few offences has few months, which alone would not show when the years start.
  const start = startByOrder(blocks.flatMap(({ rows }) => [rows.flatMap(({ name }) => name ?? []), []]));
  const tables: MonthlyTable[] = [];
  for (const { head, above, rows } of blocks) {
    const outer = above.find(({ level }) => level === "year");
    const hasYears = rows[0]!.level === "year";
    if (!outer && !hasYears && rows.some(({ level, month }) => level === "month" && month === null)) return null;
    const table: MonthlyTable = {
      ...tableOf(view, region, outline, head, rows),
      layout: named ? "transposed" : "long",
      months: {
        in: "rows",
        month: outline.label,
        year: hasYears ? outline.label : null,
        inYear: outer ? yearSaid(view, outer, start) : null,
        mergedOver: [],
      },
      counts: outline.counts.map((count) => ({ ...count, month: null })),
      named,
      categories: [],
    };
    const isOffence = !arePlaces && named?.of !== "offence";
    tables.push(
      isOffence
        ? { ...table, place: { header: "Offence", value: head.text, from: "header", family: -1, known: true } }
        : { ...table, title: head.text, titles: [...table.titles, head.text] },
    );
  }
  return tables;
}

/** "Jan 18 | Burglary | Robbery | Feb 18 | Burglary": a table for each month. */
function wordsBelow(view: SheetView, region: Region, outline: Outline, blocks: readonly Block[]): readonly MonthlyTable[] | null {
  const named = namedColumns(outline);
  const tables: MonthlyTable[] = [];
  const yearOver = ({ above }: Block) => above.find(({ level }) => level === "year");
  const years = [...new Set(blocks.map(yearOver))].map((year) => blocks.filter((block) => yearOver(block) === year));
  const start = startByOrder(years.map((own) => own.flatMap(({ head }) => head.name ?? [])));
  let last: Label | null = null;
  for (const block of blocks) {
    const { head, above, rows } = block;
    const isNext: boolean = last === null || !above.some(({ row }) => row > last!.row);
    // January below December of one year: the year starts in another month, which is not said.
    if (isNext && last?.name === 12 && head.name === 1) return null;
    last = head;
    const year = yearOver(block);
    const said = year ? yearSaid(view, year, start) : null;
    const month = head.month ?? (said && head.name !== null ? monthInYear(said, head.name) : null);
    if (month === null || rows.some(({ level }) => level !== "words")) return null;
    tables.push({
      ...tableOf(view, region, outline, head, rows),
      layout: named ? "transposed" : "wide",
      months: named ? { in: "sheet", month } : { in: "headers" },
      counts: outline.counts.map((count) => ({ ...count, month: named ? null : month })),
      named,
      categories: [{ ...outline.label, code: false, down: false, said: null }],
    });
  }
  return tables;
}

function tableOf(view: SheetView, region: Region, { headerRow, totals }: Outline, head: Label, rows: readonly Label[]) {
  const place = { headerRow, firstRow: rows[0]!.row, lastRow: rows.at(-1)!.row, length: 1 };
  return { ...tableBase(view, region, place), heading: head.row, rowIsOffence: false as const, totals };
}

/** The year that a row says. A financial one starts in April unless the order of its months shows otherwise. */
function yearSaid({ dates }: SheetView, { text, year }: Label, start: number | null): YearSaid {
  const { first, financial } = year!;
  return { text, first, start: dates.yearStart ?? (financial ? (start ?? 4) : 1) };
}
