import { automaticScale } from "../../engine/charts/scale";
import { edit } from "../../engine/charts/types";
import type { ValueAxis } from "../../library";
import type { MethodDefinition, PropertyDefinition, Since } from "../definition";
import { expectFlag, expectNumber } from "../expect";
import { meantBy, wordFor } from "../words";
import { axisOf, axisProperty, type AxisRef, crossedBy } from "./axis-model";

const PLACES = { Automatic: "autoZero", Maximum: "max", Minimum: "min" } as const;
/** Where the other axis crosses this one. */
function crossing(since: Since, name: "crosses" | "position"): PropertyDefinition<AxisRef> {
  return axisProperty(
    since,
    (_axis, self) => (crossedBy(self).crossesAt !== undefined ? "Custom" : wordFor(PLACES, crossedBy(self).crosses, "Automatic")),
    (_axis, value, self) => {
      const other = crossedBy(self);
      other.crosses = meantBy(PLACES, value, `ChartAxis.${name}`);
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

/** Where an axis meets the other one. */
export const crossingMembers = {
  IsBetweenCategories: axisProperty(
    "1.8",
    (_axis, self) => (crossedBy(self) as ValueAxis).crossBetween !== "midCat",
    (_axis, value, self) =>
      void ((crossedBy(self) as ValueAxis).crossBetween = expectFlag(value, "ChartAxis.isBetweenCategories") ? "between" : "midCat"),
  ),
  Crosses: crossing("1.7", "crosses"),
  CrossesAt: crossingAt("1.7"),
  Position: crossing("1.8", "position"),
  PositionAt: crossingAt("1.8"),
} as const satisfies Readonly<Record<string, PropertyDefinition<AxisRef>>>;

export const crossingMethods = {
  SetCrossesAt: { since: "1.7", call: (self, args) => setCrossing("setCrossesAt")(self, args.number(0)) },
  SetPositionAt: { since: "1.8", call: (self, args) => setCrossing("setPositionAt")(self, args.number(0)) },
} as const satisfies Readonly<Record<string, MethodDefinition<AxisRef>>>;
