import { randomOf } from "../random";
import fc from "fast-check";
import { addMonths, monthOf, parseIsoMonth } from "../../src/domain/month";
import { upTo } from "../reading/round-trip/cells";
import { layoutsOf } from "../reading/round-trip/layouts";
import type { Workbook } from "../reading/round-trip/workbook";
import { OFFENCES, type Tidies, type Tidy } from "../reading/round-trip/tidy";

/** Districts that are known for places, and the names of others, which only a column headed "District" makes places. */
const KNOWN = ["Basildon", "Braintree", "Castle Point", "Chelmsford", "Colchester", "Harlow", "Southend-on-Sea", "Tendring"];
const OTHERS = ["Northside", "Riverbank", "Old Town", "Hilltop", "The Meadows", "Docks"];

/** What offences are like: how many a month, how they change within a year and from year to year. */
const offenceKinds = fc.record({
  usual: fc.constantFrom(2, 8, 25, 60, 150, 400, 900),
  season: fc.double({ min: 0, max: 0.25, noNaN: true }),
  peak: fc.nat(11),
  trend: fc.double({ min: -0.12, max: 0.15, noNaN: true }),
  shares: fc.array(fc.double({ min: 0.4, max: 1.6, noNaN: true }), { minLength: 4, maxLength: 4 }),
});

type OffenceKind = typeof offenceKinds extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * Data as a force has it: two years and more of counts that are drawn by chance around a season and a trend, small and large. The
 * counts come from one seed, so that a failure shrinks in months, offences and districts.
 */
const cleanTidies: Tidies = ({
  fewestOffences = 1,
  fewestDistricts = 1,
  mostDistricts = 4,
  starts,
  largest = 900,
  placesAlone,
  ...size
} = {}) =>
  fc
    .record({
      year: fc.integer({ min: 2012, max: 2021 }),
      start: fc.constantFrom(...(starts ?? upTo(12).map((number) => number + 1))),
      length: fc.integer({ min: Math.max(24, size.fewestMonths ?? 0), max: MOST_MONTHS }),
      offences: fc.shuffledSubarray(OFFENCES, { minLength: fewestOffences, maxLength: 5 }),
      districts: fc
        .boolean()
        .chain((known) =>
          fc.shuffledSubarray(known || placesAlone ? KNOWN : OTHERS, { minLength: fewestDistricts, maxLength: Math.min(4, mostDistricts) }),
        ),
      kinds: fc.array(offenceKinds, { minLength: 5, maxLength: 5 }),
      seed: fc.nat(1_000_000),
    })
    .map(({ year, start, length, offences, districts, kinds, seed }): Tidy => {
      const random = randomOf(seed);
      const months = upTo(length).map((index) => addMonths(monthOf(year, start), index));
      const counts = offences.map((_, offence) =>
        districts.map((__, district) => months.map((___, at) => poisson(meanOf(kinds[offence]!, district, at, largest), random))),
      );
      return { months, offences, districts, counts };
    });

const MOST_MONTHS = 60;

/** Workbooks of such data by their layout, of which a person could have no doubts. */
export const CLEAN: Readonly<Record<string, fc.Arbitrary<Workbook>>> = Object.fromEntries(
  Object.entries(layoutsOf(cleanTidies)).map(([layout, workbooks]) => [layout, workbooks.filter(isClear)]),
);

/** The day on which sheets say that they were extracted: 10 March 2020. */
const [EXTRACTED, ITS_MONTH] = [43_900, "2020-03"];

/**
 * A month without any record is not known, zeros alone at the end may be months that are still to come, and no figures are of months that
 * ended after they were extracted.
 */
function isClear({ doubts, series, sheets }: Workbook): boolean {
  const totals = new Map<string, number>();
  for (const [month, count] of Object.values(series).flatMap((counts) => Object.entries(counts)))
    totals.set(month, (totals.get(month) ?? 0) + count);
  const months = [...totals.keys()].toSorted();
  const steps = months.slice(1).map((month, at) => parseIsoMonth(month)! - parseIsoMonth(months[at]!)!);
  const isExtracted = sheets.some(({ whole }) => whole.values.some((row) => row.includes(EXTRACTED)));
  if (isExtracted && months.at(-1)! >= ITS_MONTH) return false;
  return doubts.length === 0 && new Set(steps).size < 2 && totals.get(months.at(-1)!)! > 0;
}

function meanOf({ usual, season, peak, trend, shares }: OffenceKind, district: number, month: number, largest: number): number {
  const level = Math.min(usual, largest / 2) * shares[district]!;
  return level * (1 + season * Math.cos((2 * Math.PI * (month - peak)) / 12)) * (1 + trend) ** (month / 12);
}

/** A count drawn by chance around a mean; large ones by the normal distribution, which is near enough. */
function poisson(mean: number, random: () => number): number {
  if (mean > 60) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  let [count, product] = [0, random()];
  for (const least = Math.exp(-mean); product > least; product *= random()) count += 1;
  return count;
}
