import { cellValue } from "../../engine/cell-value";
import { cellsOf } from "../../engine/charts/caches";
import { structuredShape } from "../../engine/charts/raw";
import { cellCount } from "../../engine/charts/references";
import { hexOf } from "../../engine/charts/shape";
import { groupOf, modelOf, type SeriesRef } from "../../engine/charts/types";
import type { ChartMarker, DataPoint } from "../../library";
import { invalidArgument } from "../../protocol";
import { define } from "../definition";
import { expectFlag } from "../expect";
import { hostObject } from "../kinds";
import { hasPointLabel, setPointLabel } from "./labels";
import { markerMembers } from "./markers";
import { valuesOf } from "./series";
import { partFormat } from "./slots";

interface PointRef {
  readonly ref: SeriesRef;
  readonly index: number;
}

declare module "../kinds" {
  interface ObjectKinds {
    ChartPointsCollection: SeriesRef;
    ChartPoint: PointRef;
    ChartPointFormat: PointRef;
  }
}

const find = ({ ref, index }: PointRef): DataPoint | undefined => ref.series.dataPoints?.find((point) => point.index === index);

/** The point's own look, made if it has none: bars keep their colour when their value is negative. */
function made(self: PointRef): DataPoint {
  const found = find(self);
  if (found) return found;
  const bars = groupOf(modelOf(self.ref), self.ref.series).type === "bar";
  const point: DataPoint = {
    index: self.index,
    ...(bars && { invertIfNegative: false }),
    ...(self.ref.series.spPr && { spPr: { ...self.ref.series.spPr } }),
  };
  self.ref.series.dataPoints = [...(self.ref.series.dataPoints ?? []), point].sort((a, b) => a.index - b.index);
  return point;
}

const count = (self: SeriesRef): number => {
  const range = valuesOf(self);
  return range ? cellCount(range.area) : 0;
};

const markerOf = (self: PointRef): ChartMarker | undefined =>
  find(self)?.marker ?? ("marker" in self.ref.series ? self.ref.series.marker : undefined);
const marker = markerMembers<PointRef>(
  markerOf,
  (self, value) => void (made(self).marker = value),
  (self) => hexOf(structuredShape(self.ref.series.spPr)?.line?.color) ?? "#000000",
);

export const chartPoint = define("ChartPoint", {
  properties: {
    Value: {
      since: "1.1",
      get: ({ ref, index }) => {
        const range = valuesOf(ref);
        return range ? cellValue(cellsOf(range)[index]) : null;
      },
    },
    HasDataLabel: {
      since: "1.7",
      get: ({ ref, index }) => hasPointLabel(ref.series, index),
      set: ({ ref, index }, value) => setPointLabel(ref, ref.series, index, expectFlag(value, "ChartPoint.hasDataLabel")),
    },
    MarkerStyle: marker.style("1.7"),
    MarkerSize: marker.size("1.7"),
    MarkerBackgroundColor: marker.background("1.7"),
    MarkerForegroundColor: marker.foreground("1.7"),
    Format: { since: "1.1", object: (self) => hostObject("ChartPointFormat", self) },
    DataLabel: {
      since: "1.7",
      object: ({ ref, index }) => hostObject("ChartDataLabel", { ref, series: () => [ref.series], point: index }),
    },
  },
});

const format = partFormat<PointRef>(
  ({ ref }) => ref,
  (self) => find(self) ?? self.ref.series,
  made,
);

export const chartPointFormat = define("ChartPointFormat", { properties: { Fill: format.fill("1.1"), Border: format.border("1.7") } });

export const chartPointsCollection = define("ChartPointsCollection", {
  properties: { Count: { since: "1.1", get: count } },
  items: (ref) => Array.from({ length: count(ref) }, (_, index) => hostObject("ChartPoint", { ref, index })),
  methods: {
    GetCount: { since: "1.4", call: count },
    GetItemAt: {
      since: "1.1",
      call: (ref, args) => {
        const index = args.integer(0);
        if (index < 0 || index >= count(ref)) throw invalidArgument();
        return hostObject("ChartPoint", { ref, index });
      },
    },
  },
});
