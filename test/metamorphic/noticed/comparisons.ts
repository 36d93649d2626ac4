import { numberIn, text, type Line } from "../book";
import { dataLines, inserted, ofSheets, type Change } from "../change";
import { countsIn, counted } from "./lines";

const ofComparisons = (change: (lines: readonly Line[], dice: Parameters<Change>[1]) => readonly Line[] | null): Change =>
  ofSheets((sheet, dice) => {
    if (!sheet.tables.every(({ layout }) => layout === "comparison")) return null;
    const lines = change(sheet.lines, dice);
    return lines && { ...sheet, lines };
  });

/** A figure that its typed difference does not fit. */
export const wrongBase: Change = ofComparisons((lines, dice) => {
  const data = dataLines(lines);
  const hasDifferences = lines.some(({ cells }) => cells.some(({ raw }) => /^diff/i.test(String(raw))));
  if (!hasDifferences || data.length === 0) return null;
  const at = dice.one(data);
  const own = dice.one(countsIn(lines[at]!));
  const more = [1, 9, 100, -numberIn(own)][dice.below(4)]!;
  return more === 0
    ? null
    : lines.map((line) => ({ ...line, cells: line.cells.map((cell) => (cell === own ? counted(cell, (count) => count + more) : cell)) }));
});

/** A strand's row stands there twice, with other figures or the same. */
export const strandTwice: Change = ofComparisons((lines, dice) => {
  const data = dataLines(lines);
  if (data.length < 2) return null;
  const at = dice.one(data);
  const more = dice.below(2);
  return inserted(lines, data.at(-1)! + 1, [
    { ...lines[at]!, cells: lines[at]!.cells.map((cell) => (cell.says === "count" ? text(numberIn(cell) + more) : cell)) },
  ]);
});
