import { type Area, formatArea } from "./area";
import { quoteSheetName } from "./sheet-names";
import type { SheetModel } from "./sheet-model";

/** A range: a rectangle on a sheet. What stands behind the client's `Range`. */
export interface RangeRef {
  readonly sheet: SheetModel;
  /** Changes when cells are inserted or deleted before it. */
  area: Area;
  /** Its cells were deleted: using it answers `InvalidReference`. */
  gone: boolean;
}

/** "Sheet1!A1:B2", the sheet's name quoted where it must be. */
export function addressOf(range: RangeRef, absolute = false): string {
  return `${quoteSheetName(range.sheet.name)}!${formatArea(range.area, absolute)}`;
}
