import { BORDER_SIDES, type BorderSide, drawLine, type Line, LINE_STYLES, lineAt, WEIGHTS } from "../engine/borders";
import { colourOf, hexOf } from "../engine/colours";
import type { RangeRef } from "../engine/workbook-model";
import { invalidArgument, type Json } from "../protocol";
import { oneOf } from "./arguments";
import { type AnyDefinition, define, type Session } from "./definition";
import { alive, formatCells } from "./edit";
import { expectText } from "./expect";
import { hostObject } from "./kinds";

interface BorderRef {
  readonly range: RangeRef;
  readonly side: BorderSide;
}

declare module "./kinds" {
  interface ObjectKinds {
    RangeBorderCollection: RangeRef;
    RangeBorder: BorderRef;
  }
}

const border = (range: RangeRef, side: BorderSide) => hostObject("RangeBorder", { range, side });

function draw({ range, side }: BorderRef, session: Session, change: (line: Line) => Line): void {
  formatCells(session, range, () => drawLine(range.sheet, range.area, side, change));
}

const line = ({ range, side }: BorderRef) => lineAt(alive(range).sheet, range.area, side);

/** A weight or colour set where there is no line draws a continuous one, as in Excel. */
const visible = (present: Line): Line => (present.style === "None" ? { ...present, style: "Continuous" } : present);

const known = (key: Json): BorderSide => oneOf(key, BORDER_SIDES, "RangeBorderCollection.getItem");

export const rangeBorders: readonly AnyDefinition[] = [
  define("RangeBorderCollection", {
    properties: { Count: { since: "1.1", get: () => BORDER_SIDES.length } },
    methods: {
      GetItem: { since: "1.1", call: (range, args) => border(range, known(args.json(0))) },
      GetItemAt: {
        since: "1.1",
        call: (range, args) => {
          const side = BORDER_SIDES[args.integer(0)];
          if (!side) throw invalidArgument();
          return border(range, side);
        },
      },
    },
    items: (range) => BORDER_SIDES.map((side) => border(range, side)),
    item: (range, key) => border(range, known(key)),
  }),
  define("RangeBorder", {
    id: ({ side }) => side,
    properties: {
      SideIndex: { since: "1.1", get: ({ side }) => side },
      Style: {
        since: "1.1",
        get: (ref) => line(ref).style,
        set: (ref, value, session) => {
          const style = oneOf(value, LINE_STYLES, "RangeBorder.style");
          draw(ref, session, (present) => ({ ...present, style, ...(style === "Double" ? { weight: "Thick" } : {}) }));
        },
      },
      Weight: {
        since: "1.1",
        get: (ref) => line(ref).weight,
        set: (ref, value, session) => {
          const weight = oneOf(value, WEIGHTS, "RangeBorder.weight");
          draw(ref, session, (present) => ({ ...visible(present), weight }));
        },
      },
      Color: {
        since: "1.1",
        get: (ref) => line(ref).color,
        set: (ref, value, session) => {
          const color = hexOf(colourOf(expectText(value, "RangeBorder.color")))!;
          draw(ref, session, (present) => ({ ...visible(present), color }));
        },
      },
    },
  }),
];
