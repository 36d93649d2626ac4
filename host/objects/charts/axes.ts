import type { ChartAxis, TickLabelPosition, TickMark, ValueAxis } from "../../library";
import { structuredShape, structuredText, structuredTitle } from "../../engine/charts/raw";
import { automaticScale } from "../../engine/charts/scale";
import { axisTitleText, bodyText, gridlines } from "../../engine/charts/defaults";
import { type ChartRef, edit, modelOf } from "../../engine/charts/types";
import { without } from "../../engine/without";
import { apiNotFound, itemNotFound, type Json } from "../../protocol";
import { oneOf } from "../arguments";
import { define, type PropertyDefinition, type Since } from "../definition";
import { hostObject } from "../kinds";
import { expectFlag, expectNumber, expectText } from "../expect";
import { shapeOf, textOf } from "./slots";

/** An axis, by what it shows; the model's own object changes with its type. */
export interface AxisRef {
  readonly ref: ChartRef;
  readonly shows: "Category" | "Value";
  readonly group: "Primary" | "Secondary";
}

interface GridlinesRef {
  readonly axis: AxisRef;
  readonly lines: "majorGridlines" | "minorGridlines";
}

declare module "../kinds" {
  interface ObjectKinds {
    ChartAxes: ChartRef;
    ChartAxis: AxisRef;
    ChartAxisFormat: AxisRef;
    ChartGridlines: GridlinesRef;
    ChartGridlinesFormat: GridlinesRef;
  }
}

/** Pairs of axes stand in the model as they were made: category first, then value; the second pair is the secondary. */
function findAxis({ ref, shows, group }: AxisRef): ChartAxis | undefined {
  const { axes } = modelOf(ref).chart.plotArea;
  const values = axes.filter((axis) => axis.axisType === "val");
  const others = axes.filter((axis) => axis.axisType !== "val" && axis.axisType !== "ser");
  const at = group === "Primary" ? 0 : 1;
  if (others.length > 0) return shows === "Category" ? others[at] : values[at];
  return values[at * 2 + (shows === "Category" ? 0 : 1)]; // XY charts have two value axes
}

function axisOf(self: AxisRef): ChartAxis {
  const axis = findAxis(self);
  if (!axis) throw itemNotFound(`The chart has no ${self.group.toLowerCase()} ${self.shows.toLowerCase()} axis.`);
  return axis;
}

/** The axis that this one crosses: where they cross stands with it in a file. */
function crossedBy(self: AxisRef): ChartAxis {
  const axis = axisOf(self);
  return modelOf(self.ref).chart.plotArea.axes.find((other) => other.axId === axis.crossAx) ?? axis;
}

function property(
  since: Since,
  get: (axis: ChartAxis, self: AxisRef) => Json,
  set: (axis: ChartAxis, value: Json, self: AxisRef) => void,
): PropertyDefinition<AxisRef> {
  return {
    since,
    get: (self) => get(axisOf(self), self),
    set: (self, value) => {
      const axis = axisOf(self);
      edit(self.ref, () => set(axis, value, self));
    },
  };
}

/** A bound or step of the scale: a number, or "" for automatic; what is read is always a number, as in Excel. */
function scaled(name: "minimum" | "maximum" | "majorUnit" | "minorUnit"): PropertyDefinition<AxisRef> {
  return property(
    "1.1",
    (axis, self) => {
      const automatic = () => automaticScale(self.ref, axis)[name];
      if (name === "minimum") return axis.scaling?.min ?? automatic();
      if (name === "maximum") return axis.scaling?.max ?? automatic();
      return ("majorUnit" in axis || "minorUnit" in axis ? (axis as ValueAxis)[name] : undefined) ?? automatic();
    },
    (axis, value) => {
      const number = value === "" || value === null ? undefined : expectNumber(value, `ChartAxis.${name}`);
      const target = (name === "minimum" || name === "maximum" ? (axis.scaling ??= {}) : axis) as Record<string, unknown>;
      const key = name === "minimum" ? "min" : name === "maximum" ? "max" : name;
      if (number === undefined) Reflect.deleteProperty(target, key);
      else target[key] = number;
    },
  );
}

const TICK_MARKS = { None: "none", Cross: "cross", Inside: "inside", Outside: "outside" } as const satisfies Record<string, TickMark>;
const LABEL_PLACES = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" } as const satisfies Record<string, TickLabelPosition>;
const PLACES = { Automatic: "autoZero", Maximum: "max", Minimum: "min" } as const;
const UNITS = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
] as const;

const keys = <T extends object>(record: T) => Object.keys(record) as (keyof T & string)[];
const keyOf = <T extends Readonly<Record<string, string>>>(record: T, code: string | undefined, otherwise: keyof T & string) =>
  keys(record).find((key) => record[key] === code) ?? otherwise;

function tickMark(field: "majorTickMark" | "minorTickMark"): PropertyDefinition<AxisRef> {
  return property(
    "1.7",
    (axis) => keyOf(TICK_MARKS, axis[field], "None"),
    (axis, value) => void (axis[field] = TICK_MARKS[oneOf(value, keys(TICK_MARKS), `ChartAxis.${field}`)]),
  );
}

/** Where the other axis crosses this one. */
function crossing(since: Since, name: "crosses" | "position"): PropertyDefinition<AxisRef> {
  return property(
    since,
    (_axis, self) => (crossedBy(self).crossesAt !== undefined ? "Custom" : keyOf(PLACES, crossedBy(self).crosses, "Automatic")),
    (_axis, value, self) => {
      const other = crossedBy(self);
      other.crosses = PLACES[oneOf(value, keys(PLACES), `ChartAxis.${name}`)];
      delete other.crossesAt;
    },
  );
}
const crossingAt = (since: Since): PropertyDefinition<AxisRef> => ({
  since,
  get: (self) => crossedBy(self).crossesAt ?? automaticScale(self.ref, axisOf(self)).minimum,
});
const setCrossing = (name: string) => (self: AxisRef, value: number) => {
  axisOf(self);
  edit(self.ref, () => {
    const other = crossedBy(self);
    other.crossesAt = expectNumber(value, `ChartAxis.${name}`);
    delete other.crosses;
  });
};

function spacing(field: "tickLblSkip" | "tickMarkSkip"): PropertyDefinition<AxisRef> {
  return property(
    "1.7",
    (axis) => ("lblOffset" in axis || axis.axisType === "cat" ? ((axis as unknown as Record<string, number | undefined>)[field] ?? 1) : 1),
    (axis, value) => {
      if (axis.axisType !== "cat") throw apiNotFound("ChartAxis tick spacing of an axis that is no text axis");
      axis[field] = expectNumber(value, "ChartAxis.tickLabelSpacing", 1, 31_999);
    },
  );
}

/** The engine has one object for text axes and another for date axes. */
function setCategoryType(axis: ChartAxis, value: Json): void {
  const type = oneOf(value, ["Automatic", "TextAxis", "DateAxis"], "ChartAxis.categoryType");
  if (axis.axisType === "val") throw apiNotFound("ChartAxis.categoryType of a value axis");
  const target = axis as unknown as Record<string, unknown>;
  target.axisType = type === "DateAxis" ? "date" : "cat";
  target.auto = type === "Automatic";
  if (type === "DateAxis")
    for (const field of ["lblAlgn", "noMultiLvlLbl", "tickLblSkip", "tickMarkSkip"]) Reflect.deleteProperty(target, field);
}

const TURN = 60_000;

export const chartAxis = define("ChartAxis", {
  properties: {
    Type: { since: "1.7", get: (self) => self.shows },
    AxisGroup: { since: "1.7", get: (self) => self.group },
    Minimum: scaled("minimum"),
    Maximum: scaled("maximum"),
    MajorUnit: scaled("majorUnit"),
    MinorUnit: scaled("minorUnit"),
    Visible: property(
      "1.7",
      (axis) => axis.delete !== true,
      (axis, value) => void (axis.delete = !expectFlag(value, "ChartAxis.visible")),
    ),
    ReversePlotOrder: property(
      "1.7",
      (axis) => axis.scaling?.orientation === "maxMin",
      (axis, value) =>
        void (axis.scaling = { ...axis.scaling, orientation: expectFlag(value, "ChartAxis.reversePlotOrder") ? "maxMin" : "minMax" }),
    ),
    ScaleType: property(
      "1.7",
      (axis) => (axis.scaling?.logBase === undefined ? "Linear" : "Logarithmic"),
      (axis, value) => {
        const linear = without(axis.scaling ?? {}, "logBase");
        axis.scaling = oneOf(value, ["Linear", "Logarithmic"], "ChartAxis.scaleType") === "Linear" ? linear : { ...linear, logBase: 10 };
      },
    ),
    LogBase: property(
      "1.7",
      (axis) => axis.scaling?.logBase ?? 10,
      (axis, value) => void (axis.scaling = { ...axis.scaling, logBase: expectNumber(value, "ChartAxis.logBase", 2, 1000) }),
    ),
    CategoryType: property(
      "1.7",
      (axis) => (axis.axisType === "date" ? "DateAxis" : axis.axisType === "cat" && axis.auto === false ? "TextAxis" : "Automatic"),
      setCategoryType,
    ),
    IsBetweenCategories: property(
      "1.8",
      (_axis, self) => (crossedBy(self) as ValueAxis).crossBetween !== "midCat",
      (_axis, value, self) =>
        void ((crossedBy(self) as ValueAxis).crossBetween = expectFlag(value, "ChartAxis.isBetweenCategories") ? "between" : "midCat"),
    ),
    Crosses: crossing("1.7", "crosses"),
    CrossesAt: crossingAt("1.7"),
    Position: crossing("1.8", "position"),
    PositionAt: crossingAt("1.8"),
    MajorTickMark: tickMark("majorTickMark"),
    MinorTickMark: tickMark("minorTickMark"),
    TickLabelPosition: property(
      "1.7",
      (axis) => keyOf(LABEL_PLACES, axis.tickLblPos, "NextToAxis"),
      (axis, value) => void (axis.tickLblPos = LABEL_PLACES[oneOf(value, keys(LABEL_PLACES), "ChartAxis.tickLabelPosition")]),
    ),
    TickLabelSpacing: spacing("tickLblSkip"),
    TickMarkSpacing: spacing("tickMarkSkip"),
    NumberFormat: property(
      "1.8",
      (axis) => axis.numFmt?.formatCode ?? "General",
      (axis, value) => void (axis.numFmt = { formatCode: expectText(value, "ChartAxis.numberFormat"), sourceLinked: false }),
    ),
    LinkNumberFormat: property(
      "1.9",
      (axis) => axis.numFmt?.sourceLinked ?? true,
      (axis, value) =>
        void (axis.numFmt = {
          formatCode: axis.numFmt?.formatCode ?? "General",
          sourceLinked: expectFlag(value, "ChartAxis.linkNumberFormat"),
        }),
    ),
    TextOrientation: property(
      "1.8",
      (axis) => -(structuredText(axis.txPr)?.rotation ?? 0) / TURN || 0,
      (axis, value) =>
        void (axis.txPr = {
          ...(structuredText(axis.txPr) ?? bodyText()),
          rotation: -expectNumber(value, "ChartAxis.textOrientation", -90, 90) * TURN,
        }),
    ),
    Offset: property(
      "1.8",
      (axis) => ("lblOffset" in axis ? (axis.lblOffset ?? 100) : 100),
      (axis, value) => {
        if (axis.axisType === "val") throw apiNotFound("ChartAxis.offset of a value axis");
        Object.assign(axis, { lblOffset: expectNumber(value, "ChartAxis.offset", 0, 1000) });
      },
    ),
    DisplayUnit: property(
      "1.7",
      (axis) => {
        const unit = (axis as ValueAxis).dispUnits?.builtInUnit;
        return UNITS.find((name) => name.toLowerCase() === unit?.toLowerCase()) ?? "None";
      },
      (axis, value) => {
        const unit = oneOf(value, UNITS, "ChartAxis.displayUnit");
        if (unit === "None") delete (axis as ValueAxis).dispUnits;
        else Object.assign(axis, { dispUnits: { builtInUnit: unit.charAt(0).toLowerCase() + unit.slice(1) } });
      },
    ),
    MajorGridlines: { since: "1.1", object: (axis) => hostObject("ChartGridlines", { axis, lines: "majorGridlines" }) },
    MinorGridlines: { since: "1.1", object: (axis) => hostObject("ChartGridlines", { axis, lines: "minorGridlines" }) },
    Title: {
      since: "1.1",
      object: (self) =>
        hostObject("ChartAxisTitle", {
          ref: self.ref,
          look: axisTitleText(),
          automatic: () => "Axis Title",
          read: () => structuredTitle(axisOf(self).title),
          write: (title) => {
            if (title) axisOf(self).title = title;
            else delete axisOf(self).title;
          },
        }),
    },
    Format: { since: "1.1", object: (self) => hostObject("ChartAxisFormat", self) },
  },
  methods: {
    SetCrossesAt: { since: "1.7", call: (self, args) => setCrossing("setCrossesAt")(self, args.number(0)) },
    SetPositionAt: { since: "1.8", call: (self, args) => setCrossing("setPositionAt")(self, args.number(0)) },
  },
});

export const chartAxisFormat = define("ChartAxisFormat", {
  properties: {
    Font: {
      since: "1.1",
      object: (self) =>
        hostObject(
          "ChartFont",
          textOf(self.ref, () => axisOf(self)),
        ),
    },
    Line: {
      since: "1.1",
      object: (self) =>
        hostObject(
          "ChartLineFormat",
          shapeOf(self.ref, () => axisOf(self)),
        ),
    },
    Fill: {
      since: "1.8",
      object: (self) =>
        hostObject(
          "ChartFill",
          shapeOf(self.ref, () => axisOf(self)),
        ),
    },
  },
});

export const chartGridlines = define("ChartGridlines", {
  properties: {
    Visible: {
      since: "1.1",
      get: ({ axis, lines }) => axisOf(axis)[lines] !== undefined,
      set: ({ axis, lines }, value) => {
        const shown = expectFlag(value, "ChartGridlines.visible");
        const target = axisOf(axis);
        edit(axis.ref, () => {
          if (!shown) Reflect.deleteProperty(target, lines);
          else target[lines] ??= gridlines();
        });
      },
    },
    Format: { since: "1.1", object: (self) => hostObject("ChartGridlinesFormat", self) },
  },
});

export const chartGridlinesFormat = define("ChartGridlinesFormat", {
  properties: {
    Line: {
      since: "1.1",
      object: ({ axis, lines }) =>
        hostObject("ChartLineFormat", {
          ref: axis.ref,
          read: () => structuredShape(axisOf(axis)[lines]),
          write: (shape) => void (axisOf(axis)[lines] = shape),
        }),
    },
  },
});

const axis =
  (shows: AxisRef["shows"], group: AxisRef["group"] = "Primary") =>
  (ref: ChartRef) =>
    hostObject("ChartAxis", { ref, shows, group });

export const chartAxes = define("ChartAxes", {
  properties: {
    CategoryAxis: { since: "1.1", object: axis("Category") },
    ValueAxis: { since: "1.1", object: axis("Value") },
  },
  methods: {
    GetItem: {
      since: "1.7",
      call: (ref, args) =>
        axis(args.option(0, ["Category", "Value"]), args.option<AxisRef["group"]>(1, ["Primary", "Secondary"], "Primary"))(ref),
    },
  },
});
