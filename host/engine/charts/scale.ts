import type { ChartAxis } from "../../library";
import { cellValue } from "../cell-value";
import { cellsOf } from "./caches";
import { referencedRange } from "./references";
import { type AnySeries, type ChartRef, modelOf, valuesIn } from "./types";

export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
  readonly minorUnit: number;
}

/**
 * An axis scale close enough to Excel's to answer questions about it: steps of 1, 2 or 5 times a power of ten, from zero unless all
 * values are far from it. Excel's own choice also depends on the size of the chart and its fonts.
 */
export function automaticScale(ref: ChartRef, axis: ChartAxis): Scale {
  if (axis.axisType !== "val") return { minimum: 1, maximum: Math.max(1, pointCount(ref)), majorUnit: 1, minorUnit: 1 };
  const values = valuesOn(ref, axis);
  const highest = axis.scaling?.max ?? Math.max(0, ...values);
  const lowest = axis.scaling?.min ?? Math.min(0, ...values);
  const step = niceStep((highest - lowest || 1) / 5);
  // Excel leaves room above the highest bar: a twentieth of the span.
  const room = (highest - lowest) * 0.05;
  return {
    minimum: lowest < 0 ? Math.floor((lowest - room) / step) * step : 0,
    maximum: Math.ceil((highest + room) / step) * step || step,
    majorUnit: step,
    minorUnit: step / 5,
  };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}

function valuesOn(ref: ChartRef, axis: ChartAxis): readonly number[] {
  const groups = modelOf(ref).chart.plotArea.chartTypes.filter((group) => group.axisIds?.includes(axis.axId));
  return groups.flatMap((group) => {
    const rows = (group.series as AnySeries[]).map((series) => valuesOf(ref, series));
    const stacked = "grouping" in group && (group.grouping === "stacked" || group.grouping === "percentStacked");
    return stacked ? rows.reduce<number[]>((sums, row) => row.map((value, index) => value + (sums[index] ?? 0)), []) : rows.flat();
  });
}

function valuesOf(ref: ChartRef, series: AnySeries): readonly number[] {
  const source = valuesIn(series);
  const range = referencedRange(source?.numRef?.formula, ref.sheet.workbook);
  if (!range) return source?.numRef?.cache?.points.flatMap((point) => point.value ?? []) ?? [];
  return cellsOf(range).map((cell) => {
    const value = cellValue(cell);
    return typeof value === "number" ? value : 0;
  });
}

const pointCount = (ref: ChartRef): number =>
  Math.max(
    0,
    ...modelOf(ref).chart.plotArea.chartTypes.flatMap((group) =>
      (group.series as AnySeries[]).map((series) => valuesOf(ref, series).length),
    ),
  );
