import fc from "fast-check";
import { longMonth, monthOf, shortMonth } from "../../../src/domain/month";
import { isMonth, latestSuch, monthSaid, monthsOf } from "../../../src/report/commentary/months";
import { isRounded, numbersOf } from "../../../src/report/commentary/numbers";
import { sentencesOf } from "../../../src/report/commentary/sentences";
import { JAN_20 } from "./facts";

describe("what a text says", () => {
  test("numbers are read as they are written (property)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom("", "+", "-", "−"), fc.boolean(), (value, sign, isPercent) => {
        const written = `${sign}${value.toLocaleString("en-GB")}${isPercent ? "%" : ""}`;
        const [found, ...more] = numbersOf(`It was ${written}, they say.`);
        expect(more).toEqual([]);
        expect(found).toMatchObject({ value, words: written, sign: sign === "" ? 0 : sign === "+" ? 1 : -1 });
      }),
      { numRuns: 200 },
    );
  });

  test("numbers have their place, decimals and kind", () => {
    expect(numbersOf("up 5.25 per cent, $1,200.50, 1999, 2050, +2019, 2019.5")).toEqual([
      { value: 5.25, words: "5.25 per cent", from: 3, to: 16, kind: "percent", decimals: 2, sign: 0 },
      { value: 1200.5, words: "$1,200.50", from: 18, to: 27, kind: "money", decimals: 2, sign: 0 },
      { value: 1999, words: "1999", from: 29, to: 33, kind: "year", decimals: 0, sign: 0 },
      { value: 2050, words: "2050", from: 35, to: 39, kind: "count", decimals: 0, sign: 0 },
      { value: 2019, words: "+2019", from: 41, to: 46, kind: "count", decimals: 0, sign: 1 },
      { value: 2019.5, words: "2019.5", from: 48, to: 54, kind: "count", decimals: 1, sign: 0 },
    ]);
    expect(numbersOf("2019% and £2019, 1899, 2049").map(({ kind }) => kind)).toEqual(["percent", "money", "count", "year"]);
  });

  test("a number is the rounded value within half of its last place", () => {
    const rounds = (value: number, decimals: number, of: number) => isRounded({ value, decimals }, of);
    expect([rounds(12, 0, 12.5), rounds(12, 0, 11.5), rounds(12, 0, 12.51), rounds(12, 0, 11.49)]).toEqual([true, true, false, false]);
    expect([rounds(2.3, 1, 2.35), rounds(2.3, 1, 2.36), rounds(0.25, 2, 0.255), rounds(0.25, 2, 0.26)]).toEqual([true, false, true, false]);
  });

  test("months have their place, and years of two digits are of this century", () => {
    expect(monthsOf("to Sept. 19, and Mar-2020")).toEqual([
      { number: 9, year: 2019, words: "Sept. 19", from: 3, to: 11 },
      { number: 3, year: 2020, words: "Mar-2020", from: 17, to: 25 },
    ]);
    expect([monthSaid("Sept"), monthSaid("Foo 2019"), monthSaid("Dec 99")]).toEqual([
      ...[{ number: 9, year: null }, null, { number: 12, year: 2099 }],
    ]);
    expect([
      isMonth({ number: 1, year: null }, JAN_20),
      isMonth({ number: 1, year: 2019 }, JAN_20),
      isMonth({ number: 2, year: null }, JAN_20),
    ]).toEqual([true, false, false]);
    expect(latestSuch({ number: 2, year: null }, JAN_20)).toBe(monthOf(2019, 2));
  });

  test("numbers of dates, names and ordinals are none", () => {
    expect(numbersOf("01/12/2019 – 25/02/2020, 4P plan, 1st April, aged 11-17, 10:30, COVID-19, C5, 2.3.4")).toEqual([]);
    expect(numbersOf("in 2019 and £2,500").map(({ kind }) => kind)).toEqual(["year", "money"]);
  });

  test("months are read in each of their forms (property)", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2098 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 3 }),
        (year, number, form) => {
          const month = monthOf(year, number);
          const written = [longMonth(month), shortMonth(month), shortMonth(month).replace(" ", "-"), shortMonth(month).replace(" ", " '")][
            form
          ]!;
          const [found, ...more] = monthsOf(`up to ${written}, at last`);
          expect(more).toEqual([]);
          expect(found).toMatchObject({ number, year });
          expect(latestSuch(found!, JAN_20)).toBe(month);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a month without a year is the last one of its name, and “may” and “march” are none", () => {
    expect(latestSuch(monthsOf("since June")[0]!, JAN_20)).toBe(monthOf(2019, 6));
    expect(latestSuch(monthsOf("in January")[0]!, JAN_20)).toBe(JAN_20);
    expect(monthsOf("It may rise. May we march? March on.")).toEqual([]);
    expect(monthsOf("since May and in March")).toHaveLength(2);
  });

  test("sentences are parted at stops, blank lines and bullets, and nothing is lost (property)", () => {
    expect(sentencesOf("It rose, e.g. in Essex. Then it fell.\nLines\nbreak\n• One\n• Two\n\nEnd").map(({ text }) => text.trim())).toEqual([
      "It rose, e.g. in Essex.",
      "Then it fell.",
      "Lines break",
      "• One",
      "• Two",
      "End",
    ]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const letters = (of: string) => of.replace(/\s/g, "");
        expect(
          letters(
            sentencesOf(text)
              .map((sentence) => sentence.text)
              .join(""),
          ),
        ).toBe(letters(text));
        for (const { text: words, at } of sentencesOf(text)) expect(text.slice(at, at + words.length).replace(/\s/g, " ")).toBe(words);
      }),
      { numRuns: 200 },
    );
  });
});
