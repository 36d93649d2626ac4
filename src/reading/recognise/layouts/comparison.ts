import { cellAt, localAddress } from "../../../domain/address";
import { finding, type Finding } from "../../../domain/finding";
import { WINDOW_LENGTH } from "../../../domain/window";
import { isAllOffences } from "../../texts/measures";
import { numberIn } from "../../texts/counts";
import { isCode, isWords, rangeOf, sampleOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { ComparisonRow, ComparisonTable, TableColumn } from "../../tables/tables";
import { boxOf, firstColumn } from "./comparison-box";
import { comparisonHeaders, type ComparisonHeader } from "./comparison-header";
import { readHeading } from "./comparison-heading";
import { isOtherWindow } from "./comparison-words";
import { firstDataRow, labelColumns, labelsOf, lastDataRow, rowsOf, type LabelColumns } from "./comparison-rows";
import { isPlaceHeader } from "../places";
import { tableBase } from "./table-base";

/** All comparison tables of a region, below and beside one another. `asYears` are those that are read as columns of 12 months each. */
export function readComparisons(
  view: SheetView,
  region: Region,
): { readonly tables: readonly ComparisonTable[]; readonly asYears: readonly ComparisonTable[]; readonly findings: readonly Finding[] } {
  const headers = comparisonHeaders(view, region);
  // Beside totals of 12 months in words, years are read as such too: none may be passed over.
  const areYears = headers.every(({ byPeriod }) => byPeriod);
  const tables: ComparisonTable[] = [];
  const asYears: ComparisonTable[] = [];
  const findings: Finding[] = [];
  for (const header of headers) {
    const box = boxOf(header, headers, tables, region);
    // Those beside a wide one have the names of its rows.
    const inRow = headers.filter(({ bottom }) => bottom === header.bottom);
    const isOfYears =
      inRow.some((each) => isWide(view, each, boxOf(each, headers, tables, region))) ||
      (areYears && !standsAlone(view, header, headers, box) && !isHeaded(view, header, box));
    const { table, unchecked } = tableOf(view, header, box, labelsOf(view, header, headers, box, region));
    if (isOfYears) {
      asYears.push(table);
      continue;
    }
    if (unchecked.length > 0) findings.push(differencesUnchecked(view.sheet, header.bottom, unchecked));
    findings.push(...rowsLeftOut(view.sheet, "rows", table.totals), ...rowsLeftOut(view.sheet, "measures", table.measured));
    if (header === inRow[0]) findings.push(...otherWindows(view, header, region));
    tables.push(table);
  }
  return { tables, asYears, findings };
}

/** Says which columns of a header's row are 12 months of something else than offences: "Solved 12 months to Mar 24". */
function otherWindows(view: SheetView, { bottom }: ComparisonHeader, region: Region): readonly Finding[] {
  const columns = rangeOf(region.left, region.right).filter((column) => isOtherWindow(view.text(bottom, column)));
  if (columns.length === 0) return [];
  const address = columns.map((column) => localAddress(cellAt(view.sheet, bottom, column))).join(", ");
  const labels = columns.map((column) => view.text(bottom, column));
  return [finding("totalsLeftOut", { sheet: view.sheet, address }, { of: "headers", labels, count: labels.length, sheets: 1 })];
}

function tableOf(
  view: SheetView,
  header: ComparisonHeader,
  box: Region,
  labels: LabelColumns,
): { readonly table: ComparisonTable; readonly unchecked: readonly TableColumn[] } {
  const { rows, totals, measured } = rowsOf(view, header, box, labels);
  const { diff, pctDiff, unchecked } = checkedDifferences(view, header, rows);
  const used = [...rows, ...totals, ...measured].map(({ row }) => row);
  const [firstRow, lastRow] = used.length > 0 ? [Math.min(...used), Math.max(...used)] : [header.bottom + 1, header.bottom + 1];
  const windows = header.windows.map(({ header: text, column, month }) => ({ header: text, column, month }));
  return {
    unchecked,
    table: {
      ...tableBase(view, box, { headerRow: header.bottom, firstRow, lastRow, length: WINDOW_LENGTH }),
      ...{ layout: "comparison", headerTop: header.top, windows, diff, pctDiff, rows, totals, measured, isList: labels.strandHeader },
    },
  };
}

/** Says which rows of a table do not count. */
function rowsLeftOut(sheet: string, of: "rows" | "measures", rows: readonly ComparisonRow[]): readonly Finding[] {
  if (rows.length === 0) return [];
  const address = rows.map(({ namedAt }) => localAddress(namedAt)).join(", ");
  return [finding("totalsLeftOut", { sheet, address }, { of, labels: rows.map(({ strand }) => strand), count: rows.length, sheets: 1 })];
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
 * True for the sheet's only pair of years, where it has a column headed as offences, or years that are plain numbers, which no other
 * layout reads. Several pairs, or places, add up as wide tables do.
 */
function standsAlone(view: SheetView, header: ComparisonHeader, headers: readonly ComparisonHeader[], box: Region): boolean {
  if (headers.length !== 1 || header.windows.length !== 2) return false;
  const { strandHeader, strand } = labelColumns(view, header, box);
  const areNumbers = header.windows.every(({ column }) => typeof view.at(header.bottom, column) === "number");
  return strandHeader || (areNumbers && strand !== null && view.text(header.bottom, strand) === "");
}

/** True for a table of a single strand that the lines above it name: its rows have no names, or are "Offences" and what became of them. */
function isHeaded(view: SheetView, header: ComparisonHeader, box: Region): boolean {
  const labels = labelColumns(view, header, box);
  const [row, ...others] = rowsOf(view, header, box, labels).rows;
  if (row === undefined || others.length > 0 || readHeading(view, { ...box, bottom: header.top - 1 }).strand === null) return false;
  // Rows below that have no names are not passed over.
  const isOnly = lastDataRow(view, row.row, box) === row.row;
  return labels.strand === null ? isOnly : isAllOffences(view.text(row.row, labels.strand));
}

/** Says which of a sheet's own differences are not compared with their figures. */
export function differencesUnchecked(sheet: string, headerRow: number, columns: readonly TableColumn[]): Finding {
  const address = columns.map(({ column }) => localAddress(cellAt(sheet, headerRow, column))).join(", ");
  return finding("differencesUnchecked", { sheet, address }, { columns: columns.map(({ header }) => header) });
}
