import { localAddress } from "../../domain/address";
import type { SheetPlan } from "../../report/plan";
import { freeName } from "../../report/sheet-names";
import type { FormerCommentary } from "../read-heads";
import { BACKUP_SHEET } from "../state";

/** Copies every commentary, with its looks, to a hidden sheet: one a row, in this order. Returns the keys in that order. */
export function backUpCommentary(context: Excel.RequestContext, commentary: ReadonlyMap<string, FormerCommentary>): readonly string[] {
  const backup = context.workbook.worksheets.add(BACKUP_SHEET);
  backup.visibility = "VeryHidden";
  const keys = [...commentary.keys()];
  keys.forEach((key, row) => {
    const { sheet, address } = commentary.get(key)!;
    const from = context.workbook.worksheets.getItem(sheet).getRange(address);
    backup.getRange(cellOf(row)).copyFrom(from, "All");
  });
  // One cell a commentary from here on, whatever was merged where it stood.
  if (keys.length > 0) backup.getRange(`1:${keys.length}`).unmerge();
  return keys;
}

/** Copies the backed-up commentary to where the plan has room for it. */
export function bringCommentaryBack(context: Excel.RequestContext, backedUp: readonly string[], plans: readonly SheetPlan[]): void {
  const rows = new Map(backedUp.map((key, row) => [key, row]));
  const backup = context.workbook.worksheets.getItem(BACKUP_SHEET);
  for (const plan of plans) {
    const worksheet = context.workbook.worksheets.getItem(plan.sheet);
    for (const { key, address } of plan.commentary) {
      const row = rows.get(key);
      if (row === undefined) continue;
      worksheet
        .getRange(address)
        .getCell(0, 0)
        .copyFrom(backup.getRange(cellOf(row)), "All");
    }
  }
}

/** Removes the backup sheet; Excel refuses to delete one that is very hidden. */
export function deleteBackup(context: Excel.RequestContext): void {
  const backup = context.workbook.worksheets.getItem(BACKUP_SHEET);
  backup.visibility = "Hidden";
  backup.delete();
}

/**
 * Leaves the backup to the analyst as a sheet to be seen, each commentary with the name of its strand, where there is no report for it to
 * go back to. Returns the sheet's name.
 */
export function handOver(context: Excel.RequestContext, sheets: readonly string[], backedUp: readonly string[]): string {
  const backup = context.workbook.worksheets.getItem(BACKUP_SHEET);
  const name = freeName("Report commentary", sheets);
  backup.visibility = "Visible";
  backup.name = name;
  if (backedUp.length > 0) backup.getRange(`B1:B${backedUp.length}`).values = backedUp.map((key) => [key.replaceAll("_", " ")]);
  return name;
}

function cellOf(row: number): string {
  return localAddress({ row, column: 0, rows: 1, columns: 1 });
}
