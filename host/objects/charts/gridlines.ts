import { gridlines } from "../../engine/charts/defaults";
import { structuredShape } from "../../engine/charts/raw";
import { edit } from "../../engine/charts/types";
import { define } from "../definition";
import { expectFlag } from "../expect";
import { hostObject } from "../kinds";
import { axisOf, type AxisRef } from "./axis-model";

interface GridlinesRef {
  readonly axis: AxisRef;
  readonly lines: "majorGridlines" | "minorGridlines";
}

declare module "../kinds" {
  interface ObjectKinds {
    ChartGridlines: GridlinesRef;
    ChartGridlinesFormat: GridlinesRef;
  }
}

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
