import { addressOf } from "../engine/addresses";
import { type Area, isWholeColumns, isWholeRows, parseArea } from "../engine/area";
import { splitAddress } from "../engine/sheet-names";
import type { SheetModel } from "../engine/workbook-model";
import { invalidArgument, type Json } from "../protocol";
import { aliveRanges, rangeAreas } from "./areas";
import type { Args } from "./arguments";
import { collection } from "./collection";
import {
  type AnyDefinition,
  type AnyExtension,
  define,
  extend,
  type MethodDefinition,
  type PropertyDefinition,
  type Session,
} from "./definition";
import { type AreasRef, HostObject, hostObject } from "./kinds";
import { CLEAR, clear, copyFrom } from "./range-actions";
import { rangeBorders } from "./range-borders";
import { rangeFormat } from "./range-format";
import { sizeOf } from "./range-navigation";

/** Excel's own limit on the addresses of one `getRanges`. */
const LONGEST_ADDRESS = 8192;

/** Objects that are addressed as one. Their kind is that of one of them with brackets: "RangeFormat[]". */
type Selves = readonly unknown[];

/**
 * A definition for several objects at once, made from the definition of one. Setting or calling goes to each; reading
 * gives the common value, or null where they differ, as `RangeAreas` does in Excel.
 */
function lifted(definition: AnyDefinition): AnyDefinition {
  const properties: Record<string, PropertyDefinition<Selves>> = {};
  for (const [property, { since, get, set, object }] of Object.entries(definition.properties)) {
    properties[property] = {
      since,
      ...(get && { get: (selves: Selves, session: Session) => common(selves.map((self) => get(self as never, session))) }),
      ...(set && { set: (selves: Selves, value: Json, session: Session) => selves.forEach((self) => set(self, value, session)) }),
      ...(object && { object: (selves: Selves, session: Session) => together(selves.map((self) => object(self as never, session))) }),
    };
  }
  const methods: Record<string, MethodDefinition<Selves>> = {};
  for (const [method, { since, call }] of Object.entries(definition.methods)) {
    methods[method] = {
      since,
      call: (selves: Selves, args: Args, session: Session) => result(selves.map((self) => call(self as never, args, session))),
    };
  }
  const { item } = definition;
  return {
    name: `${definition.name}[]`,
    properties,
    methods,
    ...(item && {
      item: (selves: Selves, key: Json, session: Session) => result(selves.map((self) => item(self as never, key, session))) as HostObject,
    }),
  };
}

function common(values: readonly Json[]): Json {
  const [first = null] = values;
  return values.every((value) => JSON.stringify(value) === JSON.stringify(first)) ? first : null;
}

function together(objects: readonly HostObject[]): HostObject {
  return new HostObject(
    `${objects[0]!.kind}[]`,
    objects.map(({ self }) => self),
  );
}

function result(results: readonly unknown[]): HostObject | Json | undefined {
  const objects = results.filter((one): one is HostObject => one instanceof HostObject);
  return objects.length === results.length && objects.length > 0 ? together(objects) : undefined;
}

function areasOf(sheet: SheetModel, address: string): HostObject {
  const areas = address.split(",").map((part) => parseArea(splitAddress(part.trim()).local));
  if (address.length > LONGEST_ADDRESS || areas.some((area) => area === undefined))
    throw invalidArgument(`Worksheet.getRanges: ${JSON.stringify(address.slice(0, 80))} is no list of ranges`);
  return rangeAreas(sheet, areas as Area[]);
}

const addresses = (self: AreasRef): string =>
  aliveRanges(self)
    .map((range) => addressOf(range))
    .join(",");

const areas: AnyDefinition = define("RangeAreas", {
  properties: {
    Address: { since: "1.9", get: addresses },
    AddressLocal: { since: "1.9", get: addresses },
    AreaCount: { since: "1.9", get: (self) => aliveRanges(self).length },
    // A cell in several of the ranges counts several times, as in Excel.
    CellCount: { since: "1.9", get: (self) => aliveRanges(self).reduce((cells, { area }) => cells + sizeOf(area), 0) },
    IsEntireRow: { since: "1.9", get: (self) => aliveRanges(self).every(({ area }) => isWholeRows(area)) },
    IsEntireColumn: { since: "1.9", get: (self) => aliveRanges(self).every(({ area }) => isWholeColumns(area)) },
    Areas: { since: "1.9", object: (self) => hostObject("RangeCollection", self) },
    Format: { since: "1.9", object: (self) => new HostObject("RangeFormat[]", aliveRanges(self)) },
    Worksheet: { since: "1.9", object: ({ sheet }) => hostObject("Worksheet", sheet) },
  },
  methods: {
    Clear: {
      since: "1.9",
      call: (self, args, session) => {
        const applyTo = args.option(0, CLEAR, "All");
        for (const range of aliveRanges(self)) clear(range, applyTo, session);
      },
    },
    CopyFrom: { since: "1.9", call: (self, args, session) => aliveRanges(self).forEach((range) => copyFrom(range, args, session)) },
  },
});

const rangeCollection: AnyDefinition = collection("RangeCollection", {
  of: "Range",
  items: aliveRanges,
  keys: () => [],
  since: { getItemAt: "1.9", getCount: "1.9" },
});

const worksheetRanges: AnyExtension = extend("Worksheet", {
  methods: { GetRanges: { since: "1.9", call: (sheet, args) => areasOf(sheet, args.text(0)) } },
});

/** `RangeAreas`, and what its `format` is made of. */
export const rangeAreasDefinitions: readonly AnyDefinition[] = [areas, rangeCollection, ...[...rangeFormat, ...rangeBorders].map(lifted)];
export const rangeAreasExtensions: readonly AnyExtension[] = [worksheetRanges];
