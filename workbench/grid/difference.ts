import type { Cell, Op } from "@fortune-sheet/core";
import type { SheetContent } from "./sheet-data";

/** The operations that turn one content of a sheet in the grid into another. */
export function operations(id: string, shown: SheetContent | undefined, wanted: SheetContent): Op[] {
  const parts = ["config", "images", "frozen", "showGridLines", "defaultRowHeight", "defaultColWidth"] as const;
  const ops: Op[] = parts
    .filter((part) => JSON.stringify(shown?.[part]) !== JSON.stringify(wanted[part]))
    .map((part) => ({ op: "replace", id, path: [part], value: wanted[part] }));
  const sized = shown?.data.length === wanted.data.length && shown.data[0]?.length === wanted.data[0]?.length;
  if (!sized) return [{ op: "replace", id, path: ["data"], value: wanted.data }, ...ops];
  wanted.data.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!sameCell(cell, shown.data[row]![column]!)) ops.push({ op: "replace", id, path: ["data", row, column], value: cell });
    });
  });
  return ops;
}

function sameCell(one: Cell | null, other: Cell | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.v !== other.v || one.m !== other.m || one.f !== other.f) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
