import { bodyText } from "../../engine/charts/defaults";
import { structuredText } from "../../engine/charts/raw";
import type { ChartTextProperties } from "../../library";
import type { Json } from "../../protocol";
import type { PropertyDefinition, Since } from "../definition";
import { expectFlag, expectNumber, expectText } from "../expect";

const TURN = 60_000;

/** Files rotate texts by sixty-thousandths of a degree, in the opposite direction. */
export const degreesOf = (rotation: number | undefined): number => -(rotation ?? 0) / TURN || 0;

/** The rotation of a file for the degrees that a property is set to. */
export const rotationOf = (value: Json, api: string): number => -expectNumber(value, api, -90, 90) * TURN;

/** A part of a chart whose numbers have a format. */
interface Written {
  numFmt?: { formatCode: string; sourceLinked?: boolean };
  txPr?: ChartTextProperties;
}

/** How the numbers and texts of a part are written. `property` makes a property of the part. */
export function textMembers<T>(
  property: (since: Since, get: (part: Written | undefined) => Json, set: (part: Written, value: Json) => void) => PropertyDefinition<T>,
  kind: string,
) {
  return {
    NumberFormat: property(
      "1.8",
      (part) => part?.numFmt?.formatCode ?? "General",
      (part, value) => void (part.numFmt = { formatCode: expectText(value, `${kind}.numberFormat`), sourceLinked: false }),
    ),
    LinkNumberFormat: property(
      "1.9",
      (part) => part?.numFmt?.sourceLinked ?? true,
      (part, value) =>
        void (part.numFmt = {
          formatCode: part.numFmt?.formatCode ?? "General",
          sourceLinked: expectFlag(value, `${kind}.linkNumberFormat`),
        }),
    ),
    TextOrientation: property(
      "1.8",
      (part) => degreesOf(structuredText(part?.txPr)?.rotation),
      (part, value) =>
        void (part.txPr = { ...(structuredText(part.txPr) ?? bodyText()), rotation: rotationOf(value, `${kind}.textOrientation`) }),
    ),
  };
}
