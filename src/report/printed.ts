import { parseAddress } from "../domain/address";
import type { SheetPlan } from "./plan";

type Printed = Pick<SheetPlan, "columnWidths"> & { readonly page: Pick<SheetPlan["page"], "printArea"> };

/** The widths in points of a sheet's columns that are printed: what stands beside them is for the screen. */
export function printedWidths({ columnWidths, page }: Printed): readonly number[] {
  return columnWidths.slice(0, parseAddress(page.printArea).columns);
}

/** The width in points of what is printed. */
export function printedWidth(plan: Printed): number {
  return printedWidths(plan).reduce((sum, width) => sum + width, 0);
}
