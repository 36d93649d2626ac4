import { cellAt, localAddress, parseAddress } from "../../../domain/address";
import type { Finding } from "../../../domain/finding";
import { normalised } from "../../../domain/text";
import { WINDOW_LENGTH } from "../../../domain/window";
import { isBlank, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { ComparisonTable, MonthlyTable, TableBase } from "../../tables/tables";
import { isKnownPlace } from "../../texts/known-places";
import { differencesUnchecked, readComparisons } from "./comparison";
import { windowEnd } from "./comparison-words";
import { areDatesBeside, recordsBesideList } from "./list-beside";
import { readLong, type LayoutRead } from "./long";
import { monthRuns, type MonthRun } from "./month-run";
import { readMonthBlocks } from "./month-blocks";
import { readMonthOfYears } from "./month-of-years";
import { readMonthSheet } from "./month-sheet";
import { readOutline } from "./outline";
import { readRecords } from "./records";
import { inSections } from "./sections";
import { blocksOf, repeatedHeaders } from "./side-by-side";
import { readTransposed } from "./transposed";
import { readWide } from "./wide";
import { belowUnits } from "./unit-rows";
import { unreadMonths } from "./unread-months";
import { unreadPairs } from "./unread-pairs";
import { readYearGrid } from "./year-grid";

/** Everything that the layouts made of a sheet. */
export interface SheetTables {
  readonly tables: readonly MonthlyTable[];
  readonly comparisons: readonly ComparisonTable[];
  readonly findings: readonly Finding[];
  /** Comparison tables that are read as columns of 12 months each, in `tables`. */
  readonly compared?: readonly ComparisonTable[];
  /** The same comparisons as columns of 12 months each, for where others name the same offences: they add up, or are parts. */
  readonly together?: SheetTables;
}

/** Layouts whose tables stand below one another; the first that fits is taken. */
const STACKED: readonly ((view: SheetView, region: Region, runs: () => readonly MonthRun[]) => LayoutRead)[] = [
  readMonthOfYears,
  readWide,
  readYearGrid,
  readOutline,
  readTransposed,
  readRecords,
  readLong,
  (view, region) => readMonthSheet(view, region),
];

const NONE: ReturnType<typeof readComparisons> = { tables: [], asYears: [], findings: [] };

/** All offence tables of a sheet, in whichever layout. */
export function tablesOn(view: SheetView, excelTables: readonly Region[]): SheetTables {
  const whole: Region = { ...view.region, bottom: view.lastUsedRow };
  const blocks = readMonthBlocks(view);
  if (blocks) return { ...blocks, comparisons: [] };
  // Years of one month are not 12 months each, whatever change stands beside them.
  const isMonthOfYears = readMonthOfYears(view, whole).table !== null;
  const { tables: comparisons, asYears, findings } = isMonthOfYears ? NONE : readComparisons(view, whole);
  if (comparisons.length > 0)
    return withComparisons(view, whole, { comparisons, findings }, () => tablesOfMonths(view, whole, excelTables));
  const read = withCompared(view, withUnread(view, tablesOfMonths(view, whole, excelTables)), asYears);
  // A quarter or a year to date beside last year's is no 12 months. The finding says so, rather than that nothing was found.
  if (read.tables.some(({ length }) => length === 1)) return read;
  // "This year" and "Last year" beside a column of months are of a month each: which counts is asked.
  if (read.findings.some(({ code, details }) => code === "ambiguousColumn" && details.role === "count")) return read;
  const isRead = (row: number) => (read.compared ?? []).some(({ headerRow }) => headerRow === row);
  const pairs = unreadPairs(view, whole).filter(({ bySaying, row }) => bySaying || (read.findings.length === 0 && !isRead(row)));
  const isPairs = read.tables.every(({ headerRow }) => pairs.some(({ row }) => row === headerRow));
  return pairs.length > 0 && isPairs ? { tables: [], comparisons: [], findings: pairs.map(({ found }) => found) } : read;
}

/** A sheet with comparison tables: these, or what stands with them as columns of months, or of 12 months each. */
function withComparisons(
  view: SheetView,
  whole: Region,
  { comparisons, findings }: Pick<SheetTables, "comparisons" | "findings">,
  ofMonths: () => SheetTables,
): SheetTables {
  const months = comparisons.every((table) => isBesideMonths(view, table)) ? ofMonths() : null;
  // Where months have 12-month totals and differences after them, the months count; the totals are checked against them.
  const isOfMonths = ({ headerRow }: ComparisonTable) => months?.tables.some((table) => table.headerRow === headerRow && isOfAYear(table));
  if (months && comparisons.every(isOfMonths)) return withCompared(view, months, comparisons);
  const others = comparisons.some(({ isList }) => isList) ? (months ?? ofMonths()) : null;
  const areYears = others && others.tables.length > 0 && others.tables.every(({ length }) => length === WINDOW_LENGTH);
  const unread = unreadBeside(view, whole, comparisons);
  if (areYears && unread.length === 0 && nameTheSame(comparisons)) return withCompared(view, others, comparisons);
  // Months and years above or below on the same sheet are not passed over.
  const tables = (others?.tables ?? []).filter(
    (table) => (isOfAYear(table) || table.length === WINDOW_LENGTH) && !comparisons.some((each) => isAcross(each, table)),
  );
  return {
    tables,
    comparisons,
    findings: [...findings, ...unread],
    ...(areYears ? { together: withCompared(view, others, comparisons) } : {}),
  };
}

/** Tables with the comparison tables whose totals they hold as columns. Nothing need say that the differences of these are not checked. */
function withCompared(view: SheetView, read: SheetTables, all: readonly ComparisonTable[]): SheetTables {
  // Among months, only what is said to be 12 months is: years may stand below a month or above one.
  const areTwelve = ({ windows }: ComparisonTable) => windows.every(({ header }) => windowEnd(header) !== null);
  const columnsOf = ({ counts, totals, length }: MonthlyTable) => (length === WINDOW_LENGTH ? [...counts, ...totals] : totals);
  const holds = (table: MonthlyTable, each: ComparisonTable) =>
    table.headerRow === each.headerRow &&
    (table.length === WINDOW_LENGTH || areTwelve(each)) &&
    each.windows.every((window) => columnsOf(table).some(({ column }) => column === window.column));
  const compared = all.filter((each) => read.tables.some((table) => holds(table, each)));
  const checked = new Set(
    compared.flatMap(({ sheet, headerRow, diff, pctDiff }) =>
      [diff, pctDiff].flatMap((column) => (column ? [localAddress(cellAt(sheet, headerRow, column.column))] : [])),
    ),
  );
  const findings = read.findings.flatMap((found): readonly Finding[] => {
    if (found.code !== "differencesUnchecked" || found.address === null) return [found];
    const cells = found.address.split(", ").map((address) => parseAddress(address));
    const left = cells.filter((cell) => !checked.has(localAddress(cell)));
    const columns = left.map(({ row, column }) => ({ header: view.text(row, column), column }));
    return left.length === cells.length ? [found] : left.length === 0 ? [] : [differencesUnchecked(view.sheet, left[0]!.row, columns)];
  });
  return { ...read, compared, findings };
}

/** True of two tables that have a row in common. */
function isAcross(one: TableBase, other: TableBase): boolean {
  return one.headerTop <= other.lastRow && other.headerTop <= one.lastRow;
}

/** Pairs of periods outside the comparison tables of a sheet, whose figures would be passed over. */
function unreadBeside(view: SheetView, whole: Region, comparisons: readonly ComparisonTable[]): readonly Finding[] {
  const isRead = (row: number) => comparisons.some(({ headerTop, lastRow }) => row >= headerTop && row <= lastRow);
  return unreadPairs(view, whole).flatMap(({ row, found }): readonly Finding[] => {
    if (isRead(row) || found.code !== "pairNotRead") return [];
    // Of another period, it is passed over as a sheet of such would be.
    const { why } = found.details;
    return [{ ...found, details: { ...found.details, beside: true }, severity: why === "not 12 months" ? "warning" : found.severity }];
  });
}

/** True where most offences of a list stand there twice, or in another table of the same periods. */
export function nameTheSame(comparisons: readonly ComparisonTable[]): boolean {
  const lists = comparisons.map(({ isList, rows, windows }) => ({
    isList,
    ends: windows.map(({ month }) => month).join(),
    names: new Set(rows.map(({ strand }) => normalised(strand))),
    rows: rows.length,
  }));
  const areAlike = (one: (typeof lists)[number], other: (typeof lists)[number]) => {
    const shared = [...one.names].filter((name) => other.names.has(name)).length;
    return shared * 2 >= Math.min(one.names.size, other.names.size) && shared > 0;
  };
  // Of other periods, one would hide the other.
  const pairs = lists.flatMap((one, at) =>
    lists
      .slice(at + 1)
      .filter((other) => areAlike(one, other))
      .map((other) => one.ends === other.ends),
  );
  return (
    lists.some(({ isList }) => isList) &&
    pairs.every((isSame) => isSame) &&
    (pairs.length > 0 || lists.some(({ isList, names, rows }) => isList && names.size < rows))
  );
}

/** The same, with findings about months outside any table, where nothing else was asked. */
function withUnread(view: SheetView, read: SheetTables): SheetTables {
  return read.findings.length > 0 ? read : { ...read, findings: unreadMonths(view, read.tables) };
}

/** True of a comparison table whose header row may hold enough months for a year. Cheap, since no cell is read as a date. */
function isBesideMonths(view: SheetView, { headerRow }: ComparisonTable): boolean {
  return rangeOf(view.region.left, view.region.right).filter((column) => !isBlank(view.at(headerRow, column))).length > WINDOW_LENGTH;
}

function isOfAYear({ months, counts, length }: MonthlyTable): boolean {
  return months.in === "headers" && length === 1 && counts.length >= WINDOW_LENGTH;
}

function tablesOfMonths(view: SheetView, whole: Region, excelTables: readonly Region[]): SheetTables {
  const marked = joined(excelTables.map((region) => stacked(view, { ...region, titlesFrom: view.region.top })));
  if (marked.tables.length > 0) return marked;
  const beside = eachByItself(view, repeatedHeaders(view, whole) ?? []);
  if (beside) return beside;
  const read = stacked(view, recordsBesideList(view, whole) ?? whole);
  const isTwice = read.findings.some(({ code }) => code === "twoColumnsForMonth");
  if (isTwice) return eachByItself(view, blocksOf(view, whole)) ?? read;
  const isOne = goesAcross(read) && !read.tables.some((table) => areDatesBeside(view, whole, table));
  return isOne ? read : (bestBlocks(view, whole) ?? read);
}

/** The tables of a region, one below the other. */
function stacked(view: SheetView, region: Region): SheetTables {
  const tables: MonthlyTable[] = [];
  const findings: Finding[] = [];
  for (let top = region.top; top <= Math.min(region.bottom, view.region.bottom);) {
    const rest = top === region.top ? region : { ...region, top, titlesFrom: top };
    const read = firstRead(view, rest);
    findings.push(...(read?.findings ?? []));
    if (!read?.table) break;
    const found = [read.table, ...(read.beside ?? [])].flatMap((table) => inSections(view, belowUnits(view, table)));
    tables.push(...found);
    top = Math.max(...found.flatMap(({ lastRow, headerRow }) => [lastRow, headerRow])) + 1;
  }
  return { tables: cornersAsPlaces(tables), comparisons: [], findings };
}

/** Tables that each have their place in the corner, above their offences: "Basildon | Jan | Feb" and below it "Harlow | Jan | Feb". */
function cornersAsPlaces(tables: readonly MonthlyTable[]): readonly MonthlyTable[] {
  const corners = tables.map(({ categories, named }) => (categories.length === 1 && named === null ? categories[0]!.header : ""));
  if (tables.length < 2 || new Set(corners).size < tables.length || !corners.every((corner) => isKnownPlace(corner))) return tables;
  return tables.map((table, index) => ({
    ...table,
    title: corners[index]!,
    titles: [...table.titles, corners[index]!],
    categories: table.categories.map((category) => ({ ...category, header: "Offence" })),
  }));
}

/** The tables of a region in the first layout that fits. Else the question of the first layout that nearly fits. */
function firstRead(view: SheetView, region: Region): LayoutRead | null {
  let asked: LayoutRead | null = null;
  const runs = () => monthRuns(view, region);
  for (const layout of STACKED) {
    const read = layout(view, region, runs);
    if (read.table !== null) return read;
    if (read.findings.length > 0) asked ??= read;
  }
  return asked;
}

/** The tables of parts beside one another, where each part holds one. Rows of records may have two columns of one name. */
function eachByItself(view: SheetView, parts: readonly Region[]): SheetTables | null {
  if (parts.length < 2) return null;
  const reads = parts.map((part) => stacked(view, part));
  const isWhole = ({ tables }: SheetTables) => tables.length > 0 && tables.every(({ rowIsOffence }) => !rowIsOffence);
  return reads.every(isWhole) ? joined(reads) : null;
}

/** True where counts stand in many columns, which blank columns may part. */
function goesAcross({ tables }: SheetTables): boolean {
  return tables[0] !== undefined && (tables[0].months.in === "headers" || tables[0].named !== null);
}

/**
 * The tables between blank columns, where at least one is complete by itself: what stands beside a table is not a part of it. Null where
 * a table only comes together across blank columns.
 */
function bestBlocks(view: SheetView, region: Region): SheetTables | null {
  const blocks = blocksOf(view, region);
  if (blocks.length < 2) return null;
  const read = joined(blocks.map((block) => stacked(view, block)));
  const isWhole = ({ named, rowIsOffence, categories }: MonthlyTable) => named !== null || (!rowIsOffence && categories.length > 0);
  return read.tables.some(isWhole) ? read : null;
}

function joined(reads: readonly SheetTables[]): SheetTables {
  return { tables: reads.flatMap(({ tables }) => tables), comparisons: [], findings: reads.flatMap(({ findings }) => findings) };
}
