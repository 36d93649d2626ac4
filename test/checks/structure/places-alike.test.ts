import { answersTo } from "../../../src/checks/answers";
import { messageOf } from "../../../src/checks/messages";
import type { Finding } from "../../../src/domain/finding";
import { addMonths, monthOf, shortMonth } from "../../../src/domain/month";
import type { SheetHead } from "../../../src/reading";
import { outcomeOf, type Outcome } from "../../metamorphic/outcome";
import { readingSheet, sheetOf } from "../../reading/sheets";

const MONTHS = Array.from({ length: 24 }, (_, at) => addMonths(monthOf(2018, 1), at));
const HEADERS = MONTHS.map(shortMonth);
/** Counts that go up and down, and no two series of them are alike. */
const counts = (usual: number) => MONTHS.map((_, at) => usual + ((at * usual) % 7));
const [ONE, TWO, MORE, THEFT] = [counts(60), counts(40), counts(33), counts(85)] as const;
const last12 = (of: readonly number[]) => of.slice(12).reduce((sum, count) => sum + count, 0);

type Row = readonly [names: readonly string[], counts: readonly number[]];
const wide = (name: string, columns: readonly string[], rows: readonly Row[]) =>
  sheetOf(name, [[...columns, ...HEADERS], ...rows.map(([names, own]) => [...names, ...own])]);
const long = (name: string, columns: readonly string[], rows: readonly Row[]) =>
  sheetOf(name, [
    ["Month", ...columns, "Count"],
    ...HEADERS.flatMap((month, at) => rows.map(([names, own]) => [month, ...names, own[at]!])),
  ]);

const asked = ({ errors }: Outcome) => errors.map(({ code }) => code);
const DISTRICTS: readonly Row[] = [
  [["Burglary", "Harlow"], ONE],
  [["Burglary", "Basildon"], ONE],
  [["Burglary", "Tendring"], TWO],
];

/** What each answer gives for the first strand: its 12 months. */
function followed(sheets: readonly SheetHead[], by: string | null = "Offence"): Readonly<Record<string, number | null>> {
  const before = outcomeOf(sheets, by);
  expect(asked(before)).toEqual(["placesAlike"]);
  return Object.fromEntries(
    answersTo(before.errors[0] as Finding).map(({ label, notes }) => {
      const after = outcomeOf([...sheets, readingSheet(notes)], by);
      expect(asked(after)).toEqual([]);
      return [label, after.windows["burglary"]?.later ?? null];
    }),
  );
}

const LEFT_OR_BOTH = {
  "Leave “Basildon” out": last12(ONE) + last12(TWO),
  "Leave “Harlow” out": last12(ONE) + last12(TWO),
  "They are two places: count both": 2 * last12(ONE) + last12(TWO),
};

describe("Two places with the same figures are asked about, and each answer gives what it says,", () => {
  test.each([
    ["in rows of a wide sheet", [wide("Data", ["Offence", "District"], DISTRICTS)]],
    ["in rows of a long sheet", [long("Data", ["Offence", "District"], DISTRICTS)]],
    [
      "on sheets of their own",
      ["Harlow", "Basildon", "Tendring"].map((district, at) =>
        wide(
          district,
          ["Offence"],
          [
            [["Burglary"], at === 2 ? TWO : ONE],
            [["Theft"], at === 2 ? THEFT : MORE],
          ],
        ),
      ),
    ],
    [
      "over a sheet a month",
      HEADERS.map((month, at) =>
        sheetOf(month, [["Offence", "District", "Count"], ...DISTRICTS.map(([names, own]) => [...names, own[at]!])]),
      ),
    ],
  ])("%s", (_, sheets) => {
    expect(followed(sheets)).toEqual(LEFT_OR_BOTH);
  });

  test("where months stand down and districts across", () => {
    const rows = HEADERS.map((month, at) => [month, ONE[at]!, ONE[at]!, TWO[at]!]);
    const sheets = [sheetOf("Burglary", [["Month", "Harlow", "Basildon", "Tendring"], ...rows])];
    const before = outcomeOf(sheets, "Offence");
    expect(asked(before)).toEqual(["placesAlike"]);
    const after = answersTo(before.errors[0] as Finding).map(({ label, notes }) => {
      const { windows, errors } = outcomeOf([...sheets, readingSheet(notes)], "Offence");
      return [label, Object.keys(windows), errors];
    });
    expect(after).toEqual([
      ["Leave “Basildon” out", ["harlow", "tendring"], []],
      ["Leave “Harlow” out", ["basildon", "tendring"], []],
      ["They are two places: count both", ["harlow", "basildon", "tendring"], []],
    ]);
  });

  test("where one offence alone was pasted over, and then nothing can be left out", () => {
    const thefts: readonly Row[] = [
      [["Theft", "Harlow"], THEFT],
      [["Theft", "Basildon"], MORE],
      [["Theft", "Tendring"], counts(52)],
    ];
    const sheets = [wide("Data", ["Offence", "District"], [...DISTRICTS, ...thefts])];
    expect(followed(sheets)).toEqual({ "They are two places: count both": 2 * last12(ONE) + last12(TWO) });
  });
});

describe("Two places whose figures are a few apart are asked about", () => {
  const near = (of: readonly number[], most: number) => of.map((count, at) => count + ((at * 5) % (2 * most + 1)) - most);
  const named = (other: string, most: number): readonly Row[] => [
    [["Burglary", "Essex"], ONE],
    [["Burglary", other], near(ONE, most)],
    [["Burglary", "Kent"], TWO],
    [["Theft", "Essex"], THEFT],
    [["Theft", other], near(THEFT, most)],
    [["Theft", "Kent"], MORE],
  ];

  test.each([
    ["under two names of one force", "Essex Police", 5],
    ["under a name with more words", "North Essex", 2],
  ])("%s", (_, other, most) => {
    const sheets = [long("Data", ["Offence", "Force"], named(other, most))];
    expect(followed(sheets)).toEqual({
      [`Leave “${other}” out`]: last12(ONE) + last12(TWO),
      "Leave “Essex” out": last12(near(ONE, most)) + last12(TWO),
      "They are two places: count both": last12(ONE) + last12(near(ONE, most)) + last12(TWO),
    });
    const [asks] = outcomeOf(sheets, "Offence").errors;
    expect(messageOf(asks as Finding)).toContain(`nearly the same figures in all 24 months, never more than ${most} apart`);
  });

  test("but not under names that have nothing in common, as smoothed figures can be as near", () => {
    expect(outcomeOf([long("Data", ["Offence", "Force"], named("Suffolk", 2))], "Offence").errors).toEqual([]);
  });

  test("but not where one offence alone is near", () => {
    const rows = named("North Essex", 2).map(([names, own], at): Row => [names, at === 4 ? TWO : own]);
    expect(outcomeOf([wide("Data", ["Offence", "Force"], rows)], "Offence").errors).toEqual([]);
  });
});

describe("Two values of a column that rise and fall together", () => {
  /** Counts that vary as much as chance alone lets them. */
  const rough = (usual: number, by: number) => MONTHS.map((_, at) => Math.round(usual + 2 * Math.sqrt(usual) * Math.sin(at * at * by)));
  const [BURGLARY, ROBBERY] = [rough(60, 1), rough(300, 2)] as const;
  const more = (of: readonly number[]) => of.map((count, at) => count + Math.round(count * 0.08) + (at % 3));
  const rows = (other: (of: readonly number[], by: number) => readonly number[]): readonly Row[] => [
    [["Burglary", "Niche"], BURGLARY],
    [["Robbery", "Niche"], ROBBERY],
    [["Burglary", "Athena"], other(BURGLARY, 3)],
    [["Robbery", "Athena"], other(ROBBERY, 5)],
  ];

  test.each([
    ["in a wide sheet", wide],
    ["in a long one", long],
  ])("are asked about, %s", (_, laid) => {
    expect(followed([laid("Data", ["Offence", "Source"], rows(more))])).toEqual({
      "Leave “Niche” out": last12(more(BURGLARY)),
      "Leave “Athena” out": last12(BURGLARY),
      "They are of different offences: count both": last12(BURGLARY) + last12(more(BURGLARY)),
    });
  });

  test("may be a blank, which cannot be left out", () => {
    const blank = rows(more).map(([[offence, source], own]): Row => [[offence!, source === "Niche" ? "" : source!], own]);
    expect(Object.keys(followed([wide("Data", ["Offence", "Note"], blank)]))).toEqual([
      "Leave “Athena” out",
      "They are of different offences: count both",
    ]);
  });

  test.each([
    ["are of different offences where they do so by chance", rows((of, by) => rough(of === BURGLARY ? 60 : 300, by))],
    ["are a few among many where they are far fewer", rows((of) => of.map((count) => Math.round(count / 2)))],
    [
      "say nothing where figures hardly move",
      rows(more).map(([names, own], at): Row => [names, own.map((_, month) => 60 + ((month + at) % 3))]),
    ],
  ])("%s", (_, laid) => {
    expect(outcomeOf([wide("Data", ["Offence", "Source"], laid)], "Offence").errors).toEqual([]);
  });
});

describe("Nothing is asked", () => {
  test.each([
    ["of two places with few offences", MONTHS.map((_, at) => (at % 9 === 0 ? 1 : 0))],
    ["of counts that do not move, which are made up", MONTHS.map(() => 20)],
  ])("%s", (_, own) => {
    const rows = DISTRICTS.map(([names, counted], at): Row => [names, at === 2 ? counted : own]);
    expect(outcomeOf([wide("Data", ["Offence", "District"], rows)], "Offence").errors).toEqual([]);
  });

  test("of places whose counts differ as much as chance alone lets them", () => {
    const near = ONE.map((count, at) => count + Math.round(Math.sqrt(2 * count)) * (at % 2 === 0 ? 1 : -1));
    const rows = DISTRICTS.map(([names, own], at): Row => [names, at === 1 ? near : own]);
    expect(outcomeOf([wide("Data", ["Offence", "District"], rows)], "Offence").errors).toEqual([]);
  });

  test("of counts that are rounded, which agree by that", () => {
    const rounded = (of: readonly number[]) => of.map((count) => 5 * Math.round(count / 5));
    const rows = DISTRICTS.map(([names], at): Row => [names, rounded(at === 1 ? ONE.with(4, 80) : at === 0 ? ONE : TWO)]);
    expect(outcomeOf([wide("Data", ["Offence", "District"], rows)], "Offence").errors).toEqual([]);
  });
});
