import type { ChartAxis, ChartModel, ChartTextProperties, ShapeProperties } from "../../library";
import { type ChartKind, DEPTH_AXIS, emptyGroup, isDeep, isLying, isPieLike, isRadar, isScatter, isXY } from "./chart-kinds";
import { EMU_PER_POINT } from "./shape";
import type { AnySeries } from "./types";

/*
 * Excel's defaults for a new chart (2013 and later): its greys, sizes and Office palette. The engine's own defaults are black,
 * without a frame and with titles in 18 points, so none of them is used.
 */
const TEXT_GREY = "595959";
const LINE_GREY = "D9D9D9";
const HAIRLINE = 0.75 * EMU_PER_POINT;
const PALETTE = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** Excel's colour for the n-th series of a chart (or point of a pie). */
const paletteColour = (index: number): string => PALETTE[index % PALETTE.length]!;

export const bodyText = (): ChartTextProperties => ({ size: 900, color: { srgb: TEXT_GREY } });
export const titleText = (): ChartTextProperties => ({ size: 1400, bold: false, color: { srgb: TEXT_GREY } });
export const axisTitleText = (): ChartTextProperties => ({ size: 1000, bold: false, color: { srgb: TEXT_GREY } });
export const gridlines = (): ShapeProperties => ({ line: { width: HAIRLINE, color: { srgb: LINE_GREY } } });

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
export const PRIMARY_AXES: readonly number[] = [CATEGORY_AXIS, VALUE_AXIS];
export const SECONDARY_AXES: readonly number[] = [333333333, 444444444];

/**
 * A chart without series. One series shows its name as the title; several show "Chart Title" and a legend below, as in
 * Excel.
 */
export function newModel(kind: ChartKind, seriesCount: number): ChartModel {
  return {
    chart: {
      title: { overlay: false, txPr: titleText() },
      autoTitleDeleted: false,
      ...viewOf(kind),
      plotArea: {
        layout: {},
        chartTypes: [emptyGroup(kind, PRIMARY_AXES)],
        axes: isPieLike(kind) ? [] : axesFor(kind, PRIMARY_AXES),
        spPr: { fill: { noFill: true }, line: { noFill: true } },
      },
      ...((seriesCount > 1 || isPieLike(kind)) && { legend: newLegend() }),
      plotVisOnly: true,
      dispBlanksAs: "gap",
    },
    roundedCorners: false,
    spPr: { fill: { solid: { srgb: "FFFFFF" } }, line: { width: HAIRLINE, color: { srgb: LINE_GREY } } },
    txPr: { size: 1000 },
  };
}

/** The viewing angle of a chart with depth. */
export const viewOf = (kind: ChartKind): Pick<ChartModel["chart"], "view3D"> =>
  isDeep(kind)
    ? { view3D: kind === "CylinderCol" ? { rotX: 15, rotY: 20, rAngAx: false, perspective: 30 } : { rotX: 15, rotY: 20, rAngAx: true } }
    : {};

export const newLegend = () => ({ legendPos: "b" as const, overlay: false, txPr: bodyText() });

/** The category and value axes of a kind. */
export function axesFor(kind: ChartKind, ids: readonly number[], secondary = false): ChartAxis[] {
  const [first, second] = ids as [number, number];
  const lying = isLying(kind);
  // Anew for each axis: what one is told later is changed in place.
  const shared = () => ({
    scaling: { orientation: "minMax" as const },
    delete: false,
    numFmt: { formatCode: "General", sourceLinked: true },
    majorTickMark: "none" as const,
    minorTickMark: "none" as const,
    tickLblPos: "nextTo" as const,
    txPr: bodyText(),
    crosses: "autoZero" as const,
  });
  const axisLine: ShapeProperties = { fill: { noFill: true }, line: { width: HAIRLINE, color: { srgb: LINE_GREY } } };
  const noLine: ShapeProperties = { fill: { noFill: true }, line: { noFill: true } };
  const lines = secondary ? {} : { majorGridlines: gridlines() };
  const value: ChartAxis = {
    ...shared(),
    ...lines,
    axisType: "val",
    axId: second,
    crossAx: first,
    axPos: lying ? "b" : secondary ? "r" : "l",
    crosses: secondary ? "max" : "autoZero",
    crossBetween: kind === "Area" || kind === "AreaStacked" || isXY(kind) ? "midCat" : "between",
    spPr: isXY(kind) ? axisLine : noLine,
  };
  const across: ChartAxis = isXY(kind)
    ? { ...shared(), ...lines, axisType: "val", axId: first, crossAx: second, axPos: "b", crossBetween: "midCat", spPr: axisLine }
    : {
        ...shared(),
        ...(isRadar(kind) && lines),
        axisType: "cat",
        axId: first,
        crossAx: second,
        axPos: lying ? "l" : "b",
        delete: secondary,
        spPr: axisLine,
        auto: true,
        lblAlgn: "ctr",
        lblOffset: 100,
        noMultiLvlLbl: false,
      };
  // It does not show for bars side by side.
  const isSeen = kind === "CylinderCol";
  const depth: ChartAxis = { ...shared(), axisType: "ser", axId: DEPTH_AXIS, crossAx: second, axPos: "b", delete: !isSeen, spPr: axisLine };
  return isDeep(kind) ? [across, value, depth] : [across, value];
}

const MARKER_SIZE = 5;

/** Formats a series as Excel formats the n-th series of this kind. */
export function dress(series: AnySeries, kind: ChartKind, index: number, points = 0): void {
  const colour = { srgb: paletteColour(index) };
  const stroke = { width: 2.25 * EMU_PER_POINT, color: colour, cap: "rnd" as const };
  const dot = { symbol: "circle" as const, size: MARKER_SIZE, spPr: { fill: { solid: colour }, line: { width: HAIRLINE, color: colour } } };
  if (kind === "Radar" || kind === "RadarMarkers")
    Object.assign(series, { spPr: { line: stroke }, marker: kind === "Radar" ? { symbol: "none" } : dot });
  else if (kind === "Line" || kind === "LineMarkers")
    Object.assign(series, { spPr: { line: stroke }, marker: kind === "Line" ? { symbol: "none" } : dot, smooth: false });
  else if (isScatter(kind)) {
    const line = kind === "XYScatter" ? { ...stroke, noFill: true } : stroke;
    Object.assign(series, {
      spPr: { line },
      marker: kind.endsWith("NoMarkers") ? { symbol: "none" } : dot,
      smooth: kind.startsWith("XYScatterSmooth"),
    });
  } else if (isPieLike(kind)) {
    const edge = { width: 1.5 * EMU_PER_POINT, color: { srgb: "FFFFFF" } };
    const slices = Array.from({ length: points }, (_, at) => ({
      index: at,
      spPr: { fill: { solid: { srgb: paletteColour(at) } }, line: edge },
    }));
    Object.assign(series, { dataPoints: slices });
  } else {
    Object.assign(
      series,
      { spPr: { fill: { solid: colour } } },
      kind.startsWith("Area") || isRadar(kind) ? {} : { invertIfNegative: false },
    );
  }
}
