import { draw } from "../../engine/pivots/draw";
import {
  COMPARISONS,
  DATE_CONDITIONS,
  type FieldFilters,
  type FilterDate,
  LABEL_CONDITIONS,
  SPECIFICITIES,
} from "../../engine/pivots/filters";
import { itemsOf } from "../../engine/pivots/model";
import { itemName } from "../../engine/pivots/records";
import { without } from "../../engine/without";
import { apiNotFound, invalidArgument, type Json } from "../../protocol";
import { oneOf } from "../arguments";
import { collection } from "../collection";
import { type AnyDefinition, define } from "../definition";
import { expectFlag, expectNumber, expectRecord, expectText } from "../expect";
import { HostObject, hostObject } from "../kinds";
import type { FieldRef, ItemRef } from "./kinds";

const FILTERS = { Manual: "manualFilter", Label: "labelFilter", Date: "dateFilter", Value: "valueFilter" } as const;
const TYPES = ["Manual", "Label", "Date", "Value"] as const;

type Given = Readonly<Record<string, Json>>;

/** The conditions that a comparison needs, each read by its kind; one that is missing is an error. */
function operands<T>(given: Given, condition: string, read: (value: Json) => T): { comparator?: T; lowerBound?: T; upperBound?: T } {
  if (condition === "Between") return { lowerBound: read(given.lowerBound ?? null), upperBound: read(given.upperBound ?? null) };
  return { comparator: read(given.comparator ?? null) };
}

const exclusiveOf = ({ exclusive }: Given) =>
  exclusive === undefined || exclusive === null ? {} : { exclusive: expectFlag(exclusive, "PivotFilters.exclusive") };

function dateOf(value: Json): FilterDate {
  const given = expectRecord(value, "PivotDateFilter.comparator");
  const date = expectText(given.date ?? null, "FilterDatetime.date");
  if (Number.isNaN(Date.parse(date))) throw invalidArgument(`${JSON.stringify(date)} is no date.`);
  return { date, specificity: oneOf(given.specificity ?? null, SPECIFICITIES, "FilterDatetime.specificity") };
}

const textOf = (value: Json) => expectText(value, "PivotLabelFilter.comparator");

function filtersOf(value: Json): FieldFilters {
  const { manualFilter, labelFilter, dateFilter, valueFilter } = expectRecord(value, "PivotField.applyFilter");
  const filters: FieldFilters = {};
  if (manualFilter) {
    const { selectedItems } = expectRecord(manualFilter, "PivotManualFilter");
    if (!Array.isArray(selectedItems) || selectedItems.length === 0) throw invalidArgument("A manual filter selects some items.");
    const names = selectedItems.map((item: unknown) => (item instanceof HostObject ? (item.self as ItemRef).name : String(item)));
    filters.manualFilter = { selectedItems: names };
  }
  if (labelFilter) {
    const given = expectRecord(labelFilter, "PivotLabelFilter");
    const condition = oneOf(given.condition ?? null, LABEL_CONDITIONS, "PivotLabelFilter.condition");
    const isPart = condition === "BeginsWith" || condition === "EndsWith" || condition === "Contains";
    const wanted = isPart ? { substring: textOf(given.substring ?? null) } : operands(given, condition, textOf);
    filters.labelFilter = { condition, ...wanted, ...exclusiveOf(given) };
  }
  if (dateFilter) {
    const given = expectRecord(dateFilter, "PivotDateFilter");
    const condition = oneOf(given.condition ?? null, DATE_CONDITIONS, "PivotDateFilter.condition");
    filters.dateFilter = { condition, ...operands(given, condition, dateOf), ...exclusiveOf(given) };
  }
  if (valueFilter) {
    const given = expectRecord(valueFilter, "PivotValueFilter");
    if (given.selectionType !== undefined) throw apiNotFound("PivotValueFilter.selectionType");
    const condition = oneOf(given.condition ?? null, COMPARISONS, "PivotValueFilter.condition");
    const wanted = operands(given, condition, (one) => expectNumber(one, "PivotValueFilter.comparator"));
    filters.valueFilter = { condition, value: expectText(given.value ?? null, "PivotValueFilter.value"), ...wanted, ...exclusiveOf(given) };
  }
  return filters;
}

function refilter({ pivot, field }: FieldRef, filters: FieldFilters): void {
  if (Object.keys(filters).length === 0) pivot.fieldFilters.delete(field);
  else pivot.fieldFilters.set(field, filters);
  draw(pivot);
}

const filtersNow = ({ pivot, field }: FieldRef): FieldFilters => pivot.fieldFilters.get(field) ?? {};

const pivotField = define("PivotField", {
  id: ({ field }) => field,
  properties: {
    Id: { since: "1.1", get: ({ field }) => field },
    Name: { since: "1.1", get: ({ field }) => field },
    Items: { since: "1.1", object: (self) => hostObject("PivotItemCollection", self) },
  },
  methods: {
    ApplyFilter: {
      since: "1.12",
      call: (self, args) => {
        const given = filtersOf(args.json(0));
        const measure = given.valueFilter?.value.toLowerCase();
        if (measure !== undefined && !self.pivot.data.some(({ name }) => name.toLowerCase() === measure))
          throw invalidArgument("PivotValueFilter.value: there are no such values.");
        refilter(self, { ...filtersNow(self), ...given });
      },
    },
    ClearAllFilters: { since: "1.12", call: (self) => refilter(self, {}) },
    ClearFilter: {
      since: "1.12",
      call: (self, args) => {
        refilter(self, without(filtersNow(self), FILTERS[args.option(0, TYPES)]));
      },
    },
    GetFilters: { since: "1.12", call: (self) => JSON.parse(JSON.stringify(filtersNow(self))) as Json },
    IsFiltered: {
      since: "1.12",
      call: (self, args) =>
        args.has(0) ? filtersNow(self)[FILTERS[args.option(0, TYPES)]] !== undefined : Object.keys(filtersNow(self)).length > 0,
    },
  },
});

const usual = { getItem: "1.1", getItemOrNullObject: "1.1", getCount: "1.1" } as const;

export const fieldDefinitions: readonly AnyDefinition[] = [
  collection("PivotFieldCollection", { of: "PivotField", items: (self) => [self], keys: ({ field }) => [field], since: usual }),
  pivotField,
  collection("PivotItemCollection", {
    of: "PivotItem",
    items: ({ pivot, field }) => itemsOf(pivot, field).map((item) => ({ pivot, field, name: itemName(item) })),
    keys: ({ name }) => [name],
    since: usual,
  }),
  define("PivotItem", {
    id: ({ name }) => name,
    properties: { Id: { since: "1.1", get: ({ name }) => name }, Name: { since: "1.1", get: ({ name }) => name } },
  }),
];
