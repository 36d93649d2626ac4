import fc from "fast-check";
import type { RawValue } from "../../../src/domain/cell";
import { addMonths, monthOf, type Month } from "../../../src/domain/month";
import { BLANK, NUMBER, NUMBER_AS_TEXT, TEXT } from "../../../src/reading/ledger/count-column";

/** A count as a sheet writes it, and as what it must be entered. */
export interface TidyCount {
  readonly offence: string;
  readonly district: string;
  readonly month: Month;
  readonly raw: RawValue;
  readonly value: number;
  readonly state: number;
}

/** A tidy table: a count for each offence, district and month. */
export interface TidyTable {
  readonly offences: readonly string[];
  readonly districts: readonly string[];
  readonly months: readonly Month[];
  at(offence: string, district: string, month: Month): TidyCount;
}

type Entered = Pick<TidyCount, "raw" | "value" | "state">;

const plain = (most: number) => fc.nat(most).map((count): Entered => ({ raw: count, value: count, state: NUMBER }));
/** Text where a count should stand has a state for each kind, in this order: text, negative, fraction, error, suppressed, not available. */
const odd = fc.constantFrom<Entered>(
  { raw: "", value: NaN, state: BLANK },
  { raw: "  ", value: NaN, state: BLANK },
  { raw: "1,204", value: 1204, state: NUMBER_AS_TEXT },
  { raw: " 17 ", value: 17, state: NUMBER_AS_TEXT },
  { raw: "12a", value: NaN, state: TEXT },
  { raw: -3, value: NaN, state: TEXT + 1 },
  { raw: 2.5, value: NaN, state: TEXT + 2 },
  { raw: "#N/A", value: NaN, state: TEXT + 3 },
  { raw: "*", value: NaN, state: TEXT + 4 },
  { raw: "n/a", value: NaN, state: TEXT + 5 },
);

const OFFENCES = ["Burglary", "Robbery, personal", "All other theft offences", "Drug offences", "Criminal damage & arson"];
const DISTRICTS = ["North", "South", "Castle Point", "Central"];

/** `every` months lie between one and the next: quarters are named by their last. */
export function tidyTables({ every = 1, most = 3000, clean = false } = {}): fc.Arbitrary<TidyTable> {
  const counts = clean ? plain(most) : fc.oneof({ weight: 30, arbitrary: plain(most) }, { weight: 1, arbitrary: odd });
  return fc
    .record({
      first: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 4, max: 9 }),
      offences: fc.shuffledSubarray(OFFENCES, { minLength: 2, maxLength: 4 }),
      districts: fc.shuffledSubarray(DISTRICTS, { minLength: 2 }),
    })
    .chain(({ first, length, offences, districts }) => {
      const months = Array.from({ length }, (_, index) => addMonths(monthOf(2015, 3), every * (first + index)));
      const size = offences.length * districts.length * length;
      return fc.array(counts, { minLength: size, maxLength: size }).map((all): TidyTable => {
        const at: TidyTable["at"] = (offence, district, month) => {
          const index = (offences.indexOf(offence) * districts.length + districts.indexOf(district)) * length + months.indexOf(month);
          return { offence, district, month, ...all[index]! };
        };
        return { offences, districts, months, at };
      });
    });
}
