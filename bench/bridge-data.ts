import type { StrandRecords } from "../src/domain/strand-records";
import { monthFromSerial } from "../src/domain/month";

/** What is planted in one record of the strand. */
export const PLANTED = [
  "new",
  "gone",
  "reclassifiedIn",
  "reclassifiedOut",
  "movedIn",
  "movedOut",
  "changedIn",
  "changedOut",
  "movedWithin",
  "repeatedNow",
  "repeatedThen",
  "slip",
  "blank",
  "written",
] as const;
export type PlantedKind = (typeof PLANTED)[number];

/** A record as a row of a worksheet: reference, day, ward, offence, state. */
export type ExtractRow = readonly [reference: string, day: number, ward: string, offence: string, state: string];
export const EXTRACT_HEADERS = ["Crime number", "Date recorded", "Ward", "Offence", "State"] as const;

/** The first day of both extracts, the last of either, and the first of the months that are in the 12 months to October and to January: serial numbers. */
const [FIRST, LAST_THEN, LAST_NOW, COMMON] = [43_040, 43_769, 43_861, 43_497] as const;
const IN_DECEMBER = 43_440;
const WARDS = ["Basildon", "Braintree", "Chelmsford", "Colchester", "Harlow"] as const;

export interface PlantedExtracts {
  readonly then: readonly ExtractRow[];
  readonly now: readonly ExtractRow[];
  /** References of the records that each fault was planted in, as the extract of now has them, or else that of then. */
  readonly planted: ReadonlyMap<PlantedKind, readonly string[]>;
}

/** Two extracts of one system, to October 2019 and to January 2020, with so many records and a fault in one of so many. No two faults are in one ward. */
export function plantedExtracts(records: number, oneIn: number): PlantedExtracts {
  const [then, now]: [ExtractRow[], ExtractRow[]] = [[], []];
  const planted = new Map<PlantedKind, string[]>(PLANTED.map((kind) => [kind, []]));
  for (let record = 0; record < records; record += 1) {
    const turn = record / oneIn;
    const number = 1_000_000 + record * 11;
    if (!Number.isInteger(turn)) {
      const day = FIRST + ((record * 7) % (LAST_NOW - FIRST + 1));
      const row: ExtractRow = [`42/${number}/19`, day, WARDS[record % 5]!, record % 3 === 0 ? "Burglary" : "Robbery", "Open"];
      if (day <= LAST_THEN) then.push(record % 10 === 1 ? [`42-0${number}-2019`, ...tail(row)] : row);
      now.push(row);
      continue;
    }
    const kind = PLANTED[turn % PLANTED.length]!;
    const day = COMMON + (turn % (LAST_THEN - COMMON - 61));
    const row: ExtractRow = [`42/${number}/19`, day, `${WARDS[record % 5]!} ${turn}`, "Robbery", "Open"];
    const [reference, , ward] = row;
    const otherwise = {
      burglary: [reference, day, ward, "Burglary", "Open"],
      closed: [reference, day, ward, "Robbery", "Cancelled"],
    } as const;
    const before: Partial<Record<PlantedKind, readonly ExtractRow[]>> = {
      new: [],
      reclassifiedIn: [otherwise.burglary],
      changedIn: [otherwise.closed],
      movedIn: [[reference, IN_DECEMBER, ward, "Robbery", "Open"]],
      repeatedThen: [row, row],
    };
    const after: Partial<Record<PlantedKind, readonly ExtractRow[]>> = {
      gone: [],
      reclassifiedOut: [otherwise.burglary],
      changedOut: [otherwise.closed],
      movedOut: [[reference, IN_DECEMBER, ward, "Robbery", "Open"]],
      movedWithin: [[reference, day + 61, ward, "Robbery", "Open"]],
      repeatedNow: [row, row],
      slip: [[`42/${number}7/19`, ...tail(row)]],
      blank: [["", ...tail(row)]],
      written: [[` 2019/42/0${number}`, ...tail(row)]],
    };
    then.push(...(before[kind] ?? [row]));
    const rows = after[kind] ?? [row];
    now.push(...rows);
    planted.get(kind)!.push((rows[0]?.[0] || reference).trim());
  }
  return { then, now, planted };
}

function tail([, ...rest]: ExtractRow): readonly [number, string, string, string] {
  return rest;
}

/** The rows as reading gives them, with one strand: robberies that were not cancelled. */
export function asRecords(rows: readonly ExtractRow[], system: string): StrandRecords {
  const months = Int32Array.from(rows, ([, day, , offence, state]) =>
    offence === "Robbery" && state !== "Cancelled" ? monthFromSerial(day)! : 0,
  );
  return {
    extract: {
      system,
      rows: rows.length,
      references: rows.map(([reference]) => reference),
      days: Int32Array.from(rows, ([, day]) => day),
      units: rows.map(([, , ward]) => ward),
      types: rows.map(([, , , offence]) => offence),
      flags: [],
    },
    sheets: [{ sheet: "Crimes", reference: 0 }],
    sheetOf: new Uint16Array(rows.length),
    rows: Int32Array.from(rows, (_, row) => row + 1),
    columns: new Map([
      ["offence", { header: "Offence", ofOffence: true, texts: rows.map(([, , , offence]) => offence) }],
      ["state", { header: "State", ofOffence: false, texts: rows.map(([, , , , state]) => state) }],
    ]),
    strands: new Map([["Robbery", months]]),
    looksAt: new Map([["Robbery", ["offence", "state"]]]),
    others: new Map(),
  };
}
