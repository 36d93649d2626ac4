import type { FilesAnswer, ReadingNote } from "../domain/answer";
import type { Finding } from "../domain/finding";

/** What records leave open, and counts by month could not show any more. */
export type RecordsDoubt = Exclude<FilesAnswer, "name">;

/** What the analyst said about the files. */
export interface FilesSaid {
  /** Corrections to how the records are read, which are called "Records". */
  readonly corrections: readonly ReadingNote[];
  /** The doubts that are settled: the records count, or are left out, as their questions say. */
  readonly settled: readonly RecordsDoubt[];
}

/** A question to answer before the files are counted. */
export type FilesQuestion =
  | { readonly kind: "finding"; readonly finding: Finding; readonly first: string | null }
  /** `column` is that of references which repeat, null for other doubts; `unclear`: no answer settles it, and the text says what to do. */
  | {
      readonly kind: "doubt";
      readonly doubt: RecordsDoubt;
      readonly text: string;
      readonly column: string | null;
      readonly unclear?: true;
    };
