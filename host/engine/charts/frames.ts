import type { Chart, Worksheet } from "../../library";
import { HostError } from "../../protocol";
import { without } from "../without";
import type { AnchorPoint, Box, Placement } from "./placement";
import { EMU_PER_POINT } from "./shape";

/*
 * A chart's name and place are in the sheet's drawing. The engine keeps both for a chart that it read. But it cannot name a new chart,
 * and it forgets a new place of one that it read: it writes its private `_drawing` as it is. So the host keeps an entry there for every
 * chart that it touches, and the engine writes that entry like one it had read.
 */
interface Frame {
  range: { tl: AnchorPoint; br?: AnchorPoint; ext?: { width?: number; height?: number }; pos?: { x: number; y: number }; editAs?: string };
  chartNumber?: number;
  chartExNumber?: number;
  graphicFrame?: { name?: string; index?: number };
}

interface Drawing {
  anchors?: Frame[];
  rels: unknown[];
  name?: string;
  rId?: string;
}

/** How many EMU the engine counts for a pixel in the extent of a one-cell anchor. */
const EMU_PER_PIXEL = 9_525;

const drawingOf = (sheet: Worksheet): Drawing | undefined => (sheet as unknown as { _drawing?: Drawing })._drawing;

function ownFrames(sheet: Worksheet): Frame[] {
  const holder = sheet as unknown as { _drawing?: Drawing };
  holder._drawing ??= { rels: [] };
  return (holder._drawing.anchors ??= []);
}

const isOf = (chart: Chart) => (frame: Frame) =>
  (chart.chartNumber > 0 && frame.chartNumber === chart.chartNumber) ||
  (chart.chartExNumber > 0 && frame.chartExNumber === chart.chartExNumber);

const frameOf = (chart: Chart): Frame | undefined => drawingOf(chart.worksheet)?.anchors?.find(isOf(chart));

function ownFrame(chart: Chart): Frame {
  const found = frameOf(chart);
  if (found) return found;
  const frames = ownFrames(chart.worksheet);
  const ids = frames.map((frame) => frame.graphicFrame?.index ?? 0);
  const { tl, br } = chart.range;
  const frame: Frame = {
    range: { tl: tl.model, br: (br ?? tl).model },
    chartNumber: chart.chartNumber,
    graphicFrame: { index: Math.max(1, ...ids) + 1 },
  };
  frames.push(frame);
  return frame;
}

/**
 * Makes the engine number all drawings again. It keeps the numbers of those it read and counts new ones from 1, so that two sheets
 * would share one.
 */
export function unnumberDrawing(sheet: Worksheet): void {
  const drawing = drawingOf(sheet);
  if (!drawing) return;
  delete drawing.name;
  delete drawing.rId;
}

/** Gives a copied sheet a drawing of its own: the engine's copy shares the original's, with the original's chart numbers. */
export function ownDrawingOfCopy(source: Worksheet, copy: Worksheet): void {
  const originals = source.getCharts().map(frameOf);
  const holder = copy as unknown as { _drawing?: Drawing };
  if (!holder._drawing) return;
  const anchors = copy.getCharts().flatMap((chart, index): Frame[] => {
    const original = originals[index];
    if (!original) return [];
    return [
      {
        ...without(structuredClone(original), "chartNumber", "chartExNumber"),
        ...(chart.chartNumber > 0 ? { chartNumber: chart.chartNumber } : { chartExNumber: chart.chartExNumber }),
      },
    ];
  });
  holder._drawing = { anchors, rels: [] };
}

/** The name that the selection pane shows. */
export const nameOf = (chart: Chart): string => frameOf(chart)?.graphicFrame?.name ?? `Chart ${chart.chartNumber}`;

export function setName(chart: Chart, name: string): void {
  const frame = ownFrame(chart);
  frame.graphicFrame = { ...frame.graphicFrame, name };
}

/** The chart's present place; it moves and sizes with its cells, as Excel's charts do by default. */
export function boxOf(chart: Chart, placement: Placement): Box {
  const { tl, br, ext, pos } = ownFrame(chart).range;
  if (pos && ext) return { left: fromPixels(pos.x), top: fromPixels(pos.y), ...extent(ext) };
  const { left, top } = placement.point(tl);
  if (!br) return { left, top, ...extent(ext ?? {}) };
  const end = placement.point(br);
  return { left, top, width: end.left - left, height: end.top - top };
}

const fromPixels = (pixels: number) => (pixels * EMU_PER_PIXEL) / EMU_PER_POINT;
const extent = (ext: { width?: number; height?: number }) => ({ width: fromPixels(ext.width ?? 0), height: fromPixels(ext.height ?? 0) });

/** Puts the chart on the sheet by its two corners. */
export function place(chart: Chart, box: Box, placement: Placement): void {
  if (box.left < 0 || box.top < 0 || box.width <= 0 || box.height <= 0)
    throw new HostError("InvalidArgument", "A chart stands on the sheet and has a width and a height.");
  const frame = ownFrame(chart);
  const tl = placement.anchor(box.left, box.top);
  const br = placement.anchor(box.left + box.width, box.top + box.height);
  frame.range = { tl, br, editAs: "twoCell" };
  // The engine's own copy follows, because inserting or deleting rows and columns moves that one.
  chart.range.tl.model = { ...tl };
  if (chart.range.br) chart.range.br.model = { ...br };
}

/** Moves both corners with their cells; `to` says where a cell (counted from 1) went. Nothing changes where no corner moves. */
export function moveAnchors(
  chart: Chart,
  to: (row: number, column: number) => { readonly row: number; readonly column: number; readonly deleted: boolean },
): void {
  const { range } = ownFrame(chart);
  const moved = (point: AnchorPoint): AnchorPoint => {
    const cell = to(point.nativeRow + 1, point.nativeCol + 1);
    const offsets = cell.deleted ? { nativeRowOff: 0, nativeColOff: 0 } : point;
    return { nativeRow: cell.row - 1, nativeRowOff: offsets.nativeRowOff, nativeCol: cell.column - 1, nativeColOff: offsets.nativeColOff };
  };
  range.tl = moved(range.tl);
  chart.range.tl.model = { ...range.tl };
  if (!range.br) return;
  range.br = moved(range.br);
  if (chart.range.br) chart.range.br.model = { ...range.br };
}
