import { addChart, chartsOf, deleteChart, placementOf, setSource } from "../../engine/charts/chart-book";
import { CHART_KINDS, type ChartKind, kindOf } from "../../engine/charts/chart-kinds";
import { titleText } from "../../engine/charts/defaults";
import { boxOf, nameOf, place, setName } from "../../engine/charts/frames";
import { chartImage } from "../../engine/charts/image";
import type { Box } from "../../engine/charts/placement";
import { structuredTitle } from "../../engine/charts/raw";
import { convertChart } from "../../engine/charts/regroup";
import { type ChartRef, edit, modelOf, seriesOf } from "../../engine/charts/types";
import type { SheetModel } from "../../engine/workbook-model";
import { apiNotFound, invalidArgument } from "../../protocol";
import { oneOf } from "../arguments";
import { collection } from "../collection";
import { define, extend, type PropertyDefinition } from "../definition";
import { requireObjectsEditable } from "../edit";
import { eventMethods } from "../event-registration";
import { expectFlag, expectNumber, expectText } from "../expect";
import { hostObject } from "../kinds";
import { rangeArgument } from "../range-argument";
import { activateSheet } from "../selection";
import { meantBy, wordFor } from "../words";
import { activateChart, chartId, tellChart } from "./chart-events";
import { seriesName, seriesRef } from "./series";

declare module "../kinds" {
  interface ObjectKinds {
    Chart: ChartRef;
    ChartCollection: SheetModel;
  }
}

const BY = ["Auto", "Columns", "Rows"] as const;

const box = (ref: ChartRef): Box => boxOf(ref.chart, placementOf(ref.sheet));

function side(name: keyof Box): PropertyDefinition<ChartRef> {
  return {
    since: "1.1",
    get: (ref) => box(ref)[name],
    set: (ref, value) => {
      const points = expectNumber(value, `Chart.${name}`, 0);
      requireObjectsEditable(ref.sheet);
      place(ref.chart, { ...box(ref), [name]: points }, placementOf(ref.sheet));
      ref.sheet.restyled();
    },
  };
}

function kind(ref: ChartRef): ChartKind | undefined {
  const model = modelOf(ref);
  const [group] = model.chart.plotArea.chartTypes;
  return group && kindOf(group, seriesOf(model)[0]);
}

/** The title's text where nobody gave it one. */
function automaticTitle(ref: ChartRef): string {
  const [first, ...others] = seriesOf(modelOf(ref));
  return first && others.length === 0 ? seriesName(seriesRef(ref, first)) : "Chart Title";
}

const BLANKS = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" } as const;

export const chart = define("Chart", {
  id: chartId,
  properties: {
    Id: { since: "1.7", get: chartId },
    Name: {
      since: "1.1",
      get: ({ chart: item }) => nameOf(item),
      set: (ref, value) => {
        const name = expectText(value, "Chart.name");
        if (name === "") throw invalidArgument("Chart.name: a chart's name cannot be blank");
        setName(ref.chart, name);
        ref.sheet.restyled();
      },
    },
    ChartType: {
      since: "1.7",
      get: (ref) => kind(ref) ?? "Invalid",
      set: (ref, value) => {
        const wanted = oneOf(value, CHART_KINDS, "Chart.chartType");
        edit(ref, (model) => convertChart(model, wanted));
      },
    },
    Left: side("left"),
    Top: side("top"),
    Width: side("width"),
    Height: side("height"),
    DisplayBlanksAs: {
      since: "1.8",
      get: (ref) => wordFor(BLANKS, modelOf(ref).chart.dispBlanksAs, "NotPlotted"),
      set: (ref, value) => {
        const blanks = meantBy(BLANKS, value, "Chart.displayBlanksAs");
        edit(ref, (model) => void (model.chart.dispBlanksAs = blanks));
      },
    },
    PlotVisibleOnly: {
      since: "1.8",
      get: (ref) => modelOf(ref).chart.plotVisOnly ?? true,
      set: (ref, value) => {
        const visibleOnly = expectFlag(value, "Chart.plotVisibleOnly");
        edit(ref, (model) => void (model.chart.plotVisOnly = visibleOnly));
      },
    },
    ShowDataLabelsOverMaximum: {
      since: "1.8",
      get: (ref) => modelOf(ref).chart.showDLblsOverMax ?? true,
      set: (ref, value) => {
        const shown = expectFlag(value, "Chart.showDataLabelsOverMaximum");
        edit(ref, (model) => void (model.chart.showDLblsOverMax = shown));
      },
    },
    Title: {
      since: "1.1",
      object: (ref) =>
        hostObject("ChartTitle", {
          ref,
          look: titleText(),
          automatic: () => automaticTitle(ref),
          read: () => structuredTitle(modelOf(ref).chart.title),
          write: (title) => {
            const { chart: target } = modelOf(ref);
            target.autoTitleDeleted = title === undefined;
            if (title) target.title = title;
            else delete target.title;
          },
        }),
    },
    Axes: { since: "1.1", object: (ref) => hostObject("ChartAxes", ref) },
    Legend: { since: "1.1", object: (ref) => hostObject("ChartLegend", ref) },
    PlotArea: { since: "1.8", object: (ref) => hostObject("ChartPlotArea", ref) },
    Format: { since: "1.1", object: (ref) => hostObject("ChartAreaFormat", ref) },
    Series: { since: "1.1", object: (ref) => hostObject("ChartSeriesCollection", ref) },
    DataLabels: { since: "1.1", object: (ref) => hostObject("ChartDataLabels", { ref, series: () => seriesOf(modelOf(ref)) }) },
    Worksheet: { since: "1.2", object: (ref) => hostObject("Worksheet", ref.sheet) },
  },
  methods: {
    Delete: {
      since: "1.1",
      call: (ref, _args, session) => {
        requireObjectsEditable(ref.sheet);
        activateChart(session, undefined);
        deleteChart(ref);
        tellChart(session, "chartDeleted", ref);
      },
    },
    Activate: {
      since: "1.9",
      call: (ref, _args, session) => {
        activateSheet(session, ref.sheet);
        activateChart(session, ref);
      },
    },
    ...eventMethods(
      [
        ["ActivatedEvent", "chartActivated", "1.8"],
        ["DeactivatedEvent", "chartDeactivated", "1.8"],
      ],
      chartId,
    ),
    SetData: {
      since: "1.1",
      call: (ref, args) => {
        const present = kind(ref);
        if (!present) throw apiNotFound("Chart.setData of this type of chart");
        setSource(ref, present, args.object(0, "Range"), args.option<(typeof BY)[number]>(1, BY, "Auto"));
      },
    },
    SetPosition: {
      since: "1.1",
      call: (ref, args) => {
        requireObjectsEditable(ref.sheet);
        const start = rangeArgument(args, 0, ref.sheet).area;
        const end = args.has(1) ? rangeArgument(args, 1, ref.sheet).area : undefined;
        const placement = placementOf(ref.sheet);
        const from = placement.corner(start.top, start.left);
        const to = end && placement.corner(end.bottom + 1, end.right + 1);
        place(ref.chart, to ? { ...from, width: to.left - from.left, height: to.top - from.top } : { ...box(ref), ...from }, placement);
        ref.sheet.restyled();
      },
    },
    GetImage: {
      since: "1.2",
      call: (ref, args) =>
        chartImage(
          ref,
          box(ref),
          args.has(0) ? args.number(0) : undefined,
          args.has(1) ? args.number(1) : undefined,
          args.option(2, ["Fit", "FitAndCenter", "Fill"], "Fit"),
        ),
    },
  },
});

export const chartCollection = collection("ChartCollection", {
  of: "Chart",
  items: chartsOf,
  keys: (ref) => [nameOf(ref.chart), chartId(ref)],
  since: { getItem: "1.1", getItemOrNullObject: "1.4", getItemAt: "1.1", getCount: "1.4", count: "1.1" },
  methods: {
    Add: {
      since: "1.1",
      call: (sheet, args, session) => {
        requireObjectsEditable(sheet);
        const kind = args.option(0, CHART_KINDS);
        const ref = addChart(sheet, kind, args.object(1, "Range"), args.option<(typeof BY)[number]>(2, BY, "Auto"));
        tellChart(session, "chartAdded", ref);
        return hostObject("Chart", ref);
      },
    },
    ...eventMethods(
      [
        ["ActivatedEvent", "chartActivated", "1.8"],
        ["AddedEvent", "chartAdded", "1.8"],
        ["DeactivatedEvent", "chartDeactivated", "1.8"],
        ["DeletedEvent", "chartDeleted", "1.8"],
      ],
      (sheet: SheetModel) => sheet.id,
    ),
  },
});

export const worksheetCharts = extend("Worksheet", {
  properties: { Charts: { since: "1.1", object: (sheet) => hostObject("ChartCollection", sheet) } },
});
