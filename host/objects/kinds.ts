import type { Area } from "../engine/area";
import type { RangeRef } from "../engine/range-ref";
import type { SheetModel } from "../engine/sheet-model";
import type { WorkbookModel } from "../engine/workbook-model";

/** Several rectangles of one sheet: what stands behind `RangeAreas`. */
export interface AreasRef {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
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
    RangeFormat: RangeRef;
  }
}
