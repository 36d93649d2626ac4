import { formatArea } from "../engine/area";
import { type RangeRef, selectionOf, type SheetModel, type WorkbookModel } from "../engine/workbook-model";
import { EventType } from "../events";
import { invalidOperation } from "../protocol";
import { activateChart } from "./charts/chart-events";
import type { Session } from "./definition";

/** The selected cells of the active sheet. */
export function selected(workbook: WorkbookModel): RangeRef {
  return workbook.activeSheet.range(selectionOf(workbook.activeSheet));
}

/** Brings a sheet to the front, and tells both sheets. */
export function activateSheet(session: Session, sheet: SheetModel): void {
  const { workbook, events } = session;
  if (sheet.sheet.state !== "visible") throw invalidOperation("A hidden sheet cannot be activated.");
  const former = workbook.activeSheet;
  activateChart(session, undefined);
  workbook.activeSheet = sheet;
  if (former === sheet) return;
  events.sheetEvent(EventType.deactivated, former);
  events.sheetEvent(EventType.activated, sheet);
}

/** Selects cells, on a sheet that comes to the front. */
export function selectRange(session: Session, { sheet, area }: RangeRef): void {
  activateSheet(session, sheet);
  sheet.selection = area;
  const view = sheet.sheet.views[0];
  if (view) view.activeCell = formatArea({ ...area, bottom: area.top, right: area.left });
  session.events.selectionChanged(sheet, area);
}
