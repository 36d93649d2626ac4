import { addressOf } from "../engine/addresses";
import { dependentsOfCells, type Place, precedentsOfCells } from "../engine/formulas/relations";
import { joinedAreas } from "../engine/joined";
import type { RangeRef } from "../engine/workbook-model";
import { invalidArgument, type Json } from "../protocol";
import { rangeAreas } from "./areas";
import { collection } from "./collection";
import { type AnyDefinition, type AnyExtension, define, extend, type MethodDefinition, type Session, type Since } from "./definition";
import { alive } from "./edit";
import { required } from "./expect";
import { type AreasRef, hostObject, nullObject } from "./kinds";

/** Ranges of several sheets, those of a sheet together. */
type SheetsAreas = readonly AreasRef[];

declare module "./kinds" {
  interface ObjectKinds {
    WorkbookRangeAreas: SheetsAreas;
    RangeAreasCollection: SheetsAreas;
  }
}

function bySheet(places: readonly Place[]): SheetsAreas {
  const sheets = new Set(places.map(({ sheet }) => sheet));
  return [...sheets].map(
    (sheet) => rangeAreas(sheet, joinedAreas(places.filter((place) => place.sheet === sheet).map(({ area }) => area))).self as AreasRef,
  );
}

const found = (since: Since, of: (workbook: Session["workbook"], range: RangeRef) => readonly Place[]): MethodDefinition<RangeRef> => ({
  since,
  call: (range, _args, { workbook }) => {
    const places = of(workbook, alive(range));
    return hostObject("WorkbookRangeAreas", bySheet(required(places.length > 0 ? places : undefined)));
  },
});

function onSheet(self: SheetsAreas, key: Json): AreasRef | undefined {
  if (typeof key !== "string") throw invalidArgument();
  return self.find(({ sheet }) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
}

export const relationDefinitions: readonly AnyDefinition[] = [
  define("WorkbookRangeAreas", {
    properties: {
      Areas: { since: "1.1", object: (self) => hostObject("RangeAreasCollection", self) },
      Addresses: {
        since: "1.1",
        get: (self) => self.map(({ ranges }) => ranges.map((range) => addressOf(range)).join(",")),
      },
    },
    methods: {
      GetRangeAreasBySheet: { since: "1.1", call: (self, args) => hostObject("RangeAreas", required(onSheet(self, args.json(0)))) },
      GetRangeAreasOrNullObjectBySheet: {
        since: "1.1",
        call: (self, args) => {
          const areas = onSheet(self, args.json(0));
          return areas ? hostObject("RangeAreas", areas) : nullObject;
        },
      },
    },
  }),
  collection("RangeAreasCollection", {
    of: "RangeAreas",
    items: (self) => self,
    keys: () => [],
    since: { getItemAt: "1.1", getCount: "1.1" },
  }),
];

export const relationExtensions: readonly AnyExtension[] = [
  extend("Range", {
    methods: {
      GetDirectPrecedents: found("1.12", (workbook, range) => precedentsOfCells(workbook, range, false)),
      GetPrecedents: found("1.14", (workbook, range) => precedentsOfCells(workbook, range, true)),
      GetDirectDependents: found("1.13", (workbook, range) => dependentsOfCells(workbook, range, false)),
      GetDependents: found("1.15", (workbook, range) => dependentsOfCells(workbook, range, true)),
    },
  }),
];
