import type { BarSeries, ChartModel } from "../../../host/library";
import { formatValue } from "../../../host/engine/number-format";
import { type BarData, barData, valuesOf } from "./bar-data";
import { fillOf, line, lineOf, lookOf, rect, seriesColour, widthOf, words } from "./svg";
import { drawTitle } from "./title";

const GRIDLINE = "#D9D9D9";
const SMALL = 9;

/** The part of the picture with the bars. */
interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Draws columns or bars side by side, as the report has them, close to Excel's own drawing. The engine's drawing ignores a title's
 * size, number formats on labels, and where an axis puts its labels. Undefined for other charts.
 */
export function drawBars(model: ChartModel, width: number, height: number): string | undefined {
  const data = barData(model);
  if (!data) return undefined;
  const title = drawTitle(model.chart.title, width);
  const key = model.chart.legend ? legend(data, width, height) : { svg: "", height: 0 };
  const plot = plotOf(data, width, height - key.height, title.height);
  const background = fillOf(model.spPr) ?? "#FFFFFF";
  const parts = [
    rect(0, 0, width, height, background),
    title.svg,
    gridlines(data, plot),
    bars(data, plot),
    categories(data, plot),
    key.svg,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join("")}</svg>`;
}

const tickFormat = ({ group, valueAxis: { numFmt } }: BarData): string =>
  numFmt && !numFmt.sourceLinked ? numFmt.formatCode : (group.series[0]?.val?.numRef?.cache?.formatCode ?? "General");

function ticksOf({ range: { min, max, step } }: BarData): readonly number[] {
  return Array.from({ length: Math.floor((max - min) / step + 1e-9) + 1 }, (_, index) => Number((min + index * step).toPrecision(12)));
}

/** Leaves room around the bars for the labels of both axes and of the bars. */
function plotOf(data: BarData, width: number, height: number, top: number): Plot {
  const { upright, categories: names, categoryAxis, valueAxis } = data;
  const [categoryLook, valueLook] = [lookOf(categoryAxis.txPr, SMALL), lookOf(valueAxis.txPr, SMALL)];
  const ticks = valueAxis.delete
    ? 0
    : Math.max(...ticksOf(data).map((tick) => widthOf(formatValue(tick, tickFormat(data)), valueLook))) + 8;
  const widest = Math.max(0, ...names.map((name) => widthOf(name, categoryLook)));
  const labels = data.group.series.some(({ dataLabels }) => dataLabels?.showVal) ? (upright ? 14 : 44) : 8;
  if (!upright) {
    const left = Math.min(width * 0.4, widest + 10) + (data.range.min < 0 ? labels : 0);
    return { left, top: top + 4, right: width - labels, bottom: height - (valueAxis.delete ? 6 : valueLook.size + 10) };
  }
  const slot = (width - ticks - 12) / Math.max(1, names.length);
  const below = widest > slot ? widest * 0.75 + 10 : categoryLook.size + 10;
  return { left: Math.max(ticks, 8), top: top + labels, right: width - 8, bottom: height - Math.min(below, height * 0.4) };
}

/** Converts a value to a distance from the picture's left edge or top. */
function scale({ upright, range: { min, max } }: BarData, { left, top, right, bottom }: Plot): (value: number) => number {
  return upright
    ? (value) => bottom - ((value - min) / (max - min)) * (bottom - top)
    : (value) => left + ((value - min) / (max - min)) * (right - left);
}

function gridlines(data: BarData, plot: Plot): string {
  const { valueAxis, upright } = data;
  const at = scale(data, plot);
  const colour = valueAxis.majorGridlines && lineOf(valueAxis.majorGridlines, GRIDLINE);
  const look = lookOf(valueAxis.txPr, SMALL);
  return ticksOf(data)
    .map((tick) => {
      const place = at(tick);
      const ruled = !colour
        ? ""
        : upright
          ? line(plot.left, place, plot.right, place, colour)
          : line(place, plot.top, place, plot.bottom, colour);
      if (valueAxis.delete) return ruled;
      const text = formatValue(tick, tickFormat(data));
      return (
        ruled +
        (upright
          ? words(text, plot.left - 5, place + look.size * 0.35, "end", look)
          : words(text, place, plot.bottom + look.size + 5, "middle", look))
      );
    })
    .join("");
}

/** Where the n-th category begins, and how much room it has: from the bottom up or from the left, unless the axis is reversed. */
function slotOf(
  { upright, categories: names, categoryAxis }: BarData,
  { left, top, right, bottom }: Plot,
  index: number,
): { readonly from: number; readonly size: number } {
  const size = (upright ? right - left : bottom - top) / Math.max(1, names.length);
  const backwards = (categoryAxis.scaling?.orientation === "maxMin") === upright;
  const place = backwards ? names.length - 1 - index : index;
  return { from: (upright ? left : top) + place * size, size };
}

function bars(data: BarData, plot: Plot): string {
  const { group } = data;
  const count = group.series.length;
  const overlap = (group.overlap ?? 0) / 100;
  const at = scale(data, plot);
  return group.series
    .map((series, place) =>
      valuesOf(series)
        .map((value, index) => {
          if (value === undefined) return "";
          const { from, size } = slotOf(data, plot, index);
          const thick = size / (count - overlap * (count - 1) + (group.gapWidth ?? 150) / 100);
          const used = thick * (count - overlap * (count - 1));
          // Within a category of horizontal bars the first series is the lowest.
          const order = data.upright ? place : count - 1 - place;
          const start = from + (size - used) / 2 + order * thick * (1 - overlap);
          const colour = fillOf(series.dataPoints?.find((point) => point.index === index)?.spPr) ?? seriesColour(series.spPr, place);
          const [zero, end] = [at(Math.max(0, data.range.min)), at(value)];
          const [near, far] = [Math.min(zero, end), Math.max(zero, end)];
          const bar = data.upright ? rect(start, near, thick, far - near, colour) : rect(near, start, far - near, thick, colour);
          return bar + label(data, series, value, start + thick / 2, end);
        })
        .join(""),
    )
    .join("");
}

function label({ upright }: BarData, { dataLabels, val }: BarSeries, value: number, middle: number, end: number): string {
  if (!dataLabels?.showVal || dataLabels.delete) return "";
  const look = lookOf(dataLabels.txPr, SMALL);
  const text = formatValue(
    value,
    dataLabels.numFmt && !dataLabels.numFmt.sourceLinked ? dataLabels.numFmt.formatCode : (val?.numRef?.cache?.formatCode ?? "General"),
  );
  if (upright) return words(text, middle, value < 0 ? end + look.size + 2 : end - 4, "middle", look);
  return words(text, value < 0 ? end - 4 : end + 4, middle + look.size * 0.35, value < 0 ? "end" : "start", look);
}

/** The names of the categories, and the base line of the bars. */
function categories(data: BarData, plot: Plot): string {
  const { upright, categories: names, categoryAxis, range } = data;
  if (categoryAxis.delete) return "";
  const look = lookOf(categoryAxis.txPr, SMALL);
  const zero = scale(data, plot)(Math.max(0, range.min));
  const colour = lineOf(categoryAxis.spPr, "#BFBFBF");
  const axis = !colour ? "" : upright ? line(plot.left, zero, plot.right, zero, colour) : line(zero, plot.top, zero, plot.bottom, colour);
  const crowded = upright && names.some((name, index) => widthOf(name, look) > slotOf(data, plot, index).size);
  const written = names.map((name, index) => {
    const { from, size } = slotOf(data, plot, index);
    const middle = from + size / 2;
    if (!upright)
      return words(
        name,
        (categoryAxis.tickLblPos === "low" ? plot.left - (range.min < 0 ? 44 : 0) : zero) - 5,
        middle + look.size * 0.35,
        "end",
        look,
      );
    return crowded
      ? words(name, middle + 4, plot.bottom + look.size + 2, "end", look, -45)
      : words(name, middle, plot.bottom + look.size + 5, "middle", look);
  });
  return axis + written.join("");
}

/** The names of the series under the bars. */
function legend({ group }: BarData, width: number, height: number): { readonly svg: string; readonly height: number } {
  const look = lookOf(undefined, SMALL);
  const names = group.series.map(({ tx }) => tx?.value ?? tx?.strRef?.cache?.points[0]?.value ?? "");
  const widths = names.map((name) => widthOf(name, look) + 30);
  let x = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  const y = height - 10;
  const parts = names.map((name, index) => {
    const part = rect(x, y - 9, 9, 9, seriesColour(group.series[index]!.spPr, index)) + words(name, x + 14, y, "start", look);
    x += widths[index]!;
    return part;
  });
  return { svg: parts.join(""), height: look.size + 14 };
}
