import type { WorksheetView } from "../library";
import type { SheetModel } from "./workbook-model";

/** Changes how a sheet is shown, keeping what else its view says. */
export function editView(model: SheetModel, change: Partial<WorksheetView>): void {
  const [first, ...others] = model.sheet.views.length > 0 ? model.sheet.views : [{ state: "normal" } as Partial<WorksheetView>];
  model.sheet.views = [{ ...first, ...change } as Partial<WorksheetView>, ...others];
  model.restyled();
}
