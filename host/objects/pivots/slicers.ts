import { pivotsOf } from "../../engine/pivots/model";
import { addSlicer, isChosen, slice, slicerItems, type SlicerModel, slicersOf } from "../../engine/pivots/slicers";
import { SheetModel, type WorkbookModel } from "../../engine/workbook-model";
import { apiNotFound, invalidArgument, type Json } from "../../protocol";
import type { Args } from "../arguments";
import { collection } from "../collection";
import { type AnyDefinition, define, type PropertyDefinition } from "../definition";
import { expectFlag, expectNumber, expectText, required } from "../expect";
import { HostObject, hostObject } from "../kinds";
import "./kinds";

const bookOf = (self: WorkbookModel | SheetModel) => (self instanceof SheetModel ? self.workbook : self);

function sheetFor(self: WorkbookModel | SheetModel, args: Args): SheetModel {
  const given = args.any(2);
  if (given instanceof HostObject) return args.object(2, "Worksheet");
  if (args.has(2)) return required(bookOf(self).sheetNamed(args.text(2)));
  return self instanceof SheetModel ? self : self.activeSheet;
}

function add(self: WorkbookModel | SheetModel, args: Args) {
  const given = args.any(0);
  const isPivot = given instanceof HostObject && given.kind === "PivotTable";
  const pivot = isPivot
    ? args.object(0, "PivotTable")
    : pivotsOf(bookOf(self)).find(({ name }) => typeof given === "string" && name.toLowerCase() === given.toLowerCase());
  if (!pivot) throw apiNotFound("SlicerCollection.add of anything but a PivotTable");
  const wanted = args.any(1) instanceof HostObject ? args.object(1, "PivotField").field : args.text(1);
  const field = pivot.fields.find((one) => one.toLowerCase() === wanted.toLowerCase());
  if (field === undefined) throw invalidArgument(`The PivotTable has no field ${JSON.stringify(wanted)}.`);
  return hostObject("Slicer", addSlicer(sheetFor(self, args), pivot, field));
}

const size = (name: "left" | "top" | "width" | "height"): PropertyDefinition<SlicerModel> => ({
  since: "1.1",
  get: ({ place }) => place[name],
  set: ({ place }, value) => {
    place[name] = expectNumber(value, `Slicer.${name}`, 0);
  },
});

const text = (name: "name" | "caption" | "style"): PropertyDefinition<SlicerModel> => ({
  since: "1.1",
  get: (self) => self[name],
  set: (self, value) => {
    self[name] = expectText(value, `Slicer.${name}`);
  },
});

const isCleared = ({ pivot, field }: SlicerModel) => !pivot.sliced.has(field);

/** Chooses the items of these names; unknown ones are an error. */
function choose(self: SlicerModel, names: readonly Json[]): void {
  const items = slicerItems(self);
  slice(
    self,
    names.map((name) => required(items.find((item) => item.toLowerCase() === expectText(name, "Slicer.selectItems").toLowerCase()))),
  );
}

const slicer = define("Slicer", {
  id: ({ id }) => id,
  properties: {
    Id: { since: "1.1", get: ({ id }) => id },
    Name: text("name"),
    Caption: text("caption"),
    Style: text("style"),
    Left: size("left"),
    Top: size("top"),
    Width: size("width"),
    Height: size("height"),
    IsFilterCleared: { since: "1.1", get: isCleared },
    Worksheet: { since: "1.1", object: ({ sheet }) => hostObject("Worksheet", sheet) },
    SlicerItems: { since: "1.1", object: (self) => hostObject("SlicerItemCollection", self) },
  },
  methods: {
    ClearFilters: { since: "1.1", call: (self) => slice(self, []) },
    SelectItems: {
      since: "1.1",
      call: (self, args) => {
        const names = args.has(0) ? args.json(0) : [];
        if (!Array.isArray(names)) throw invalidArgument();
        choose(self, names as readonly Json[]);
      },
    },
    GetSelectedItems: { since: "1.1", call: (self) => slicerItems(self).filter((name) => isChosen(self, name)) },
    Delete: {
      since: "1.1",
      call: (self) => {
        if (!isCleared(self)) throw apiNotFound("Slicer.delete of a slicer that filters");
        const slicers = slicersOf(self.sheet.workbook);
        if (slicers.includes(self)) slicers.splice(slicers.indexOf(self), 1);
      },
    },
  },
});

export const slicerDefinitions: readonly AnyDefinition[] = [
  collection("SlicerCollection", {
    of: "Slicer",
    items: (self) => slicersOf(bookOf(self)).filter(({ sheet }) => !(self instanceof SheetModel) || self === sheet),
    keys: ({ name, id }) => [name, id],
    since: { getItem: "1.1", getItemOrNullObject: "1.1", getItemAt: "1.1", getCount: "1.1" },
    methods: { Add: { since: "1.1", call: add } },
  }),
  slicer,
  collection("SlicerItemCollection", {
    of: "SlicerItem",
    items: (self) => slicerItems(self).map((name) => ({ slicer: self, name })),
    keys: ({ name }) => [name],
    since: { getItem: "1.1", getItemOrNullObject: "1.1", getItemAt: "1.1", getCount: "1.1" },
  }),
  define("SlicerItem", {
    id: ({ name }) => name,
    properties: {
      Key: { since: "1.1", get: ({ name }) => name },
      Name: { since: "1.1", get: ({ name }) => name },
      HasData: { since: "1.1", get: () => true },
      IsSelected: {
        since: "1.1",
        get: ({ slicer: self, name }) => isChosen(self, name),
        set: ({ slicer: self, name }, value) => {
          const others = slicerItems(self).filter((item) => item !== name && isChosen(self, item));
          choose(self, expectFlag(value, "SlicerItem.isSelected") ? [...others, name] : others);
        },
      },
    },
  }),
];
