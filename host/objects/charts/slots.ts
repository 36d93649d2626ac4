import { structuredShape, structuredText } from "../../engine/charts/raw";
import { type ChartRef, edit } from "../../engine/charts/types";
import type { ChartTextProperties, ShapeProperties } from "../../library";
import type { PropertyDefinition, Since } from "../definition";
import { hostObject } from "../kinds";

/** A part of a chart with a fill and a line: the bars of a series, the chart's frame, gridlines. */
export interface ShapeSlot {
  readonly ref: ChartRef;
  read(): ShapeProperties | undefined;
  write(shape: ShapeProperties): void;
}

/** A part with a font. `read` gives one entry for each stretch of text with its own look. */
export interface TextSlot {
  readonly ref: ChartRef;
  read(): readonly ChartTextProperties[];
  write(change: ChartTextProperties): void;
}

declare module "../kinds" {
  interface ObjectKinds {
    ChartFill: ShapeSlot;
    ChartLineFormat: ShapeSlot;
    ChartBorder: ShapeSlot;
    ChartFont: TextSlot;
  }
}

interface Part {
  spPr?: ShapeProperties;
  txPr?: ChartTextProperties;
}

/**
 * The members of a format: fill, lines and font of one part of the model. The part is looked up again each time, because it may have been
 * made meanwhile; `made` makes it where it is missing.
 */
export function partFormat<T>(
  refOf: (self: T) => ChartRef,
  part: (self: T) => Part | undefined,
  made: (self: T) => Part = (self) => part(self)!,
) {
  const shape =
    (kind: "ChartFill" | "ChartLineFormat" | "ChartBorder") =>
    (since: Since): PropertyDefinition<T> => ({
      since,
      object: (self) =>
        hostObject(kind, {
          ref: refOf(self),
          read: () => structuredShape(part(self)?.spPr),
          write: (spPr) => void (made(self).spPr = spPr),
        }),
    });
  return {
    fill: shape("ChartFill"),
    line: shape("ChartLineFormat"),
    border: shape("ChartBorder"),
    font: (since: Since): PropertyDefinition<T> => ({
      since,
      object: (self) =>
        hostObject("ChartFont", {
          ref: refOf(self),
          read: () => [structuredText(part(self)?.txPr) ?? {}],
          write: (change) => {
            const owner = made(self);
            owner.txPr = { ...structuredText(owner.txPr), ...change };
          },
        }),
    }),
  };
}

/** Changes the fill or line of a slot. */
export function changeShape(slot: ShapeSlot, change: (shape: ShapeProperties) => void): void {
  edit(slot.ref, () => {
    const shape = { ...slot.read() };
    change(shape);
    slot.write(shape);
  });
}
