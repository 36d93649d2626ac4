import { columnLetters } from "../../../domain/address";
import { normalised, oneLine } from "../../../domain/text";
import { countOf, looksLikeCount } from "../../texts/counts";
import { measureKind } from "../../texts/measures";
import { isAddedUp } from "../../texts/measure-rows";
import { bestKnown, countRank, isOfWork, isTotal, monthRank, neverACount, offenceRank, tellsApart } from "../../texts/labels";
import { categoriesOf, headerOf, isBlank, isWords, rangeOf, sampleOf, shareOf } from "../../sheets/sheet-view";
import type { Region, SheetView } from "../../sheets/sheet-view";
import type { CategoryColumn, MonthlyTable, TableColumn } from "../../tables/tables";
import { isTimeNumber } from "../../dates/time-headers";
import { whenUnder } from "../../dates/when";
import { addsUp } from "./adds-up";
import { isPlainDifference } from "../../texts/differences";
import { bandsOf, ofBand, type Band } from "./bands";
import type { LayoutRead } from "./long";
import { countOfRows, goesWithNames, isRowNumbers, repeatsEachMonth } from "./code-columns";
import { mergedOver } from "./merged-months";
import { isMonthName, monthsDown, nextHeader, type MonthRun } from "./month-run";
import { columnsNamedAlike } from "./named-alike";
import { offencesColumn } from "./offences-column";
import { tableBase } from "./table-base";
import { askedWithoutHeader, withoutHeader } from "./without-header";

const NOTHING: LayoutRead = { table: null, findings: [] };

/** What headers are called where the sheet has no word of its own for them. */
const WORD = "Offence";

/** The share of rows where months were entered twice. If there are more, the rows differ in something that no column says. */
const FEW = 0.1;

/**
 * The region's first transposed table: months in one column, each once for every place but for slips, and two columns of counts or more
 * whose headers are the offences. A column that is known as the count, or one that holds offences, makes it a long one.
 */
export function readTransposed(view: SheetView, region: Region, monthsIn: () => readonly MonthRun[]): LayoutRead {
  const [month, ...otherMonths] = bestKnown(monthsIn(), monthRank);
  if (!month || otherMonths.length > 0 || view.notes.columns.some(({ role }) => role === "count")) return NOTHING;
  const lastRow = (nextHeader(view, region, month) ?? region.bottom + 1) - 1;
  const lastMonth = aboveChanges(view, month, lastRow);
  const { numbers, others } = columnsBeside(view, region, month, lastMonth);
  const categories = categoriesOf(view, others, month.headerRow, lastRow);
  const counts = numbers.filter((column) => isCount(view, month, column, lastMonth));
  if (counts.length < 2 || withGroups(view, month, counts).some(({ header }) => countRank(header) !== null)) return NOTHING;
  if (categories.some(({ header, code }) => !code && offenceRank(header) !== null)) return NOTHING;
  // "Recorded" beside "Solved" are no two offences.
  if (offencesColumn(counts)) return NOTHING;
  const totals = numbers.filter((column) => !counts.includes(column));
  const doubtful = totals.filter(({ header }) => countRank(header) !== null && categories.length > 0);
  const rows = [...rangeOf(month.firstRow, Math.min(lastRow, view.region.bottom))].filter((row) => monthAt(view, month, row) !== null);
  if (doubtful.some((total) => !addsUp(view, rows, total, counts))) return NOTHING;
  // A total that adds the others up shows what they are, even where a month was entered twice. That gets a finding; it does not change
  // the reading.
  const shown = totals.some((total) => isTotal(total.header) && addsUp(view, rows, total, counts));
  const { months, repeated } = monthsOnce(view, month, categories, lastRow);
  if (months < 2 || (!shown && repeated > rows.length * FEW)) return NOTHING;
  const columns = counts.map(({ column }) => column);
  const unnamed = withoutHeader(view, { ...region, bottom: lastRow }, month.headerRow, columns);
  const asked = totals.map((total) => (unnamed.includes(total.column) ? { ...total, asked: true as const } : total));
  const read = tableOf(view, region, month, lastRow, { counts, totals: asked, categories });
  return { ...read, findings: [...read.findings, ...askedWithoutHeader(view, month.headerRow, unnamed)] };
}

/** The last row above those of a change: "% Change" below two years is no count of either. */
function aboveChanges(view: SheetView, month: MonthRun, lastRow: number): number {
  const rows = rangeOf(month.firstRow, Math.min(lastRow, view.region.bottom));
  const change = rows.find((row) => isPlainDifference(view.text(row, month.column)));
  return change === undefined || rows.some((row) => row > change && monthAt(view, month, row) !== null) ? lastRow : change - 1;
}

/** The columns beside the months: those of numbers, counts or not, and those that tell rows apart. */
function columnsBeside(view: SheetView, region: Region, month: MonthRun, lastRow: number) {
  const numbers: TableColumn[] = [];
  const others: number[] = [];
  const rows = [...rangeOf(month.firstRow, Math.min(lastRow, view.region.bottom))];
  let months: readonly (string | null)[] | null = null;
  // Where words tell rows apart, no code need do so: what is the same in every month may be rare offences.
  const isNamed = rangeOf(region.left, region.right).some((column) => column !== month.column && isWords(view.at(month.firstRow, column)));
  const repeats = (column: number) => {
    if (isNamed) return false;
    months ??= rows.map((row) => monthAt(view, month, row));
    return repeatsEachMonth(
      months,
      rows.map((row) => view.at(row, column)),
    );
  };
  for (const column of rangeOf(region.left, region.right)) {
    if (column === month.column || column === month.year?.column) continue;
    const header = headerOf(view, month.headerRow, column);
    const sample = sampleOf(view, column, month.firstRow, lastRow);
    const numeric =
      sample.some((raw) => countOf(raw, view.marks).kind === "count") && shareOf(sample, (raw) => looksLikeCount(raw, view.marks)) >= 0.6;
    const measure = sample.some((raw) => typeof raw === "number") && neverACount(header);
    const isOther =
      !isAddedUp(header) &&
      (tellsApart(header) ||
        isTimeNumber(header, sample) ||
        isRowNumbers(sample) ||
        (numeric && (goesWithNames(view, region, column, month.firstRow, lastRow) || repeats(column))));
    if ((numeric || measure) && !isOther) numbers.push({ header, column });
    else others.push(column);
  }
  const ones = countOfRows(numbers, ({ column }) => sampleOf(view, column, month.firstRow, lastRow));
  return { numbers: numbers.filter((column) => column !== ones), others: ones ? [...others, ones.column] : others };
}

function tableOf(
  view: SheetView,
  region: Region,
  month: MonthRun,
  lastRow: number,
  { counts: found, totals, categories }: { readonly counts: readonly TableColumn[] } & Pick<MonthlyTable, "totals" | "categories">,
): LayoutRead {
  const bands = bandsOf(view, month.headerRow, month.column, found, rangeOf(month.firstRow, Math.min(lastRow, view.region.bottom)));
  if (bands) {
    const [table, ...beside] = bands.map((band) =>
      ofBand(transposedTable(view, region, month, lastRow, { counts: band.counts, totals, categories }), band),
    );
    return { table: table!, beside, findings: [] };
  }
  const counts = withGroups(view, month, found);
  const alike = columnsNamedAlike(view, { headerRow: month.headerRow, firstRow: month.firstRow, lastRow }, counts);
  if (alike.length > 0) return { table: null, findings: alike };
  return { table: transposedTable(view, region, month, lastRow, { counts, totals, categories }), findings: [] };
}

function transposedTable(
  view: SheetView,
  region: Region,
  month: MonthRun,
  lastRow: number,
  { counts, totals, categories }: Pick<MonthlyTable, "totals" | "categories"> & Pick<Band, "counts">,
): MonthlyTable {
  const written = writtenWord(view, month, counts);
  return {
    ...tableBase(view, region, { headerRow: month.headerRow, firstRow: month.firstRow, lastRow, length: month.length }),
    layout: "transposed",
    months: monthsDown(month, mergedOver(view, month, categories, counts, lastRow)),
    counts: counts.map((count) => ({ ...count, month: null })),
    rowIsOffence: false,
    named: { word: written ?? WORD, known: written !== null, of: "offence" },
    categories,
    totals,
  };
}

/** No totals, no rates and no columns without a header, which are mostly unnamed totals; but any that the analyst said counts. */
function isCount(view: SheetView, month: MonthRun, { header, column }: TableColumn, lastRow: number): boolean {
  if (view.notes.values.some((note) => note.says === "counted" && note.column === column)) return true;
  if (isTotal(header) || neverACount(header) || isOfWork(header) || header === `Column ${columnLetters(column)}`) return false;
  const kinds = sampleOf(view, column, month.firstRow, lastRow).map((raw) => countOf(raw, view.marks).kind);
  const whole = kinds.filter((kind) => kind === "count").length;
  return whole > kinds.filter((kind) => kind === "fraction" || kind === "negative").length;
}

/** How many months there are, and how often one repeats for the same categories. Merged years and names hold for the blank cells below. */
function monthsOnce(view: SheetView, month: MonthRun, categories: readonly CategoryColumn[], lastRow: number) {
  const months = new Set<string>();
  const seen = new Set<string>();
  let repeated = 0;
  const above = new Map<number, string>();
  const textAt = (row: number, { column }: TableColumn, down: boolean) => {
    const text = normalised(view.text(row, column));
    if (text !== "") above.set(column, text);
    return down ? (above.get(column) ?? "") : text;
  };
  for (const row of rangeOf(month.firstRow, Math.min(lastRow, view.region.bottom))) {
    const at = monthAt(view, month, row);
    const isBelowYear = month.year?.column === month.column && at !== null;
    const year = isBelowYear ? (above.get(month.column) ?? "") : month.year ? textAt(row, month.year, true) : "";
    const names = categories.map((category) => textAt(row, category, category.down));
    // Below a heading of its own, a month stands again.
    if (view.isLone(row) && at === null) seen.clear();
    if (at === null) continue;
    months.add(`${year} ${at}`);
    const key = [year, at, ...names].join("\n");
    if (seen.has(key)) repeated += 1;
    seen.add(key);
  }
  return { months: months.size, repeated };
}

/** A row's month, or its name beside the year, as text that tells months apart. */
function monthAt(view: SheetView, { column, header, year, inYear, byStep, length }: MonthRun, row: number): string | null {
  // A year above its months is not a month.
  if (year?.column === column) return isMonthName(view, view.at(row, column)) ? view.text(row, column) : null;
  if (year) return view.text(row, column) === "" ? null : view.text(row, column);
  if (inYear) return isMonthName(view, view.at(row, column)) ? view.text(row, column) : null;
  const when = whenUnder(header, view.at(row, column), view.dates);
  return when && (byStep || when.length === length) ? String(when.month) : null;
}

/** A header that stands twice gets the words of the row above before it: "Theft: Solved". "Number" or "Actual incidents" below "Theft" says no more than "Theft". */
function withGroups(view: SheetView, { headerRow, column: month }: MonthRun, counts: readonly TableColumn[]) {
  const names = counts.map(({ header }) => normalised(header));
  return counts.map((count, index): TableColumn => {
    if (names.indexOf(names[index]!) === names.lastIndexOf(names[index]!)) return count;
    let column = count.column;
    while (column > month && isBlank(view.at(headerRow - 1, column))) column -= 1;
    const group = view.at(headerRow - 1, column);
    if (column <= month || !isWords(group)) return count;
    const name = oneLine(group);
    const isOffences = countRank(count.header) !== null || measureKind(count.header) === "offences";
    return { ...count, header: isOffences ? name : `${name}: ${count.header}` };
  });
}

/** The sheet's own word for its headers: in the corner, as in "Month / Crime type", or alone in the row above them. */
function writtenWord(view: SheetView, month: MonthRun, counts: readonly TableColumn[]): string | null {
  const corner = month.header.split(/[/\\|]/).map((part) => part.trim());
  const inCorner = corner.find((part) => offenceRank(part) !== null);
  if (inCorner !== undefined) return inCorner;
  const columns = [...rangeOf(counts[0]!.column, counts.at(-1)!.column)];
  const above = columns.map((column) => view.text(month.headerRow - 1, column)).filter((text) => text !== "");
  return above.length === 1 && offenceRank(above[0]!) !== null ? above[0]! : null;
}
