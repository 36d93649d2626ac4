import { cellAt, type CellRange } from "../../../domain/address";
import type { Month } from "../../../domain/month";
import { rowCount } from "../../../domain/rows";
import type { FigureSource, MonthlyCount } from "../../../domain/series";
import { lengthOf } from "../../../domain/series";
import { parts, valueAt, type TableCounts } from "../../../reading/ledger";
import type { CheckInput } from "../../check";

/** Counts of one line, or of one strand over all tables, month by month. */
export interface CountedSeries {
  readonly label: string;
  readonly sheet: string;
  readonly length: number;
  /** What a line is of: an offence, a district. None for a strand. */
  readonly names: readonly string[];
  /** In their order. */
  readonly points: readonly SeriesPoint[];
}

export interface SeriesPoint {
  readonly month: Month;
  readonly count: number;
  readonly cell: CellRange | null;
}

/** Series that belong together: all strands, or the lines of one table that strands count. */
export interface SeriesGroup {
  readonly sheet: string | null;
  readonly series: readonly CountedSeries[];
}

/** The strands' own months, which are what is printed, and the lines that they count, table by table. */
export function countedSeries(input: CheckInput): readonly SeriesGroup[] {
  return [...strandSeries(input), ...lineSeries(input)];
}

/** Series as one, month by month, where all of them have the month. */
export function addedUp(series: readonly CountedSeries[]): CountedSeries {
  const sums = new Map<Month, { count: number; of: number }>();
  for (const { month, count } of series.flatMap(({ points }) => points)) {
    const sum = sums.get(month) ?? { count: 0, of: 0 };
    sums.set(month, { count: sum.count + count, of: sum.of + 1 });
  }
  const months = [...sums].filter(([, { of }]) => of === series.length).sort(([one], [other]) => one - other);
  return { ...series[0]!, points: months.map(([month, { count }]) => ({ month, count, cell: null })) };
}

/** The strands' own months alone, as one group. */
function strandSeries({ strands }: Pick<CheckInput, "strands">): readonly SeriesGroup[] {
  const series = strands.flatMap(({ definition, figures }): CountedSeries[] => {
    if (figures.kind !== "months" || figures.months.length === 0 || isOfRecords(figures.months)) return [];
    const length = lengthOf(figures.months.at(-1)!);
    const points = figures.months
      .filter((count) => lengthOf(count) === length)
      .map(({ month, count, sources }) => ({ month, count, cell: firstCell(sources) }));
    return [{ label: definition.strand, sheet: figures.months.at(-1)!.sources[0]?.sheet ?? "", length, names: [], points }];
  });
  return series.length > 0 ? [{ sheet: null, series }] : [];
}

/** The lines that strands count, table by table. */
function lineSeries({ strands, series }: Pick<CheckInput, "strands" | "series">): readonly SeriesGroup[] {
  const isCounted = countedCells(sourcesOf(strands));
  return series
    .map((counts): SeriesGroup => ({ sheet: counts.table.sheet, series: linesOf(counts, isCounted) }))
    .filter((group) => group.series.length > 0);
}

function sourcesOf(strands: CheckInput["strands"]): readonly FigureSource[] {
  return strands.flatMap(({ figures }) => (figures.kind === "months" ? figures.months.flatMap(({ sources }) => sources) : []));
}

/** Where rows are counted, the figures are counts of their month. */
function isOfRecords(months: readonly MonthlyCount[]): boolean {
  return months.every(({ count, sources }) => count === sources.reduce((sum, { rows }) => sum + rowCount(rows), 0));
}

function firstCell([source]: readonly FigureSource[]): CellRange | null {
  return source === undefined || source.rows.length === 0 ? null : cellAt(source.sheet, source.rows[0]!, source.column);
}

function linesOf(counts: TableCounts, isCounted: (cell: CellRange) => boolean): readonly CountedSeries[] {
  const steps = parts(counts.steps)
    .filter((step) => counts.steps[step]!.month !== null)
    .sort((one, other) => counts.steps[one]!.month! - counts.steps[other]!.month!);
  return parts(counts.lines).flatMap((line): CountedSeries[] => {
    const points = steps.flatMap((step): SeriesPoint[] => {
      const count = valueAt(counts, line, step);
      return Number.isNaN(count) ? [] : [{ month: counts.steps[step]!.month!, count, cell: counts.cellOf(line, step) }];
    });
    if (!points.some(({ cell }) => cell !== null && isCounted(cell))) return [];
    const { label, names } = counts.lines[line]!;
    const { sheet, length } = counts.table;
    return [{ label, sheet, length, names: names.filter((name) => name !== ""), points }];
  });
}

/** Tells cells that some strand counts. */
export function countedCells(sources: readonly FigureSource[]): (cell: CellRange) => boolean {
  const runs = new Map<string, Map<number, Set<Int32Array>>>();
  for (const { sheet, column, rows } of sources) {
    const columns = runs.get(sheet) ?? new Map<number, Set<Int32Array>>();
    runs.set(sheet, columns);
    columns.set(column, (columns.get(column) ?? new Set<Int32Array>()).add(rows));
  }
  return ({ sheet, column, row }) => {
    for (const own of runs.get(sheet)?.get(column) ?? []) if (isWithin(own, row)) return true;
    return false;
  };
}

function isWithin(runs: Int32Array, row: number): boolean {
  let [low, high] = [0, runs.length / 2 - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (row < runs[2 * middle]!) high = middle - 1;
    else if (row > runs[2 * middle + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}
