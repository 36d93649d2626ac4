import { answersTo } from "../../../src/checks/answers";
import { COLUMN_NOTES, filledIn, SHEET_NOTES, withNote } from "../../../src/reading/sheets/note-forms";
import { NOTHING_SAID } from "../../../src/reading/sheets/reading-notes";
import { monthOf } from "../../../src/domain/month";
import { chain, figures, only, sheet } from "../sheets";

const X: Readonly<Record<string, string>> = {
  "month: X": "Jan 2020",
  "month not counted: X": "Jan 2020",
  "months in X": "Welsh",
  "mark: X": "nk",
};
const filled = (text: string) => text.replace("X", Object.entries(X).find(([form]) => text.startsWith(form))?.[1] ?? "North");

test("All that the message and the pane offer is understood, of a sheet or of a column", () => {
  expect(SHEET_NOTES.filter(({ text }) => withNote(NOTHING_SAID, filled(text), null) === null)).toEqual([]);
  expect(COLUMN_NOTES.filter(({ text }) => withNote(NOTHING_SAID, filled(text), 3) === null)).toEqual([]);
  expect(withNote(NOTHING_SAID, "only: North", null)).toBeNull();
  expect(withNote(NOTHING_SAID, "month first", "unknown")).toMatchObject({ dates: { order: "monthFirst" } });
  expect(withNote(NOTHING_SAID, "offence", "unknown")).toBeNull();
});

test("X may be any text, but not none", () => {
  expect(["place: North  West", "Place:North", "place:", "places: North"].map((text) => filledIn({ text: "place: X" }, text))).toEqual([
    "North West",
    "North",
    null,
    null,
  ]);
  expect(["months inland", "months in", "months in two languages"].map((text) => filledIn({ text: "months in X" }, text))).toEqual([
    null,
    null,
    "two languages",
  ]);
  const mark = { text: "mark: X is none" };
  expect(
    ["mark: - is none", "mark: is none", "mark:  is none", "mark is none", "mark:- is none", "MARK: Ab is NONE"].map((text) =>
      filledIn(mark, text),
    ),
  ).toEqual(["-", null, null, null, "-", "Ab"]);
  expect(["not  READ", "not read."].map((text) => filledIn({ text: "not read" }, text))).toEqual(["", null]);
});

describe("what is said", () => {
  const of = (text: string, column: number | "unknown" | null = null) => withNote(NOTHING_SAID, text, column);

  test.each<readonly [string, object]>([
    ["not read", { read: false }],
    ["place: North  West", { place: "North West" }],
    ["month: Jan 2020", { month: monthOf(2020, 1) }],
    ["Whole of the others", { whole: true }],
    ["same rows: counted once", { sameRows: "counted once" }],
    ["same rows: added up", { sameRows: "added up" }],
    ["no row means none", { noRowMeansNone: true }],
    ["counted from records", { fromRecords: true }],
    ["thousands by point", { points: true }],
    ["decimals by point", { points: false }],
    ["day first", { dates: { order: "dayFirst" } }],
    ["year start in July", { dates: { yearStart: 7 } }],
    ["years starts in July", { dates: { yearStart: 7 } }],
    ["years are named after their start", { dates: { yearsNamedAfter: "start" } }],
    ["month 1 starts the year", { dates: { numberedFrom: "start" } }],
    ["mark: NK is not available", { marks: new Map([["nk", "notAvailable"]]) }],
  ])("of a sheet is put among its notes: %s", (text, notes) => {
    expect(of(text)).toEqual({ ...NOTHING_SAID, ...notes });
  });

  test.each<readonly [string, object]>([
    ["offence", { columns: [{ column: 3, role: "offence" }] }],
    ["only: North", { values: [{ column: 3, says: "only", text: "north" }] }],
    ["left out: N/A", { values: [{ column: 3, says: "left out", text: "n/a" }] }],
    ["added up", { values: [{ column: 3, says: "added up", text: "" }] }],
    ["each once: last row", { values: [{ column: 3, says: "last once", text: "" }] }],
    ["month: Jan 2020", { months: [{ column: 3, month: monthOf(2020, 1) }] }],
    ["month first", { dates: { order: "monthFirst" } }],
  ])("of a column is put among its notes: %s", (text, notes) => {
    expect(of(text, 3)).toEqual({ ...NOTHING_SAID, ...notes });
  });

  test("is put beside what was said before", () => {
    const said = ["offence", "only: North", "month: Jan 2020", "day first"].reduce(
      (notes, text) => withNote(notes, text, 1)!,
      NOTHING_SAID,
    );
    const all = ["place", "only: South", "month: Feb 2020", "years start in July"].reduce((notes, text) => withNote(notes, text, 2)!, said);
    expect([all.columns.length, all.values.length, all.months.length, all.dates]).toEqual([2, 2, 2, { order: "dayFirst", yearStart: 7 }]);
  });

  test("of a column that the sheet does not have can only be about dates", () => {
    expect([of("month first", "unknown"), of("place", "unknown"), of("not read", "unknown"), of("only: x", "unknown")]).toEqual([
      { ...NOTHING_SAID, dates: { order: "monthFirst" } },
      null,
      null,
      null,
    ]);
  });

  test("is not understood with a month or language that is none, or with more words than it has", () => {
    const wrong = [
      "month: soon",
      "months in Elvish",
      "our years start in July",
      "years start in Julia",
      "not read now",
      "place",
      "mark: x",
    ];
    expect(wrong.filter((text) => of(text) !== null)).toEqual([]);
    expect(["month: soon", "only:", "offences"].filter((text) => of(text, 3) !== null)).toEqual([]);
  });
});

describe("each answer to an unclear period gives the months that it promises", () => {
  const followed = (data: ReturnType<typeof sheet>, code: "ambiguousPeriod" | "twoColumnsForMonth") =>
    answersTo(only(chain([data]), code)).map(({ label, notes }) => {
      const rows = notes.map(({ sheet: name, column, readAs }) => `${name} | ${column} | ${readAs}`);
      return [label, figures(chain([data, sheet("Reading", ["Sheet | Column | Read as", ...rows].join("\n"))])).Fraud];
    });

  test("of quarters and of years", () => {
    expect(followed(sheet("Data", "Offence | Q1 2019 | Q2 2019\nFraud | 3 | 4"), "ambiguousPeriod")).toEqual([
      ["It ends in March 2019: years start in January", { "2019-03": 3, "2019-06": 4 }],
      ["It ends in June 2019: years start in April", { "2019-06": 3, "2019-09": 4 }],
    ]);
    expect(followed(sheet("Data", "Year ending | Offence | Count\n2018 | Fraud | 3\n2019 | Fraud | 4"), "ambiguousPeriod")).toEqual([
      ["It ends in March 2018: years start in April", { "2018-03": 3, "2019-03": 4 }],
      ["It ends in December 2018: years start in January", { "2018-12": 3, "2019-12": 4 }],
    ]);
    expect(followed(sheet("Data", "Financial year | Offence | Count\n2018 | Fraud | 3\n2019 | Fraud | 4"), "ambiguousPeriod")).toEqual([
      ["It ends in March 2018: years are named after their end", { "2018-03": 3, "2019-03": 4 }],
      ["It ends in March 2019: years start in April", { "2019-03": 3, "2020-03": 4 }],
    ]);
  });

  test.each([
    ["as text", "Offence | FY19 | FY20\nFraud | 3 | 4", "2019-03", "2020-03", "2021-03"],
    ["of quarters", "Offence | Q4 FY19 | Q1 FY20\nFraud | 3 | 4", "2019-03", "2019-06", "2020-06"],
    [
      "beside months",
      "Financial year | Month | Offence | Count\n2019 | March | Fraud | 3\n2020 | March | Fraud | 4",
      "2019-03",
      "2020-03",
      "2021-03",
    ],
  ])("of financial years that are one number, %s", (_, grid, first, second, third) => {
    const all = followed(sheet("Data", grid), "ambiguousPeriod");
    // The third is of years that start in October.
    const [given, federal] = [all.slice(0, 2), all.slice(2)];
    expect(federal.map(([label, months]) => [label, Object.keys(months!)[0]])).toEqual(
      grid.includes("FY") ? [["It ends in September 2019: years start in October and years are named after their end", "2019-09"]] : [],
    );
    expect(given.map(([label]) => label)).toEqual([
      expect.stringMatching(/^It ends in .* 2019: years are named after their end$/),
      expect.stringMatching(/^It ends in .* 2020: years (are named after their start|start in April)$/),
    ]);
    const later = first.replace("2019", "2020");
    expect(given.map(([, months]) => months)).toEqual([
      { [first]: 3, [second]: 4 },
      { [later]: 3, [third]: 4 },
    ]);
  });

  test("and where years start elsewhere than in April", () => {
    const years = sheet("Data", "Offence | FY19 | FY20\nFraud | 3 | 4");
    const said = sheet("Reading", "Sheet | Column | Read as\nData | | years start in July\nData | | years are named after their end");
    expect(figures(chain([years, said])).Fraud).toEqual({ "2019-06": 3, "2020-06": 4 });
  });

  test("of a month in two columns; weeks have none", () => {
    expect(followed(sheet("Data", "Offence | Jan 20 | Feb 20 | Mar 20 | Mar 20\nFraud | 1 | 2 | 3 | 4"), "twoColumnsForMonth")).toEqual([
      ["Column E is Apr 20", { "2020-01": 1, "2020-02": 2, "2020-03": 3, "2020-04": 4 }],
      ["Count column D", { "2020-01": 1, "2020-02": 2, "2020-03": 3 }],
      ["Count column E", { "2020-01": 1, "2020-02": 2, "2020-03": 4 }],
    ]);
    const weeks = ["Jan 20", "Feb 20", "Mar 20"].flatMap((month) => Array<string>(4).fill(month));
    const read = chain([sheet("Data", `Offence | ${weeks.join(" | ")}\nFraud | ${weeks.map((_, at) => at).join(" | ")}`)]);
    const twice = read.findings.filter(({ code }) => code === "twoColumnsForMonth");
    expect(twice.flatMap((found) => answersTo(found))).toEqual([]);
    expect(twice).toHaveLength(3);
  });
});
