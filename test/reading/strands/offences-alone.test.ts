import { answersTo } from "../../../src/checks/answers";
import { chain, figures, lines, only, readingSheet, sheet } from "../sheets";

const MONTHS = "Jan 20 | Feb 20 | Mar 20";
const rows = (...counts: readonly string[]) => sheet("Data", [`Offence | Measure | ${MONTHS}`, ...counts].join("\n"));
const ROWS = [
  "Burglary | Offences | 10 | 12 | 9",
  "Burglary | Positive outcomes | 2 | 3 | 1",
  "Fraud | Offences | 5 | 6 | 7",
  "Fraud | Positive outcomes | 1 | 1 | 1",
];
const table = (name: string, ...counts: readonly string[]) => sheet(name, [`Offence | ${MONTHS}`, ...counts].join("\n"));
const OFFENDING = table("Offending", "Burglary | 10 | 12 | 9", "Fraud | 5 | 6 | 7");
const CLEARED = table("Clear ups", "Burglary | 2 | 3 | 1", "Fraud | 1 | 1 | 8");
const january = (read: ReturnType<typeof chain>) => figures(read).Burglary?.["2020-01"];
const following = (sheets: readonly ReturnType<typeof sheet>[], by: string | null = null) =>
  answersTo(only(chain(sheets, { by }), "measureCounted")).map(({ label, notes }) => {
    const read = chain([...sheets, readingSheet(notes)], { by });
    return [label, lines(read), january(read)];
  });

describe("offences beside what became of them in rows of the same names", () => {
  test("are counted alone, which is said, and each answer counts something else", () => {
    const read = chain([rows(...ROWS)], { by: "Offence" });
    expect(figures(read)).toMatchObject({ Burglary: { "2020-01": 10 }, Fraud: { "2020-03": 7 } });
    expect(lines(read, { infos: true })).toEqual(["info measureCounted Data"]);
    expect(only(read, "measureCounted").details).toMatchObject({ counted: ["Offences"], left: ["Positive outcomes"] });
    expect(following([rows(...ROWS)], "Offence")).toEqual([
      ["Count only “Positive outcomes”", [], 2],
      ["Add them all up", [], 12],
    ]);
  });

  test.each([
    ["an outcome has no offences beside it", [...ROWS, "Arson | Positive outcomes | 1 | 1 | 1"]],
    ["the outcomes are more", ["Fraud | Offences | 1 | 1 | 1", "Fraud | Positive outcomes | 5 | 6 | 7"]],
    ["a third measure is something else", [...ROWS, "Fraud | Victims | 5 | 5 | 5"]],
    ["a row says no measure", [...ROWS, "Fraud | | 5 | 5 | 5"]],
    ["two of them are offences", [...ROWS, "Fraud | Domestic offences | 5 | 5 | 5"]],
  ])("are asked about where %s", (_, counts) => {
    expect(lines(chain([rows(...counts)], { by: "Offence" }))).toEqual(["error mixedMeasures Data"]);
  });

  test("leave out a whole among the districts, as their rates show none", () => {
    const of = (district: string, size: number) => [
      `${district} | Burglary | Offences | ${10 * size} | ${20 * size} | ${35 * size}`,
      `${district} | Burglary | % change | -4 | ${size} | 7`,
    ];
    const data = sheet("Data", [`District | Offence | Measure | ${MONTHS}`, ...of("Ay", 1), ...of("Bee", 3), ...of("Cee", 4)].join("\n"));
    expect(lines(chain([data], { by: "Offence" }))).toEqual(["error unnamedTotal Data"]);
  });

  test("are counted as each strand says", () => {
    const strands = sheet(
      "Strands",
      "Strand | Column | Values | Column 2 | Values 2\nBurglary | Offence | Burglary | Measure | Positive outcomes\nFraud | Offence | Fraud | |",
    );
    expect(lines(chain([rows(...ROWS), strands]))).toEqual(["error mixedMeasures Data"]);
  });
});

describe("tables of offences beside tables of what became of them", () => {
  test("are counted alone, which is said, and each answer counts something else", () => {
    const read = chain([OFFENDING, CLEARED]);
    expect(figures(read)).toMatchObject({ Burglary: { "2020-01": 10 }, Fraud: { "2020-03": 7 } });
    expect(lines(read, { infos: true })).toEqual(["info measureCounted"]);
    expect(following([OFFENDING, CLEARED])).toEqual([["Count only “Clear ups”", [], 2]]);
  });

  test("are asked about where the outcomes are more, or one says neither", () => {
    expect(lines(chain([OFFENDING, table("Clear ups", "Burglary | 20 | 30 | 10", "Fraud | 1 | 1 | 8")]))).toEqual(["error severalSources"]);
    const other = table("Domestic", "Burglary | 1 | 1 | 1", "Fraud | 1 | 1 | 1");
    expect(lines(chain([OFFENDING, CLEARED, other]))).toEqual(["error severalSources"]);
  });

  test("are asked about where an offence stands among the outcomes alone", () => {
    const more = table("Clear ups", "Burglary | 2 | 3 | 1", "Fraud | 1 | 1 | 8", "Arson | 1 | 1 | 1");
    expect(lines(chain([OFFENDING, more]))).toEqual(["error severalSources"]);
  });

  test("are counted as a strand says that names a sheet", () => {
    const strands = sheet("Strands", "Strand | Sheet | Column | Values\nBurglary | Clear ups | Offence | Burglary");
    const read = chain([OFFENDING, CLEARED, strands]);
    expect(january(read)).toBe(2);
    expect(lines(read)).toEqual([]);
  });
});
