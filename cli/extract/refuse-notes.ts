import type { ReadingNote } from "../../src/domain/answer";
import { normalised } from "../../src/domain/text";
import { RECORDS } from "../../src/records";
import { ArgumentsError } from "../command";

/** A note on records that have no references: how far such rows are alike, counts no longer show. */
const OF_RECORDS = /^same rows:/;

/** Throws an ArgumentsError for a correction that cannot be followed for the records of a source. */
export function refuseNotes(corrections: readonly ReadingNote[]): void {
  for (const { sheet, readAs } of corrections) {
    if (normalised(sheet) !== normalised(RECORDS) && sheet !== "*")
      throw new ArgumentsError(`--correct calls the records of a source “${RECORDS}”, as ${RECORDS}!Offence=offence, not “${sheet}”.`);
    if (OF_RECORDS.test(normalised(readAs)))
      throw new ArgumentsError(
        `“${readAs}” cannot be followed for records of files. Take the repeats out of the files, or use --keep-repeats.`,
      );
  }
}
