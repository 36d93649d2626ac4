import type { Worksheet } from "@cj-tech-master/excelts";
import type { Area } from "./area";
import type { RangeRef } from "./range-ref";
import type { WorkbookModel } from "./workbook-model";

/** A worksheet: the engine's, with what the engine does not know: a stable id, what the session did to it. */
export class SheetModel {
  /** False after the sheet was deleted: objects on it answer `InvalidReference`. */
  alive = true;

  constructor(
    readonly workbook: WorkbookModel,
    readonly sheet: Worksheet,
    /** Stable for the session, in the form that Excel gives: "{…}". */
    readonly id: string,
  ) {}

  get name(): string {
    return this.sheet.name;
  }

  range(area: Area): RangeRef {
    return { sheet: this, area };
  }

  /** To be called after every change that was made through the bridge: formulas become stale, and the sheet counts as written. */
  touch(): void {
    this.workbook.touch(this);
  }
}
