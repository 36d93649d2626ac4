import type { Area } from "../engine/area";
import type { RangeRef, SheetModel } from "../engine/workbook-model";
import { invalidReference } from "../protocol";
import { type AreasRef, type HostObject, hostObject } from "./kinds";

/** Several ranges of a sheet, as the client has them. */
export const rangeAreas = (sheet: SheetModel, areas: readonly Area[]): HostObject<"RangeAreas"> =>
  hostObject("RangeAreas", { sheet, ranges: areas.map((area) => sheet.range(area)) });

/** The ranges whose cells still exist; when all are gone, so is the object. */
export function aliveRanges({ sheet, ranges }: AreasRef): readonly RangeRef[] {
  const left = ranges.filter((range) => !range.gone);
  if (!sheet.alive || left.length === 0) throw invalidReference();
  return left;
}

/** The ranges that a client object stands for: they move with their cells while it is in use. */
export function rangesBehind(object: HostObject): readonly RangeRef[] {
  if (object.kind === "Range") return [object.self as RangeRef];
  if (object.kind === "RangeView") return [(object.self as { readonly range: RangeRef }).range];
  return object.kind === "RangeAreas" || object.kind === "RangeCollection" ? (object.self as AreasRef).ranges : [];
}
