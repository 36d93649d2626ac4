import { ValueType } from "../library";
import { type Area, MAX_COLUMN, MAX_ROW } from "./area";
import type { SheetModel } from "./workbook-model";

/** The block of filled cells around an area, up to blank rows and columns: what Ctrl+A takes. */
export function surroundingArea(model: SheetModel, start: Area): Area {
  let area = start;
  for (;;) {
    const grown = {
      top: area.top > 1 && anyFilled(model, { ...area, top: area.top - 1, bottom: area.top - 1 }, 1) ? area.top - 1 : area.top,
      bottom:
        area.bottom < MAX_ROW && anyFilled(model, { ...area, top: area.bottom + 1, bottom: area.bottom + 1 }, 1)
          ? area.bottom + 1
          : area.bottom,
      left: area.left > 1 && anyFilled(model, { ...area, left: area.left - 1, right: area.left - 1 }, 0, 1) ? area.left - 1 : area.left,
      right:
        area.right < MAX_COLUMN && anyFilled(model, { ...area, left: area.right + 1, right: area.right + 1 }, 0, 1)
          ? area.right + 1
          : area.right,
    };
    if (grown.top === area.top && grown.bottom === area.bottom && grown.left === area.left && grown.right === area.right) return area;
    area = grown;
  }
}

/** Whether a line beside the area holds anything. Its corners count, as cells that touch at a corner belong together. */
function anyFilled(model: SheetModel, line: Area, widenColumns: number, widenRows = 0): boolean {
  const last = Math.min(line.bottom + widenRows, model.sheet.rowCount);
  for (let r = Math.max(1, line.top - widenRows); r <= last; r++) {
    const row = model.sheet.findRow(r);
    if (!row) continue;
    for (let c = Math.max(1, line.left - widenColumns); c <= Math.min(MAX_COLUMN, line.right + widenColumns); c++) {
      const cell = row.findCell(c);
      if (cell && cell.type !== ValueType.Null && cell.type !== ValueType.Merge) return true;
    }
  }
  return false;
}
