import { countColumns, overAndOver, readLong } from "../../../../src/reading/recognise/layouts/long";
import { monthRuns } from "../../../../src/reading/recognise/layouts/month-run";
import { columnsOf, viewed, type Said } from "./viewed";
import { chain, errors, sheet } from "../../sheets";

const read = (lines: readonly string[], said: Said = {}) => {
  const view = viewed(lines.join("\n"), said);
  return readLong(view, view.region, () => monthRuns(view, view.region));
};
const MONTHS = ["Jan 20", "Feb 20", "Mar 20", "Apr 20", "May 20"];
const rowsOf = (header: string, ...cells: readonly string[]) => [header, ...cells.map((cell, at) => `${MONTHS[at % 5]} | ${cell}`)];

/** The headers that could be the count's, of columns behind a month. */
function counts(header: string, cells: readonly string[], said: Said = {}) {
  const view = viewed(rowsOf(`Month | ${header}`, ...cells).join("\n"), said);
  const runs = monthRuns(view, view.region);
  return countColumns(view, view.region, runs[0]!, runs).map((column) => column.header);
}

describe("Columns that could be the count", () => {
  test("have numbers or marks in three of five cells, or three of ten under a known header", () => {
    expect([counts("Theft", ["1", "2", "3", "x y", "x y"]), counts("Theft", ["1", "2", "x y", "x y", "x y"])]).toEqual([["Theft"], []]);
    const few = (known: number) => Array.from({ length: 10 }, (_, at) => (at < known ? "7" : "x y"));
    expect([counts("Count", few(3)), counts("Count", few(2)), counts("Theft", few(5))]).toEqual([["Count"], [], []]);
    expect([counts("Theft", ["'1", "'2", "'3"]), counts("Theft", ["north", "south", "west"])]).toEqual([["Theft"], []]);
  });

  test("are no fractions for the most part, and no codes that go with names", () => {
    expect([counts("Theft", ["0.5", "1.5", "2"]), counts("Theft", ["0.5", "1", "2"]), counts("Theft", ["0.5", "1.5", "2", "3"])]).toEqual([
      [],
      ["Theft"],
      ["Theft"],
    ]);
    const names = Array.from({ length: 18 }, (_, at) => ["Theft | 30", "Fraud | 31", "Arson | 32"][at % 3]!);
    expect([counts("Offence | Code X", names), counts("Offence | Count", names)]).toEqual([[], ["Count"]]);
  });

  test("are no rates, ages or times, whatever is below; a known header and a period's counts are", () => {
    const five = ["1 | 5", "2 | 6", "3 | 9"];
    for (const header of ["Rate", "Age", "Year", "% change", "Day"]) expect(counts(`${header} | Theft`, five)).toEqual(["Theft"]);
    expect(counts("This year | Theft", five)).toEqual(["This year", "Theft"]);
    expect([counts("Day | Night", five), counts("Days | Nights", five), counts("Day shift | Night", five)]).toEqual([
      ["Day", "Night"],
      ["Days", "Nights"],
      ["Day shift", "Night"],
    ]);
  });

  test("are those that the analyst said, and no others", () => {
    expect(counts("Count | Theft | Note", ["1 | 5 | 3", "2 | 6 | 3", "3 | 9 | 3"], { C: "count", D: "offence" })).toEqual(["Theft"]);
  });

  test("are not the months, nor the year beside them", () => {
    const view = viewed(["Year | Month | Theft", "2020 | 1 | 5", "2020 | 2 | 6", "2020 | 3 | 9"].join("\n"));
    const runs = monthRuns(view, view.region);
    expect(countColumns(view, view.region, runs[0]!, runs).map(({ header }) => header)).toEqual(["Theft"]);
  });

  test("are not 1 in each row, nor what numbers the rows before the months", () => {
    const ones = Array.from({ length: 12 }, (_, at) => `1 | ${at + 40}`);
    expect(counts("Records | Theft", ones)).toEqual(["Theft"]);
    const numbered = (header: string, other: string) => {
      const view = viewed([`${header} | Month | ${other}`, "1 | Jan 20 | 7", "2 | Feb 20 | 4", "3 | Mar 20 | 9"].join("\n"));
      const runs = monthRuns(view, view.region);
      return countColumns(view, view.region, runs[0]!, runs).map((column) => column.header);
    };
    expect([numbered("No.", "Theft"), numbered("No.", "Figure"), numbered("No.", "Ward")]).toEqual([["Theft"], ["No.", "Figure"], ["No."]]);
    expect(counts("No. | Theft", ["1 | 7", "2 | 4", "3 | 9"])).toEqual(["No."]);
  });

  test("may be another than “Value” where its header is unknown and it is not 0 throughout", () => {
    const of = (other: string, cell: (at: number) => number) =>
      counts(
        `Value | ${other}`,
        [9, 8, 7].map((value, at) => `${value} | ${cell(at)}`),
      );
    expect([of("Delikte", (at) => at), of("Delikte", () => 0)]).toEqual([["Value", "Delikte"], ["Value"]]);
    expect([of("Victims", (at) => at + 1), of("In month", (at) => at + 1)]).toEqual([["Value"], ["Value"]]);
    expect(counts("Figure | Delikte", ["9 | 1", "8 | 2", "7 | 3"])).toEqual(["Figure"]);
  });
});

describe("A month and names over and over", () => {
  const isOver = (...cells: readonly string[]) => {
    const view = viewed(["Month | Offence", ...cells].join("\n"));
    const [run] = monthRuns(view, view.region);
    return overAndOver(view, run!, [{ header: "Offence", column: 1, code: false, down: false, said: null }], view.region.bottom);
  };

  test("stand in four rows or more, of which a fifth repeat others", () => {
    const rows = (different: number, all: number) =>
      Array.from({ length: all }, (_, at) => `Jan 20 | Theft ${Math.min(at, different - 1)}`);
    expect([isOver(...rows(1, 4)), isOver(...rows(1, 3))]).toEqual([true, false]);
    expect([isOver(...rows(4, 5)), isOver(...rows(9, 10)), isOver(...rows(8, 10))]).toEqual([true, false, true]);
  });

  test("leave out notes and rows without a month", () => {
    expect(isOver("Jan 20 | Theft", "Jan 20 | Theft", "Jan 20 | Theft", " | Theft", "Note")).toBe(false);
  });

  test("have the year beside the month, which holds for the blank cells below it", () => {
    const isOfYears = (years: readonly (string | number)[]) => {
      const view = viewed(["Year | Month | Offence", ...years.map((year, at) => `${year} | ${at % 2 ? "Jan" : "Feb"} | Theft`)].join("\n"));
      const [run] = monthRuns(view, view.region);
      return overAndOver(view, run!, [], view.region.bottom);
    };
    expect([isOfYears([2018, 2018, 2019, 2019]), isOfYears([2018, "", 2019, ""]), isOfYears([2018, "", "", ""])]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe("A long table", () => {
  test("has the first months of several, and asks where two are as good", () => {
    const rows = ["Jan 20 | Feb 20 | 5 | Theft", "Feb 20 | Mar 20 | 6 | Theft"];
    expect(read(["Month | Month ending | Count | Offence", ...rows]).table!.months).toMatchObject({ month: { column: 0 } });
    expect(read(["Month | Month | Count | Offence", ...rows])).toMatchObject({
      table: null,
      findings: [{ code: "ambiguousColumn", address: "A1, B1", details: { role: "month" } }],
    });
  });

  test("may be of parts of a known kind, of places, or of what the analyst calls counts, whose columns add up", () => {
    const named = (header: string, said: Said = {}) => read(rowsOf(`Month | Offence | ${header}`, "Theft | 1 | 2", "Theft | 3 | 4"), said);
    expect(named("Male | Female").table).toMatchObject({ layout: "long", named: { word: "Sex", known: false, of: "place" }, asides: [] });
    expect(named("Essex | Kent").table!.named).toMatchObject({ word: "Place" });
    expect(named("One | Other", { C: "count", D: "count" }).table!.named).toMatchObject({ word: "Part" });
    expect(named("One | Other").findings).toMatchObject([{ code: "ambiguousColumn", address: "C1, D1", details: { role: "count" } }]);
    expect(named("Essex | Other").table).toBeNull();
  });

  test("counts the offences beside what became of them, which is said", () => {
    const { table, findings } = read(rowsOf("Month | Offence | Recorded | Solved", "Theft | 5 | 2", "Theft | 6 | 4"));
    expect(columnsOf(table!)).toEqual({ counts: ["Recorded"], totals: [], names: ["Offence"], asides: ["Solved"] });
    expect(findings.map(({ code }) => code)).toEqual(["measureCounted"]);
  });

  test("is none where nothing names its rows, and names with counts stand among its months", () => {
    const outline = (...rows: readonly string[]) =>
      read(["Month | Count", "Jan 20 | 5", ...rows, "Feb 20 | 6", "Mar 20 | 7", "Apr 20 | 7", "May 20 | 7"]).table;
    expect([outline("Theft | 9"), outline("Total | 9"), outline("Theft | x y"), outline()].map((table) => table !== null)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  test("asks whether each row is one offence where the header is unknown and months and names repeat", () => {
    const doubt = (header: string, said: Said = {}) =>
      read([`Month | Offence | ${header}`, ...[3, 4, 5, 6].map((count) => `Jan 20 | Theft | ${count}`)], said);
    expect(doubt("Delikte")).toMatchObject({
      table: null,
      findings: [{ address: "C1", details: { role: "count", choices: ["Delikte", "none, each row is one offence"] } }],
    });
    expect([doubt("Count").findings, doubt("Delikte", { C: "count" }).findings]).toEqual([[], []]);
    expect(read(["Month | Beat | Delikte", ...[3, 4, 5, 6].map((count) => `Jan 20 | 101 | ${count}`)]).table).not.toBeNull();
  });
});

describe("A column that says that it counts, and holds fractions", () => {
  const rows = (header: string, count: (at: number) => number) =>
    sheet(
      "Data",
      [
        `Month | District | Offence | ${header}`,
        ...["Harlow", "Kent"].flatMap((district) =>
          ["Jan 20", "Feb 20", "Mar 20"].flatMap((month, at) =>
            ["Fraud", "Theft", "Arson"].map((name) => `${month} | ${district} | ${name} | ${count(at)}`),
          ),
        ),
      ].join("\n"),
    );

  test("is asked about cell by cell, and its rows are no records", () => {
    for (const header of ["Count", "Offences", "Number of crimes"])
      expect([header, errors(chain([rows(header, (at) => 0.5 + at)]))]).toEqual([header, ["error notACount Data D2:D19"]]);
  });

  test("is no count where it may be of anything", () => {
    expect(errors(chain([rows("Value", (at) => 12.5 + at)])).some((line) => line.includes("notACount"))).toBe(false);
  });
});

test("A column that numbers the rows is no count, whatever its header; a known count may go up by one", () => {
  const lines = (header: string) => [
    `Month | Offence | ${header}`,
    ...MONTHS.flatMap((month, at) => [`${month} | Fraud | ${2 * at + 1}`, `${month} | Theft | ${2 * at + 2}`]),
  ];
  for (const header of ["Nr", "S/N", "Zeile"]) expect([header, read(lines(header)).table]).toEqual([header, null]);
  expect(columnsOf(read(lines("Count")).table!).counts).toEqual(["Count"]);
});
