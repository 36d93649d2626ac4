import type { Box } from "./placement";
import { refreshCaches } from "./chart-book";
import type { ChartRef } from "./types";

const PIXELS_PER_POINT = 4 / 3;

/**
 * The chart as a PNG in base64, drawn by the engine: a preview, not Excel's own drawing. If only a width or height is given, the shape is
 * kept; if both are, the picture fills them only on request.
 */
export async function chartImage(
  ref: ChartRef,
  box: Box,
  width: number | undefined,
  height: number | undefined,
  fit: "Fit" | "FitAndCenter" | "Fill",
): Promise<string> {
  refreshCaches(ref);
  const natural = { width: box.width * PIXELS_PER_POINT, height: box.height * PIXELS_PER_POINT };
  const across = width === undefined ? Infinity : width / natural.width;
  const down = height === undefined ? Infinity : height / natural.height;
  const scale = Math.min(across, down) === Infinity ? 1 : Math.min(across, down);
  const stretched = fit === "Fill" && width !== undefined && height !== undefined;
  const size = stretched ? { width, height } : { width: Math.round(natural.width * scale), height: Math.round(natural.height * scale) };
  return base64(await ref.chart.toPNG(size));
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
