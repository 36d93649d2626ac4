import fc from "fast-check";
import { compare } from "../../../src/analysis/compare";
import { addMonths, longMonth, monthOf, shortMonth } from "../../../src/domain/month";
import { fillIn, namedStrand, withNames } from "../../../src/report/commentary";
import { latestSuch, monthsOf } from "../../../src/report/commentary/months";
import { numbersOf } from "../../../src/report/commentary/numbers";
import { sentencesOf } from "../../../src/report/commentary/sentences";
import { definitionOf, JAN_20 } from "./facts";

const months = (count: (index: number) => number) =>
  Array.from({ length: 24 }, (_, index) => ({ month: addMonths(JAN_20, index - 23), count: count(index), sources: [] }));
const named = (strand: string, count: (index: number) => number) =>
  namedStrand(compare({ definition: definitionOf(strand), figures: { kind: "months", months: months(count) } }, JAN_20));
const HATE = named("Hate Crime", (index) => (index < 12 ? 200 : 231));
const FRAUD = named("Fraud", (index) => (index < 12 ? 190 : 180));
const STRANDS = [HATE, FRAUD];
const fill = (text: string, own: string | null = "Hate Crime") => fillIn(text, own, STRANDS);

describe("figures named in a text", () => {
  test("are the section's own, or another strand's", () => {
    expect(fill("It {{direction}} by {{change}} ({{pctDiff}}) to {{later}}. Fraud: {{Fraud.diff}}, {{ fraud . % diff }}.").text).toBe(
      "It rose by 372 (+15.5%) to 2,772. Fraud: -120, -5.3%.",
    );
    expect(fill("{{latestMonth}} in {{month}}, {{average}} a month in the {{period}}").text).toBe(
      "231 in January 2020, 231.0 a month in the 12 months to end of January 2020",
    );
  });

  test("that do not exist stay as they are typed, with the likely name", () => {
    const { text, problems } = fill("{{pctDif}} {{Hate Crme.diff}} {{sum}} {{dif}}");
    expect(text).toBe("{{pctDif}} {{Hate Crme.diff}} {{sum}} {{dif}}");
    expect(problems.map(({ suggestion }) => suggestion)).toEqual(["{{pctDiff}}", "{{Hate Crime.diff}}", null, "{{diff}}"]);
    expect(fill("{{diff}}", null).problems).toEqual([{ words: "{{diff}}", suggestion: null, mark: null }]);
  });

  test("come back with their names where the words beside them stand, and what was edited is taken over", () => {
    const { text, kept } = fill("Hate crime rose by {{change}} ({{pctDiff}}) in the {{period}}. Fraud: {{Fraud.diff}}.");
    expect(withNames(text, kept)).toBe("Hate crime rose by {{change}} ({{pctDiff}}) in the {{period}}. Fraud: {{Fraud.diff}}.");
    const edited = text.replace("Hate crime rose", "Sadly, it went up").replace("Fraud: -120", "Fraud: -121").concat(" More to follow.");
    expect(withNames(edited, kept)).toBe("Sadly, it went up by {{change}} ({{pctDiff}}) in the {{period}}. Fraud: -121. More to follow.");
  });

  test("do not come back in a place that only looks like theirs", () => {
    const { kept } = fill("We made {{change}} arrests.");
    expect(withNames("Others did 372 things. They had 1,372 arrests and 372.5 of 3720.", kept)).not.toContain("{{");
  });

  test("come back in any text that is left alone (property)", () => {
    const word = fc.constantFrom(
      "rose",
      "by",
      "372",
      "in",
      "-120",
      "2,772",
      "\n",
      "{{diff}}",
      "{{later}}",
      "{{Fraud.diff}}",
      "{{pctDiff}}",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const typed = words.join(" ");
        const { text, kept } = fill(typed);
        // However alike the places are, the same text comes out again.
        expect(fill(withNames(text, kept)).text).toBe(text);
        expect(kept).toHaveLength(words.filter((each) => each.startsWith("{{")).length);
      }),
      { numRuns: 200 },
    );
  });
});

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
