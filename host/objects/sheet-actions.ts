import { addSheet, deleteSheet, renameSheet } from "../engine/sheets";
import type { SheetModel } from "../engine/workbook-model";
import { EventType } from "../events";
import { invalidOperation, invalidReference } from "../protocol";
import type { Session } from "./definition";

/** Refuses a sheet that is gone. */
export const alive = (sheet: SheetModel): SheetModel => {
  if (!sheet.alive) throw invalidReference();
  return sheet;
};

/** The sheet that comes to the front when this one goes. */
export function nextVisible(session: Session, hidden: SheetModel): SheetModel {
  const { sheets } = session.workbook;
  const at = sheets.indexOf(hidden);
  return [...sheets.slice(at + 1), ...sheets.slice(0, at).reverse()].find((sheet) => sheet.sheet.state === "visible")!;
}

/** Adds a sheet at the end, and tells. */
export function addAndTell(session: Session, name: string | undefined): SheetModel {
  const sheet = addSheet(session.workbook, name);
  session.events.sheetEvent(EventType.added, sheet);
  return sheet;
}

/** Renames a sheet, and tells. */
export function renameAndTell(session: Session, sheet: SheetModel, name: string): void {
  const nameBefore = alive(sheet).name;
  renameSheet(session.workbook, sheet, name);
  if (name !== nameBefore) session.events.sheetEvent(EventType.nameChanged, sheet, { nameBefore, nameAfter: name });
}

/** Deletes a sheet, and reports it; another comes to the front if it was there. */
export function removeAndTell(session: Session, sheet: SheetModel): void {
  if (alive(sheet).sheet.state === "veryHidden")
    throw invalidOperation("A sheet that is very hidden cannot be deleted: change its visibility first.");
  const wasActive = session.workbook.activeSheet === sheet;
  const next = wasActive && session.workbook.sheets.length > 1 ? nextVisible(session, sheet) : undefined;
  deleteSheet(session.workbook, sheet);
  if (wasActive) session.events.sheetEvent(EventType.deactivated, sheet);
  session.events.sheetEvent(EventType.deleted, sheet);
  if (next) {
    session.workbook.activeSheet = next;
    session.events.sheetEvent(EventType.activated, next);
  }
}
