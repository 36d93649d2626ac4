import { FLAG, type Extract } from "../src/domain/extract";
import type { Kind } from "../src/systems";

/** What is planted in turn, one record in 500. */
const FAULTS: readonly Kind[] = ["onlyFirst", "onlySecond", "flag", "month", "date", "noReference", "reference"];
const ONE_IN = 500;
const FIRST_DAY = 43_101;
const DAYS = 700;
const UNITS = ["Basildon", "Braintree", "Chelmsford", "Colchester", "Harlow"] as const;

/** Two systems with so many records each and faults planted, of which no two are on one day in one place. */
export function twoExtracts(records: number): {
  readonly first: Extract;
  readonly second: Extract;
  readonly planted: Readonly<Partial<Record<Kind, number>>>;
} {
  const planted: Partial<Record<Kind, number>> = {};
  const [first, second] = [new Columns(), new Columns()];
  for (let record = 0; record < records; record += 1) {
    const turn = record / ONE_IN;
    const fault = Number.isInteger(turn) ? FAULTS[turn % FAULTS.length]! : null;
    const day = FIRST_DAY + (fault === null ? (record * 7) % DAYS : turn % DAYS);
    const unit = fault === null ? UNITS[record % UNITS.length]! : `${UNITS[record % UNITS.length]!} ${Math.floor(turn / DAYS)}`;
    const number = 1_000_000 + record * 11;
    const year = day < FIRST_DAY + 365 ? 18 : 19;
    const reference = `42/${number}/${year}`;
    if (fault !== null) planted[fault] = (planted[fault] ?? 0) + 1;
    if (fault !== "onlySecond") first.add(reference, day, unit, FLAG.no);
    if (fault === "onlyFirst") continue;
    const asWritten = record % 10 === 0 ? `42-0${number}-20${year}` : reference;
    const written = fault === "noReference" ? "" : fault === "reference" ? `42/${number}7/${year}` : asWritten;
    const days = fault === "month" ? (day > FIRST_DAY + 350 ? -62 : 62) : fault === "date" ? dayBeside(day) : 0;
    second.add(written, day + days, unit, fault === "flag" ? FLAG.yes : FLAG.no);
  }
  return { first: first.extract("ATHENA"), second: second.extract("STORM"), planted };
}

/** One day later or earlier, in the same month. */
function dayBeside(day: number): number {
  return new Date((day - 25_569) * 86_400_000).getUTCDate() > 15 ? -1 : 1;
}

class Columns {
  readonly #references: string[] = [];
  readonly #days: number[] = [];
  readonly #units: string[] = [];
  readonly #flags: number[] = [];

  add(reference: string, day: number, unit: string, flag: number): void {
    this.#references.push(reference);
    this.#days.push(day);
    this.#units.push(unit);
    this.#flags.push(flag);
  }

  extract(system: string): Extract {
    return {
      system,
      rows: this.#days.length,
      references: this.#references,
      days: Int32Array.from(this.#days),
      units: this.#units,
      types: this.#units.map(() => "Robbery"),
      flags: [Int8Array.from(this.#flags)],
    };
  }
}
