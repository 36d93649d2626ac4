import type { BarChartGroup, BarSeries, ChartAxis, ChartModel } from "../../../host/library";
import { formatValue } from "../../../host/engine/number-format";

/** A chart of bars side by side, with the parts of it that are drawn. */
export interface BarData {
  readonly group: BarChartGroup;
  readonly upright: boolean;
  readonly categories: readonly string[];
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
}

/** The chart's bars; undefined for every other kind of chart, which the engine draws. */
export function barData({ chart: { plotArea } }: ChartModel): BarData | undefined {
  const [group, ...others] = plotArea.chartTypes;
  if (!group || others.length > 0 || group.type !== "bar" || group.grouping !== "clustered") return undefined;
  const categoryAxis = plotArea.axes.find(({ axisType }) => axisType === "cat");
  const valueAxis = plotArea.axes.find(({ axisType }) => axisType === "val");
  if (!categoryAxis || !valueAxis || valueAxis.scaling?.logBase !== undefined) return undefined;
  const values = group.series.flatMap((series) => valuesOf(series)).filter((value) => value !== undefined);
  return {
    group,
    upright: group.barDir === "col",
    categories: categoriesOf(group.series[0]),
    categoryAxis,
    valueAxis,
    range: rangeOf(values, valueAxis),
  };
}

/** A series' values by their points; blank cells have none. */
export function valuesOf({ val }: BarSeries): readonly (number | undefined)[] {
  const cache = val?.numRef?.cache;
  const values = new Array<number | undefined>(cache?.pointCount ?? 0).fill(undefined);
  for (const { index, value } of cache?.points ?? []) values[index] = value ?? undefined;
  return values;
}

function categoriesOf(series: BarSeries | undefined): readonly string[] {
  const count = series ? valuesOf(series).length : 0;
  const names = new Array<string>(count).fill("");
  const { strRef, numRef, multiLvlStrRef } = series?.cat ?? {};
  for (const { index, value } of strRef?.cache?.points ?? multiLvlStrRef?.cache?.levels[0]?.points ?? []) names[index] = value;
  const { points = [], formatCode = "General" } = numRef?.cache ?? {};
  for (const { index, value } of points) if (value !== null) names[index] = formatValue(value, formatCode);
  return names;
}

/** From the smallest to the largest value, including zero, in round steps. */
function rangeOf(values: readonly number[], { scaling, ...axis }: ChartAxis): BarData["range"] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const given = (axis as { majorUnit?: number }).majorUnit;
  const spread = high - low || 1;
  const step = given ?? niceStep(spread / 6);
  // An axis that is not shown need not end on a step.
  const ends = axis.delete
    ? (value: number) => value + Math.sign(value) * spread * 0.02
    : (value: number, up: boolean) => (up ? Math.ceil : Math.floor)(value / step) * step;
  return { min: scaling?.min ?? ends(low, false), max: scaling?.max ?? (ends(high, true) || step), step };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough)!;
}
