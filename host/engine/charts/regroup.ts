import type { ChartModel, ChartTypeGroup } from "../../library";
import { emptied } from "../without";
import { type ChartKind, emptyGroup, isPieLike, isXY, kindOf } from "./chart-kinds";
import { axesFor, dress, PRIMARY_AXES, SECONDARY_AXES, viewOf } from "./defaults";
import { structuredShape } from "./raw";
import { type AnySeries, groupOf, seriesOf } from "./types";

type Side = "Primary" | "Secondary";

/** Which axes a series is drawn on. */
export function sideOf(model: ChartModel, series: AnySeries): Side {
  const [first] = model.chart.plotArea.chartTypes;
  const ids = groupOf(model, series).axisIds;
  return ids === undefined || ids[0] === first?.axisIds?.[0] ? "Primary" : "Secondary";
}

/** Draws the whole chart as another kind. */
export function convertChart(model: ChartModel, kind: ChartKind): void {
  const series = seriesOf(model);
  const group = emptyGroup(kind, PRIMARY_AXES);
  (group.series as AnySeries[]) = series.map((item, index) => convert(item, kind, index));
  const { plotArea } = model.chart;
  delete model.chart.view3D;
  Object.assign(model.chart, viewOf(kind));
  const titles = plotArea.axes.slice(0, 2).map((axis) => axis.title);
  plotArea.chartTypes = [group];
  plotArea.axes = isPieLike(kind) ? [] : axesFor(kind, PRIMARY_AXES);
  for (const [index, axis] of plotArea.axes.entries()) if (titles[index]) axis.title = titles[index];
}

/** Draws one series as another kind, or on the other axes: in a group of the same kind. */
export function moveSeries(model: ChartModel, series: AnySeries, kind: ChartKind, side: Side): AnySeries {
  const { plotArea } = model.chart;
  const from = groupOf(model, series);
  const axes = side === "Primary" ? (plotArea.chartTypes[0]?.axisIds ?? PRIMARY_AXES) : secondaryAxes(model, kind);
  const wanted = emptyGroup(kind, axes);
  let to = plotArea.chartTypes.find((group) => sameSort(group, wanted) && group.axisIds?.[0] === wanted.axisIds?.[0]);
  if (!to) plotArea.chartTypes.push((to = wanted));
  (from.series as AnySeries[]).splice((from.series as AnySeries[]).indexOf(series), 1);
  const converted = kind === kindOf(from, series) ? series : convert(series, kind, series.index);
  (to.series as AnySeries[]).push(converted);
  dropEmptyGroups(model);
  return converted;
}

const sameSort = (a: ChartTypeGroup, b: ChartTypeGroup): boolean =>
  a.type === b.type &&
  (a as { grouping?: string }).grouping === (b as { grouping?: string }).grouping &&
  (a as { barDir?: string }).barDir === (b as { barDir?: string }).barDir;

function secondaryAxes(model: ChartModel, kind: ChartKind): readonly number[] {
  const { axes } = model.chart.plotArea;
  if (!axes.some((axis) => axis.axId === SECONDARY_AXES[0])) axes.push(...axesFor(kind, SECONDARY_AXES, true));
  return SECONDARY_AXES;
}

/** Takes a series out of the chart. */
export function removeSeries(model: ChartModel, series: AnySeries): void {
  const group = groupOf(model, series);
  (group.series as AnySeries[]).splice((group.series as AnySeries[]).indexOf(series), 1);
  dropEmptyGroups(model);
  for (const [order, item] of seriesOf(model).entries()) item.order = order;
}

/** Removes groups without series and axes without a group, except the first, which new series will need. */
function dropEmptyGroups(model: ChartModel): void {
  const { plotArea } = model.chart;
  const kept = plotArea.chartTypes.filter((group) => group.series.length > 0);
  plotArea.chartTypes = kept.length > 0 ? kept : plotArea.chartTypes.slice(0, 1);
  const used = new Set(plotArea.chartTypes.flatMap((group) => group.axisIds ?? []));
  plotArea.axes = plotArea.axes.filter((axis) => used.has(axis.axId));
}

/** Puts a series at a place among the others. */
export function reorder(model: ChartModel, series: AnySeries, place: number): void {
  const others = seriesOf(model).filter((item) => item !== series);
  others.splice(Math.min(Math.max(0, place), others.length), 0, series);
  for (const [order, item] of others.entries()) item.order = order;
}

/** The same name, cells, labels and colour, formatted as another kind. The series object stays the same: it is its identity. */
function convert(series: AnySeries, kind: ChartKind, index: number): AnySeries {
  const old = { ...series } as Record<string, unknown>;
  emptied(series);
  const { tx, order, dataLabels, trendlines } = old;
  const categories = old.xVal ?? old.cat;
  const values = old.yVal ?? old.val;
  const former = structuredShape(old.spPr as AnySeries["spPr"]);
  const colour = former?.fill?.solid ?? former?.line?.color;
  Object.assign(series, {
    index: old.index,
    order,
    ...(tx !== undefined && { tx }),
    ...(trendlines !== undefined && !isPieLike(kind) && { trendlines }),
    ...(dataLabels !== undefined && { dataLabels: { ...dataLabels, position: undefined } }),
  });
  dress(series, kind, index);
  if (colour) recolour(series, colour);
  Object.assign(
    series,
    isXY(kind)
      ? {
          ...(categories !== undefined && { xVal: categories }),
          yVal: values,
          ...(kind === "Bubble" && old.bubbleSize !== undefined && { bubbleSize: old.bubbleSize }),
        }
      : { ...(categories !== undefined && { cat: categories }), val: values },
  );
  return series;
}

function recolour(series: AnySeries, colour: NonNullable<NonNullable<AnySeries["spPr"]>["fill"]>["solid"]): void {
  if (series.spPr?.fill?.solid && colour) series.spPr.fill = { solid: colour };
  if (series.spPr?.line?.color && colour) series.spPr.line = { ...series.spPr.line, color: colour };
}
