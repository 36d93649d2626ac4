import { cellAt, localAddress } from "../../domain/address";
import type { RawValue } from "../../domain/cell";
import { FLAG, isReference, type Extract } from "../../domain/extract";
import { finding, type Finding } from "../../domain/finding";
import { monthToSerial, DAYS_TO_1904 } from "../../domain/month";
import { normalised, oneLine } from "../../domain/text";
import type { Dates } from "../dates/dates";
import { dayOfText, orderOf, readDay } from "../dates/days";
import { monthOfDate, serialOfDigits } from "../dates/months";
import type { SheetColumns } from "../sheets/grid";
import { isBlank, viewOf } from "../sheets/sheet-view";
import { columnsFromHead } from "../tables/table-data";
import type { FoundColumn, SystemSheet } from "./system-columns";

/** A reference that is there so often tells no record from another. */
const TOO_OFTEN = 100;

/** A system's records with the rows that they stand in, from 0. */
export interface SystemRecords {
  readonly extract: Extract;
  readonly sheet: SystemSheet;
  readonly rows: Int32Array;
  /** Rows that have a date which is none, and the first of them. */
  readonly unread: { readonly rows: number; readonly first: string | null };
  /** What stops the comparison. */
  readonly findings: readonly Finding[];
}

/** The records of a system's worksheet, from the columns that were read or a head that holds them. `order`: what the sheet "Reading" says of days. */
export function recordsOf(sheet: SystemSheet, columns: readonly SheetColumns[], order: Dates["order"]): SystemRecords {
  const read = columns.find((each) => each.sheet === sheet.head.sheet) ?? columnsFromHead(sheet.head);
  const cells = ({ column }: FoundColumn) => read.values[column] ?? [];
  const all = [sheet.reference, sheet.date, sheet.unit, sheet.type, ...sheet.flags].flatMap((each) => (each === null ? [] : [cells(each)]));
  const rows = recordRows(sheet, read.firstRow, all);
  const of = (column: FoundColumn | null): readonly RawValue[] => {
    if (column === null) return Array.from(rows, () => "");
    const values = cells(column);
    return Array.from(rows, (row) => values[row - read.firstRow] ?? "");
  };
  const at = (column: FoundColumn, record: number) => ({
    sheet: sheet.head.sheet,
    address: localAddress(cellAt(sheet.head.sheet, rows[record] ?? sheet.headerRow, column.column)),
  });
  const references = of(sheet.reference);
  const dates = daysOf(of(sheet.date), sheet, order, (record) => at(sheet.date, record));
  const flags = sheet.flags.map((flag) => flagsOf(of(flag), flag.header, (record) => at(flag, record)));
  return {
    sheet,
    rows,
    extract: {
      system: sheet.system,
      rows: rows.length,
      references,
      days: dates.days,
      units: of(sheet.unit).map(oneLine),
      types: of(sheet.type).map(oneLine),
      flags: flags.map(({ values }) => values),
    },
    unread: dates.unread,
    findings: [
      ...referenceFindings(references, sheet, (record) => at(sheet.reference, record)),
      ...dates.findings,
      ...flags.flatMap(({ findings }) => findings),
    ],
  };
}

type PlaceOf = (record: number) => { readonly sheet: string; readonly address: string };

/** The rows with records: not blank ones, nor the header again, nor notes at the end that stand alone in their rows. */
function recordRows(
  { headerRow, lastRow, reference }: SystemSheet,
  firstRow: number,
  columns: readonly (readonly RawValue[])[],
): Int32Array {
  const rows: number[] = [];
  const header = normalised(reference.header);
  const filledIn = (row: number) => columns.reduce((sum, cells) => sum + (isBlank(cells[row - firstRow] ?? "") ? 0 : 1), 0);
  let last = lastRow;
  while (last > headerRow && filledIn(last) < 2) last -= 1;
  for (let row = headerRow + 1; row <= last; row += 1) {
    const again = columns[0]![row - firstRow];
    if (filledIn(row) > 0 && !(typeof again === "string" && normalised(again) === header)) rows.push(row);
  }
  return Int32Array.from(rows);
}

function referenceFindings(references: readonly RawValue[], { system, reference }: SystemSheet, placeOf: PlaceOf): readonly Finding[] {
  const times = new Map<string, number>();
  let most = "";
  for (const raw of references) {
    if (!isReference(raw)) continue;
    const text = String(raw).trim();
    const count = (times.get(text) ?? 0) + 1;
    times.set(text, count);
    if (count > (times.get(most) ?? 0)) most = text;
  }
  if (times.size === 0) return [finding("referencesBlank", placeOf(0), { system, header: reference.header, rows: references.length })];
  const often = times.get(most)!;
  if (often < TOO_OFTEN) return [];
  const first = references.findIndex((raw) => String(raw).trim() === most);
  return [finding("referenceRepeated", placeOf(first), { system, reference: most, times: often })];
}

interface Days {
  readonly days: Int32Array;
  readonly unread: SystemRecords["unread"];
  readonly findings: readonly Finding[];
}

/** The days of a column, as serial numbers of the 1900 date system. Days written as numbers are read in one order all down the column. */
function daysOf(cells: readonly RawValue[], { head, date }: SystemSheet, given: Dates["order"], placeOf: PlaceOf): Days {
  const days = new Int32Array(cells.length);
  const dates = viewOf(head)!.dates;
  const texts = new Set(cells.flatMap((raw) => (typeof raw === "string" && raw.trim() !== "" ? [raw] : [])));
  const { order, certain, conflicting } = orderOf(texts, given);
  const first = (test: (raw: RawValue) => boolean) => cells.findIndex(test);
  const only = (raw: RawValue, is: "dayFirst" | "monthFirst") => {
    const day = typeof raw === "string" ? readDay(raw) : null;
    return day !== null && day[is] !== null && day[is === "dayFirst" ? "monthFirst" : "dayFirst"] === null;
  };
  const stop = (record: number, why: "mixed" | "either" | "none", other: string | null = null): Days => ({
    days,
    unread: { rows: 0, first: null },
    findings: [
      finding("systemDates", placeOf(Math.max(record, 0)), { header: date.header, why, found: oneLine(cells[record] ?? ""), other }),
    ],
  });
  if (conflicting && given === null) {
    const [one, other] = [first((raw) => only(raw, "monthFirst")), first((raw) => only(raw, "dayFirst"))];
    return stop(one, "mixed", oneLine(cells[other] ?? ""));
  }
  if (!certain)
    return stop(
      first((raw) => typeof raw === "string" && isEither(raw)),
      "either",
    );
  const ofText = new Map([...texts].map((text) => [text, dayOf(text, order ?? "dayFirst")]));
  let [unread, firstUnread, known] = [0, -1, 0];
  cells.forEach((raw, record) => {
    const day = typeof raw === "number" ? serialOf(raw, dates) : (ofText.get(raw as string) ?? 0);
    days[record] = day;
    if (day > 0) known += 1;
    else if (!isBlank(raw)) {
      unread += 1;
      if (firstUnread < 0) firstUnread = record;
    }
  });
  if (known === 0) return stop(firstUnread, "none");
  return { days, unread: { rows: unread, first: firstUnread < 0 ? null : placeOf(firstUnread).address }, findings: [] };
}

/** The serial number of a date's number in the 1900 system; 0 for a number that is no day of a year that records can be of. */
function serialOf(raw: number, dates: Dates): number {
  const digits = serialOfDigits(raw);
  if (digits !== null) return digits;
  return monthOfDate(raw, dates) === null ? 0 : Math.floor(dates.date1904 ? raw + DAYS_TO_1904 : raw);
}

function dayOf(text: string, order: "dayFirst" | "monthFirst"): number {
  const month = readDay(text)?.[order] ?? null;
  const day = month === null ? null : dayOfText(text, order);
  return month === null || day === null ? 0 : monthToSerial(month) + day - 1;
}

function isEither(text: string): boolean {
  const read = readDay(text);
  return read !== null && read.dayFirst !== null && read.monthFirst !== null && read.dayFirst !== read.monthFirst;
}

const YES: ReadonlySet<string> = new Set(["y", "yes", "true", "t", "1", "x", "✓", "✔"]);
const NO: ReadonlySet<string> = new Set(["n", "no", "false", "f", "0", "none"]);
const NOT_SAID: ReadonlySet<string> = new Set(["unknown", "not known", "not recorded", "n/a", "na", "-", "–", "?", "u"]);

/** True of what says yes or no. */
export function isFlagWord(raw: RawValue): boolean {
  const word = normalised(oneLine(raw));
  return YES.has(word) || NO.has(word);
}

/**
 * What a column of flags says. Where a column says no in words, a blank says nothing; where it marks what has the flag alone, a blank is no.
 * One word of its own, such as "Knife", is yes.
 */
function flagsOf(
  cells: readonly RawValue[],
  header: string,
  placeOf: PlaceOf,
): { readonly values: Int8Array; readonly findings: readonly Finding[] } {
  const words = cells.map((raw) => normalised(oneLine(raw)));
  const distinct = new Set(words);
  const own = [...distinct].filter((word) => word !== "" && !YES.has(word) && !NO.has(word) && !NOT_SAID.has(word));
  const saysYes = [...distinct].some((word) => YES.has(word));
  const saysNo = [...distinct].some((word) => NO.has(word));
  const isMark = own.length === 1 && !saysYes;
  const blank = saysNo ? FLAG.notSaid : FLAG.no;
  if (own.length > 0 && !isMark) {
    const first = words.findIndex((word) => own.includes(word));
    return { values: new Int8Array(0), findings: [finding("flagNotRead", placeOf(first), { header, found: oneLine(cells[first]!) })] };
  }
  const meant = (word: string) => {
    if (word === "") return blank;
    if (YES.has(word) || own.includes(word)) return FLAG.yes;
    return NO.has(word) ? FLAG.no : FLAG.notSaid;
  };
  return { values: Int8Array.from(words, meant), findings: [] };
}
