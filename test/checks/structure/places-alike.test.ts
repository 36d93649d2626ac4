import { answersTo } from "../../../src/checks/answers";
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
    const sheets = [wide("Data", ["Offence", "District"], [...DISTRICTS, [["Theft", "Harlow"], THEFT], [["Theft", "Basildon"], MORE]])];
    expect(followed(sheets)).toEqual({ "They are two places: count both": 2 * last12(ONE) + last12(TWO) });
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

  test("of places that differ in one month", () => {
    const rows = DISTRICTS.map(([names, own], at): Row => [names, at === 1 ? own.with(3, own[3]! + 1) : own]);
    expect(outcomeOf([wide("Data", ["Offence", "District"], rows)], "Offence").errors).toEqual([]);
  });
});
