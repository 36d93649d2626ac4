import fc from "fast-check";
import { monthOf } from "../../../src/domain/month";
import { PLAIN_DATES } from "../../../src/reading/dates/dates";
import { inEnglish, languageOf, monthNameIn, monthNamesIn } from "../../../src/reading/dates/languages";
import { parseMonth } from "../../../src/reading/dates/months";
import { whenOfCell } from "../../../src/reading/dates/when";

const CODES = {
  english: "en",
  welsh: "cy",
  irish: "ga",
  gaelic: "gd",
  french: "fr",
  german: "de",
  dutch: "nl",
  spanish: "es",
  italian: "it",
  portuguese: "pt",
  polish: "pl",
  swedish: "sv",
  norwegian: "nb",
  danish: "da",
  finnish: "fi",
  catalan: "ca",
};
const LANGUAGES = Object.keys(CODES) as (keyof typeof CODES)[];
const formsOf = (language: keyof typeof CODES): readonly ((year: number, month: number) => string)[] =>
  (["long", "short"] as const).map((style) => {
    const format = new Intl.DateTimeFormat(CODES[language], { month: style, timeZone: "UTC" });
    return (year, month) => `${format.format(Date.UTC(year, month - 1, 1))} ${year}`;
  });

test("No name means two months, in whatever languages", () => {
  const months = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const [name, month] of monthNamesIn(language)!) {
      expect([name, months.get(name) ?? month]).toEqual([name, month]);
      months.set(name, month);
    }
  }
});

test("Each language has every month, without accents and full stops", () => {
  for (const language of LANGUAGES) {
    const names = monthNamesIn(language)!;
    expect(new Set(names.values()).size).toBe(12);
    expect([...names.keys()].filter((name) => !/^[a-z' -]+$/.test(name))).toEqual([]);
  }
  expect(monthNamesIn("klingon")).toBeUndefined();
});

test("A month reads back in its language, long and short, with accents or without", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LANGUAGES),
      fc.integer({ min: 1950, max: 2049 }),
      fc.integer({ min: 1, max: 12 }),
      (language, year, month) => {
        const dates = { ...PLAIN_DATES, names: monthNamesIn(language)! };
        for (const form of formsOf(language)) {
          const text = form(year, month);
          expect([text, parseMonth(text, dates)]).toEqual([text, monthOf(year, month)]);
          expect(parseMonth(text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase(), dates)).toBe(monthOf(year, month));
          expect(monthNameIn(text)).not.toBeNull();
        }
      },
    ),
    { numRuns: 600 },
  );
});

test("Days, quarters and spans are read in it too", () => {
  const [french, spanish] = ["french", "spanish"].map((language) => ({ ...PLAIN_DATES, names: monthNamesIn(language)! }));
  const read = (text: string, dates = french!) => whenOfCell(text, dates);
  expect(read("15 août 2019")).toMatchObject({ month: monthOf(2019, 8), length: 1 });
  expect(read("1er févr. 2019")).toMatchObject({ month: monthOf(2019, 2), length: 1 });
  expect(read("enero de 2020", spanish)).toMatchObject({ month: monthOf(2020, 1), length: 1 });
  expect(read("avril-juin 2019")).toMatchObject({ month: monthOf(2019, 6), length: 3 });
  expect(inEnglish("Dezember 2019", PLAIN_DATES.names)).toBe("Dezember 2019");
});

test("A whole row's language is seen by its months, unless they are English or of no one language", () => {
  const seen = (...texts: string[]) => languageOf(new Set(texts.flatMap((text) => monthNameIn(text) ?? [])));
  expect(seen("Jan 19", "Mär 19", "Mai 19", "Okt. 19").get("dezember")).toBe(12);
  expect(seen("Ionawr", "Chwefror", "Mawrth").get("rhagfyr")).toBe(12);
  expect(seen("Jan 19", "Feb 19", "Mar 19", "Sept 19").size).toBe(0);
  expect(seen("January 19", "Fevrier 19", "Mars 19").size).toBe(0);
  expect(seen("Set", "Out").size).toBe(0);
  expect(["Burglary", "Total 2019", "w/e 5 mai", "mai", "Mai 2019 [p]"].map(monthNameIn)).toEqual([null, null, null, "mai", "mai"]);
});
