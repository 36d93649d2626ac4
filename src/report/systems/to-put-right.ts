import { cellAt, fullAddress, localAddress } from "../../domain/address";
import type { RawValue } from "../../domain/cell";
import { shortDay } from "../../domain/day";
import { bookAndSheet } from "../../domain/other-book";
import type { SystemRecords } from "../../reading/systems";
import type { Comparison, Difference } from "../../systems";
import { linkFormula } from "../layout/formulas";
import { faultWords, kindWords, MATCHED_BY } from "./kind-words";

/** The columns of the list, in order. Outcome is the analyst's own. */
const TO_PUT_RIGHT_HEADERS = [
  "Record",
  "What is wrong",
  "Unit",
  "Reference 1",
  "Date 1",
  "Row 1",
  "Reference 2",
  "Date 2",
  "Row 2",
  "Matched by",
  "Outcome",
] as const;
type Header = (typeof TO_PUT_RIGHT_HEADERS)[number];
const OUTCOME: Header = "Outcome";

/** The most records that are listed at once: a longer list is more than Excel on the web takes in one go, and than anyone works through. */
const MOST_LISTED = 5000;

/** The list as it stands in the workbook: its headers, and its rows from the first column. */
export interface FormerList {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly RawValue[])[];
}

/** The list as it is written, a row a record. Dates are serial numbers of the 1900 date system. */
export interface ToPutRight {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Records beyond the most that are listed. */
  readonly notListed: number;
  /** Rows that stay for their outcome, though their record agrees now or cannot be found. */
  readonly settled: number;
}

const GONE = "agrees now, or its reference has changed";

/**
 * The records to put right, a row each, by date. What the analyst wrote beside a record stays with it, by the record's name; a row with
 * words of theirs stays even where its record agrees now.
 */
export function toPutRight(
  { differences, systems }: Comparison,
  records: readonly [SystemRecords, SystemRecords],
  former: FormerList | null,
): ToPutRight {
  const words = kindWords(systems);
  const flags = records[0].sheet.flags.map(({ header }) => header);
  const inOrder = differences.toSorted((one, other) => dayOf(one, records) - dayOf(other, records));
  const named = withNames(inOrder, records);
  const told = new Set(former === null ? [] : former.rows.filter((row) => ownWords(row, former.headers)).map(nameOf));
  // Records with an outcome come before others where the list is cut.
  const kept = new Set(
    [...named.filter(({ name }) => told.has(name)), ...named.filter(({ name }) => !told.has(name))]
      .slice(0, MOST_LISTED)
      .map(({ name }) => name),
  );
  // Where the column is there, its cells move with their rows, formulas included, and are not written.
  const headers = TO_PUT_RIGHT_HEADERS.filter((header) => header !== OUTCOME || !former?.headers.includes(OUTCOME));
  const listed = named.filter(({ name }) => kept.has(name)).map((each) => cellsOf(each, words, flags, records));
  const names = new Set(named.map(({ name }) => name));
  const settled = former === null ? [] : former.rows.filter((row) => told.has(nameOf(row)) && !names.has(nameOf(row)));
  const asRow = (cells: Readonly<Record<Header, string | number>>) => headers.map((header) => cells[header]);
  return {
    headers,
    rows: [...listed.map(asRow), ...settled.map((row) => asRow(settledCells(row, former!.headers)))],
    notListed: named.length - kept.size,
    settled: settled.length,
  };
}

/** True where a row of the list holds anything in a column that is the analyst's. */
function ownWords(row: readonly RawValue[], headers: readonly string[]): boolean {
  const written = new Set<string>(TO_PUT_RIGHT_HEADERS.filter((header) => header !== OUTCOME));
  return headers.some((header, column) => !written.has(header) && String(row[column] ?? "").trim() !== "");
}

function nameOf(row: readonly RawValue[]): string {
  return String(row[0] ?? "");
}

function settledCells(row: readonly RawValue[], headers: readonly string[]): Readonly<Record<Header, string | number>> {
  const cell = (header: Header) => {
    const raw = row[headers.indexOf(header)] ?? "";
    return typeof raw === "number" ? raw : String(raw);
  };
  const cells = Object.fromEntries(TO_PUT_RIGHT_HEADERS.map((header) => [header, cell(header)])) as Record<Header, string | number>;
  // Rows move, so that a link would lead elsewhere.
  return { ...cells, "What is wrong": GONE, "Row 1": "", "Row 2": "" };
}

interface Named {
  readonly name: string;
  readonly difference: Difference;
}

/** Each record's name: its reference, else where and when it was. A name that others have too gets a number. */
function withNames(differences: readonly Difference[], records: readonly [SystemRecords, SystemRecords]): readonly Named[] {
  const taken = new Map<string, number>();
  return differences.map((difference) => {
    const plain = plainName(difference, records);
    const times = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, times);
    return { name: times === 1 ? plain : `${plain} (${times})`, difference };
  });
}

function plainName({ first, second, kinds }: Difference, [one, other]: readonly [SystemRecords, SystemRecords]): string {
  const [{ extract }, record] = first >= 0 ? [one, first] : [other, second];
  const own = referenceOf(one, first) || referenceOf(other, second);
  const again = kinds.includes("duplicate") ? ` again in ${extract.system}` : "";
  if (own !== "") return `${own}${again}`;
  const day = extract.days[record]!;
  const place = [day > 0 ? shortDay(day) : "no date", extract.units[record]!, extract.types[record]!].filter((part) => part !== "");
  return `${extract.system}, ${place.join(", ")}${again}`;
}

function referenceOf({ extract }: SystemRecords, record: number): string {
  return record < 0 ? "" : String(extract.references[record]!).trim();
}

function dayOf({ first, second }: Difference, [one, other]: readonly [SystemRecords, SystemRecords]): number {
  return (first >= 0 ? one.extract.days[first]! : 0) || (second >= 0 ? other.extract.days[second]! : 0);
}

function cellsOf(
  { name, difference }: Named,
  words: ReturnType<typeof kindWords>,
  flags: readonly string[],
  records: readonly [SystemRecords, SystemRecords],
): Readonly<Record<Header, string | number>> {
  const [one, other] = records;
  const { first, second, repeats, unit, certainty } = difference;
  const repeated = repeats === null ? "" : `: also row ${(first >= 0 ? one : other).rows[repeats]! + 1}`;
  return {
    Record: name,
    "What is wrong": `${faultWords(difference, words, flags)}${repeated}`,
    Unit: unit,
    "Reference 1": referenceOf(one, first),
    "Date 1": dateOf(one, first),
    "Row 1": linkOf(one, first),
    "Reference 2": referenceOf(other, second),
    "Date 2": dateOf(other, second),
    "Row 2": linkOf(other, second),
    "Matched by": MATCHED_BY[certainty],
    Outcome: "",
  };
}

function dateOf({ extract }: SystemRecords, record: number): number | string {
  return record < 0 ? "" : extract.days[record]! || "";
}

function linkOf({ sheet, rows, extract }: SystemRecords, record: number): string {
  if (record < 0) return "";
  const row = rows[record]!;
  const cell = cellAt(sheet.head.sheet, row, sheet.reference.column);
  const { book, sheet: name } = bookAndSheet(sheet.head.sheet);
  // A link into another workbook would open a file where it was, not where it is.
  if (book !== null) return `“${book}”, “${name}”, ${localAddress(cell)}`;
  return linkFormula(fullAddress(cell), `${extract.system} row ${row + 1}`);
}
