import { type Area, parseArea } from "../engine/area";
import { addressOf, type RangeRef } from "../engine/range-ref";
import type { SheetModel } from "../engine/sheet-model";
import { splitAddress } from "../engine/sheet-names";
import { invalidArgument } from "../protocol/errors";
import type { Session } from "../session";
import type { Args } from "./arguments";
import { type AnyDefinition, type AnyExtension, define, extend, HostObject, hostObject, type Json, type MethodDefinition, type PropertyDefinition } from "./definition";
import type { AreasRef } from "./kinds";
import { rangeBorders } from "./range-borders";
import { rangeFormat } from "./range-format";

/** Excel's own limit on the addresses of one `getRanges`. */
const LONGEST_ADDRESS = 8192;

/** Objects that are spoken to as one. Their kind is that of one of them with brackets: "RangeFormat[]". */
type Selves = readonly unknown[];

/**
 * A definition for several objects at once, made of the definition of one: what is set or called is set or called on each;
 * what is read is the common value, or null where they differ, as `RangeAreas` answers in Excel.
 */
function lifted(definition: AnyDefinition): AnyDefinition {
  const properties: Record<string, PropertyDefinition<Selves>> = {};
  for (const [property, { since, get, set, object }] of Object.entries(definition.properties)) {
    properties[property] = {
      since,
      ...(get && { get: (selves: Selves, session: Session) => common(selves.map((self) => get(self as never, session))) }),
      ...(set && { set: (selves: Selves, value: Json, session: Session) => selves.forEach((self) => set(self as never, value, session)) }),
      ...(object && { object: (selves: Selves, session: Session) => together(selves.map((self) => object(self as never, session))) }),
    };
  }
  const methods: Record<string, MethodDefinition<Selves>> = {};
  for (const [method, { since, call }] of Object.entries(definition.methods)) {
    methods[method] = { since, call: (selves: Selves, args: Args, session: Session) => result(selves.map((self) => call(self as never, args, session))) };
  }
  const { item } = definition;
  return {
    name: `${definition.name}[]`,
    properties,
    methods,
    ...(item && { item: (selves: Selves, key: Json, session: Session) => result(selves.map((self) => item(self as never, key, session))) as HostObject }),
  };
}

function common(values: readonly Json[]): Json {
  const [first = null] = values;
  return values.every((value) => JSON.stringify(value) === JSON.stringify(first)) ? first : null;
}

function together(objects: readonly HostObject[]): HostObject {
  return new HostObject(`${objects[0]!.kind}[]`, objects.map(({ self }) => self));
}

function result(results: readonly unknown[]): HostObject | Json | undefined {
  const objects = results.filter((one): one is HostObject => one instanceof HostObject);
  return objects.length === results.length && objects.length > 0 ? together(objects) : undefined;
}

function areasOf(sheet: SheetModel, address: string): AreasRef {
  const areas = address.split(",").map((part) => parseArea(splitAddress(part.trim()).local));
  if (address.length > LONGEST_ADDRESS || areas.some((area) => area === undefined)) throw invalidArgument(`Worksheet.getRanges: ${JSON.stringify(address.slice(0, 80))} is no list of ranges`);
  return { sheet, areas: areas as Area[] };
}

const ranges = ({ sheet, areas }: AreasRef): readonly RangeRef[] => areas.map((area) => sheet.range(area));

const rangeAreas: AnyDefinition = define("RangeAreas", {
  properties: {
    Address: { since: "1.9", get: (self) => ranges(self).map((range) => addressOf(range)).join(",") },
    AreaCount: { since: "1.9", get: ({ areas }) => areas.length },
    Format: { since: "1.9", object: (self) => new HostObject("RangeFormat[]", ranges(self)) },
    Worksheet: { since: "1.9", object: ({ sheet }) => hostObject("Worksheet", sheet) },
  },
});

const worksheetRanges: AnyExtension = extend("Worksheet", {
  methods: { GetRanges: { since: "1.9", call: (sheet, args) => hostObject("RangeAreas", areasOf(sheet, args.text(0))) } },
});

/** `RangeAreas`, and what its `format` is made of. */
export const rangeAreasDefinitions: readonly AnyDefinition[] = [rangeAreas, ...[...rangeFormat, ...rangeBorders].map(lifted)];
export const rangeAreasExtensions: readonly AnyExtension[] = [worksheetRanges];
