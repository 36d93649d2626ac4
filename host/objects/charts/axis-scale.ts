import { axisTitleText } from "../../engine/charts/defaults";
import { automaticScale } from "../../engine/charts/scale";
import { without } from "../../engine/without";
import type { ChartTitle, ValueAxis } from "../../library";
import { oneOf } from "../arguments";
import type { PropertyDefinition } from "../definition";
import { expectFlag, expectNumber } from "../expect";
import { axisProperty, type AxisRef } from "./axis-model";

/** A bound or step of the scale: a number, or "" for automatic. Reading always gives a number, as in Excel. */
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

/** Excel names the unit beside the axis: that text is automatic, so only its look is stored. */
const UNIT_LABEL: ChartTitle = { txPr: axisTitleText() };

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

/** The range of an axis, with its steps and units. */
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
      else {
        const { label } = (axis as ValueAxis).dispUnits ?? { label: { ...UNIT_LABEL } };
        Object.assign(axis, { dispUnits: { builtInUnit: unit.charAt(0).toLowerCase() + unit.slice(1), ...(label && { label }) } });
      }
    },
  ),
  ShowDisplayUnitLabel: axisProperty(
    "1.7",
    (axis) => (axis as ValueAxis).dispUnits?.label !== undefined,
    (axis, value) => {
      const shown = expectFlag(value, "ChartAxis.showDisplayUnitLabel");
      const units = (axis as ValueAxis).dispUnits;
      if (!units) return; // without units there is no label to show
      if (shown) units.label ??= { ...UNIT_LABEL };
      else delete units.label;
    },
  ),
} as const satisfies Readonly<Record<string, PropertyDefinition<AxisRef>>>;
