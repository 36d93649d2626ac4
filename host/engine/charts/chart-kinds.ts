import type { BarChartGroup, ChartMarker, ChartTypeGroup } from "../../library";
import { structuredShape } from "./raw";
import type { AnySeries } from "./types";

/** The chart types that the host draws, by Excel's names. */
export const CHART_KINDS = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "Area",
  "AreaStacked",
  "Pie",
  "Doughnut",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
  "Bubble",
  "Radar",
  "RadarMarkers",
  "RadarFilled",
  "3DColumnClustered",
  "3DBarClustered",
  "CylinderCol",
] as const;

export type ChartKind = (typeof CHART_KINDS)[number];

export const isPieLike = (kind: ChartKind): boolean => kind === "Pie" || kind === "Doughnut";
export const isScatter = (kind: ChartKind): boolean => kind.startsWith("XYScatter");
/** Both of its axes have numbers. */
export const isXY = (kind: ChartKind): boolean => kind === "Bubble" || isScatter(kind);
export const isRadar = (kind: ChartKind): boolean => kind.startsWith("Radar");
/** Drawn with depth; charts of cylinders have an axis with one series at each step. */
export const isDeep = (kind: ChartKind): boolean => kind.startsWith("3D") || kind === "CylinderCol";
const isBar = (kind: ChartKind): boolean => kind.startsWith("Bar") || kind.startsWith("Column");
/** Horizontal bars: their category axis is at the left. */
export const isLying = (kind: ChartKind): boolean => kind.startsWith("Bar") || kind.startsWith("3DBar");
/** The number of the axis that series are lined up on, one behind another. */
export const DEPTH_AXIS = 555555555;

/** An empty group of a kind, as Excel would write one. */
export function emptyGroup(kind: ChartKind, axisIds: readonly number[]): ChartTypeGroup {
  const ids = [...axisIds];
  if (isDeep(kind)) return deepGroup(kind, ids);
  if (isRadar(kind))
    return { type: "radar", radarStyle: kind === "RadarFilled" ? "filled" : "marker", varyColors: false, series: [], axisIds: ids };
  if (kind === "Bubble") return { type: "bubble", varyColors: false, series: [], bubbleScale: 100, showNegBubbles: false, axisIds: ids };
  if (isBar(kind)) {
    const grouping = kind.endsWith("100") ? "percentStacked" : kind.endsWith("Stacked") ? "stacked" : "clustered";
    const gaps =
      grouping !== "clustered" ? { gapWidth: 150, overlap: 100 } : isLying(kind) ? { gapWidth: 182 } : { gapWidth: 219, overlap: -27 };
    return { type: "bar", barDir: isLying(kind) ? "bar" : "col", grouping, varyColors: false, series: [], ...gaps, axisIds: ids };
  }
  if (kind === "Line" || kind === "LineMarkers")
    return { type: "line", grouping: "standard", varyColors: false, series: [], marker: true, axisIds: ids };
  if (kind === "Area" || kind === "AreaStacked")
    return { type: "area", grouping: kind === "Area" ? "standard" : "stacked", varyColors: false, series: [], axisIds: ids };
  if (kind === "Pie") return { type: "pie", varyColors: true, series: [], firstSliceAng: 0 };
  if (kind === "Doughnut") return { type: "doughnut", varyColors: true, series: [], firstSliceAng: 0, holeSize: 75 };
  return { type: "scatter", scatterStyle: "lineMarker", varyColors: false, series: [], axisIds: ids };
}

function deepGroup(kind: ChartKind, ids: readonly number[]): ChartTypeGroup {
  const isCylinders = kind === "CylinderCol";
  return {
    type: "bar3D",
    barDir: isLying(kind) ? "bar" : "col",
    grouping: isCylinders ? "standard" : "clustered",
    varyColors: false,
    series: [],
    gapWidth: 150,
    shape: isCylinders ? "cylinder" : "box",
    axisIds: [...ids, DEPTH_AXIS],
  };
}

/** Excel's name for the chart type of a group with this series; undefined for a group that the host does not draw. */
export function kindOf(group: ChartTypeGroup, series: AnySeries | undefined): ChartKind | undefined {
  const marker = (series as { readonly marker?: ChartMarker } | undefined)?.marker?.symbol;
  switch (group.type) {
    case "bar": {
      const stack = group.grouping === "percentStacked" ? "Stacked100" : group.grouping === "stacked" ? "Stacked" : "Clustered";
      return group.barDir === "bar" ? `Bar${stack}` : `Column${stack}`;
    }
    case "line":
      if (group.grouping !== "standard") return undefined;
      return marker === "none" ? "Line" : "LineMarkers";
    case "area":
      return group.grouping === "standard" ? "Area" : group.grouping === "stacked" ? "AreaStacked" : undefined;
    case "pie":
      return "Pie";
    case "doughnut":
      return "Doughnut";
    case "scatter":
      return scatterKind(series, marker === "none");
    case "bubble":
      return series && "bubble3D" in series && series.bubble3D ? undefined : "Bubble";
    case "radar":
      return RADARS[group.radarStyle === "marker" && marker === "none" ? "standard" : group.radarStyle];
    case "bar3D":
      return deepKind(group);
    default:
      return undefined;
  }
}

const RADARS = { standard: "Radar", marker: "RadarMarkers", filled: "RadarFilled" } as const;

function deepKind({ shape = "box", grouping, barDir }: BarChartGroup): ChartKind | undefined {
  if (shape === "cylinder" && grouping === "standard" && barDir === "col") return "CylinderCol";
  if (shape !== "box" || grouping !== "clustered") return undefined;
  return barDir === "bar" ? "3DBarClustered" : "3DColumnClustered";
}

function scatterKind(series: AnySeries | undefined, isBare: boolean): ChartKind {
  if (structuredShape(series?.spPr)?.line?.noFill) return "XYScatter";
  const smooth = series !== undefined && "smooth" in series && series.smooth;
  return `XYScatter${smooth ? "Smooth" : "Lines"}${isBare ? "NoMarkers" : ""}`;
}
