import { invalidArgument } from "../../protocol";
import { draw } from "./draw";
import type { Aggregation, DataField, PivotModel } from "./model";

export type Axis = "rows" | "columns" | "filters";
export const AXES: readonly Axis[] = ["rows", "columns", "filters"];

/** Puts a field on an axis, and removes it from the others. */
export function place(pivot: PivotModel, axis: Axis, field: string): void {
  if (pivot[axis].includes(field)) throw invalidArgument(`The field ${JSON.stringify(field)} is on that axis already.`);
  displace(pivot, field);
  pivot[axis].push(field);
  draw(pivot);
}

/** Removes a field from its axis. */
export function displace(pivot: PivotModel, field: string): void {
  for (const axis of AXES) {
    const at = pivot[axis].indexOf(field);
    if (at >= 0) pivot[axis].splice(at, 1);
  }
}

/** Excel's name for each way to summarise values. */
const CALLED: Readonly<Record<Aggregation, string>> = {
  Sum: "Sum",
  Count: "Count",
  Average: "Average",
  Max: "Max",
  Min: "Min",
  Product: "Product",
  CountNumbers: "Count",
  StandardDeviation: "StdDev",
  StandardDeviationP: "StdDevp",
  Variance: "Var",
  VarianceP: "Varp",
};

const nameOf = ({ data }: PivotModel, field: string, by: Aggregation): string => {
  const plain = `${CALLED[by]} of ${field}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? plain : `${plain}${number}`;
    if (!data.some((one) => one.name.toLowerCase() === name.toLowerCase())) return name;
  }
};

/** Sums a field's values; where some are not numbers, it counts them. */
export function addData(pivot: PivotModel, field: string): DataField {
  const at = pivot.fields.indexOf(field);
  const by = pivot.records.every((record) => typeof record[at]!.value === "number") ? "Sum" : "Count";
  const data: DataField = {
    field,
    name: nameOf(pivot, field, by),
    named: false,
    by,
    showAs: { calculation: "None" },
    numberFormat: undefined,
  };
  pivot.data.push(data);
  draw(pivot);
  return data;
}

/** Summarises the values in another way; the name follows unless someone chose it. */
export function summarize(pivot: PivotModel, data: DataField, by: Aggregation): void {
  data.by = by;
  if (!data.named) {
    data.name = "";
    data.name = nameOf(pivot, data.field, by);
  }
  draw(pivot);
}
