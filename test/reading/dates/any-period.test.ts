import fc from "fast-check";
import {
  addMonths,
  isoMonth,
  longMonth,
  monthName,
  monthNumberOf,
  monthOf,
  monthToSerial,
  shortMonth,
  yearOf,
  type Month,
} from "../../../src/domain/month";
import { periodStart, type Period } from "../../../src/domain/period";
import { readDay } from "../../../src/reading/dates/days";
import { parseMonth } from "../../../src/reading/dates/months";
import { parsePeriod } from "../../../src/reading/dates/periods";
import type { YearStart } from "../../../src/reading/dates/dates";

const months = fc.integer({ min: 1992 * 12, max: 2046 * 12 }) as fc.Arbitrary<Month>;
const yearStarts = fc.constantFrom<(YearStart | null)[]>(null, 1, 4, 7, 10);
const two = (number: number) => String(number % 100).padStart(2, "0");
const name = (month: Month) => monthName(month).slice(0, 3);

/** A period in each form that periods of any first month have. */
const SPANS: readonly ((period: Period, start: Month) => string)[] = [
  ({ end }, start) => `${shortMonth(start)}-${shortMonth(end)}`,
  ({ end }, start) => `${longMonth(start)} to ${longMonth(end)}`,
  ({ end }, start) => `${yearOf(start) === yearOf(end) ? name(start) : shortMonth(start)} – ${shortMonth(end)}`,
  ({ end, length }) => `${length} months to ${longMonth(end)}`,
  ({ end, length }) => `${{ 3: "Quarter", 6: "Half-year", 12: "Year" }[length]} ending ${shortMonth(end)}`,
];
/** A reporting year in each form. */
const YEARS: readonly ((first: number) => string)[] = [
  (first) => `${first}/${two(first + 1)}`,
  (first) => `FY${first}-${two(first + 1)}`,
  (first) => `${first}/${first + 1}`,
  (first) => `FY ${two(first)}/${two(first + 1)}`,
  (first) => `Financial year ${first} – ${two(first + 1)}`,
];
/** A part of a year so many months long in each form. */
const PARTS: Readonly<Record<number, readonly ((number: number, year: string) => string)[]>> = {
  3: [
    (number, year) => `Q${number} ${year}`,
    (number, year) => `${year} Q${number}`,
    (number, year) => `Qtr ${number} ${year}`,
    (number, year) => `Quarter ${number}, ${year}`,
    (number, year) => `${["1st", "2nd", "3rd", "4th"][number - 1]} quarter ${year}`,
  ],
  6: [
    (number, year) => `H${number} ${year}`,
    (number, year) => `${year} H${number}`,
    (number, year) => `${["First", "Second"][number - 1]} half ${year}`,
  ],
  12: [(_, year) => year],
};
const parts = fc
  .tuple(fc.constantFrom(3, 6, 12), fc.nat(11))
  .map(([length, at]) => ({ length, number: (at % (12 / length)) + 1 }))
  .chain(({ length, number }) =>
    fc.record({ length: fc.constant(length), number: fc.constant(number), write: fc.constantFrom(...PARTS[length]!) }),
  );

/** Puts text as sheets have it: with other cases, spaces, line breaks and dashes. */
const dressings = fc
  .record({
    space: fc.constantFrom(" ", "  ", "\n", "\u00a0"),
    dash: fc.constantFrom("–", "—", "‑", "-"),
    upper: fc.boolean(),
  })
  .map(({ space, dash, upper }) => (text: string) => {
    const dressed = ` ${text} `.replaceAll(" ", space).replaceAll("–", dash);
    return upper ? dressed.toUpperCase() : dressed;
  });

describe("any period", () => {
  test("reads back from every form of a span, whenever years start", () => {
    const periods = fc.record({ end: months, length: fc.constantFrom(3, 6, 12) });
    fc.assert(
      fc.property(periods, fc.constantFrom(...SPANS), dressings, yearStarts, (period, write, dress, yearStart) => {
        const text = dress(write(period, periodStart(period)));
        expect(parsePeriod(text, yearStart)).toEqual({ period, other: null });
      }),
      { numRuns: 1000 },
    );
  });

  test("reads back from every form of a part of a reporting year", () => {
    const years = fc.record({ first: fc.integer({ min: 1990, max: 2048 }), write: fc.constantFrom(...YEARS) });
    fc.assert(
      fc.property(years, parts, dressings, yearStarts, (year, part, dress, yearStart) => {
        const text = dress(part.write(part.number, year.write(year.first)));
        const end = addMonths(monthOf(year.first, yearStart ?? 4), part.number * part.length - 1);
        expect(parsePeriod(text, yearStart)).toEqual({ period: { end, length: part.length }, other: null });
      }),
      { numRuns: 1000 },
    );
  });

  const MONTHS: readonly ((month: Month) => string)[] = [
    shortMonth,
    longMonth,
    isoMonth,
    (month) => isoMonth(month).replace("-", ""),
    (month) => `${two(monthNumberOf(month))}/${yearOf(month)}`,
    (month) => `${yearOf(month)} ${name(month)}`,
    (month) => `01/${two(monthNumberOf(month))}/${yearOf(month)}`,
    (month) => `15 ${longMonth(month)}`,
    (month) => `${isoMonth(month)}-15`,
    (month) => String(monthToSerial(month)),
  ];

  test("is no month or day", () => {
    fc.assert(
      fc.property(months, fc.constantFrom(...MONTHS), dressings, yearStarts, (month, write, dress, yearStart) =>
        expect(parsePeriod(dress(write(month)), yearStart)).toBeNull(),
      ),
      { numRuns: 1000 },
    );
  });

  test("is never what is read as a month or a day", () => {
    const words = ["2019", "20", "01", "10", "1", "/", "-", "–", " ", "Apr", "Jun", "Q1", "H2", "FY", "to", "'"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 7 }), (pieces) => {
        const text = pieces.join("");
        if (parsePeriod(text, null)) expect([text, parseMonth(text), readDay(text)]).toEqual([text, null, null]);
      }),
      { numRuns: 20_000 },
    );
  });

  test("is not in long text, however much of it looks like one", () => {
    expect(parsePeriod(`Q1 ${"1 ".repeat(50_000)}2020`, null)).toBeNull();
    expect(parsePeriod(`${" ".repeat(50_000)}2019/20`, null)).toBeNull();
  });
});
