import type { ChartAxis, TickLabelPosition, TickMark } from "../../library";
import { apiNotFound, type Json } from "../../protocol";
import { oneOf } from "../arguments";
import type { PropertyDefinition } from "../definition";
import { expectNumber } from "../expect";
import { meantBy, wordFor } from "../words";
import { axisProperty, type AxisRef } from "./axis-model";

const TICK_MARKS = { None: "none", Cross: "cross", Inside: "inside", Outside: "outside" } as const satisfies Record<string, TickMark>;
const LABEL_PLACES = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" } as const satisfies Record<string, TickLabelPosition>;

const TIME_UNITS = { Days: "days", Months: "months", Years: "years" } as const;

function tickMark(field: "majorTickMark" | "minorTickMark"): PropertyDefinition<AxisRef> {
  return axisProperty(
    "1.7",
    (axis) => wordFor(TICK_MARKS, axis[field], "None"),
    (axis, value) => void (axis[field] = meantBy(TICK_MARKS, value, `ChartAxis.${field}`)),
  );
}

/** The unit of a date axis, or of the steps between its labels. */
function timeUnit(field: "baseTimeUnit" | "majorTimeUnit"): PropertyDefinition<AxisRef> {
  const name = field === "baseTimeUnit" ? field : "majorTimeUnitScale";
  return axisProperty(
    "1.7",
    (axis) => wordFor(TIME_UNITS, axis.axisType === "date" ? axis[field] : undefined, "Days"),
    (axis, value) => {
      if (axis.axisType !== "date") throw apiNotFound(`ChartAxis.${name} of an axis that is no date axis`);
      axis[field] = meantBy(TIME_UNITS, value, `ChartAxis.${name}`);
    },
  );
}

function spacing(field: "tickLblSkip" | "tickMarkSkip"): PropertyDefinition<AxisRef> {
  return axisProperty(
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

/** The marks and labels along an axis. */
export const tickMembers = {
  CategoryType: axisProperty(
    "1.7",
    (axis) => (axis.axisType === "date" ? "DateAxis" : axis.axisType === "cat" && axis.auto === false ? "TextAxis" : "Automatic"),
    setCategoryType,
  ),
  BaseTimeUnit: timeUnit("baseTimeUnit"),
  MajorTimeUnitScale: timeUnit("majorTimeUnit"),
  MajorTickMark: tickMark("majorTickMark"),
  MinorTickMark: tickMark("minorTickMark"),
  TickLabelPosition: axisProperty(
    "1.7",
    (axis) => wordFor(LABEL_PLACES, axis.tickLblPos, "NextToAxis"),
    (axis, value) => void (axis.tickLblPos = meantBy(LABEL_PLACES, value, "ChartAxis.tickLabelPosition")),
  ),
  TickLabelSpacing: spacing("tickLblSkip"),
  TickMarkSpacing: spacing("tickMarkSkip"),
  Offset: axisProperty(
    "1.8",
    (axis) => ("lblOffset" in axis ? (axis.lblOffset ?? 100) : 100),
    (axis, value) => {
      if (axis.axisType === "val") throw apiNotFound("ChartAxis.offset of a value axis");
      Object.assign(axis, { lblOffset: expectNumber(value, "ChartAxis.offset", 0, 1000) });
    },
  ),
} as const satisfies Readonly<Record<string, PropertyDefinition<AxisRef>>>;
