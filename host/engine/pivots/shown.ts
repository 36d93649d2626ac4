import type { Scalar } from "../cell-value";
import type { DataField, PivotModel } from "./model";
import { itemName, type SourceRecord } from "./records";
import { aggregate } from "./values";

/** One cell of a pivot table's body: its records, and those that it is compared with. */
export interface BodyCell {
  readonly records: readonly SourceRecord[];
  /** Those of its whole row, its whole column and the whole table. */
  readonly ofRow: readonly SourceRecord[];
  readonly ofColumn: readonly SourceRecord[];
  readonly ofAll: readonly SourceRecord[];
  /** Items that the cell stands for, by field. */
  readonly items: ReadonlyMap<string, string>;
}

const ratio = (own: Scalar, of: Scalar): Scalar =>
  own === "" ? "" : typeof own !== "number" || typeof of !== "number" ? "#N/A" : of === 0 ? "#DIV/0!" : own / of;

/** What a body cell shows. */
export function shown(pivot: PivotModel, data: DataField, cell: BodyCell): Scalar {
  const value = (records: readonly SourceRecord[]) => aggregate(pivot, data, records);
  const own = value(cell.records);
  switch (data.showAs.calculation) {
    case "None":
      return own;
    case "PercentOfGrandTotal":
      return ratio(own, value(cell.ofAll));
    case "PercentOfRowTotal":
      return ratio(own, value(cell.ofRow));
    case "PercentOfColumnTotal":
      return ratio(own, value(cell.ofColumn));
    default:
      return besideBase(pivot, data, cell, own, value);
  }
}

/**
 * Compared with the same cell of another item of a field; blank where the cell has no item of that field, or is that very one.
 */
function besideBase(
  pivot: PivotModel,
  { showAs: { calculation, baseField = "", baseItem = "" } }: DataField,
  { items, ofAll }: BodyCell,
  own: Scalar,
  value: (records: readonly SourceRecord[]) => Scalar,
): Scalar {
  const item = items.get(baseField);
  if (item === undefined || own === "") return "";
  const isBase = item.toLowerCase() === baseItem.toLowerCase();
  if (isBase) return calculation === "PercentOf" ? 1 : "";
  const others = new Map([...items, [baseField, baseItem]]);
  const base = ofAll.filter((record) =>
    [...others].every(([field, wanted]) => itemName(record[pivot.fields.indexOf(field)]!).toLowerCase() === wanted.toLowerCase()),
  );
  const against = value(base);
  if (typeof own !== "number" || typeof against !== "number") return "#N/A";
  if (calculation === "PercentOf") return ratio(own, against);
  return calculation === "DifferenceFrom" ? own - against : ratio(own - against, against);
}

/** The number format of a data field's cells. */
export const formatOf = ({ numberFormat, showAs }: DataField): string | undefined =>
  showAs.calculation === "None" || showAs.calculation === "DifferenceFrom" ? numberFormat : "0.00%";
