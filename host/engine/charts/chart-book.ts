import type { Chart } from "../../library";
import { type Area, cellArea, columnsOf } from "../area";
import { emptied, without } from "../without";
import type { RangeRef, SheetModel, WorkbookModel } from "../workbook-model";
import { copiesIn, refreshModelCaches } from "./caches";
import { type ChartKind, isXY } from "./chart-kinds";
import { dress, newModel } from "./defaults";
import { moveAnchors, nameOf, ownDrawingOfCopy, place, setName, unnumberDrawing } from "./frames";
import { Placement } from "./placement";
import { cellCount, referenceTo, rewriteReferences } from "./references";
import { isNumeric, type SeriesBy, seriesFromSource, type SeriesSource } from "./source";
import { type AnySeries, type ChartRef, edit, modelOf, seriesOf } from "./types";

/** The size that Excel gives a chart made by an add-in, in points. */
const NEW_WIDTH = 360;
const NEW_HEIGHT = 216;

/** The charts of a sheet, in the order of their drawing. */
export const chartsOf = (sheet: SheetModel): readonly ChartRef[] => sheet.sheet.getCharts().map((chart) => refOf(sheet, chart));

/**
 * The copies of cells that the charts of a sheet have, by the charts' names. After a file was opened they are as it has them; a chart of a sort that
 * the engine does not read has none.
 */
export function chartCopies(sheet: SheetModel): ReadonlyMap<string, ReturnType<typeof copiesIn>> {
  return new Map(chartsOf(sheet).map(({ chart }) => [nameOf(chart), chart.chartModel ? copiesIn(chart.chartModel) : []]));
}

const refs = new WeakMap<Chart, ChartRef>();

function refOf(sheet: SheetModel, chart: Chart): ChartRef {
  let ref = refs.get(chart);
  if (!ref) {
    ref = { sheet, chart };
    refs.set(chart, ref);
  }
  return ref;
}

/** Adds a chart of the source's cells, formatted as Excel formats a new one. */
export function addChart(sheet: SheetModel, kind: ChartKind, source: RangeRef, by: SeriesBy): ChartRef {
  const sources = seriesFromSource(source, by, kind);
  const name = freeName(sheet);
  const number = sheet.sheet.addChart({ type: "bar", series: [{ values: "A1" }] }, "A1:B2");
  const chart = sheet.sheet.getCharts().find((candidate) => candidate.chartNumber === number)!;
  const ref = refOf(sheet, chart);
  const model = newModel(kind, sources.length);
  edit(ref, (target) => {
    emptied(target);
    Object.assign(target, model);
  });
  fillSeries(ref, kind, source, sources);
  setName(chart, name);
  const placement = placementOf(sheet);
  const beside = placement.corner(source.area.top, Math.min(source.area.right + 2, 16_384));
  const corner = source.sheet === sheet ? beside : { left: 48, top: 15 };
  place(chart, { ...corner, width: NEW_WIDTH, height: NEW_HEIGHT }, placement);
  return ref;
}

export const placementOf = (sheet: SheetModel): Placement => new Placement(sheet);

function freeName(sheet: SheetModel): string {
  const taken = new Set(chartsOf(sheet).map(({ chart }) => nameOf(chart)));
  for (let number = 1; ; number++) if (!taken.has(`Chart ${number}`)) return `Chart ${number}`;
}

/** Gives the chart new series from a source; the first series keeps the first one's formatting, and so on. */
export function setSource(ref: ChartRef, kind: ChartKind, source: RangeRef, by: SeriesBy): void {
  fillSeries(ref, kind, source, seriesFromSource(source, by, kind));
}

function fillSeries(ref: ChartRef, kind: ChartKind, range: RangeRef, sources: readonly SeriesSource[]): void {
  edit(ref, (model) => {
    const former = seriesOf(model);
    const made = sources.map((source, index) => {
      const dressing = without((former[index] ?? {}) as Partial<Record<string, unknown>>, "tx", "cat", "val", "xVal", "yVal", "bubbleSize");
      const series = { ...dressing, index, order: index } as AnySeries;
      if (source.name) series.tx = { strRef: { formula: referenceTo(range.sheet.range(source.name)) } };
      setValues(series, kind, range.sheet.range(source.values));
      if (source.sizes) setSizes(series, range.sheet.range(source.sizes));
      if (source.categories) setCategories(series, kind, range.sheet.range(source.categories));
      if (!former[index]) dress(series, kind, index, cellCount(source.values));
      return series;
    });
    const [first, ...others] = model.chart.plotArea.chartTypes;
    for (const group of others) group.series.length = 0;
    (first!.series as AnySeries[]) = made;
    model.chart.plotArea.chartTypes = [first!];
  });
  refreshCaches(ref);
}

/** The cells that a series draws. */
export function setValues(series: AnySeries, kind: ChartKind, range: RangeRef): void {
  const values = { numRef: { formula: referenceTo(range) } };
  if (isXY(kind)) Object.assign(series, { yVal: values });
  else Object.assign(series, { val: values });
}

/** The cells that say how large its bubbles are. */
export const setSizes = (series: AnySeries, range: RangeRef) =>
  Object.assign(series, { bubbleSize: { numRef: { formula: referenceTo(range) } } });

/** The cells that name the points, or are the x of an XY chart. Several columns make labels of several levels. */
export function setCategories(series: AnySeries, kind: ChartKind, range: RangeRef): void {
  const formula = referenceTo(range);
  const levels = Math.min(columnsOf(range.area), range.area.bottom - range.area.top + 1);
  const categories = isNumeric(range) ? { numRef: { formula } } : levels > 1 ? { multiLvlStrRef: { formula } } : { strRef: { formula } };
  if (isXY(kind)) Object.assign(series, { xVal: categories });
  else Object.assign(series, { cat: categories });
}

/** Copies the cells' present values into the chart, for readers that do not calculate. */
export function refreshCaches(ref: ChartRef): void {
  refreshModelCaches(modelOf(ref), ref.sheet.workbook);
}

export function deleteChart({ sheet, chart }: ChartRef): void {
  sheet.sheet.removeChart(chart);
  sheet.restyled();
}

/** Every chart that the engine can read, over all sheets. */
const readable = (workbook: WorkbookModel): readonly ChartRef[] =>
  workbook.sheets.flatMap(chartsOf).filter(({ chart }) => chart.chartModel !== undefined);

/**
 * Rewrites the references of all charts when a sheet was renamed or cells moved: pass the function that rewrites a defined name's formula.
 * Call it when renaming sheets and when inserting or deleting cells.
 */
export function rewriteChartReferences(workbook: WorkbookModel, rewrite: (formula: string) => string): void {
  for (const ref of readable(workbook)) {
    const model = modelOf(ref);
    if (rewriteReferences(model, rewrite)) edit(ref, () => undefined);
  }
}

/** The charts of a copied sheet: with their own places, drawing the copy's cells instead of the original's. */
export function copyCharts(source: SheetModel, copy: SheetModel, rewrite: (formula: string) => string): void {
  ownDrawingOfCopy(source.sheet, copy.sheet);
  for (const ref of chartsOf(copy)) if (ref.chart.chartModel && rewriteReferences(modelOf(ref), rewrite)) edit(ref, () => undefined);
}

/**
 * Moves the charts of a sheet whose cells were inserted or deleted; `moved` says where an area went. They move and size with their cells.
 */
export function shiftCharts(sheet: SheetModel, moved: (area: Area) => Area | undefined): void {
  for (const { chart } of chartsOf(sheet)) moveAnchors(chart, (row, column) => movedCell(row, column, moved));
}

/** Where a cell went; the place of a deleted one goes to the next that was not deleted. */
function movedCell(
  row: number,
  column: number,
  moved: (area: Area) => Area | undefined,
): { readonly row: number; readonly column: number; readonly deleted: boolean } {
  for (let ahead = 0; ahead < 1_000; ahead++) {
    for (const [down, across] of [
      [ahead, 0],
      [0, ahead],
    ] as const) {
      const area = moved(cellArea(row + down, column + across));
      if (area) return { row: area.top, column: area.left, deleted: ahead > 0 };
    }
  }
  return { row, column, deleted: false };
}

/** Updates the copied values of charts before the workbook is saved or drawn; charts that were never touched keep their bytes. */
export function prepareCharts(workbook: WorkbookModel): void {
  for (const sheet of workbook.sheets) unnumberDrawing(sheet.sheet);
  for (const ref of readable(workbook)) {
    const entry = workbook.book.getChartEntry(ref.chart.chartNumber);
    if (!entry?.rawData || entry.dirty) refreshCaches(ref);
  }
}
