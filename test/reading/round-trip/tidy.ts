import fc from "fast-check";
import { addMonths, isoMonth, monthOf, type Month } from "../../../src/domain/month";
import { sum, upTo } from "./cells";

/** A tidy data set: the count of each offence in each district and month. */
export interface Tidy {
  readonly months: readonly Month[];
  readonly offences: readonly string[];
  readonly districts: readonly string[];
  /** counts[offence][district][month] */
  readonly counts: readonly (readonly (readonly number[])[])[];
}

export const OFFENCES = [
  "Burglary (Dwelling)",
  "Robbery, personal",
  "All other theft offences",
  "Drug offences",
  "Violence with injury",
  "Violence without injury",
  "Theft from the person",
  "Criminal damage & arson",
  "Hate crime",
  "Anti-social behaviour",
  "Public order offences",
  "Other crime",
  "Fraud, forgery and cyber",
  "Sexual offences: rape",
];
const DISTRICTS = ["North", "South", "Castle Point", "Epping Forest", "Southend-on-Sea", "Central"];

export interface TidySize {
  readonly fewestMonths?: number;
  readonly mostMonths?: number;
  readonly fewestOffences?: number;
  readonly fewestDistricts?: number;
  readonly mostDistricts?: number;
  /** The number of the months that the first one may be: 1 and 4, 7 and 10 for quarters. */
  readonly starts?: readonly number[];
  readonly largest?: number;
  /** True where a title, a sheet's name or a header alone says the district, so that it must be known for a place. */
  readonly placesAlone?: boolean;
}

export type Tidies = (size?: TidySize) => fc.Arbitrary<Tidy>;

export function tidies(size: TidySize = {}): fc.Arbitrary<Tidy> {
  const { fewestMonths = 3, mostMonths = 26, fewestOffences = 1, fewestDistricts = 1, mostDistricts = 4, largest = 60_000 } = size;
  const { starts = upTo(12).map((number) => number + 1) } = size;
  return fc
    .record({
      year: fc.integer({ min: 2000, max: 2024 }),
      start: fc.constantFrom(...starts),
      length: fc.integer({ min: fewestMonths, max: mostMonths }),
      offences: fc.shuffledSubarray(OFFENCES, { minLength: fewestOffences, maxLength: 6 }),
      districts: fc.shuffledSubarray(DISTRICTS, { minLength: fewestDistricts, maxLength: mostDistricts }),
    })
    .chain(({ year, start, length, offences, districts }) => {
      const of = <Value>(each: fc.Arbitrary<Value>, count: number) => fc.array(each, { minLength: count, maxLength: count });
      const counts = of(of(of(countsUpTo(largest), length), districts.length), offences.length);
      const months = upTo(length).map((index) => addMonths(monthOf(year, start), index));
      return counts.map((all) => ({ months, offences, districts, counts: all }));
    });
}

/** Mostly small and often 0, now and then as large as a year or a date's serial number. */
function countsUpTo(largest: number): fc.Arbitrary<number> {
  const upToMost = (most: number) => fc.nat(Math.min(most, largest));
  return fc.oneof(
    { weight: 4, arbitrary: upToMost(40) },
    { weight: 3, arbitrary: upToMost(2_100) },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: upToMost(60_000) },
  );
}

/** All districts' counts as of one. */
export function inOneDistrict(tidy: Tidy): Tidy {
  const counts = tidy.counts.map((ofOffence) => [tidy.months.map((_, month) => sum(ofOffence.map((all) => all[month]!)))]);
  return { ...tidy, districts: tidy.districts.slice(0, 1), counts };
}

/** Some of the months, by their place. */
export function monthsFrom(tidy: Tidy, from: number, to = tidy.months.length): Tidy {
  const counts = tidy.counts.map((ofOffence) => ofOffence.map((all) => all.slice(from, to)));
  return { ...tidy, months: tidy.months.slice(from, to), counts };
}

export function ofDistrict(tidy: Tidy, district: number): Tidy {
  const counts = tidy.counts.map((ofOffence) => [ofOffence[district]!]);
  return { ...tidy, districts: [tidy.districts[district]!], counts };
}

/** Whole periods of some months each, named by their last; months that make none up are dropped. */
export function inPeriods(tidy: Tidy, length: number): Tidy {
  const whole = upTo(Math.floor(tidy.months.length / length));
  const months = whole.map((index) => tidy.months[(index + 1) * length - 1]!);
  const added = (all: readonly number[]) => whole.map((index) => sum(all.slice(index * length, (index + 1) * length)));
  return { ...tidy, months, counts: tidy.counts.map((ofOffence) => ofOffence.map(added)) };
}

export type Series = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What must be read: each offence's counts by month. */
export function seriesOf(tidy: Tidy): Series {
  return Object.fromEntries(
    tidy.offences.map((offence, index) => [
      offence,
      Object.fromEntries(tidy.months.map((month, at) => [isoMonth(month), sum(tidy.counts[index]!.map((all) => all[at]!))])),
    ]),
  );
}
