import type { WorksheetView } from "../library";
import type { SheetModel } from "./workbook-model";

/** Changes how a sheet is shown, and keeps the rest of its view. */
export function editView(model: SheetModel, change: Partial<WorksheetView>): void {
  const [first, ...others] = model.sheet.views.length > 0 ? model.sheet.views : [{ state: "normal" } as Partial<WorksheetView>];
  model.sheet.views = [{ ...first, ...change } as Partial<WorksheetView>, ...others];
  model.restyled();
}
