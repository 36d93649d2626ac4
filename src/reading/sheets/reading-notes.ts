import { NO_MARKS, type MarkMeaning, type Marks } from "../../domain/cell";
import type { Dates } from "../dates/dates";

/** What the analyst says that a column is. */
export type ColumnRole = "month" | "year" | "offence" | "place" | "count" | "not read";

/** What the analyst said of one sheet, which goes before what is recognised. */
export interface SheetNotes {
  /** False: the sheet is not to be read. */
  readonly read: boolean;
  readonly columns: readonly { readonly column: number; readonly role: ColumnRole }[];
  readonly dates: Partial<Dates>;
  /** The place that all of the sheet is of. */
  readonly place: string | null;
  readonly marks: Marks;
}

export const NOTHING_SAID: SheetNotes = { read: true, columns: [], dates: {}, place: null, marks: NO_MARKS };

export interface MarkNote {
  readonly sheet: string;
  readonly mark: string;
  readonly meaning: MarkMeaning;
}

/** What the analyst said of how the workbook's sheets are read. */
export interface ReadingNotes {
  /** By the sheet's name. */
  readonly sheets: ReadonlyMap<string, SheetNotes>;
  /** What marks stand for, as it was said: `sheet` may be "*". */
  readonly marks: readonly MarkNote[];
  /** The sheet that the notes stand on. */
  readonly sheet: string | null;
}

export const NO_NOTES: ReadingNotes = { sheets: new Map(), marks: [], sheet: null };
