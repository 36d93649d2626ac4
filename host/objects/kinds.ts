import type { RangeRef } from "../engine/range-ref";
import type { SheetModel } from "../engine/sheet-model";
import type { WorkbookModel } from "../engine/workbook-model";

/** Several ranges of one sheet, which move with their cells as any range does: what stands behind `RangeAreas`. */
export interface AreasRef {
  readonly sheet: SheetModel;
  readonly ranges: readonly RangeRef[];
}

/** The kinds at the heart of the API; the other files add their own. */
declare module "./definition" {
  interface ObjectKinds {
    Workbook: WorkbookModel;
    Application: WorkbookModel;
    Runtime: WorkbookModel;
    Worksheet: SheetModel;
    WorksheetCollection: WorkbookModel;
    Range: RangeRef;
    RangeAreas: AreasRef;
    RangeCollection: AreasRef;
    RangeFormat: RangeRef;
  }
}
