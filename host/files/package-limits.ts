import { columnsOf, parseArea, rowsOf } from "../engine/area";
import { counted, HostFileError } from "./errors";
import { attributesOf, type PackageParts } from "./package";
import { requireFits } from "./sheet-limits";
import { behindCells } from "./sheet-parts";
import { tally } from "./xml-tally";
import { RESAVE, tooLarge } from "./zip-limits";

/** The most that the parts may hold. */
const MOST_HELD = {
  /** On all sheets, including blank cells with a format: each takes the memory of some 400 characters. */
  cells: 8_000_000,
  /** Different texts of all cells. */
  texts: 4_000_000,
  /** On one sheet: each is compared with all others, so ten times as many take a hundred times as long. */
  merges: 10_000,
  /** Cells of a sheet that lie under merged ones. */
  mergedCells: 2_000_000,
  /** Bytes of one cell's text, which holds 32,767 characters in Excel: a few bytes each, more where they are written as entities. */
  letters: 300_000,
};

/** Throws a HostFileError where a workbook's sheets and texts exceed what is read, or what a workbook may hold. */
export function requireReadable(parts: PackageParts, name: string, most = MOST_HELD): void {
  let cells = 0;
  let texts = 0;
  for (const [path, bytes] of parts) {
    if (!/\.(?:xml|rels)$/i.test(path)) continue;
    const found = tally(bytes);
    if (found.declaresTypes)
      throw new HostFileError("Corrupt", `${name} is damaged: ${path} declares a document type, as no workbook does. ${RESAVE}`);
    if (found.letters > most.letters && HOLDS_CELLS.test(path))
      throw tooLarge(`${name} has a text of ${counted(found.letters)} letters in ${path}, where a cell holds 32,767.`);
    if (found.merges > most.merges)
      throw tooLarge(
        `${name} has a sheet with ${counted(found.merges)} merged cells (${path}), but at most ${counted(most.merges)} can be read.`,
        "Unmerge them in Excel, fill in each cell, and save it again.",
      );
    if (found.merges > 0) requireMergesFit(bytes, path, name, most.mergedCells);
    if (HOLDS_CELLS.test(path)) requireFits(`A sheet of ${name} (${path})`, found.lastRow, found.lastColumn);
    cells += found.cells;
    texts += found.texts;
  }
  if (cells > most.cells)
    throw tooLarge(
      `${name} has ${counted(cells)} cells, counting blank ones with a format, but at most ${counted(most.cells)} can be read.`,
    );
  if (texts > most.texts) throw tooLarge(`${name} has ${counted(texts)} different texts, but at most ${counted(most.texts)} can be read.`);
}

/** One merged range can cover a whole sheet, and the engine makes an entry for each cell under it. */
function requireMergesFit(bytes: Uint8Array, path: string, name: string, most: number): void {
  let cells = 0;
  for (const [tag] of behindCells(bytes).rest.matchAll(/<(?:\w+:)?mergeCell\s[^>]*>/g)) {
    const { ref = "" } = attributesOf(tag);
    const area = parseArea(ref);
    cells += area ? rowsOf(area) * columnsOf(area) : 0;
    if (cells > most)
      throw tooLarge(
        `${name} has merged cells that cover more than ${counted(most)} cells (${ref} in ${path}).`,
        "Unmerge them in Excel and save it again.",
      );
  }
}

/** The parts that cells and their texts are in. */
const HOLDS_CELLS = /(?:worksheets\/|sharedStrings)/i;
