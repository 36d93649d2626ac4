import { startByOrder, type WrittenYear } from "../../dates/years";
import { headerOf, isBlank, type Region, type SheetView } from "../../sheets/sheet-view";
import type { MonthlyTable, TableColumn, YearSaid } from "../../tables/tables";
import { monthInYear } from "../../tables/year-said";
import { isKnownPlace } from "../../texts/known-places";
import { neverACount } from "../../texts/labels";
import { PLACE } from "../places";
import type { LayoutRead } from "./long";
import { countAt } from "./count-at";
import { labelsOf, outlineOf, type CountsOf, type Label, type Level, type Outline } from "./outline-labels";
import { offencesCounted } from "./offences-column";
import { tableBase } from "./table-base";

const NOTHING: LayoutRead = { table: null, findings: [] };

/** A row that holds for those below it, down to the next of its kind. */
interface Block {
  readonly head: Label;
  /** What stands above the head and holds for it too. */
  readonly above: readonly Label[];
  readonly rows: readonly Label[];
}

/**
 * A pivot table in compact or outline form with years, months and offences, or places, below one another: offences above their months, or months above
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
  return table ? { table, beside, findings: offencesCounted(view.sheet, outline.counts[0]!, outline.beside) } : NOTHING;
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

/** What the columns of counts are of, where there are several. */
function namedColumns({ counts }: Outline): MonthlyTable["named"] {
  if (counts.length === 1 || counts[0]?.year) return null;
  const arePlaces = counts.every(({ header }) => isKnownPlace(header));
  return { word: arePlaces ? PLACE : "Offence", known: false, of: arePlaces ? "place" : "offence" };
}

/** "Burglary | Jan 18 | Feb 18 | … | Robbery | Jan 18": a table for each offence, or each place, and where years stand apart for each year. */
function monthsBelow(view: SheetView, region: Region, outline: Outline, blocks: readonly Block[]): readonly MonthlyTable[] | null {
  const named = namedColumns(outline);
  const arePlaces = blocks.every(({ head }) => isKnownPlace(head.text));
  if (named?.of === "place" && arePlaces) return null;
  // What has few offences has few months, which alone would not show when the years start.
  const start = startByOrder(blocks.flatMap(({ rows }) => [rows.flatMap(({ name }) => name ?? []), []]));
  const tables: MonthlyTable[] = [];
  for (const { head, rows, outer, counts } of blocks.flatMap((block) => yearBlocks(block, outline))) {
    const read = inYearOf(view, { outer, counts, rows }, start);
    if (!read) return null;
    const { hasYears, inYear, months } = read;
    const month = columnOf(view, outline, months[0]!);
    const table: MonthlyTable = {
      ...tableOf(view, region, outline, head, rows),
      layout: named ? "transposed" : "long",
      months: { in: "rows", month, year: hasYears ? month : null, inYear, mergedOver: [] },
      counts: counts.map(({ column, header }) => ({ column, header, month: null })),
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

/** The rows of an offence or place whose year is said apart from them, and what says it. */
interface YearBlock extends Pick<Block, "head" | "rows"> {
  readonly outer: CountsOf | null;
  readonly counts: readonly CountsOf[];
}

/** One block for each column of a year, or for each year in a column of its own; the whole block where its own rows say the year. */
function yearBlocks({ head, above, rows }: Block, { counts, labels }: Outline): readonly YearBlock[] {
  const asColumn = ({ text, column, year }: Label): CountsOf => ({ header: text, column, year });
  const over = above.find(({ level }) => level === "year");
  if (labels.length === 1) {
    const outer = over ? asColumn(over) : null;
    return counts[0]!.year ? counts.map((each) => ({ head, rows, outer, counts: [each] })) : [{ head, rows, outer, counts }];
  }
  // Years and quarters in columns of their own are rows without a month.
  const runs: { outer: CountsOf | null; rows: Label[] }[] = [];
  let outer = over ? asColumn(over) : null;
  let last: Label | null = null;
  for (const label of rows) {
    if (label.level === "year") outer = asColumn(label);
    if (label.level === "month" && last?.level === "month") runs.at(-1)!.rows.push(label);
    else if (label.level === "month") runs.push({ outer, rows: [label] });
    last = label;
  }
  const columns = counts[0]!.year ? counts.map((each) => [each]) : [counts];
  return runs.flatMap((run) => columns.map((own) => ({ head, ...run, counts: own })));
}

/** The months of a block, and how their year is said; null where that is not known. */
function inYearOf(view: SheetView, { outer, counts, rows }: Omit<YearBlock, "head">, start: number | null) {
  const across = counts[0]!.year;
  const year = outer ?? counts[0]!;
  const hasYears = rows[0]!.level === "year";
  const months = rows.filter(({ level }) => level === "month");
  const inYear = year.year && yearSaid(view, { text: year.header, year: year.year }, start);
  // Years across hold for months that say none.
  if (across && (outer !== null || hasYears || months.some(({ month }) => month !== null))) return null;
  if (!inYear && !hasYears && months.some(({ month }) => month === null)) return null;
  // "2018" over April to March is the year's first or its last.
  if (across?.financial === false && (start ?? 1) > 1 && view.dates.yearStart === null) return null;
  return { hasYears, inYear, months };
}

function columnOf(view: SheetView, { headerRow }: Outline, { column }: Label): TableColumn {
  return { column, header: headerOf(view, headerRow, column) };
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
    const year = yearOver(block) ?? null;
    const monthOf = (own: YearText | null) =>
      head.month ?? (own && head.name !== null ? monthInYear(yearSaid(view, own, start), head.name) : null);
    const counts = outline.counts.map(({ column, header, year: across }) => ({
      ...{ column, header },
      month: monthOf(across ? { text: header, year: across } : year && { text: year.text, year: year.year! }),
    }));
    const [{ month }] = counts as [(typeof counts)[number]];
    if (month === null || (outline.counts[0]!.year && (year || head.month !== null)) || rows.some(({ level }) => level !== "words"))
      return null;
    tables.push({
      ...tableOf(view, region, outline, head, rows),
      layout: named ? "transposed" : "wide",
      months: named ? { in: "sheet", month } : { in: "headers" },
      counts: counts.map((count) => ({ ...count, month: named ? null : count.month })),
      named,
      categories: [{ ...columnOf(view, outline, rows[0]!), code: false, down: false, said: null }],
    });
  }
  return tables;
}

function tableOf(view: SheetView, region: Region, { headerRow, totals }: Outline, head: Label, rows: readonly Label[]) {
  const place = { headerRow, firstRow: rows[0]!.row, lastRow: rows.at(-1)!.row, length: 1 };
  return { ...tableBase(view, region, place), heading: head.row, rowIsOffence: false as const, totals };
}

interface YearText {
  readonly text: string;
  readonly year: WrittenYear;
}

/** The year that a row or a header says. A financial one starts in April unless the order of its months shows otherwise. */
function yearSaid({ dates }: SheetView, { text, year: { first, financial } }: YearText, start: number | null): YearSaid {
  return { text, first, start: dates.yearStart ?? (financial ? (start ?? 4) : 1) };
}
