import type { Scalar } from "../cell-value";
import { uses1904 } from "../dates";
import { passesDate, passesLabel, passesValue } from "./filters";
import { type Aggregation, type DataField, itemsOf, type PivotModel } from "./model";
import { itemName, type SourceCell, type SourceRecord } from "./records";

/** Records that share items, from the outermost field inwards. */
export interface Node {
  readonly item: SourceCell;
  readonly field: string;
  readonly path: readonly string[];
  readonly records: readonly SourceRecord[];
  readonly inner: readonly Node[];
}

const product = (numbers: readonly number[]) => numbers.reduce((all, one) => all * one, 1);
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
const variance = (numbers: readonly number[], less: 0 | 1) =>
  numbers.length <= less ? undefined : sum(numbers.map((one) => (one - mean(numbers)) ** 2)) / (numbers.length - less);
const root = (of: number | undefined) => (of === undefined ? undefined : Math.sqrt(of));

const NUMBERS: Readonly<Record<Exclude<Aggregation, "Count">, (numbers: readonly number[]) => number | undefined>> = {
  Sum: sum,
  Average: mean,
  Max: (numbers) => Math.max(...numbers),
  Min: (numbers) => Math.min(...numbers),
  Product: product,
  CountNumbers: (numbers) => numbers.length,
  StandardDeviation: (numbers) => root(variance(numbers, 1)),
  StandardDeviationP: (numbers) => root(variance(numbers, 0)),
  Variance: (numbers) => variance(numbers, 1),
  VarianceP: (numbers) => variance(numbers, 0),
};

/** The summary of records; blank where there is nothing to summarise. */
export function aggregate(pivot: PivotModel, { field, by }: DataField, records: readonly SourceRecord[]): Scalar {
  const at = pivot.fields.indexOf(field);
  const values = records.map((record) => record[at]!.value).filter((value) => value !== "");
  const error = values.find((value) => typeof value === "string" && value.startsWith("#"));
  if (error !== undefined && by !== "Count" && by !== "CountNumbers") return error;
  if (by === "Count") return values.length === 0 ? "" : values.length;
  const numbers = values.filter((value) => typeof value === "number");
  if (values.length === 0) return "";
  if (numbers.length === 0) return by === "Sum" || by === "CountNumbers" ? 0 : "#DIV/0!";
  return NUMBERS[by](numbers) ?? "#DIV/0!";
}

/** The records that pass the filters of fields and slicers, except those by values. */
export function filteredRecords(pivot: PivotModel): readonly SourceRecord[] {
  const date1904 = uses1904(pivot.sheet.workbook.book);
  const tests = pivot.fields.flatMap((field, at) => {
    const filters = pivot.fieldFilters.get(field);
    const sliced = pivot.sliced.get(field);
    const used = isUsed(pivot, field);
    const selected = filters?.manualFilter && new Set(filters.manualFilter.selectedItems.map((item) => item.toLowerCase()));
    const passes = (cell: SourceCell): boolean =>
      (!sliced || sliced.has(itemName(cell).toLowerCase())) &&
      (!used ||
        ((!selected || selected.has(itemName(cell).toLowerCase())) &&
          (!filters?.labelFilter || passesLabel(itemName(cell), filters.labelFilter)) &&
          (!filters?.dateFilter || passesDate(cell, filters.dateFilter, date1904))));
    return filters || sliced ? [(record: SourceRecord) => passes(record[at]!)] : [];
  });
  return pivot.records.filter((record) => tests.every((test) => test(record)));
}

const isUsed = ({ rows, columns, filters }: PivotModel, field: string): boolean => [...rows, ...columns, ...filters].includes(field);

/** Records by the items of fields, one within another; filters by values drop items on the way. */
export function treeOf(
  pivot: PivotModel,
  fields: readonly string[],
  records: readonly SourceRecord[],
  path: readonly string[] = [],
): readonly Node[] {
  const [field, ...others] = fields;
  if (field === undefined) return [];
  const at = pivot.fields.indexOf(field);
  const byValue = pivot.fieldFilters.get(field)?.valueFilter;
  const measure = byValue && pivot.data.find(({ name }) => name.toLowerCase() === byValue.value.toLowerCase());
  return itemsOf(pivot, field, records).flatMap((item) => {
    const own = records.filter((record) => itemName(record[at]!).toLowerCase() === itemName(item).toLowerCase());
    if (byValue && measure && !passesValue(aggregate(pivot, measure, own), byValue)) return [];
    const below = [...path, itemName(item)];
    const inner = treeOf(pivot, others, own, below);
    if (others.length > 0 && inner.length === 0) return [];
    return [{ item, field, path: below, records: inner.length > 0 ? inner.flatMap((node) => node.records) : own, inner }];
  });
}
