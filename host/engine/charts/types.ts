import type {
  AreaSeries,
  BarSeries,
  BubbleSeries,
  Chart,
  ChartModel,
  ChartTypeGroup,
  LineSeries,
  PieSeries,
  RadarSeries,
  ScatterSeries,
} from "../../library";
import type { SheetModel } from "../workbook-model";

/** A chart on a sheet. */
export interface ChartRef {
  readonly sheet: SheetModel;
  readonly chart: Chart;
}

/** A series of any kind that the host draws. */
export type AnySeries = BarSeries | LineSeries | AreaSeries | PieSeries | ScatterSeries | BubbleSeries | RadarSeries;

/** One series of a chart. The engine's object stays the same while the series exists, so it is its identity. */
export interface SeriesRef extends ChartRef {
  readonly series: AnySeries;
}

/** The model of a chart that the engine has parsed or that was made here. */
export function modelOf(ref: ChartRef): ChartModel {
  const model = ref.chart.chartModel;
  if (!model) throw new Error("This chart is of a sort that the engine keeps but does not read (Office 2016 extended charts)");
  return model;
}

/** Changes a chart. The engine is told, so that it writes the changed model and not the bytes that it once read. */
export function edit(ref: ChartRef, change: (model: ChartModel) => void): void {
  modelOf(ref);
  ref.chart.mutate(change);
  ref.sheet.restyled();
}

/** The series in the order in which they are plotted and listed. */
export function seriesOf(model: ChartModel): readonly AnySeries[] {
  const all = model.chart.plotArea.chartTypes.flatMap((group) => [...(group.series as AnySeries[])]);
  return all.sort((a, b) => a.order - b.order);
}

/** What a series draws; an XY chart has another name for it. */
export const valuesIn = (series: AnySeries) => ("yVal" in series ? series.yVal : "val" in series ? series.val : undefined);

/** How large its bubbles are. */
export const sizesIn = (series: AnySeries) => ("bubbleSize" in series ? series.bubbleSize : undefined);

/** What names its points, or is their x. */
export const categoriesIn = (series: AnySeries) => ("xVal" in series ? series.xVal : "cat" in series ? series.cat : undefined);

/** The group that a series is drawn in. */
export function groupOf(model: ChartModel, series: AnySeries): ChartTypeGroup {
  const group = model.chart.plotArea.chartTypes.find((candidate) => (candidate.series as AnySeries[]).includes(series));
  if (!group) throw new Error("The series is not of this chart");
  return group;
}
