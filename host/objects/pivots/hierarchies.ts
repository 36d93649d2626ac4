import { draw } from "../../engine/pivots/draw";
import { AXES, displace, place } from "../../engine/pivots/fields";
import { apiNotFound, itemNotFound } from "../../protocol";
import { collection } from "../collection";
import { type AnyDefinition, define, type PropertyDefinition } from "../definition";
import { expectNumber } from "../expect";
import { hostObject } from "../kinds";
import type { FieldRef } from "./kinds";

const since = { getItem: "1.1", getItemOrNullObject: "1.1", getCount: "1.1" } as const;
const keys = ({ field }: FieldRef) => [field];

const named = (kind: string): Record<string, PropertyDefinition<FieldRef>> => ({
  Id: { since: "1.1", get: ({ field }) => field },
  Name: {
    since: "1.1",
    get: ({ field }) => field,
    set: ({ field }, value) => {
      if (value !== field) throw apiNotFound(`${kind}.name of another name than the source's`);
    },
  },
  Fields: { since: "1.1", object: (self) => hostObject("PivotFieldCollection", self) },
});

const axisOf = ({ pivot, field }: FieldRef) => pivot[AXES.find((axis) => pivot[axis].includes(field)) ?? "rows"];

const position: PropertyDefinition<FieldRef> = {
  since: "1.1",
  get: (self) => axisOf(self).indexOf(self.field),
  set: (self, value) => {
    const fields = axisOf(self);
    const at = expectNumber(value, "position", 0, fields.length - 1);
    fields.splice(fields.indexOf(self.field), 1);
    fields.splice(at, 0, self.field);
    draw(self.pivot);
  },
};

/** The hierarchies on an axis, to which those of the table are added. */
function axisCollection(kind: "RowColumnPivotHierarchyCollection" | "FilterPivotHierarchyCollection"): AnyDefinition {
  const of = kind === "RowColumnPivotHierarchyCollection" ? "RowColumnPivotHierarchy" : "FilterPivotHierarchy";
  return collection(kind, {
    of,
    items: ({ pivot, axis }) => pivot[axis].map((field) => ({ pivot, field })),
    keys,
    since,
    methods: {
      Add: {
        since: "1.1",
        call: ({ pivot, axis }, args) => {
          const { field } = args.object(0, "PivotHierarchy");
          place(pivot, axis, field);
          return hostObject(of, { pivot, field });
        },
      },
      Remove: {
        since: "1.1",
        call: ({ pivot, axis }, args) => {
          const { field } = args.object(0, of);
          if (!pivot[axis].includes(field)) throw itemNotFound();
          displace(pivot, field);
          draw(pivot);
        },
      },
    },
  });
}

export const hierarchyDefinitions: readonly AnyDefinition[] = [
  collection("PivotHierarchyCollection", {
    of: "PivotHierarchy",
    items: (pivot) => pivot.fields.map((field) => ({ pivot, field })),
    keys,
    since,
  }),
  define("PivotHierarchy", { id: ({ field }) => field, properties: named("PivotHierarchy") }),
  axisCollection("RowColumnPivotHierarchyCollection"),
  axisCollection("FilterPivotHierarchyCollection"),
  define("RowColumnPivotHierarchy", { id: ({ field }) => field, properties: { ...named("RowColumnPivotHierarchy"), Position: position } }),
  define("FilterPivotHierarchy", { id: ({ field }) => field, properties: { ...named("FilterPivotHierarchy"), Position: position } }),
];
