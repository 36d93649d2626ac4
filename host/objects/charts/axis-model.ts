import { type ChartRef, edit, modelOf } from "../../engine/charts/types";
import type { ChartAxis } from "../../library";
import { itemNotFound, type Json } from "../../protocol";
import type { PropertyDefinition, Since } from "../definition";

/** An axis, by its purpose; the model's own object changes with its type. */
export interface AxisRef {
  readonly ref: ChartRef;
  readonly shows: "Category" | "Value";
  readonly group: "Primary" | "Secondary";
}

/**
 * The model has pairs of axes in the order in which they were made: category first, then value; the second pair is the
 * secondary.
 */
function findAxis({ ref, shows, group }: AxisRef): ChartAxis | undefined {
  const { axes } = modelOf(ref).chart.plotArea;
  const values = axes.filter((axis) => axis.axisType === "val");
  const others = axes.filter((axis) => axis.axisType !== "val" && axis.axisType !== "ser");
  const at = group === "Primary" ? 0 : 1;
  if (others.length > 0) return shows === "Category" ? others[at] : values[at];
  return values[at * 2 + (shows === "Category" ? 0 : 1)]; // XY charts have two value axes
}

/** The axis; `ItemNotFound` where the chart has none. */
export function axisOf(self: AxisRef): ChartAxis {
  const axis = findAxis(self);
  if (!axis) throw itemNotFound(`The chart has no ${self.group.toLowerCase()} ${self.shows.toLowerCase()} axis.`);
  return axis;
}

/** The axis that this one crosses: a file stores the crossing there. */
export function crossedBy(self: AxisRef): ChartAxis {
  const axis = axisOf(self);
  return modelOf(self.ref).chart.plotArea.axes.find((other) => other.axId === axis.crossAx) ?? axis;
}

/** A property of the axis itself. */
export function axisProperty(
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
