import { randomOf } from "../random";
import type { RawValue } from "../../src/domain/cell";
import { FLAG, type Extract } from "../../src/domain/extract";

/** What is wrong with one record in one of two systems. */
export const FAULTS = [
  "missingFirst",
  "missingSecond",
  "duplicateFirst",
  "duplicateSecond",
  "written",
  "slip",
  "blank",
  "flag",
  "day",
  "month",
] as const;
export type Fault = (typeof FAULTS)[number];

/** A record as one system has it. */
interface PlantedRecord {
  /** The number of the true record. */
  readonly of: number;
  readonly reference: RawValue;
  readonly day: number;
  readonly flag: number;
  readonly unit: string;
  readonly type: string;
}

export interface Planted {
  readonly first: Extract;
  readonly second: Extract;
  /** The true record of each row. */
  readonly ofFirst: readonly number[];
  readonly ofSecond: readonly number[];
}

/** 1 January 2018. */
const FROM = 43_101;
const UNITS = ["Basildon", "Braintree", "Chelmsford", "Colchester", "Harlow"];
const TYPES = ["Burglary", "Robbery", "Violence with injury"];
/** Combinations of unit and type, one record after another. */
const CELLS = UNITS.length * TYPES.length;

/** Ways of writing 42/0012345/19 that mean the same. */
const WRITTEN: readonly ((number: number, year: number) => string)[] = [
  (number, year) => `42/${number}/${year % 100}`,
  (number, year) => `42-${String(number).padStart(9, "0")}-${year}`,
  (number, year) => `  42 ${number} ${year} `,
  (number, year) => `${year}/42/${number}`,
  (number, year) => `${year % 100}/42/${number}`,
];

/**
 * Two systems with so many true records over two years of days. `faultOf` says what is wrong with each; a record without a fault is the same
 * in both, row for row in another order. One more such record on the first day, and one on the last, make both systems have all months:
 * a month that one lacks is left out.
 */
export function planted(records: number, faultOf: (record: number) => Fault | null, seed = 1): Planted {
  const random = randomOf(seed);
  const taken = new Set<string>();
  const [first, second]: [PlantedRecord[], PlantedRecord[]] = [[], []];
  for (let of = 0; of < records + 2; of += 1) {
    const isEdge = of >= records;
    const fault = isEdge ? null : faultOf(of);
    let day = isEdge ? FROM + (of - records) * 729 : FROM + Math.floor(random() * 730);
    // Records that are looked for by date, place and type: no two of them on one day, or nobody could tell them apart.
    while (fault !== null && taken.has(`${day} ${of % CELLS}`)) day = FROM + Math.floor(random() * 730);
    if (fault !== null) taken.add(`${day} ${of % CELLS}`);
    const year = day < FROM + 365 ? 2018 : 2019;
    // Numbers of neighbours differ in two figures, so that a slip of one is never another record's.
    const number = 100_000 + of * 11;
    const made: PlantedRecord = {
      of,
      reference: `42/${number}/${year % 100}`,
      day,
      flag: random() < 0.2 ? FLAG.yes : FLAG.no,
      unit: UNITS[of % UNITS.length]!,
      type: TYPES[Math.floor(of / UNITS.length) % TYPES.length]!,
    };
    const [one, other] = [{ ...made }, withFault(made, fault, number)];
    if (fault !== "missingFirst") first.push(one);
    if (fault !== "missingSecond") second.push(other);
    if (fault === "duplicateFirst") first.push({ ...one });
    if (fault === "duplicateSecond") second.push({ ...other });
  }
  const mixed = shuffled(second, random);
  return {
    first: extractOf("ATHENA", first),
    second: extractOf("STORM", mixed),
    ofFirst: first.map(({ of }) => of),
    ofSecond: mixed.map(({ of }) => of),
  };
}

/** The other system's record, with what is wrong with it. */
function withFault(made: PlantedRecord, fault: Fault | null, number: number): PlantedRecord {
  const { of, day, flag } = made;
  const isEarly = day < FROM + 365;
  const year = isEarly ? 2018 : 2019;
  switch (fault) {
    case "written":
      return { ...made, reference: WRITTEN[1 + (of % 4)]!(number, year) };
    case "slip":
      return { ...made, reference: `42/${slipped(number)}/${year % 100}` };
    case "blank":
      return { ...made, reference: of % 2 === 0 ? "" : "n/a" };
    case "flag":
      return { ...made, flag: FLAG.yes - flag };
    case "day":
      return { ...made, day: day + sameMonthShift(day) };
    case "month":
      return { ...made, day: isEarly ? day + 62 : day - 62 };
    default:
      return { ...made };
  }
}

/** The number with two of its figures swapped, or one missing. */
function slipped(number: number): string {
  return String(number).replace(/(\d)(\d)(\d)$/, (_, a: string, b: string, c: string) => (a === b ? `${a}${b}` : `${b}${a}${c}`));
}

/** A day later or earlier in the same month. */
function sameMonthShift(day: number): number {
  const date = new Date((day - 25_569) * 86_400_000);
  return date.getUTCDate() > 15 ? -1 : 1;
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

function extractOf(system: string, records: readonly PlantedRecord[]): Extract {
  return {
    system,
    rows: records.length,
    references: records.map(({ reference }) => reference),
    days: Int32Array.from(records, ({ day }) => day),
    units: records.map(({ unit }) => unit),
    types: records.map(({ type }) => type),
    flags: [Int8Array.from(records, ({ flag }) => flag)],
  };
}
