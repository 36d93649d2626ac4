import { localAddress, parseAddress } from "../domain/address";
import type { RawValue } from "../domain/cell";
import { isUnfinished } from "../kept/build-state";
import { wordsOf } from "../report/layout/flow";
import { commentaryKey, NAME_PREFIX, REPORT_NAMES } from "../report/names";
import { addressOf, sheetOf, type WorkbookOutline } from "./read-outline";
import { askForBackup, cellOf, inOneLine, isSameWords, LONG, type Copy } from "./read-backup";
import { BACKUP_SHEET } from "./state";

/** What a build must keep, or must not overwrite. */
export interface FormerReport {
  /** The analyst's commentary, by the strand's key. */
  readonly commentary: ReadonlyMap<string, FormerCommentary>;
  /** What a build that was cut off left on its sheet of commentary copies; null where there is no such sheet. */
  readonly backup: readonly Copy[] | null;
  /** Used cells right below the report's own, and right of them: these are the analyst's. */
  readonly around: readonly { readonly sheet: string; readonly address: string }[];
  /** Charts on the report sheet that the add-in made. */
  readonly charts: readonly string[];
}

export interface FormerCommentary {
  readonly text: string;
  /** What the rows of its box hold. */
  readonly pieces: readonly string[];
  readonly sheet: string;
  readonly address: string;
}

/** Asks for all of it. After the next sync, the function it returns gives it. */
export function askForFormer(context: Excel.RequestContext, outline: WorkbookOutline): () => FormerReport {
  const known = new Set(outline.allSheets.map(({ sheet }) => sheet));
  const cells = [...outline.names].flatMap(([name, formula]) => {
    const [key, sheet, address] = [commentaryKey(name), sheetOf(formula), addressOf(formula)];
    if (key === null || sheet === null || address === null || !known.has(sheet)) return [];
    const box = context.workbook.worksheets.getItem(sheet).getRange(address).getColumn(0).load("values,formulas,numberFormat");
    return [{ key, sheet, address, box }];
  });
  const backup = known.has(BACKUP_SHEET) ? askForBackup(context, outline.state?.backedUp ?? []) : () => null;
  const report = outline.reportSheet === null ? null : context.workbook.worksheets.getItem(outline.reportSheet);
  const charts = report?.charts.load("items/name");
  const around = [REPORT_NAMES.report, REPORT_NAMES.data].flatMap((name) =>
    askForCellsAround(context, outline.names.get(name) ?? "", known),
  );
  // A build was cut off, or only its copies are known.
  const isHalf = known.has(BACKUP_SHEET) || isUnfinished(outline.state);
  return () => {
    const copies = backup();
    const boxes = cells.flatMap(({ key, sheet, address, box }): [string, FormerCommentary][] => {
      const pieces = isHalf ? ownWords(box, key, copies ?? []) : box.values.map(([words]) => String(words));
      const text = wordsOf(pieces);
      return isHalf && text === "" ? [] : [[key, { text, pieces, sheet, address }]];
    });
    return {
      commentary: withBackup(new Map(boxes), copies ?? []),
      backup: copies,
      around: around.flatMap((cells) => cells() ?? []),
      charts: charts?.items.map((chart) => chart.name).filter((name) => name.startsWith(NAME_PREFIX)) ?? [],
    };
  };
}

/**
 * The analyst's words in a box of a half-written report. A cell there may be the report's own: its text has the format "@", and its
 * figures are formulas or have formats. Words typed over a figure have its format, and are the analyst's. Or another strand's box may
 * have been there.
 */
function ownWords({ values, formulas, numberFormat }: Excel.Range, key: string, copies: readonly Copy[]): readonly string[] {
  const cells = values.map(([value]) => String(value));
  const own = copies.findLast((copy) => copy.key === key);
  if (own !== undefined && isSameWords(wordsOf(cells), own.text)) return cells;
  return cells.map((text, row) => {
    const value = values[row]![0] as RawValue;
    const format = String(numberFormat[row]![0]);
    const isOfReport = format === "@" || formulas[row]![0] !== value || (format !== "General" && typeof value === "number");
    const owners = copies.filter((copy) => copy.key !== "" && hasPiece(copy, text)).map((copy) => copy.key);
    const isCopied = owners.length > 0 && !owners.includes(key);
    // Only some of several rows may be back; the copy has them all.
    const isPart = own !== undefined && inOneLine(own.text).includes(inOneLine(text));
    return isOfReport || isCopied || isPart ? "" : text;
  });
}

/** Whether a text is what a row of a copied box held, or a part of it too long to be there by chance. */
function hasPiece({ pieces, text }: Copy, words: string): boolean {
  return pieces.includes(words) || (words.length > LONG && inOneLine(text).includes(inOneLine(words)));
}

/** Copies take the place of boxes that are blank or gone. */
function withBackup(boxes: ReadonlyMap<string, FormerCommentary>, backup: readonly Copy[]): ReadonlyMap<string, FormerCommentary> {
  const commentary = new Map(boxes);
  for (const { key, row, pieces, text } of backup)
    if (key !== "" && text.trim() !== "" && (commentary.get(key)?.text ?? "").trim() === "")
      commentary.set(key, { text, pieces, sheet: BACKUP_SHEET, address: cellOf(row) });
  return commentary;
}

/** Rows below the report, and columns right of it, that a larger report might need. */
const [ROWS_BELOW, COLUMNS_BESIDE] = [2000, 100];

function askForCellsAround(
  context: Excel.RequestContext,
  formula: string,
  known: ReadonlySet<string>,
): readonly (() => { sheet: string; address: string } | null)[] {
  const [sheet, area] = [sheetOf(formula), addressOf(formula)];
  if (sheet === null || area === null || !known.has(sheet)) return [];
  const own = parseAddress(area);
  return [
    { ...own, row: own.row + own.rows, rows: ROWS_BELOW },
    { ...own, column: own.column + own.columns, columns: COLUMNS_BESIDE },
  ].map((cells) => {
    const used = context.workbook.worksheets.getItem(sheet).getRange(localAddress(cells)).getUsedRangeOrNullObject(true).load("address");
    return () => (used.isNullObject ? null : { sheet, address: used.address.slice(used.address.lastIndexOf("!") + 1) });
  });
}
