import { deleteCells, type DeleteDirection, insertCells, type InsertDirection, wholeAxis } from "../engine/shift";
import type { RangeRef } from "../engine/workbook-model";
import type { ChangeType, ShiftDirection } from "../events";
import type { MethodDefinition, Session } from "./definition";
import { alive, editCells } from "./edit";
import { hostObject } from "./kinds";

function changeTypeOf(range: RangeRef, kind: "Inserted" | "Deleted"): ChangeType {
  const axis = wholeAxis(range.area);
  return axis === "row" ? `Row${kind}` : axis === "column" ? `Column${kind}` : `Cell${kind}`;
}

/** Inserts cells where the range is; the new ones have its old address. */
export function insertRange(session: Session, range: RangeRef, asked: InsertDirection): RangeRef {
  const { sheet, area } = alive(range);
  const axis = wholeAxis(area);
  const direction = axis === "row" ? "Down" : axis === "column" ? "Right" : asked;
  const shiftDirection: ShiftDirection = axis ? "None" : direction === "Down" ? "ShiftCellDown" : "ShiftCellRight";
  editCells(session, range, () => insertCells(sheet, area, direction), { changeType: changeTypeOf(range, "Inserted"), shiftDirection });
  return sheet.range(area);
}

/** Deletes the range's cells. */
export function deleteRange(session: Session, range: RangeRef, asked: DeleteDirection): void {
  const { sheet, area } = alive(range);
  const axis = wholeAxis(area);
  const direction = axis === "row" ? "Up" : axis === "column" ? "Left" : asked;
  const shiftDirection: ShiftDirection = axis ? "None" : direction === "Up" ? "ShiftCellUp" : "ShiftCellLeft";
  editCells(session, range, () => deleteCells(sheet, area, direction), { changeType: changeTypeOf(range, "Deleted"), shiftDirection });
}

/** Inserting and deleting cells. */
export const shiftMethods: Readonly<Record<string, MethodDefinition<RangeRef>>> = {
  Insert: {
    since: "1.1",
    call: (range, args, session) => hostObject("Range", insertRange(session, range, args.option(0, ["Down", "Right"]))),
  },
  Delete: { since: "1.1", call: (range, args, session) => deleteRange(session, range, args.option(0, ["Up", "Left"])) },
};
