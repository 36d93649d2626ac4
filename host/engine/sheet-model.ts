import type { Column, Worksheet } from "@cj-tech-master/excelts";
import type { Area } from "./area";
import type { RangeRef } from "./range-ref";
import type { WorkbookModel } from "./workbook-model";

/** A worksheet: the engine's, with what the engine does not know: a stable id, what the session did to it. */
export class SheetModel {
  /** False after the sheet was deleted: objects on it answer `InvalidReference`. */
  alive = true;
  /** What is selected on the sheet; undefined until someone selects. */
  selection: Area | undefined;
  /** The password it was protected with in this session. */
  protectedWith: string | undefined;

  constructor(
    readonly workbook: WorkbookModel,
    readonly sheet: Worksheet,
    /** Stable for the session, in the form that Excel gives: "{…}". */
    readonly id: string,
  ) {}

  get name(): string {
    return this.sheet.name;
  }

  /** A new reference to these cells. It moves with them while a batch runs, and longer if the client keeps it. */
  range(area: Area): RangeRef {
    return { sheet: this, area, gone: false };
  }

  /** The column if the engine has made it: reading must not make columns. */
  columnAt(column: number): Column | undefined {
    // `columns` is null on a sheet without any, whatever its type says.
    const columns = this.sheet.columns as Column[] | null;
    return columns?.[column - 1];
  }

  get isProtected(): boolean {
    return this.sheet.sheetProtection !== null && this.sheet.sheetProtection !== undefined;
  }

  /** Protects the sheet. What is not allowed by an option is forbidden; a file says so of objects and scenarios only where it is written out. */
  protect(options: Readonly<Record<string, boolean>>): void {
    this.sheet.sheetProtection = { sheet: true, objects: false, scenarios: false, ...options } as NonNullable<Worksheet["sheetProtection"]>;
  }

  unprotect(): void {
    this.sheet.sheetProtection = null;
  }

  /**
   * To be called after every change that was made through the bridge: formulas become stale, and the sheet counts as written. With an area, no cell
   * outside it has changed, and only the formulas that look at it are stale.
   */
  touch(area?: Area): void {
    this.workbook.touch(this, area);
  }

  /** After a change of looks, page, charts or rules, on which no formula depends: the sheet counts as written, and a large workbook is not calculated anew. */
  restyled(): void {
    this.workbook.written.add(this);
  }
}
