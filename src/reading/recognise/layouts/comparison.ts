import { cellAt, localAddress } from "../../../domain/address";
import { finding, type Finding } from "../../../domain/finding";
import { normalised, oneLine } from "../../../domain/text";
import { WINDOW_LENGTH } from "../../../domain/window";
import { countOf, numberIn } from "../../texts/counts";
import { isTotal, offenceRank } from "../../texts/labels";
import { measureOf, sectionText } from "../../texts/section";
import { isBlank, isCode, isWords, rangeOf, sampleOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { ComparisonRow, ComparisonTable, TableColumn } from "../../tables/tables";
import { boxOf, firstColumn, lastColumn } from "./comparison-box";
import { comparisonHeaders, type ComparisonHeader } from "./comparison-header";
import { readHeading } from "./comparison-heading";
import { isPlaceHeader } from "../places";
import { tableBase } from "./table-base";

/** Blank rows that may stand between a table's header and its figures. */
const MOST_GAP = 2;

/** All comparison tables of a region, below and beside one another. */
export function readComparisons(
  view: SheetView,
  region: Region,
): { readonly tables: readonly ComparisonTable[]; readonly findings: readonly Finding[] } {
  const headers = comparisonHeaders(view, region);
  // Beside totals of 12 months in words, years are read as such too: none may be passed over.
  const areYears = headers.every(({ byPeriod }) => byPeriod);
  const tables: ComparisonTable[] = [];
  const findings: Finding[] = [];
  for (const header of headers) {
    const box = boxOf(header, headers, tables, region);
    // Those beside a wide one have the names of its rows.
    const inRow = headers.filter(({ bottom }) => bottom === header.bottom);
    if (inRow.some((each) => isWide(view, each, boxOf(each, headers, tables, region)))) continue;
    if (areYears && !standsAlone(view, header, headers, box)) continue;
    const labels = labelsOf(view, header, headers, box, region);
    const { rows, totals } = rowsOf(view, header, box, labels);
    const { diff, pctDiff, unchecked } = checkedDifferences(view, header, rows);
    if (unchecked.length > 0) findings.push(differencesUnchecked(view.sheet, header.bottom, unchecked));
    if (totals.length > 0) {
      const address = totals.map(({ row, column }) => localAddress({ row, column, rows: 1, columns: 1 })).join(", ");
      const labels = totals.map(({ row, column }) => view.text(row, column));
      findings.push(finding("totalsLeftOut", { sheet: view.sheet, address }, { of: "rows", labels, count: totals.length, sheets: 1 }));
    }
    const [firstRow, lastRow] = [rows[0]?.row ?? header.bottom + 1, rows.at(-1)?.row ?? header.bottom + 1];
    tables.push({
      ...tableBase(view, box, { headerRow: header.bottom, firstRow, lastRow, length: WINDOW_LENGTH }),
      layout: "comparison",
      headerTop: header.top,
      windows: header.windows.map(({ header: text, column, month }) => ({ header: text, column, month })),
      diff,
      pctDiff,
      rows,
      isList: labels.strandHeader,
    });
  }
  return { tables, findings };
}

/** Percentages that round to the same are right. */
const HALF_A_POINT = 0.5;

/**
 * The differences that can be checked, and those that cannot. After three windows or more, they compare the two latest if at least half
 * of the rows agree; else nothing says what they compare.
 */
function checkedDifferences(
  view: SheetView,
  { windows, diff, pctDiff, unchecked }: ComparisonHeader,
  rows: readonly ComparisonRow[],
): Pick<ComparisonHeader, "diff" | "pctDiff" | "unchecked"> {
  if (windows.length < 3) return { diff, pctDiff, unchecked };
  const [earlier, later] = windows.slice(-2).map(({ column }) => column) as [number, number];
  const numberAt = (row: number, column: number) => numberIn(view.at(row, column), view.marks) ?? NaN;
  const agreesInHalf = (column: TableColumn | null, agrees: (found: number, change: number, base: number) => boolean) =>
    column !== null &&
    rows.filter(({ row }) => {
      const base = numberAt(row, earlier);
      return agrees(numberAt(row, column.column), numberAt(row, later) - base, base);
    }).length *
      2 >=
      rows.length;
  const isDiff = agreesInHalf(diff, (found, change) => found === change);
  const isPercent = agreesInHalf(pctDiff, (found, change, base) =>
    [found, found * 100].some((percent) => Math.abs(percent - (100 * change) / base) <= HALF_A_POINT),
  );
  const left = [isDiff ? null : diff, isPercent ? null : pctDiff].filter((column) => column !== null);
  return { diff: isDiff ? diff : null, pctDiff: isPercent ? pctDiff : null, unchecked: [...left, ...unchecked] };
}

/**
 * True for a wide table of years: places stand down, two columns of names tell its rows apart, or three years or more stand without a
 * difference in a row of named columns.
 */
function isWide(view: SheetView, header: ComparisonHeader, box: Region): boolean {
  const { strand, strandHeader, section, measure, lead } = labelColumns(view, header, box);
  const first = firstDataRow(view, header, box);
  const last = lastDataRow(view, first, box);
  if (!strandHeader) return last > first && strand !== null && isPlaceHeader(view.text(header.bottom, strand));
  const isName = (column: number) =>
    column !== section &&
    column !== measure &&
    column !== lead &&
    sampleOf(view, column, first, last).some((raw) => isWords(raw) && !isCode(raw));
  const names = [...rangeOf(box.left, firstColumn(header) - 1)].filter(isName);
  return names.length >= 2 || (header.windows.length >= 3 && header.diff === null && header.pctDiff === null);
}

/**
 * True for the sheet's only pair of years, where it has a column headed as offences. Several pairs, or places, add up as wide tables do.
 */
function standsAlone(view: SheetView, header: ComparisonHeader, headers: readonly ComparisonHeader[], box: Region): boolean {
  return headers.length === 1 && header.windows.length === 2 && labelColumns(view, header, box).strandHeader;
}

/** Says which of a sheet's own differences are not compared with their figures. */
export function differencesUnchecked(sheet: string, headerRow: number, columns: readonly TableColumn[]): Finding {
  const address = columns.map(({ column }) => localAddress(cellAt(sheet, headerRow, column))).join(", ");
  return finding("differencesUnchecked", { sheet, address }, { columns: columns.map(({ header }) => header) });
}

interface Rows {
  readonly rows: readonly ComparisonRow[];
  readonly totals: readonly { readonly row: number; readonly column: number }[];
}

/** Where rows are labelled, each is a strand. Otherwise there is only the row below the header, and the lines above name it. */
function rowsOf(view: SheetView, header: ComparisonHeader, box: Region, labels: LabelColumns): Rows {
  const first = firstDataRow(view, header, box);
  const { strand: names, strandHeader } = labels;
  const named = strandHeader || lastDataRow(view, first, box) > first;
  if (named && names !== null) {
    const last = lastStrandRow(view, header, names, first, box);
    return labelledRows(view, header, labels, { ...box, top: first, bottom: last });
  }

  const heading = readHeading(view, { ...box, bottom: header.top - 1 });
  const label = labels.strand === null || isTotal(view.text(first, labels.strand)) ? "" : view.text(first, labels.strand);
  const strand = heading.strand ?? label;
  return {
    totals: [],
    rows: [
      {
        row: first,
        section: heading.section,
        strand,
        measure: heading.measure ?? measureOf(strand),
        lead: heading.lead,
        period: heading.period,
        namedAt: heading.namedAt ?? cellAt(view.sheet, header.bottom, header.windows[0]!.column),
      },
    ],
  };
}

function firstDataRow(view: SheetView, header: ComparisonHeader, box: Region): number {
  const first = header.bottom + 1;
  for (const row of rangeOf(first, Math.min(first + MOST_GAP, box.bottom))) {
    if (header.windows.some(({ column }) => !isBlank(view.at(row, column)))) return row;
  }
  return first;
}

/** The row above the first one that is blank in all of the table's columns. */
function lastDataRow(view: SheetView, first: number, box: Region): number {
  for (const row of rangeOf(first + 1, Math.min(box.bottom, view.region.bottom))) {
    if (filledIn(view, row, box) === 0) return row - 1;
  }
  return Math.max(first, Math.min(box.bottom, view.region.bottom));
}

/** Nothing of the table stands below notes. */
const NOTE = /^(notes?|sources?|\d+[.)]|\*)/i;

/**
 * The last row of a strand, where blank rows divide the rows, with a heading or without: a strand below them must not be lost. Below many,
 * only a row with a count in each window is one.
 */
function lastStrandRow(view: SheetView, { windows }: ComparisonHeader, strand: number, first: number, box: Region): number {
  const bottom = Math.min(box.bottom, view.region.bottom);
  const counts = (row: number) => windows.filter(({ column }) => countOf(view.at(row, column), view.marks).kind === "count").length;
  const isStrand = (row: number, least: number) => isWords(view.at(row, strand)) && counts(row) >= least;
  let last = lastDataRow(view, first, box);
  for (;;) {
    let next = last + 1;
    while (next <= bottom && filledIn(view, next, box) === 0) next += 1;
    const isFar = next > last + 1 + MOST_GAP;
    if (!isFar && next <= bottom && filledIn(view, next, box) === 1 && !NOTE.test(view.text(next, strand))) next += 1;
    if (next > bottom || !isStrand(next, isFar ? windows.length : 1) || offenceRank(view.text(next, strand)) !== null) return last;
    last = lastDataRow(view, next, box);
  }
}

function filledIn(view: SheetView, row: number, { left, right }: Region): number {
  return [...rangeOf(left, right)].filter((column) => !isBlank(view.at(row, column))).length;
}

/** The columns that name a table's rows. Where it has none of its own, they stand left of the list beside it. */
function labelsOf(
  view: SheetView,
  header: ComparisonHeader,
  headers: readonly ComparisonHeader[],
  box: Region,
  region: Region,
): LabelColumns {
  const own = labelColumns(view, header, box);
  if (box.left === region.left || box.left < firstColumn(header)) return own;
  const left = headers.find((other) => other !== header && other.bottom === header.bottom && lastColumn(other) < firstColumn(header));
  if (!left) return own;
  const leftBox = boxOf(left, headers, [], region);
  const named = labelColumns(view, left, leftBox);
  const first = firstDataRow(view, left, leftBox);
  return named.strandHeader || (named.strand !== null && lastDataRow(view, first, leftBox) > first) ? named : own;
}

interface LabelColumns {
  readonly strand: number | null;
  /** True where a header says that strands stand below it. */
  readonly strandHeader: boolean;
  readonly section: number | null;
  readonly measure: number | null;
  readonly lead: number | null;
}

function labelColumns(view: SheetView, header: ComparisonHeader, box: Region): LabelColumns {
  const columns = [...rangeOf(box.left, firstColumn(header) - 1)];
  const headerAt = (column: number) => normalised([...rangeOf(header.top, header.bottom)].map((row) => view.text(row, column)).join(" "));
  const headed = (test: (text: string) => boolean) => columns.find((column) => test(headerAt(column))) ?? null;
  const strand = headed((text) => text === "strand" || text === "theme" || offenceRank(text) !== null);
  const first = firstDataRow(view, header, box);
  return {
    strand: strand ?? columns.findLast((column) => isWords(view.at(first, column))) ?? null,
    strandHeader: strand !== null,
    section: headed((text) => /^(section|sec\.?|no\.?|ref\.?|#)( number| no\.?)?$/.test(text)),
    measure: headed((text) => text === "measure"),
    lead: headed((text) => /^(strand )?lead( officer)?$|^owner$/.test(text)),
  };
}

function labelledRows(view: SheetView, header: ComparisonHeader, labels: LabelColumns, box: Region): Rows {
  const strandColumn = labels.strand!;
  const period = readHeading(view, {
    ...box,
    top: Math.max(view.region.top, header.top - 3),
    bottom: header.top - 1,
  }).period;
  const rows: ComparisonRow[] = [];
  const totals: { row: number; column: number }[] = [];
  const textAt = (row: number, column: number | null) => (column === null ? null : oneLine(view.at(row, column)) || null);
  for (const row of rangeOf(box.top, box.bottom)) {
    if (header.windows.every(({ column }) => isBlank(view.at(row, column)))) continue;
    const strand = view.text(row, strandColumn);
    if (isTotal(strand)) {
      totals.push({ row, column: strandColumn });
      continue;
    }
    const section = labels.section === null ? "" : sectionText(view.at(row, labels.section), view.format(row, labels.section));
    rows.push({
      row,
      section: section === "" ? null : section,
      strand,
      measure: textAt(row, labels.measure) ?? measureOf(strand),
      lead: textAt(row, labels.lead),
      period,
      namedAt: cellAt(view.sheet, row, strandColumn >= box.left ? strandColumn : header.windows[0]!.column),
    });
  }
  return { rows, totals };
}
