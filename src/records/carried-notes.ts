import { columnNumber } from "../domain/address";
import type { ReadingNote } from "../domain/answer";
import { normalised } from "../domain/text";
import { COUNTED_FROM_RECORDS } from "../reading/sheets";
import { nameKey } from "../reading/tables";
import { RECORDS } from "./recognise-records";

/** Notes on dates: the counts have months in their place. */
const OF_DATES = /^(day first|month first|years |months in |month|year|not read$)/;

/**
 * The corrections that hold for the sheet as they did for the records: which values of a kept column count, and what a column is. With
 * them stands that the sheet was counted from records.
 */
export function carriedNotes(
  corrections: readonly ReadingNote[],
  headers: readonly string[],
  kept: readonly string[],
): readonly ReadingNote[] {
  const all = corrections.flatMap(({ column, readAs }): readonly ReadingNote[] => {
    if (OF_DATES.test(normalised(readAs))) return [];
    const header = headerOf(column, headers);
    return column === "" || kept.some((each) => nameKey(each) === nameKey(header)) ? [{ sheet: RECORDS, column: header, readAs }] : [];
  });
  return [...all, { sheet: RECORDS, column: "", readAs: COUNTED_FROM_RECORDS }];
}

/** A column that is given by its letters, by its header. */
function headerOf(column: string, headers: readonly string[]): string {
  if (headers.some((header) => nameKey(header) === nameKey(column)) || !/^[A-Z]{1,3}$/.test(column)) return column;
  return headers[columnNumber(column)] ?? column;
}
