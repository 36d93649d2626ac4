import { columnNumber } from "../../src/domain/address";
import type { ReadingNote } from "../../src/domain/answer";
import { normalised } from "../../src/domain/text";
import { nameKey } from "../../src/reading/tables";
import { COUNTED_FROM_RECORDS } from "../../src/reading/sheets";
import { RECORDS } from "../../src/records";
import { ArgumentsError } from "../command";

/** Notes on single records: counts no longer show them. */
const OF_RECORDS = /^(same rows:|each once:)/;
/** Notes on dates: the counts have months in their place. */
const OF_DATES = /^(day first|month first|years |months in |month|year|not read$)/;

/**
 * The corrections that hold for the sheet as they did for the records: which values of a kept column count, and what a column is. With
 * them stands that the sheet was counted from records. Throws an ArgumentsError for a correction that cannot be followed.
 */
export function carriedNotes(
  corrections: readonly ReadingNote[],
  headers: readonly string[],
  kept: readonly string[],
): readonly ReadingNote[] {
  const all = corrections.flatMap(({ sheet, column, readAs }): readonly ReadingNote[] => {
    if (normalised(sheet) !== normalised(RECORDS) && sheet !== "*")
      throw new ArgumentsError(`--correct calls the records of a source “${RECORDS}”, as ${RECORDS}!Offence=offence, not “${sheet}”.`);
    const said = normalised(readAs);
    if (OF_RECORDS.test(said))
      throw new ArgumentsError(
        `“${readAs}” cannot be followed for records of files. Take the repeats out of the files, or use --keep-repeats.`,
      );
    if (OF_DATES.test(said)) return [];
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
