import type { Cell, Font, Workbook } from "../library";
import { bytesOf, type PackageParts, textOf } from "./package";

/**
 * The engine reads only whole sizes, so that 8.5 points become 8. On their way through it, sizes are counted in thousandths.
 */
const THOUSANDTHS = 1000;
/** The largest size that Excel has. */
const LARGEST = 409;
const BROKEN = /(<(?:\w+:)?sz\b[^>]*?\bval\s*=\s*["'])(\d+\.\d*[1-9]\d*)(?=["'])/g;

/** Turns sizes that are not whole into thousandths, before the engine reads them. True where there are any. */
export function takeFontSizes(parts: PackageParts): boolean {
  let found = false;
  for (const path of parts.keys()) {
    if (!/^xl\/(styles|sharedStrings)\.xml$|^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    const xml = textOf(parts.get(path));
    const taken = xml.replace(BROKEN, (_, before: string, size: string) => `${before}${Math.round(Number(size) * THOUSANDTHS)}`);
    if (taken === xml) continue;
    parts.set(path, bytesOf(taken));
    found = true;
  }
  return found;
}

/** Turns the thousandths of a workbook that was read back into points. */
export function giveFontSizes(book: Workbook): void {
  // Cells of one style share its font.
  const given = new Set<object>();
  const give = (font: Partial<Font> | undefined) => {
    if (font?.size === undefined || font.size <= LARGEST || given.has(font)) return;
    given.add(font);
    font.size /= THOUSANDTHS;
  };
  const ofCell = (cell: Cell) => {
    give(cell.style.font);
    const { value } = cell;
    if (typeof value === "object" && value !== null && "richText" in value) for (const { font } of value.richText) give(font);
  };
  give(book.defaultFont);
  for (const sheet of book.worksheets) {
    for (let column = 1; column <= sheet.columnCount; column++) give(sheet.getColumn(column).style.font);
    for (let number = 1; number <= sheet.rowCount; number++) {
      const row = sheet.findRow(number);
      give(row?.style.font);
      row?.eachCell({ includeEmpty: true }, ofCell);
    }
    for (const { rules } of sheet.conditionalFormattings) for (const { style } of rules) give(style?.font);
  }
}
