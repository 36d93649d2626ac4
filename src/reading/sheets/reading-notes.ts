import { NO_MARKS, type MarkMeaning, type Marks } from "../../domain/cell";
import type { Month } from "../../domain/month";
import type { Dates } from "../dates/dates";

/** What the analyst says that a column is. */
export type ColumnRole = "month" | "year" | "offence" | "place" | "count" | "not read";

/**
 * What the analyst said of the rows with a text in a column: they alone count, they do not count, they count whatever their name sounds
 * like, or all of them are added up. Or each reference counts once, by its first row or its last.
 */
export interface ValueNote {
  readonly column: number;
  readonly says: "only" | "left out" | "counted" | "added up" | "first once" | "last once";
  /** As names are compared; "" where all values are meant. */
  readonly text: string;
}

/** By notes on one column: the texts that alone count, those that are left out, and whether a text, as it is compared, is out. */
export function leftOutBy(notes: readonly ValueNote[]) {
  const texts = (says: ValueNote["says"]) => notes.flatMap((note) => (note.says === says ? [note.text] : []));
  const [only, out] = [texts("only"), texts("left out")];
  return { only, out, isOut: (text: string) => out.includes(text) || (only.length > 0 && !only.includes(text)) };
}

/** What the analyst said of one of several tables on a sheet, given by a cell of it. */
export interface TableNote {
  readonly row: number;
  readonly column: number;
  /** What all of it is of, the month or the place, or that it is the whole of those that are alike; or it is not to be read. */
  readonly says:
    | { readonly place: string; readonly month?: never }
    | { readonly month: Month; readonly place?: never }
    | "whole"
    | "not read";
}

/** What the analyst said of one sheet. It overrides what is recognised. */
export interface SheetNotes {
  /** False: the sheet is not to be read. */
  readonly read: boolean;
  readonly columns: readonly { readonly column: number; readonly role: ColumnRole }[];
  /** Columns of counts that are all of one month, whatever their headers say. */
  readonly months: readonly { readonly column: number; readonly month: Month }[];
  readonly values: readonly ValueNote[];
  readonly tables: readonly TableNote[];
  readonly dates: Partial<Dates>;
  /** The month that the whole sheet is of. */
  readonly month: Month | null;
  /** Months that it has and another sheet counts: its own counts of them are left out. */
  readonly without: readonly Month[];
  /** The place that the whole sheet is of. */
  readonly place: string | null;
  /** What says that its figures are not counts of offences, and is to be passed over: a title, its name or a header. */
  readonly counts: readonly string[];
  /** True where it holds the same as others like it together: it counts, and they are its parts. */
  readonly whole: boolean;
  readonly marks: Marks;
  /** Whether rows that say the same are counted each or once, or only the first or last of one month and names; null where nothing was said. */
  readonly sameRows: "added up" | "counted once" | "first counted" | "last counted" | null;
  /** True where a month without a row means none in that month, not a missing figure. */
  readonly noRowMeansNone: boolean;
  /** True where its counts were made from records, one row an offence: such a month is 0 there too, and asked about as records are. */
  readonly fromRecords: boolean;
  /** Whether a point separates thousands; null where nothing was said. */
  readonly points: boolean | null;
  /** True where the "Strands" table looks names up as they are written, without the offence that heads them. */
  readonly asWritten?: true;
  /** True of a sheet that is named by a month, beside others that are. */
  readonly amongMonths?: true;
}

export const NOTHING_SAID: SheetNotes = {
  read: true,
  columns: [],
  months: [],
  values: [],
  tables: [],
  dates: {},
  month: null,
  without: [],
  place: null,
  counts: [],
  whole: false,
  marks: NO_MARKS,
  sameRows: null,
  noRowMeansNone: false,
  fromRecords: false,
  points: null,
};

export interface MarkNote {
  readonly sheet: string;
  readonly mark: string;
  readonly meaning: MarkMeaning;
}

/** What the analyst said of how the workbook's sheets are read. */
export interface ReadingNotes {
  /** By the sheet's name. */
  readonly sheets: ReadonlyMap<string, SheetNotes>;
  /** What marks stand for, as the analyst said it: `sheet` may be "*". */
  readonly marks: readonly MarkNote[];
  /** The sheet that the notes stand on. */
  readonly sheet: string | null;
}
