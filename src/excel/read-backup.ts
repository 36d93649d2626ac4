import { localAddress } from "../domain/address";
import type { RawValue } from "../domain/cell";
import { wordsOf } from "../report/layout/flow";
import { BACKUP_SHEET } from "./state";

/**
 * A copy of a strand's commentary on the backup sheet, starting at this row, from 0. Where a strand has several copies, the last counts.
 */
export interface Copy {
  readonly key: string;
  readonly row: number;
  /** What the rows of its box held. */
  readonly pieces: readonly string[];
  readonly text: string;
}

/**
 * Words in column A and their strand's key in column B, so that the sheet itself says what it holds. C1 records that all of it is back.
 * Each further row of one box has this after its key.
 */
export const COLUMNS = "A:C";
export const KEY_COLUMN = "B";
export const MORE = " +";
export const MARK = { cell: "C1", text: "All of this is in the report." } as const;

/**
 * Asks for what the backup sheet holds. After the next sync, the function it returns gives it. Early versions wrote no keys: their copies
 * are in the order of `keys`.
 */
export function askForBackup(context: Excel.RequestContext, keys: readonly string[]): () => readonly Copy[] {
  const sheet = context.workbook.worksheets.getItem(BACKUP_SHEET);
  const mark = sheet.getRange(MARK.cell).load("values");
  const used = sheet.getRange(COLUMNS).getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
  return () => {
    if (used.isNullObject || mark.values[0]![0] === MARK.text) return [];
    const copies: Copy[] = [];
    (used.values as RawValue[][]).forEach((cells, index) => {
      const [words, key = ""] = used.columnIndex === 0 ? cells.map(String) : ["", String(cells[0])];
      const before = copies.at(-1);
      const isMore = before !== undefined && key === before.key + MORE;
      const pieces = [...(isMore ? before.pieces : []), words!];
      copies.splice(copies.length - (isMore ? 1 : 0), 1, {
        key: isMore ? before.key : key,
        row: isMore ? before.row : used.rowIndex + index,
        pieces,
        text: wordsOf(pieces),
      });
    });
    const isKeyed = copies.some(({ key }) => key !== "");
    return copies.map((copy) => (isKeyed ? copy : { ...copy, key: keys[copy.row] ?? "" }));
  };
}

/** "A41" for row 40. */
export function cellOf(row: number): string {
  return localAddress({ row, column: 0, rows: 1, columns: 1 });
}

/** A piece of text this many characters long cannot be in another text by chance. */
export const LONG = 100;

/** Only the words: where a box has gained or lost rows, the text breaks in other places. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function isSameWords(one: string, other: string): boolean {
  return inOneLine(one) === inOneLine(other);
}
