import type { Paper, PaperChart } from "../paper";
import { CHART_WIDTH, chartSvg } from "./chart-svg";

/** Makes a PNG, `width` pixels wide, of an SVG: in the pane by the browser, else by a library. */
export type Draw = (svg: string, width: number) => Promise<Uint8Array>;

/** A chart as a picture. */
export interface ChartPicture {
  readonly png: Uint8Array;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** Pixels a point: some 290 an inch. */
const SHARPNESS = 4;

/** All charts of the paper as pictures, so many times as high as on the sheet; bars have the room of their rows. */
export async function picturesOf(paper: Paper, draw: Draw, higher: number): Promise<ReadonlyMap<PaperChart, ChartPicture>> {
  const pictures = new Map<PaperChart, ChartPicture>();
  const charts = [{ blocks: paper.opening }, ...paper.sections].flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "chart" ? block : [])),
  );
  // One after another: each takes megabytes while it is drawn.
  for (const chart of charts) {
    const height = chart.form === "bars" ? chart.height : Math.round(chart.height * higher);
    const png = await draw(chartSvg(chart, paper.colours, height), CHART_WIDTH * SHARPNESS);
    pictures.set(chart, { png, width: CHART_WIDTH, height });
  }
  return pictures;
}
