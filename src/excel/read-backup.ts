import { localAddress } from "../domain/address";
import type { RawValue } from "../domain/cell";
import { BACKUP_SHEET } from "./state";

/** A copy of a strand's commentary on the backup sheet, in this row from 0. Of several for one strand, the last is the one that counts. */
export interface Copy {
  readonly key: string;
  readonly row: number;
  readonly text: string;
}

/** Words in column A, their strand's key in column B, so that the sheet says by itself what it holds; C1 says when all of it is seen to be back. */
export const COLUMNS = "A:C";
export const KEY_COLUMN = "B";
export const MARK = { cell: "C1", text: "All of this is in the report." } as const;

/** Asks for what the backup sheet holds; the function it returns gives it after the next sync. Early versions wrote no keys: theirs are in the order of `keys`. */
export function askForBackup(context: Excel.RequestContext, keys: readonly string[]): () => readonly Copy[] {
  const sheet = context.workbook.worksheets.getItem(BACKUP_SHEET);
  const mark = sheet.getRange(MARK.cell).load("values");
  const used = sheet.getRange(COLUMNS).getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
  return () => {
    if (used.isNullObject || mark.values[0]![0] === MARK.text) return [];
    const copies = (used.values as RawValue[][]).map((cells, index) => {
      const [words, key = ""] = used.columnIndex === 0 ? cells : ["", cells[0]];
      return { row: used.rowIndex + index, text: String(words), key: String(key) };
    });
    const isKeyed = copies.some(({ key }) => key !== "");
    return copies.map((copy) => (isKeyed ? copy : { ...copy, key: keys[copy.row] ?? "" }));
  };
}

/** "A41" for row 40. */
export function cellOf(row: number): string {
  return localAddress({ row, column: 0, rows: 1, columns: 1 });
}
