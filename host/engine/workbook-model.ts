import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { SheetModel } from "./sheet-model";

/** The workbook behind the bridge: the engine's, with stable sheets and a record of what the session changed. */
export class WorkbookModel {
  private readonly models = new Map<Worksheet, SheetModel>();
  private nextSheet = 1;
  /** Sheets that were added or written through the bridge. */
  readonly written = new Set<SheetModel>();
  /** Whether formulas may be out of date. */
  stale = true;

  constructor(readonly book: Workbook) {}

  /** The sheets in the order of their tabs. */
  get sheets(): readonly SheetModel[] {
    return this.book.worksheets.map((sheet) => this.modelOf(sheet));
  }

  modelOf(sheet: Worksheet): SheetModel {
    let model = this.models.get(sheet);
    if (!model) {
      const number = String(this.nextSheet++).padStart(4, "0");
      model = new SheetModel(this, sheet, `{00000000-${number}-0000-0000-000000000000}`);
      this.models.set(sheet, model);
    }
    return model;
  }

  /** The sheet of this name, letter case aside. */
  sheetNamed(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  touch(sheet: SheetModel): void {
    this.written.add(sheet);
    this.stale = true;
  }
}
