import { automaticScale } from "../../engine/charts/scale";
import { without } from "../../engine/without";
import type { ValueAxis } from "../../library";
import { oneOf } from "../arguments";
import type { PropertyDefinition } from "../definition";
import { expectFlag, expectNumber } from "../expect";
import { axisProperty, type AxisRef } from "./axis-model";

/** A bound or step of the scale: a number, or "" for automatic; what is read is always a number, as in Excel. */
function scaled(name: "minimum" | "maximum" | "majorUnit" | "minorUnit"): PropertyDefinition<AxisRef> {
  return axisProperty(
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

/** From where to where an axis goes, in which steps and units. */
export const scaleMembers = {
  Minimum: scaled("minimum"),
  Maximum: scaled("maximum"),
  MajorUnit: scaled("majorUnit"),
  MinorUnit: scaled("minorUnit"),
  ReversePlotOrder: axisProperty(
    "1.7",
    (axis) => axis.scaling?.orientation === "maxMin",
    (axis, value) =>
      void (axis.scaling = { ...axis.scaling, orientation: expectFlag(value, "ChartAxis.reversePlotOrder") ? "maxMin" : "minMax" }),
  ),
  ScaleType: axisProperty(
    "1.7",
    (axis) => (axis.scaling?.logBase === undefined ? "Linear" : "Logarithmic"),
    (axis, value) => {
      const linear = without(axis.scaling ?? {}, "logBase");
      axis.scaling = oneOf(value, ["Linear", "Logarithmic"], "ChartAxis.scaleType") === "Linear" ? linear : { ...linear, logBase: 10 };
    },
  ),
  LogBase: axisProperty(
    "1.7",
    (axis) => axis.scaling?.logBase ?? 10,
    (axis, value) => void (axis.scaling = { ...axis.scaling, logBase: expectNumber(value, "ChartAxis.logBase", 2, 1000) }),
  ),
  DisplayUnit: axisProperty(
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
} as const satisfies Readonly<Record<string, PropertyDefinition<AxisRef>>>;
