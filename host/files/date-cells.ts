import { serialOf, uses1904 } from "../engine/dates";
import { ValueType, type Workbook } from "../library";
import { HostFileError } from "./errors";
import { bytesOf, type PackageParts, textOf, WORKBOOK } from "./package";
import { requireFits } from "./sheet-limits";

const SYSTEM = /(<(?:\w+:)?workbookPr\b[^>]*?\bdate1904\s*=\s*)(["'])true\2/;

/** The engine recognises the 1904 system only by "1"; LibreOffice and others write "true". */
export function settleDateSystem(parts: PackageParts): void {
  const xml = textOf(parts.get(WORKBOOK));
  if (SYSTEM.test(xml)) parts.set(WORKBOOK, bytesOf(xml.replace(SYSTEM, '$1"1"')));
}

/**
 * Gives the cells that the engine took for dates, because of their format, their serial numbers back: Excel holds those, and they are
 * written again, in either date system. Throws a HostFileError with the cell's address where one holds an invalid number, or lies beyond a
 * worksheet's end. `name` is the file's.
 */
export function settleCells(book: Workbook, name: string): void {
  const date1904 = uses1904(book);
  for (const sheet of book.worksheets) {
    requireFits(`“${sheet.name}” of ${name}`, sheet.rowCount, sheet.columnCount);
    for (let number = 1; number <= sheet.rowCount; number++) {
      sheet.findRow(number)?.eachCell((cell) => {
        if (cell.type === ValueType.Date) cell.value = serialOf(cell.value as Date, date1904);
        else if (cell.type === ValueType.Formula && cell.result instanceof Date) cell.result = serialOf(cell.result, date1904);
        const value = cell.type === ValueType.Formula ? cell.result : cell.value;
        if (typeof value === "number" && !Number.isFinite(value))
          throw new HostFileError(
            "Corrupt",
            `${name} is damaged: ${cell.address} of “${sheet.name}” should hold a number, and what is there is none. Open it in Excel and save it again.`,
          );
      });
    }
  }
}
