import type { ChartTextProperties, ShapeProperties } from "../../library";
import { structuredShape, structuredText } from "../../engine/charts/raw";
import { type ChartRef, edit } from "../../engine/charts/types";

/** A place in a chart that holds a fill and a line: the bars of a series, the chart's frame, gridlines. */
export interface ShapeSlot {
  readonly ref: ChartRef;
  read(): ShapeProperties | undefined;
  write(shape: ShapeProperties): void;
}

/** A place that holds a font. `read` gives one entry for each stretch of text with its own look. */
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

/** The fill and line of a part of the model; the part is looked for again each time, because it may have been made meanwhile. */
export function shapeOf(
  ref: ChartRef,
  part: () => { spPr?: ShapeProperties } | undefined,
  made: () => { spPr?: ShapeProperties } = () => part()!,
): ShapeSlot {
  return {
    ref,
    read: () => structuredShape(part()?.spPr),
    write: (shape) => {
      made().spPr = shape;
    },
  };
}

/** The font of a part of the model. */
export function textOf(
  ref: ChartRef,
  part: () => { txPr?: ChartTextProperties } | undefined,
  made: () => { txPr?: ChartTextProperties } = () => part()!,
): TextSlot {
  return {
    ref,
    read: () => [structuredText(part()?.txPr) ?? {}],
    write: (change) => {
      const owner = made();
      owner.txPr = { ...structuredText(owner.txPr), ...change };
    },
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
