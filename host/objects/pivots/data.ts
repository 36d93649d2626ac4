import { draw } from "../../engine/pivots/draw";
import { addData, summarize } from "../../engine/pivots/fields";
import { type Aggregation, AGGREGATIONS, SHOWN_AS, type ShownAs } from "../../engine/pivots/model";
import { invalidArgument, itemNotFound, type Json } from "../../protocol";
import { oneOf } from "../arguments";
import { collection } from "../collection";
import { type AnyDefinition, define } from "../definition";
import { expectNumber, expectRecord, expectText } from "../expect";
import { HostObject, hostObject } from "../kinds";
import type { ItemRef } from "./kinds";

/** A field or an item within a rule: the client sends the object itself. */
const within = (value: unknown, kind: string): Partial<ItemRef> | undefined =>
  value instanceof HostObject && value.kind === kind ? (value.self as ItemRef) : undefined;

function shownAs(value: Json): ShownAs {
  const given: Readonly<Record<string, unknown>> = expectRecord(value, "DataPivotHierarchy.showAs");
  const calculation = oneOf((given.calculation ?? null) as Json, SHOWN_AS, "DataPivotHierarchy.showAs.calculation");
  const baseField = within(given.baseField, "PivotField")?.field;
  const baseItem = within(given.baseItem, "PivotItem")?.name;
  const needsBase = calculation === "PercentOf" || calculation === "DifferenceFrom" || calculation === "PercentDifferenceFrom";
  if (!needsBase) return { calculation };
  if (baseField === undefined || baseItem === undefined) throw invalidArgument(`${calculation} needs a base field and a base item.`);
  return { calculation, baseField, baseItem };
}

const dataHierarchies = collection("DataPivotHierarchyCollection", {
  of: "DataPivotHierarchy",
  items: (pivot) => pivot.data.map((data) => ({ pivot, data })),
  keys: ({ data }) => [data.name],
  since: { getItem: "1.1", getItemOrNullObject: "1.1", getCount: "1.1" },
  methods: {
    Add: {
      since: "1.1",
      call: (pivot, args) => hostObject("DataPivotHierarchy", { pivot, data: addData(pivot, args.object(0, "PivotHierarchy").field) }),
    },
    Remove: {
      since: "1.1",
      call: (pivot, args) => {
        const at = pivot.data.indexOf(args.object(0, "DataPivotHierarchy").data);
        if (at < 0) throw itemNotFound();
        pivot.data.splice(at, 1);
        draw(pivot);
      },
    },
  },
});

const dataHierarchy = define("DataPivotHierarchy", {
  id: ({ data }) => data.name,
  properties: {
    Id: { since: "1.1", get: ({ data }) => data.name },
    Name: {
      since: "1.1",
      get: ({ data }) => data.name,
      set: ({ pivot, data }, value) => {
        const name = expectText(value, "DataPivotHierarchy.name", 255);
        const taken = [...pivot.fields, ...pivot.data.filter((one) => one !== data).map((one) => one.name)];
        if (name === "" || taken.some((one) => one.toLowerCase() === name.toLowerCase()))
          throw invalidArgument("The name of values is a field's, or other values'.");
        data.name = name;
        data.named = true;
        draw(pivot);
      },
    },
    Field: { since: "1.1", object: ({ pivot, data }) => hostObject("PivotField", { pivot, field: data.field }) },
    NumberFormat: {
      since: "1.1",
      get: ({ data }) => data.numberFormat ?? "General",
      set: ({ pivot, data }, value) => {
        data.numberFormat = expectText(value, "DataPivotHierarchy.numberFormat");
        draw(pivot);
      },
    },
    Position: {
      since: "1.1",
      get: ({ pivot, data }) => pivot.data.indexOf(data),
      set: ({ pivot, data }, value) => {
        const at = expectNumber(value, "DataPivotHierarchy.position", 0, pivot.data.length - 1);
        pivot.data.splice(pivot.data.indexOf(data), 1);
        pivot.data.splice(at, 0, data);
        draw(pivot);
      },
    },
    ShowAs: {
      since: "1.1",
      get: ({ data }) => ({ calculation: data.showAs.calculation }),
      set: ({ pivot, data }, value) => {
        data.showAs = shownAs(value);
        draw(pivot);
      },
    },
    SummarizeBy: {
      since: "1.1",
      get: ({ data }) => data.by,
      set: ({ pivot, data }, value) =>
        summarize(pivot, data, value === "Automatic" ? "Sum" : oneOf<Aggregation>(value, AGGREGATIONS, "DataPivotHierarchy.summarizeBy")),
    },
  },
});

export const dataDefinitions: readonly AnyDefinition[] = [dataHierarchies, dataHierarchy];
