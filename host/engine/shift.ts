import type { Session } from "../session";
import { HostError } from "../protocol/errors";
import type { RangeRef } from "./range-ref";

export type InsertDirection = "Down" | "Right";
export type DeleteDirection = "Up" | "Left";

export function insertCells(_session: Session, range: RangeRef, shift: InsertDirection): RangeRef {
  throw new HostError("NotImplemented", `${range.sheet.name} ${shift}`);
}
export function removeCells(_session: Session, range: RangeRef, shift: DeleteDirection): void {
  throw new HostError("NotImplemented", `${range.sheet.name} ${shift}`);
}
