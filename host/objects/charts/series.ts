import { cellText } from "../../engine/cell-text";
import { cellValue } from "../../engine/cell-value";
import { cellsOf } from "../../engine/charts/caches";
import { setCategories, setSizes, setValues } from "../../engine/charts/chart-book";
import { CHART_KINDS, kindOf } from "../../engine/charts/chart-kinds";
import { dress } from "../../engine/charts/defaults";
import { labelsOf, showsAnything } from "../../engine/charts/labels";
import { structuredShape } from "../../engine/charts/raw";
import { referencedRange } from "../../engine/charts/references";
import { moveSeries, removeSeries, reorder, sideOf } from "../../engine/charts/regroup";
import { hexOf } from "../../engine/charts/shape";
import {
  type AnySeries,
  type ChartRef,
  edit,
  groupOf,
  modelOf,
  seriesOf,
  type SeriesRef,
  categoriesIn,
  sizesIn,
  valuesIn,
} from "../../engine/charts/types";
import type { BarChartGroup, ChartMarker, ChartTypeGroup, DoughnutChartGroup, PieChartGroup } from "../../library";
import { apiNotFound, invalidArgument, type Json } from "../../protocol";
import { type Args, oneOf } from "../arguments";
import { collection } from "../collection";
import { define, type PropertyDefinition, type Since } from "../definition";
import { expectFlag, expectNumber, expectText, required } from "../expect";
import { hostObject } from "../kinds";
import { markerMembers } from "./markers";
import { partFormat } from "./slots";

declare module "../kinds" {
  interface ObjectKinds {
    ChartSeriesCollection: ChartRef;
    ChartSeries: SeriesRef;
    ChartSeriesFormat: SeriesRef;
  }
}

const refs = new WeakMap<AnySeries, SeriesRef>();
let serial = 1;
const ids = new WeakMap<AnySeries, string>();

/** The series as an object, always the same one, so that it can be identified. */
export function seriesRef(ref: ChartRef, series: AnySeries): SeriesRef {
  let found = refs.get(series);
  if (!found) {
    found = { ...ref, series };
    refs.set(series, found);
    ids.set(series, `{5E21E500-0000-0000-0000-${String(serial++).padStart(12, "0")}}`);
  }
  return found;
}

const group = (self: SeriesRef): ChartTypeGroup => groupOf(modelOf(self), self.series);

/** The cells that a series draws, and those that name its points. */
export const valuesOf = ({ series, sheet }: SeriesRef) => referencedRange(valuesIn(series)?.numRef?.formula, sheet.workbook);

/** What the chart says about the source cells of a series' dimension. */
function dimension({ series }: SeriesRef, args: Args): string | undefined {
  const wanted = args.option(0, ["Categories", "Values", "XValues", "YValues", "BubbleSizes"]);
  if (wanted === "BubbleSizes") return sizesIn(series)?.numRef?.formula;
  const across = ["Categories", "XValues"].includes(wanted);
  const source = across ? categoriesIn(series) : undefined;
  return across ? (source?.strRef ?? source?.numRef ?? source?.multiLvlStrRef)?.formula : valuesIn(series)?.numRef?.formula;
}

/** The name as shown: a text, or what its source cells show. */
export function seriesName(self: SeriesRef): string {
  const { tx } = self.series;
  const range = referencedRange(tx?.strRef?.formula, self.sheet.workbook);
  if (range) return cellsOf(range).map(cellText).join(" ");
  return (
    tx?.value ??
    tx?.strRef?.cache?.points.map((point) => point.value).join(" ") ??
    `Series${seriesOf(modelOf(self)).indexOf(self.series) + 1}`
  );
}

/** "=Sheet1!$B$1" is a reference to the name; any other text is the name itself, even if it looks like a reference. */
function setName(series: AnySeries, name: string, self: ChartRef): void {
  if (!name.startsWith("=")) series.tx = { value: name };
  else if (referencedRange(name, self.sheet.workbook)) series.tx = { strRef: { formula: name.slice(1) } };
  else throw invalidArgument(`ChartSeries.name: ${JSON.stringify(name)} is no range`);
}

function property(
  since: Since,
  get: (self: SeriesRef) => Json,
  set: (self: SeriesRef, value: Json) => void,
): PropertyDefinition<SeriesRef> {
  return { since, get, set: (self, value) => edit(self, () => set(self, value)) };
}

/** A member that only some kinds of chart have. */
function ofGroup<G extends ChartTypeGroup>(
  since: Since,
  name: string,
  is: (candidate: ChartTypeGroup) => candidate is G,
  get: (group: G) => Json,
  set: (group: G, value: number) => void,
  otherwise: Json,
): PropertyDefinition<SeriesRef> {
  return property(
    since,
    (self) => {
      const found = group(self);
      return is(found) ? get(found) : otherwise;
    },
    (self, value) => {
      const found = group(self);
      if (!is(found)) throw apiNotFound(`ChartSeries.${name} in this type of chart`);
      set(found, expectNumber(value, `ChartSeries.${name}`));
    },
  );
}
const isBars = (candidate: ChartTypeGroup): candidate is BarChartGroup => candidate.type === "bar";
const isDoughnut = (candidate: ChartTypeGroup): candidate is DoughnutChartGroup => candidate.type === "doughnut";
const isRound = (candidate: ChartTypeGroup): candidate is PieChartGroup | DoughnutChartGroup =>
  candidate.type === "pie" || candidate.type === "doughnut";

const own = <K extends "smooth" | "invertIfNegative" | "explosion">(self: SeriesRef, key: K) =>
  (self.series as unknown as Partial<Record<K, Json>>)[key];

const markerOf = (self: SeriesRef): ChartMarker | undefined => ("marker" in self.series ? self.series.marker : undefined);
const marker = markerMembers<SeriesRef>(
  markerOf,
  (self, value) => Object.assign(self.series, { marker: value }),
  (self) => hexOf(structuredShape(self.series.spPr)?.line?.color) ?? "#000000",
);

export const chartSeries = define("ChartSeries", {
  id: (self) => ids.get(self.series) ?? null,
  properties: {
    Name: property("1.1", seriesName, (self, value) => setName(self.series, expectText(value, "ChartSeries.name", 255), self)),
    ChartType: property(
      "1.7",
      (self) => kindOf(group(self), self.series) ?? "Invalid",
      (self, value) =>
        void moveSeries(modelOf(self), self.series, oneOf(value, CHART_KINDS, "ChartSeries.chartType"), sideOf(modelOf(self), self.series)),
    ),
    AxisGroup: property(
      "1.8",
      (self) => sideOf(modelOf(self), self.series),
      (self, value) => {
        const kind = kindOf(group(self), self.series);
        if (!kind) throw apiNotFound("ChartSeries.axisGroup in this type of chart");
        moveSeries(modelOf(self), self.series, kind, oneOf(value, ["Primary", "Secondary"], "ChartSeries.axisGroup"));
      },
    ),
    PlotOrder: property(
      "1.7",
      (self) => seriesOf(modelOf(self)).indexOf(self.series),
      (self, value) => reorder(modelOf(self), self.series, expectNumber(value, "ChartSeries.plotOrder", 0)),
    ),
    HasDataLabels: property(
      "1.7",
      (self) => showsAnything(self.series.dataLabels),
      (self, value) => {
        if (expectFlag(value, "ChartSeries.hasDataLabels")) {
          if (!showsAnything(self.series.dataLabels)) {
            delete self.series.dataLabels;
            labelsOf(self.series, true);
          }
        } else delete self.series.dataLabels;
      },
    ),
    GapWidth: ofGroup(
      "1.7",
      "gapWidth",
      isBars,
      (found) => found.gapWidth ?? 150,
      (found, value) => void (found.gapWidth = expectNumber(value, "ChartSeries.gapWidth", 0, 500)),
      150,
    ),
    Overlap: ofGroup(
      "1.8",
      "overlap",
      isBars,
      (found) => found.overlap ?? 0,
      (found, value) => void (found.overlap = expectNumber(value, "ChartSeries.overlap", -100, 100)),
      0,
    ),
    DoughnutHoleSize: ofGroup(
      "1.7",
      "doughnutHoleSize",
      isDoughnut,
      (found) => found.holeSize ?? 75,
      (found, value) => void (found.holeSize = expectNumber(value, "ChartSeries.doughnutHoleSize", 10, 90)),
      75,
    ),
    FirstSliceAngle: ofGroup(
      "1.8",
      "firstSliceAngle",
      isRound,
      (found) => found.firstSliceAng ?? 0,
      (found, value) => void (found.firstSliceAng = expectNumber(value, "ChartSeries.firstSliceAngle", 0, 360)),
      0,
    ),
    Explosion: property(
      "1.8",
      (self) => own(self, "explosion") ?? 0,
      (self, value) => Object.assign(self.series, { explosion: expectNumber(value, "ChartSeries.explosion", 0, 400) }),
    ),
    VaryByCategories: property(
      "1.8",
      (self) => (group(self) as { varyColors?: boolean }).varyColors ?? false,
      (self, value) => Object.assign(group(self), { varyColors: expectFlag(value, "ChartSeries.varyByCategories") }),
    ),
    InvertIfNegative: property(
      "1.8",
      (self) => own(self, "invertIfNegative") ?? false,
      (self, value) => Object.assign(self.series, { invertIfNegative: expectFlag(value, "ChartSeries.invertIfNegative") }),
    ),
    Smooth: property(
      "1.7",
      (self) => own(self, "smooth") ?? false,
      (self, value) => Object.assign(self.series, { smooth: expectFlag(value, "ChartSeries.smooth") }),
    ),
    MarkerStyle: marker.style("1.7"),
    MarkerSize: marker.size("1.7"),
    MarkerBackgroundColor: marker.background("1.7"),
    MarkerForegroundColor: marker.foreground("1.7"),
    Points: { since: "1.1", object: (self) => hostObject("ChartPointsCollection", self) },
    Format: { since: "1.1", object: (self) => hostObject("ChartSeriesFormat", self) },
    DataLabels: { since: "1.8", object: (self) => hostObject("ChartDataLabels", { ref: self, series: () => [self.series] }) },
  },
  methods: {
    Delete: { since: "1.7", call: (self) => edit(self, (model) => removeSeries(model, self.series)) },
    SetValues: {
      since: "1.7",
      call: (self, args) => {
        const range = args.object(0, "Range");
        edit(self, () => setValues(self.series, kindOf(group(self), self.series) ?? "ColumnClustered", range));
      },
    },
    SetXAxisValues: {
      since: "1.7",
      call: (self, args) => {
        const range = args.object(0, "Range");
        edit(self, () => setCategories(self.series, kindOf(group(self), self.series) ?? "ColumnClustered", range));
      },
    },
    SetBubbleSizes: {
      since: "1.7",
      call: (self, args) => {
        const range = args.object(0, "Range");
        if (group(self).type !== "bubble") throw apiNotFound("ChartSeries.setBubbleSizes in this type of chart");
        edit(self, () => setSizes(self.series, range));
      },
    },
    GetDimensionValues: {
      since: "1.12",
      call: (self, args) => {
        const range = referencedRange(dimension(self, args), self.sheet.workbook);
        return range ? cellsOf(range).map(cellValue) : [];
      },
    },
    GetDimensionDataSourceString: { since: "1.15", call: (self, args) => required(dimension(self, args)) },
    GetDimensionDataSourceType: {
      since: "1.15",
      call: (self, args) => {
        const formula = dimension(self, args);
        if (formula === undefined) return "List";
        return referencedRange(formula, self.sheet.workbook) ? "LocalRange" : "ExternalRange";
      },
    },
  },
});

const format = partFormat<SeriesRef>(
  (self) => self,
  ({ series }) => series,
);

export const chartSeriesFormat = define("ChartSeriesFormat", { properties: { Fill: format.fill("1.1"), Line: format.line("1.1") } });

export const chartSeriesCollection = collection("ChartSeriesCollection", {
  of: "ChartSeries",
  items: (ref) => seriesOf(modelOf(ref)).map((series) => seriesRef(ref, series)),
  keys: (self) => [ids.get(self.series) ?? ""],
  since: { getItemAt: "1.1", getCount: "1.4", count: "1.1" },
  methods: {
    Add: {
      since: "1.7",
      call: (ref, args) => {
        const existing = seriesOf(modelOf(ref));
        const [home] = modelOf(ref).chart.plotArea.chartTypes;
        const kind = home && kindOf(home, existing[0]);
        if (!kind) throw apiNotFound("ChartSeriesCollection.add in this type of chart");
        const series = { index: Math.max(-1, ...existing.map((item) => item.index)) + 1, order: existing.length } as AnySeries;
        if (args.has(0)) setName(series, expectText(args.text(0), "ChartSeries.name", 255), ref);
        edit(ref, (model) => {
          dress(series, kind, series.index);
          (home.series as AnySeries[]).push(series);
          if (args.has(1)) reorder(model, series, args.integer(1));
        });
        return hostObject("ChartSeries", seriesRef(ref, series));
      },
    },
  },
});
