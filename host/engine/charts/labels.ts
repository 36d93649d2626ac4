import type { ChartTypeGroup, DataLabelEntry, DataLabelPosition, DataLabels } from "../../library";
import { bodyText } from "./defaults";
import type { AnySeries } from "./types";

/** The labels of a series, or of one point. */
export type Labels = DataLabels | DataLabelEntry;

/** Excel's words for label positions, by the engine's. */
export const LABEL_POSITIONS = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
} as const satisfies Record<string, DataLabelPosition>;

/** The label positions that a group may have. Excel calls a file with another one corrupt. */
export function positionsFor(group: ChartTypeGroup): readonly DataLabelPosition[] {
  switch (group.type) {
    case "bar":
      return group.grouping === "clustered" ? ["ctr", "inEnd", "inBase", "outEnd"] : ["ctr", "inEnd", "inBase"];
    case "line":
    case "bubble":
    case "scatter":
      return ["ctr", "l", "r", "t", "b"];
    case "pie":
      return ["ctr", "inEnd", "outEnd", "bestFit"];
    default:
      return [];
  }
}

/** Each kind of content is set explicitly: a file that leaves one out is read as showing it. */
const shows = (value: boolean) => ({
  showLegendKey: false,
  showVal: value,
  showCatName: false,
  showSerName: false,
  showPercent: false,
  showBubbleSize: false,
});

export type ShowFlag = keyof ReturnType<typeof shows>;

export const showsAnything = (labels: Labels | undefined): boolean =>
  labels !== undefined &&
  labels.delete !== true &&
  Boolean(labels.showVal || labels.showCatName || labels.showSerName || labels.showPercent || labels.showLegendKey);

/** The labels of a series, made if it has none; `value` says whether new ones show the value. */
export function labelsOf(series: AnySeries, value: boolean): DataLabels {
  if (!series.dataLabels || series.dataLabels.delete)
    series.dataLabels = { ...shows(value), txPr: bodyText(), ...(series.dataLabels?.entries && { entries: series.dataLabels.entries }) };
  return series.dataLabels;
}

export const pointLabels = (series: AnySeries, index: number): DataLabelEntry | undefined =>
  series.dataLabels?.entries?.find((entry) => entry.index === index);

/** The label of one point, made like the series' labels if it has none. */
export function pointLabelsOf(series: AnySeries, index: number, value: boolean): DataLabelEntry {
  const found = pointLabels(series, index);
  if (found && !found.delete) return found;
  const labels = labelsOf(series, false);
  const { showLegendKey, showVal, showCatName, showSerName, showPercent, showBubbleSize, position, numFmt, txPr, spPr } = labels;
  const shown = showsAnything(labels)
    ? {
        showLegendKey: showLegendKey ?? false,
        showVal: showVal ?? false,
        showCatName: showCatName ?? false,
        showSerName: showSerName ?? false,
        showPercent: showPercent ?? false,
        showBubbleSize: showBubbleSize ?? false,
      }
    : shows(value);
  const entry: DataLabelEntry = {
    index,
    ...shown,
    ...(position && { position }),
    ...(numFmt && { numFmt }),
    ...(txPr && { txPr }),
    ...(spPr && { spPr }),
  };
  labels.entries = [...(labels.entries ?? []).filter((other) => other.index !== index), entry].sort((a, b) => a.index - b.index);
  return entry;
}

/** Removes a point's label; the others stay. */
export function hidePointLabels(series: AnySeries, index: number): void {
  const labels = series.dataLabels;
  if (!labels) return;
  labels.entries = [...(labels.entries ?? []).filter((other) => other.index !== index), { index, delete: true }].sort(
    (a, b) => a.index - b.index,
  );
}
