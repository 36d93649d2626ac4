import { serialOf, uses1904 } from "../engine/dates";
import { ValueType, type Workbook } from "../library";
import { workbookPart } from "./defined-names";
import { bytesOf, type PackageParts, textOf } from "./package";

const SYSTEM = /(<(?:\w+:)?workbookPr\b[^>]*?\bdate1904\s*=\s*)(["'])true\2/;

/** The engine knows of the system of 1904 by "1" alone; LibreOffice and others write "true". Answers whether the part was changed. */
export function settleDateSystem(parts: PackageParts): boolean {
  const path = workbookPart(parts);
  const xml = textOf(parts.get(path));
  if (!SYSTEM.test(xml)) return false;
  parts.set(path, bytesOf(xml.replace(SYSTEM, '$1"1"')));
  return true;
}

/**
 * Gives the cells that the engine took for dates, by their format, their serial numbers back: what Excel holds and what is written again, in
 * either system of dates.
 */
export function numberDates(book: Workbook): void {
  const date1904 = uses1904(book);
  for (const sheet of book.worksheets) {
    for (let number = 1; number <= sheet.rowCount; number++) {
      sheet.findRow(number)?.eachCell((cell) => {
        if (cell.type === ValueType.Date) cell.value = serialOf(cell.value as Date, date1904);
        else if (cell.type === ValueType.Formula && cell.result instanceof Date) cell.result = serialOf(cell.result, date1904);
      });
    }
  }
}
