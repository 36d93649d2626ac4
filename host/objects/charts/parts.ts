import { placementOf } from "../../engine/charts/chart-book";
import { newLegend } from "../../engine/charts/defaults";
import { boxOf } from "../../engine/charts/frames";
import { structuredText, structuredTitle } from "../../engine/charts/raw";
import { restyleTitle } from "../../engine/charts/text";
import { type ChartRef, edit, modelOf, seriesOf } from "../../engine/charts/types";
import type { ChartLayout, ChartLegend, ChartTextProperties, ManualLayout } from "../../library";
import { apiNotFound } from "../../protocol";
import { oneOf } from "../arguments";
import { define, type PropertyDefinition, type Since } from "../definition";
import { expectFlag, expectNumber } from "../expect";
import { hostObject } from "../kinds";
import { meantBy, wordFor } from "../words";
import { partFormat, type TextSlot } from "./slots";

declare module "../kinds" {
  interface ObjectKinds {
    ChartLegend: ChartRef;
    ChartLegendFormat: ChartRef;
    ChartLegendEntryCollection: ChartRef;
    ChartLegendEntry: { readonly ref: ChartRef; readonly index: number };
    ChartPlotArea: ChartRef;
    ChartPlotAreaFormat: ChartRef;
    ChartAreaFormat: ChartRef;
  }
}

interface Laid {
  layout?: ChartLayout;
}

/**
 * Where a part was put by hand, in points: a file keeps shares of the chart's width and height. The host cannot measure a part that
 * Excel lays out by itself, and says so.
 */
function laid(
  since: Since,
  name: string,
  side: "x" | "y" | "w" | "h",
  target: "inner" | "outer" | undefined,
  read: (ref: ChartRef) => Laid | undefined,
  made: (ref: ChartRef) => Laid,
): PropertyDefinition<ChartRef> {
  const size = (ref: ChartRef) => boxOf(ref.chart, placementOf(ref.sheet))[side === "x" || side === "w" ? "width" : "height"];
  return {
    since,
    onRequest: true,
    get: (ref) => {
      const manual = read(ref)?.layout?.manualLayout;
      const share = target === undefined || (manual?.layoutTarget ?? "outer") === target ? manual?.[side] : undefined;
      if (share === undefined) throw apiNotFound(`${name} of a part that was not placed`);
      return share * size(ref);
    },
    set: (ref, value) => {
      const share = expectNumber(value, name, 0) / size(ref);
      edit(ref, () => {
        const part = made(ref);
        const manual = part.layout?.manualLayout;
        const layout: ManualLayout = { xMode: "edge", yMode: "edge", ...manual, [side]: share };
        if (target) layout.layoutTarget = target;
        part.layout = { manualLayout: layout };
      });
    },
  };
}

const legend = (ref: ChartRef): ChartLegend | undefined => modelOf(ref).chart.legend;
const madeLegend = (ref: ChartRef): ChartLegend => (modelOf(ref).chart.legend ??= newLegend());
const LEGEND_PLACES = { Bottom: "b", Top: "t", Left: "l", Right: "r", Corner: "tr" } as const;
const legendSide = (name: string, side: "x" | "y" | "w" | "h") => laid("1.7", `ChartLegend.${name}`, side, undefined, legend, madeLegend);

export const chartLegend = define("ChartLegend", {
  properties: {
    Visible: {
      since: "1.1",
      get: (ref) => legend(ref) !== undefined,
      set: (ref, value) => {
        const shown = expectFlag(value, "ChartLegend.visible");
        edit(ref, (model) => {
          if (shown) madeLegend(ref);
          else delete model.chart.legend;
        });
      },
    },
    Position: {
      since: "1.1",
      get: (ref) => (legend(ref)?.layout?.manualLayout ? "Custom" : wordFor(LEGEND_PLACES, legend(ref)?.legendPos, "Bottom")),
      set: (ref, value) => {
        const place = meantBy(LEGEND_PLACES, value, "ChartLegend.position");
        edit(ref, () => {
          madeLegend(ref).legendPos = place;
          delete madeLegend(ref).layout;
        });
      },
    },
    Overlay: {
      since: "1.1",
      get: (ref) => legend(ref)?.overlay ?? false,
      set: (ref, value) => {
        const overlay = expectFlag(value, "ChartLegend.overlay");
        edit(ref, () => void (madeLegend(ref).overlay = overlay));
      },
    },
    Left: legendSide("left", "x"),
    Top: legendSide("top", "y"),
    Width: legendSide("width", "w"),
    Height: legendSide("height", "h"),
    Format: { since: "1.1", object: (ref) => hostObject("ChartLegendFormat", ref) },
    LegendEntries: { since: "1.7", object: (ref) => hostObject("ChartLegendEntryCollection", ref) },
  },
});

const legendFormat = partFormat<ChartRef>((ref) => ref, legend, madeLegend);

export const chartLegendFormat = define("ChartLegendFormat", {
  properties: { Font: legendFormat.font("1.1"), Fill: legendFormat.fill("1.1"), Border: legendFormat.border("1.8") },
});

export const chartLegendEntry = define("ChartLegendEntry", {
  properties: {
    Index: { since: "1.8", get: (self) => self.index },
    Visible: {
      since: "1.1",
      get: ({ ref, index }) => !legend(ref)?.legendEntries?.some((entry) => entry.index === index && entry.delete),
      set: ({ ref, index }, value) => {
        const shown = expectFlag(value, "ChartLegendEntry.visible");
        edit(ref, () => {
          const others = (madeLegend(ref).legendEntries ?? []).filter((entry) => entry.index !== index);
          madeLegend(ref).legendEntries = shown ? others : [...others, { index, delete: true }];
        });
      },
    },
  },
});

const entryCount = (ref: ChartRef): number => seriesOf(modelOf(ref)).length;

export const chartLegendEntryCollection = define("ChartLegendEntryCollection", {
  items: (ref) => Array.from({ length: entryCount(ref) }, (_, index) => hostObject("ChartLegendEntry", { ref, index })),
  methods: {
    GetCount: { since: "1.1", call: entryCount },
    GetItemAt: { since: "1.1", call: (ref, args) => hostObject("ChartLegendEntry", { ref, index: args.integer(0) }) },
  },
});

const plotArea = (ref: ChartRef) => modelOf(ref).chart.plotArea;
const plotSide = (name: string, side: "x" | "y" | "w" | "h", target: "inner" | "outer") =>
  laid("1.1", `ChartPlotArea.${name}`, side, target, plotArea, plotArea);

export const chartPlotArea = define("ChartPlotArea", {
  properties: {
    Left: plotSide("left", "x", "outer"),
    Top: plotSide("top", "y", "outer"),
    Width: plotSide("width", "w", "outer"),
    Height: plotSide("height", "h", "outer"),
    InsideLeft: plotSide("insideLeft", "x", "inner"),
    InsideTop: plotSide("insideTop", "y", "inner"),
    InsideWidth: plotSide("insideWidth", "w", "inner"),
    InsideHeight: plotSide("insideHeight", "h", "inner"),
    Position: {
      since: "1.1",
      get: (ref) => (plotArea(ref).layout?.manualLayout ? "Custom" : "Automatic"),
      set: (ref, value) => {
        oneOf(value, ["Automatic"], "ChartPlotArea.position");
        edit(ref, () => void (plotArea(ref).layout = {}));
      },
    },
    Format: { since: "1.1", object: (ref) => hostObject("ChartPlotAreaFormat", ref) },
  },
});

const plotFormat = partFormat<ChartRef>((ref) => ref, plotArea);

export const chartPlotAreaFormat = define("ChartPlotAreaFormat", {
  properties: { Border: plotFormat.border("1.1"), Fill: plotFormat.fill("1.1") },
});

/** The whole chart's font: as in Excel, setting it sets every text in the chart. */
const everyText = (ref: ChartRef): TextSlot => ({
  ref,
  read: () => [structuredText(modelOf(ref).txPr) ?? {}],
  write: (change: ChartTextProperties) => {
    const model = modelOf(ref);
    const { title, legend: key, plotArea: plot } = model.chart;
    const restyle = (part: { txPr?: ChartTextProperties }) => void (part.txPr = { ...structuredText(part.txPr), ...change });
    restyle(model);
    if (title) {
      model.chart.title = structuredTitle(title)!;
      restyleTitle(model.chart.title, change);
    }
    if (key) restyle(key);
    for (const axis of plot.axes) {
      restyle(axis);
      if (!axis.title) continue;
      axis.title = structuredTitle(axis.title)!;
      restyleTitle(axis.title, change);
    }
    for (const series of seriesOf(model))
      for (const labels of [series.dataLabels, ...(series.dataLabels?.entries ?? [])]) if (labels && !labels.delete) restyle(labels);
  },
});

const areaFormat = partFormat<ChartRef>((ref) => ref, modelOf);

export const chartAreaFormat = define("ChartAreaFormat", {
  properties: {
    Fill: areaFormat.fill("1.1"),
    Border: areaFormat.border("1.7"),
    Font: { since: "1.1", object: (ref) => hostObject("ChartFont", everyText(ref)) },
    RoundedCorners: {
      since: "1.9",
      get: (ref) => modelOf(ref).roundedCorners ?? false,
      set: (ref, value) => {
        const rounded = expectFlag(value, "ChartAreaFormat.roundedCorners");
        edit(ref, (model) => void (model.roundedCorners = rounded));
      },
    },
  },
});
