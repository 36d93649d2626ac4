import type { Image } from "@fortune-sheet/core";
import { chartsOf, placementOf, refreshCaches } from "../../../host/engine/charts/chart-book";
import { boxOf, nameOf } from "../../../host/engine/charts/frames";
import type { ChartRef } from "../../../host/engine/charts/types";
import type { SheetModel } from "../../../host/engine/workbook-model";
import { drawBars } from "./bar-chart";

const PIXELS_PER_POINT = 4 / 3;

/** A sheet's charts as pictures over the grid, in their places: drawn here or by the engine, not by Excel. */
export function chartPictures(sheet: SheetModel): Image[] {
  const placement = placementOf(sheet);
  return chartsOf(sheet).flatMap((ref, index) => {
    const box = boxOf(ref.chart, placement);
    const [width, height] = [Math.round(box.width * PIXELS_PER_POINT), Math.round(box.height * PIXELS_PER_POINT)];
    const svg = drawing(ref, width, height);
    if (svg === undefined) return [];
    return [
      {
        id: `chart-${index}-${nameOf(ref.chart)}`,
        left: box.left * PIXELS_PER_POINT,
        top: box.top * PIXELS_PER_POINT,
        width,
        height,
        src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`,
      },
    ];
  });
}

/** The chart as SVG; nothing for the kinds that the engine keeps without reading them. */
function drawing(ref: ChartRef, width: number, height: number): string | undefined {
  if (width <= 0 || height <= 0) return undefined;
  try {
    const model = ref.chart.chartModel;
    if (model) refreshCaches(ref);
    return (model && drawBars(model, width, height)) ?? ref.chart.toSVG({ width, height });
  } catch {
    // A chart that cannot be drawn must not take the rest of the sheet with it.
    return undefined;
  }
}
