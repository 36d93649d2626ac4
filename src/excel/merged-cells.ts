import { parseAddress } from "../domain/address";
import type { SheetHead } from "../reading";

/**
 * The heads with the cells that are merged, of sheets where a blank cell stands beside a number among numbers: all but the first of
 * merged cells read as blank. One sync, where there are any. Excel gives no more than 512 areas, and some versions none: then it is not
 * known.
 */
export async function withMerged(context: Excel.RequestContext, heads: readonly SheetHead[]): Promise<readonly SheetHead[]> {
  if (!heads.some(hasGaps)) return heads;
  try {
    const asked = heads.map((head) => {
      if (!hasGaps(head)) return null;
      const { row, column, columns } = head.used!;
      const read = context.workbook.worksheets.getItem(head.sheet).getRangeByIndexes(row, column, head.values.length, columns);
      return read.getMergedAreasOrNullObject().load("address");
    });
    await context.sync();
    return heads.map((head, at) => {
      const areas = asked[at];
      return areas && !areas.isNullObject ? { ...head, merged: areasIn(areas.address) } : head;
    });
  } catch {
    return heads;
  }
}

/** True where a cell is blank right of a number, in a column of numbers; or below one, in a column of numbers and a row that says something. */
function hasGaps({ used, values }: SheetHead): boolean {
  if (!used) return false;
  const isNumber = (row: number, column: number) => typeof values[row]?.[column] === "number";
  return values.some((cells, row) =>
    cells.some((raw, column) => {
      if (raw !== "") return false;
      if (isNumber(row, column - 1) && (isNumber(row - 1, column) || isNumber(row + 1, column))) return true;
      const isBelow = isNumber(row - 1, column) && (isNumber(row - 2, column) || isNumber(row + 1, column));
      return isBelow && cells.some((each) => each !== "");
    }),
  );
}

/** "Data!B2:C2,Data!D5:D6" as areas. */
function areasIn(address: string): NonNullable<SheetHead["merged"]> {
  return [...address.matchAll(/(?:^|!|,)(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)(?=,|$)/g)].map(([, cells]) => parseAddress(cells!));
}
