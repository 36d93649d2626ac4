import type { SheetPlan } from "../../report/plan";
import { freeName } from "../../report/sheet-names";
import { askForBackup, cellOf, COLUMNS, KEY_COLUMN, MARK, type Copy } from "../read-backup";
import type { FormerReport } from "../read-former";
import type { WorkbookOutline } from "../read-outline";
import { BACKUP_SHEET } from "../state";
import { slices, type WriteStep } from "./send-steps";

/** Rows from one copy to the next: more than the highest box has, since what is merged comes with its cells. */
const ROWS_A_COPY = 20;
/** Copies every commentary that is not there yet, with its looks, to the hidden backup sheet: where all of it stands then. Copies that were there stay. */
export function backUp(former: FormerReport): { readonly steps: readonly WriteStep[]; readonly copies: readonly Copy[] } {
  const there = former.backup ?? [];
  const first = there.length === 0 ? 0 : Math.max(...there.map(({ row }) => row)) + ROWS_A_COPY;
  const copied = new Map(there.map(({ key, text }) => [key, text]));
  // A box that is blank, or as it was, may have lost its looks to a build that was cut off.
  const isFresh = (key: string, text: string) => !copied.has(key) || (text.trim() !== "" && text !== copied.get(key));
  const fresh = [...former.commentary]
    .filter(([key, { sheet, text }]) => sheet !== BACKUP_SHEET && isFresh(key, text))
    .map(([key, from], index) => ({ key, from, text: from.text, row: first + index * ROWS_A_COPY }));
  if (fresh.length === 0) return { steps: [], copies: there };
  const addSheet: WriteStep = ({ workbook: { worksheets } }) => {
    const backup = former.backup === null ? worksheets.add(BACKUP_SHEET) : worksheets.getItem(BACKUP_SHEET);
    backup.visibility = "VeryHidden";
    if (there.length === 0) backup.getRange(COLUMNS).clear("All");
  };
  const copying = slices(fresh).map((some): WriteStep => ({ workbook: { worksheets } }) => {
    const backup = worksheets.getItem(BACKUP_SHEET);
    for (const { from, row } of some) backup.getRange(cellOf(row)).copyFrom(worksheets.getItem(from.sheet).getRange(from.address), "All");
    // One cell a commentary from here on, whatever was merged where it stood.
    backup.getRange(`${some[0]!.row + 1}:${some.at(-1)!.row + ROWS_A_COPY}`).unmerge();
    for (const { key, row } of some) {
      const cell = backup.getRange(`${KEY_COLUMN}${row + 1}`);
      cell.numberFormat = [["@"]];
      cell.values = [[key]];
    }
  });
  return { steps: [addSheet, ...copying], copies: [...there, ...fresh] };
}

/** Copies the backed-up commentary to where the plan has room for it. */
export function bringBack(copies: readonly Copy[], plans: readonly SheetPlan[]): readonly WriteStep[] {
  const last = new Map(copies.map((copy) => [copy.key, copy]));
  return plans.flatMap(({ sheet, commentary }) =>
    slices(commentary.flatMap(({ key, address }) => (last.has(key) ? [{ address, row: last.get(key)!.row }] : []))).map(
      (some): WriteStep =>
        ({ workbook: { worksheets } }) => {
          const [worksheet, backup] = [worksheets.getItem(sheet), worksheets.getItem(BACKUP_SHEET)];
          for (const { address, row } of some)
            worksheet
              .getRange(address)
              .getCell(0, 0)
              .copyFrom(backup.getRange(cellOf(row)), "All");
        },
    ),
  );
}

/** Asks whether all that was copied stands in the report that was written: never is a copy deleted before it is seen there. */
export function askWhetherBack(context: Excel.RequestContext, plans: readonly SheetPlan[]): () => boolean {
  const backup = askForBackup(context, []);
  const boxes = plans.flatMap(({ sheet, commentary }) =>
    commentary.map(({ key, address }) => ({
      key,
      cell: context.workbook.worksheets.getItem(sheet).getRange(address).getCell(0, 0).load("values"),
    })),
  );
  return () => areSeen(backup(), new Map(boxes.map(({ key, cell }) => [key, String(cell.values[0]![0])])));
}

/** Whether the words of every copy stand in the box of its strand; in any, where it was cut off before its strand's key was written. */
export function areSeen(copies: readonly Copy[], boxes: ReadonlyMap<string, string>): boolean {
  return copies.every(({ key, text }) => text.trim() === "" || (key === "" ? [...boxes.values()].includes(text) : boxes.get(key) === text));
}

/** Removes the backup sheet, when all of it is seen to be back; Excel refuses to delete one that is very hidden. */
export function deleteBackup(context: Excel.RequestContext): void {
  const backup = context.workbook.worksheets.getItem(BACKUP_SHEET);
  backup.getRange(MARK.cell).values = [[MARK.text]];
  backup.visibility = "Hidden";
  backup.delete();
}

/** Shows the backup sheet: the next build brings back what it holds. */
export function showBackup(context: Excel.RequestContext): void {
  context.workbook.worksheets.getItem(BACKUP_SHEET).visibility = "Visible";
}

/** Leaves the backup to the analyst as a sheet of this name, where other words stand in the report. */
export function handOver(name: string): WriteStep {
  return ({ workbook }) => {
    const backup = workbook.worksheets.getItem(BACKUP_SHEET);
    backup.visibility = "Visible";
    backup.name = name;
  };
}

/** A name for it that no sheet has. */
export function nameToHandOver(sheets: WorkbookOutline["allSheets"]): string {
  return freeName(
    "Report commentary",
    sheets.map(({ sheet }) => sheet),
  );
}
