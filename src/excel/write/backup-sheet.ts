import { parseAddress } from "../../domain/address";
import { piecesOf, wordsOf } from "../../report/layout/flow";
import type { ReportPlan } from "../../report/plan";
import { printedWidth } from "../../report/printed";
import { freeName } from "../../report/sheet-names";
import { askForBackup, cellOf, COLUMNS, inOneLine, isSameWords, LONG, KEY_COLUMN, MARK, MORE, type Copy } from "../read-backup";
import type { FormerReport } from "../read-former";
import type { WorkbookOutline } from "../read-outline";
import { BACKUP_SHEET } from "../state";
import { slices, type WriteStep } from "./send-steps";

/** The columns of a copy, where its cells are merged. */
const COPIED = "A:Z";

/**
 * Copies every commentary that is not there yet, with its looks, to the hidden backup sheet. Existing copies stay. All of them are there
 * after that.
 */
export function backUp(former: FormerReport): { readonly steps: readonly WriteStep[]; readonly copies: readonly Copy[] } {
  const there = former.backup ?? [];
  let next = there.length === 0 ? 0 : Math.max(...there.map(({ row }) => row)) + 1;
  const copied = new Map(there.map(({ key, text }) => [key, text]));
  // A box that is blank or unchanged may have lost its looks to a build that was cut off.
  const isFresh = (key: string, text: string) => !copied.has(key) || (text.trim() !== "" && text !== copied.get(key));
  const fresh = [...former.commentary]
    .filter(([key, { sheet, text }]) => sheet !== BACKUP_SHEET && isFresh(key, text))
    .map(([key, from]) => {
      const row = next;
      // Merged cells are copied with all their cells.
      next += parseAddress(from.address).rows;
      return { key, from, text: from.text, pieces: from.pieces, row };
    });
  if (fresh.length === 0) return { steps: [], copies: there };
  const addSheet: WriteStep = ({ workbook: { worksheets } }) => {
    const backup = former.backup === null ? worksheets.add(BACKUP_SHEET) : worksheets.getItem(BACKUP_SHEET);
    backup.visibility = "VeryHidden";
    backup.getRange(COPIED).unmerge();
    if (there.length === 0) backup.getRange(COLUMNS).clear("All");
  };
  const copying = slices(fresh).map((some): WriteStep => ({ workbook: { worksheets } }) => {
    const backup = worksheets.getItem(BACKUP_SHEET);
    for (const { from, row } of some) backup.getRange(cellOf(row)).copyFrom(worksheets.getItem(from.sheet).getRange(from.address), "All");
    // From here on one cell for each commentary, whatever was merged at its source.
    backup.getRange(COPIED).unmerge();
    for (const { key, row, from } of some) {
      const { rows } = parseAddress(from.address);
      const cells = backup.getRange(`${KEY_COLUMN}${row + 1}:${KEY_COLUMN}${row + rows}`);
      const keys = Array.from({ length: rows }, (_, index) => [index === 0 ? key : key + MORE]);
      cells.numberFormat = keys.map(() => ["@"]);
      cells.values = keys;
    }
  });
  return { steps: [addSheet, ...copying], copies: [...there, ...fresh] };
}

/** Copies the backed-up commentary to its room in the plan, over as many rows as that has, with the figures that it names filled in. */
export function bringBack(copies: readonly Copy[], plan: ReportPlan): readonly WriteStep[] {
  const last = new Map(copies.map((copy) => [copy.key, copy]));
  return [plan.data, plan.report].flatMap((of) => {
    const { sheet, commentary } = of;
    const width = printedWidth(of);
    const placed = commentary.flatMap(({ key, address }) => (last.has(key) ? [{ address, copy: last.get(key)! }] : []));
    return slices(placed).map((some): WriteStep => ({ workbook: { worksheets } }) => {
      const backup = worksheets.getItem(BACKUP_SHEET);
      for (const { address, copy } of some) {
        const box = worksheets.getItem(sheet).getRange(address).getColumn(0);
        const { rows } = parseAddress(address);
        const words = filledIn(copy, plan);
        const isOne = rows === 1 && copy.pieces.length === 1 && words === copy.text;
        for (let row = 0; row < rows; row++) box.getCell(row, 0).copyFrom(backup.getRange(cellOf(copy.row)), isOne ? "All" : "Formats");
        if (!isOne) box.values = piecesFor(words, rows, width).map((piece) => [piece === "" ? "" : `'${piece}`]);
      }
    });
  });
}

/** The words of a copy as this report has them. A copy that the plan did not fill in, as of a report that is put back, is left as it is. */
function filledIn({ key, text }: Copy, { filled }: ReportPlan): string {
  return filled?.boxes.find((box) => box.key === key && isSameWords(box.from, text))?.text ?? text;
}

/** The most that a cell takes, less what words may need before them. */
const MOST_CHARACTERS = 32_700;

/** A text for a box of this many rows. What does not fit in the last cell is found missing, and the copy is kept. */
function piecesFor(text: string, rows: number, width: number): readonly string[] {
  const pieces = rows === 1 ? [text] : piecesOf(text, width);
  const rest = wordsOf(pieces.slice(rows - 1)).slice(0, MOST_CHARACTERS);
  return Array.from({ length: rows }, (_, row) => (row === rows - 1 ? rest : (pieces[row] ?? "")));
}

/** Asks whether everything copied is in the report that was written: a copy is never deleted before it is seen there. */
export function askWhetherBack(context: Excel.RequestContext, plan: ReportPlan): () => boolean {
  const backup = askForBackup(context, []);
  const boxes = [plan.data, plan.report].flatMap(({ sheet, commentary }) =>
    commentary.map(({ key, address }) => ({
      key,
      box: context.workbook.worksheets.getItem(sheet).getRange(address).getColumn(0).load("values"),
    })),
  );
  const wanted = () => backup().map((copy) => ({ ...copy, text: filledIn(copy, plan) }));
  return () => areSeen(wanted(), new Map(boxes.map(({ key, box }) => [key, wordsOf(box.values.map(([words]) => String(words)))])));
}

/**
 * Whether the words of every copy are in its strand's box; in any box, where the copying was cut off before it wrote the strand's key.
 */
export function areSeen(copies: readonly Copy[], boxes: ReadonlyMap<string, string>): boolean {
  const seen = new Map([...boxes].map(([key, words]) => [key, inOneLine(words)]));
  return copies.every(({ key, text }) => {
    const words = inOneLine(text);
    if (words === "") return true;
    // Without a key, it may be one row of several.
    if (key === "") return [...seen.values()].some((box) => box === words || (words.length > LONG && box.includes(words)));
    return seen.get(key) === words;
  });
}

/**
 * What becomes of the backup sheet after the report is written: it goes, also where a build that was cut off left nothing on it, or it is
 * handed over under this name. Null where there is no such sheet.
 */
export function afterCopies(copies: readonly Copy[], { backup }: FormerReport, name: string | null): WriteStep | null {
  if (copies.length === 0 && backup === null) return null;
  return name === null ? deleteBackup : handOver(name);
}

/** Removes the backup sheet once all of it is seen to be back; Excel refuses to delete one that is very hidden. */
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

/** Leaves the backup to the analyst as a sheet of this name, where the report has other words. */
export function handOver(name: string): WriteStep {
  return ({ workbook }) => {
    const backup = workbook.worksheets.getItem(BACKUP_SHEET);
    backup.visibility = "Visible";
    backup.name = name;
  };
}

/** A free name for that sheet. */
export function nameToHandOver(sheets: WorkbookOutline["allSheets"]): string {
  return freeName(
    "Report commentary",
    sheets.map(({ sheet }) => sheet),
  );
}
