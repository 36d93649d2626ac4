import { structuredShape } from "../../engine/charts/raw";
import { hexOf } from "../../engine/charts/shape";
import { type ChartRef, edit } from "../../engine/charts/types";
import type { ChartMarker } from "../../library";
import type { PropertyDefinition, Since } from "../definition";
import { expectNumber } from "../expect";
import { meantBy, wordFor } from "../words";
import { expectColour } from "./formats";

/** Excel's words for markers by the engine's. */
const MARKERS = {
  Automatic: "auto",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
} as const satisfies Record<string, ChartMarker["symbol"]>;

const DEFAULT_SIZE = 5;

/** The members that a series and a point have for their markers. */
export function markerMembers<T extends { readonly ref: ChartRef } | ChartRef>(
  read: (self: T) => ChartMarker | undefined,
  write: (self: T, marker: ChartMarker) => void,
  colourOf: (self: T) => string,
) {
  const refOf = (self: T): ChartRef => ("ref" in self ? self.ref : self);
  const member = (
    since: Since,
    get: PropertyDefinition<T>["get"] & {},
    change: (marker: ChartMarker, value: Parameters<PropertyDefinition<T>["set"] & {}>[1]) => void,
  ): PropertyDefinition<T> => ({
    since,
    get,
    set: (self, value) => {
      const marker = { ...read(self) };
      change(marker, value);
      edit(refOf(self), () => write(self, marker));
    },
  });
  return {
    style: (since: Since) =>
      member(
        since,
        (self) => wordFor(MARKERS, read(self)?.symbol ?? "auto", "Automatic"),
        (marker, value) => void (marker.symbol = meantBy(MARKERS, value, "markerStyle")),
      ),
    size: (since: Since) =>
      member(
        since,
        (self) => read(self)?.size ?? DEFAULT_SIZE,
        (marker, value) => void (marker.size = expectNumber(value, "markerSize", 2, 72)),
      ),
    background: (since: Since) =>
      member(
        since,
        (self) => hexOf(structuredShape(read(self)?.spPr)?.fill?.solid) ?? colourOf(self),
        (marker, value) =>
          void (marker.spPr = { ...structuredShape(marker.spPr), fill: { solid: expectColour(value, "markerBackgroundColor") } }),
      ),
    foreground: (since: Since) =>
      member(
        since,
        (self) => hexOf(structuredShape(read(self)?.spPr)?.line?.color) ?? colourOf(self),
        (marker, value) =>
          void (marker.spPr = {
            ...structuredShape(marker.spPr),
            line: { ...structuredShape(marker.spPr)?.line, color: expectColour(value, "markerForegroundColor") },
          }),
      ),
  };
}
