import { formatArea } from "../../host/engine/area";
import { resolveAddress } from "../../host/engine/addresses";
import { cellFormula } from "../../host/engine/cell-value";
import { linkAt } from "../../host/engine/links";
import type { SheetModel } from "../../host/engine/workbook-model";
import type { User } from "../../host/user";

const HYPERLINK = /^=HYPERLINK\("((?:[^"]|"")*)"\s*[,)]/i;

/**
 * The place in the workbook that a cell links to, counted from 1: by its formula, or by a link on the cell. Links out of the workbook are
 * not followed.
 */
export function placeLinked(model: SheetModel, row: number, column: number): string | undefined {
  const address = HYPERLINK.exec(cellFormula(model.sheet.findRow(row)?.findCell(column)) ?? "")?.[1]?.replaceAll('""', '"');
  if (address?.startsWith("#")) return address.slice(1);
  const link = linkAt(model, row, column);
  return link?.address === undefined ? link?.place : undefined;
}

/** Selects the cells of an address or a name, on any sheet. */
export function goTo(user: User, from: SheetModel, place: string): void {
  user.select(...cellsAt(from, place));
}

function cellsAt(from: SheetModel, place: string): [sheet: string, address: string] {
  try {
    const { sheet, area } = resolveAddress(from.workbook, place, from);
    return [sheet.name, formatArea(area)];
  } catch {
    throw new Error(`“${place}” is not a cell, range or name of this workbook.`);
  }
}
