import { MONTH_STARTS, type Dates } from "../dates/dates";
import { monthNamesIn } from "../dates/languages";
import { parseMonth } from "../dates/months";
import { timeless } from "../texts/timeless";
import { markSaid, MEANINGS } from "../texts/mark-notes";
import { normalised, oneLine } from "../../domain/text";
import type { ColumnRole, SheetNotes, ValueNote } from "./reading-notes";

/** One thing that the sheet "Reading" can say of a sheet or a column. */
export interface NoteForm {
  /** As it is written; X stands for what the analyst fills in. */
  readonly text: string;
  /** The notes with this one added; `at` is the column that it is about. Null where the text for X cannot be right. */
  add(notes: SheetNotes, x: string, at: number): SheetNotes | null;
}

/** A form without a part to fill in. */
const plain = (text: string, more: (notes: SheetNotes, at: number) => Partial<SheetNotes>): NoteForm => ({
  text,
  add: (notes, _, at) => ({ ...notes, ...more(notes, at) }),
});

const dated = (text: string, dates: Partial<Dates>): NoteForm => plain(text, (notes) => ({ dates: { ...notes.dates, ...dates } }));

const DATES: readonly NoteForm[] = [
  dated("day first", { order: "dayFirst" }),
  dated("month first", { order: "monthFirst" }),
  ...Object.entries(MONTH_STARTS).map(([month, yearStart]) => dated(`years start in ${month}`, { yearStart })),
  dated("years are named after their start", { yearsNamedAfter: "start" }),
  dated("years are named after their end", { yearsNamedAfter: "end" }),
  dated("month 1 is January", { numberedFrom: "January" }),
  dated("month 1 starts the year", { numberedFrom: "start" }),
  {
    text: "months in X",
    add(notes, x) {
      const names = monthNamesIn(x.toLowerCase());
      return names === undefined ? null : { ...notes, dates: { ...notes.dates, names } };
    },
  },
];

const role = (text: ColumnRole): NoteForm => plain(text, ({ columns }, column) => ({ columns: [...columns, { column, role: text }] }));

const value = (text: string, says: ValueNote["says"]): NoteForm => ({
  text,
  add: (notes, x, column) => ({ ...notes, values: [...notes.values, { column, says, text: normalised(x) }] }),
});

/** What can be said of a column. */
export const COLUMN_NOTES: readonly NoteForm[] = [
  ...(["month", "year", "offence", "place", "count", "not read"] as const).map(role),
  value("only: X", "only"),
  value("left out: X", "left out"),
  value("counted: X", "counted"),
  value("added up", "added up"),
  value("each once: first row", "first once"),
  value("each once: last row", "last once"),
  {
    text: "month: X",
    add(notes, x, column) {
      const month = parseMonth(x);
      return month === null ? null : { ...notes, months: [...notes.months, { column, month }] };
    },
  },
];

/** What can be said of a table or sheet that holds the same as others together. */
export const WHOLE = "whole of the others";

/** Marks a sheet that `extract` counted from records: a month without a row had none, as on a sheet of records. */
export const COUNTED_FROM_RECORDS = "counted from records";

/** What stands on such a sheet for a blank text that the analyst was asked about: no value of its own. */
export const NOTHING_ENTERED = "nothing entered";

/** What can be said of a sheet as a whole. */
export const SHEET_NOTES: readonly NoteForm[] = [
  plain("not read", () => ({ read: false })),
  { text: "place: X", add: (notes, x) => ({ ...notes, place: oneLine(x) }) },
  {
    text: "month: X",
    add(notes, x) {
      const month = parseMonth(x);
      return month === null ? null : { ...notes, month };
    },
  },
  { text: "counts: X", add: (notes, x) => ({ ...notes, counts: [...notes.counts, timeless(x)] }) },
  {
    text: "month not counted: X",
    add(notes, x) {
      const month = parseMonth(x);
      return month === null ? null : { ...notes, without: [...notes.without, month] };
    },
  },
  plain(WHOLE, () => ({ whole: true })),
  ...(["counted once", "added up", "first counted", "last counted"] as const).map((sameRows) =>
    plain(`same rows: ${sameRows}`, () => ({ sameRows })),
  ),
  plain("no row means none", () => ({ noRowMeansNone: true })),
  plain(COUNTED_FROM_RECORDS, () => ({ fromRecords: true })),
  ...DATES,
  plain("thousands by point", () => ({ points: true })),
  plain("decimals by point", () => ({ points: false })),
  ...Object.values(MEANINGS).map((meaning): NoteForm => ({
    text: `mark: X is ${meaning}`,
    add(notes, x) {
      const said = markSaid(`mark: ${x} is ${meaning}`);
      return said?.meaning ? { ...notes, marks: new Map(notes.marks).set(said.mark, said.meaning) } : null;
    },
  })),
];

/** What can also be said of a column: how it writes its dates. */
const OF_COLUMNS = [...COLUMN_NOTES, ...DATES];

/** The notes with what a text says of a sheet, or of a column where one is given; null where the text is not understood. */
export function withNote(notes: SheetNotes, readAs: string, column: number | "unknown" | null): SheetNotes | null {
  const forms = column === null ? SHEET_NOTES : column === "unknown" ? DATES : OF_COLUMNS;
  for (const form of forms) {
    const x = filledIn(form, readAs);
    const said = x === null ? null : form.add(notes, x, typeof column === "number" ? column : -1);
    if (said) return said;
  }
  return null;
}

/** What stands for X in a text of this form; "" where the form has no X, null where the text has another form. */
export function filledIn({ text }: Pick<NoteForm, "text">, readAs: string): string | null {
  const written = oneLine(readAs).replace(/^years? starts? in/i, "years start in");
  const [before = "", after = ""] = text.split("X");
  if (!text.includes("X")) return normalised(written) === text.toLowerCase() ? "" : null;
  const small = written.toLowerCase();
  const begins = before.toLowerCase().trimEnd();
  if (!small.startsWith(begins) || !small.endsWith(after.toLowerCase()) || small.length <= begins.length + after.length) return null;
  const rest = written.slice(begins.length, written.length - after.length);
  // "months inX" is no form.
  if (!begins.endsWith(":") && !/^\s/.test(rest)) return null;
  return rest.trim() === "" ? null : rest.trim();
}
