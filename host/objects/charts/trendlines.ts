import { structuredShape } from "../../engine/charts/raw";
import { EMU_PER_POINT } from "../../engine/charts/shape";
import { type AnySeries, edit, type SeriesRef } from "../../engine/charts/types";
import type { Trendline } from "../../library";
import type { Json } from "../../protocol";
import { collection } from "../collection";
import { type AnyDefinition, type AnyExtension, define, extend, type PropertyDefinition, type Since } from "../definition";
import { expectFlag, expectNumber, expectText } from "../expect";
import { hostObject } from "../kinds";
import { meantBy, wordFor, wordsOf } from "../words";
import { partFormat } from "./slots";

interface TrendlineRef extends SeriesRef {
  readonly trendline: Trendline;
}

declare module "../kinds" {
  interface ObjectKinds {
    ChartTrendlineCollection: SeriesRef;
    ChartTrendline: TrendlineRef;
    ChartTrendlineFormat: TrendlineRef;
  }
}

const TYPES = {
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
} as const;

/** The lines of a series; a pie's series has none. */
function linesOf(series: AnySeries): Trendline[] {
  const owner = series as { trendlines?: Trendline[] };
  return (owner.trendlines ??= []);
}

/** A dotted line in the colour of its series, as Excel draws a new one. */
function newLine(self: SeriesRef, type: Trendline["type"]): Trendline {
  const shape = structuredShape(self.series.spPr);
  const color = shape?.fill?.solid ?? shape?.line?.color ?? { srgb: "4472C4" };
  return {
    type,
    ...(type === "poly" && { order: 2 }),
    ...(type === "movingAvg" && { period: 2 }),
    displayRSqr: false,
    displayEq: false,
    spPr: { line: { width: 1.5 * EMU_PER_POINT, color, cap: "rnd", dash: "sysDot" } },
  };
}

const property = (
  since: Since,
  get: (line: Trendline) => Json,
  set: (line: Trendline, value: Json) => void,
): PropertyDefinition<TrendlineRef> => ({
  since,
  get: ({ trendline }) => get(trendline),
  set: (self, value) => edit(self, () => set(self.trendline, value)),
});

const amount = (since: Since, member: string, key: "forward" | "backward" | "order" | "period", otherwise: number, least: number) =>
  property(
    since,
    (line) => line[key] ?? otherwise,
    (line, value) => void (line[key] = expectNumber(value, `ChartTrendline.${member}`, least)),
  );

const flag = (member: string, key: "displayEq" | "displayRSqr") =>
  property(
    "1.8",
    (line) => line[key] ?? false,
    (line, value) => void (line[key] = expectFlag(value, `ChartTrendline.${member}`)),
  );

const trendline = define("ChartTrendline", {
  properties: {
    Type: property(
      "1.1",
      (line) => wordFor(TYPES, line.type, "Linear"),
      (line, value) => {
        line.type = meantBy(TYPES, value, "ChartTrendline.type");
        if (line.type === "poly") line.order ??= 2;
        if (line.type === "movingAvg") line.period ??= 2;
      },
    ),
    Name: {
      since: "1.1",
      get: ({ trendline: { name } }) => name ?? "",
      set: (self, value) => edit(self, () => void (self.trendline.name = expectText(value, "ChartTrendline.name", 255))),
    },
    Intercept: property(
      "1.1",
      (line) => line.intercept ?? "",
      (line, value) => {
        if (value === "") delete line.intercept;
        else line.intercept = expectNumber(value, "ChartTrendline.intercept");
      },
    ),
    PolynomialOrder: amount("1.1", "polynomialOrder", "order", 2, 2),
    MovingAveragePeriod: amount("1.1", "movingAveragePeriod", "period", 2, 2),
    ForwardPeriod: amount("1.8", "forwardPeriod", "forward", 0, 0),
    BackwardPeriod: amount("1.8", "backwardPeriod", "backward", 0, 0),
    ShowEquation: flag("showEquation", "displayEq"),
    ShowRSquared: flag("showRSquared", "displayRSqr"),
    Format: { since: "1.1", object: (self) => hostObject("ChartTrendlineFormat", self) },
  },
  methods: {
    Delete: {
      since: "1.1",
      call: (self) =>
        edit(self, () => {
          const lines = linesOf(self.series);
          if (lines.includes(self.trendline)) lines.splice(lines.indexOf(self.trendline), 1);
        }),
    },
  },
});

const format = partFormat<TrendlineRef>(
  (self) => self,
  (self) => self.trendline,
);

const refs = new WeakMap<Trendline, TrendlineRef>();
function refOf(self: SeriesRef, line: Trendline): TrendlineRef {
  const found = refs.get(line) ?? { ...self, trendline: line };
  refs.set(line, found);
  return found;
}

const trendlines = collection("ChartTrendlineCollection", {
  of: "ChartTrendline",
  items: (self) => linesOf(self.series).map((line) => refOf(self, line)),
  keys: (self) => [linesOf(self.series).indexOf(self.trendline)],
  since: { getItem: "1.1", getCount: "1.1" },
  methods: {
    Add: {
      since: "1.1",
      call: (self, args) => {
        const line = newLine(self, TYPES[args.option(0, wordsOf(TYPES), "Linear")]);
        edit(self, () => linesOf(self.series).push(line));
        return hostObject("ChartTrendline", refOf(self, line));
      },
    },
  },
});

export const trendlineDefinitions: readonly AnyDefinition[] = [
  trendlines,
  trendline,
  define("ChartTrendlineFormat", { properties: { Line: format.line("1.1") } }),
];
export const trendlineExtensions: readonly AnyExtension[] = [
  extend("ChartSeries", { properties: { Trendlines: { since: "1.7", object: (self) => hostObject("ChartTrendlineCollection", self) } } }),
];
