import { answersTo } from "../../../../src/checks/answers";
import { chain, errors, figures, lines, only, readingSheet, sheet, type Chained } from "../../sheets";

const by = { by: "Offence" };
const read = (grid: string) => chain([sheet("Data", grid)], by);

describe("years as numbers in a column", () => {
  test.each(["Year", "Calendar_Year", "Año", "jahr"])("are 12 months each, a row an offence: %s", (header) => {
    const found = read(`${header} | Offence | Count\n2018 | Burglary | 10\n2018 | Robbery | 4\n2019 | Burglary | 12\n2019 | Robbery | 3`);
    expect(figures(found)).toEqual({ Burglary: { "2018-12": 10, "2019-12": 12 }, Robbery: { "2018-12": 4, "2019-12": 3 } });
    expect(lines(found)).toEqual([]);
  });

  test("are so with offences across, and for each district", () => {
    const found = read("Year | District | Burglary | Robbery\n2018 | A | 10 | 4\n2018 | B | 1 | 2\n2019 | A | 12 | 3\n2019 | B | 2 | 2");
    expect(figures(found)).toEqual({ Burglary: { "2018-12": 11, "2019-12": 14 }, Robbery: { "2018-12": 6, "2019-12": 5 } });
  });

  test("with months beside them are months: by number, as 01, or by name", () => {
    const months = { number: "1 | 2", zero: "'01 | '02", named: "enero | febrero", code: "M01 | M02" };
    for (const [how, names] of Object.entries(months)) {
      const [one, two] = names.split(" | ");
      const header = how === "named" ? "Mes" : "Month";
      const rows = [one, two, "marzo"].slice(0, how === "named" ? 3 : 2).map((name, index) => `2019 | ${name} | Burglary | ${10 + index}`);
      const found = read([`Year | ${header} | Offence | Count`, ...rows].join("\n"));
      expect([how, figures(found)["Burglary"]]).toMatchObject([how, { "2019-01": 10, "2019-02": 11 }]);
    }
  });

  test("are not taken for all of a year beside a part of it that cannot be read, with months across, or over and over", () => {
    const rows = (cell: (index: number) => string) =>
      Array.from({ length: 24 }, (_, index) => `${2018 + Math.floor(index / 12)} | ${cell(index)} | Burglary | ${index}`);
    expect(figures(read(["Year | Month | Offence | Count", ...rows((index) => `period ${index % 12}`)].join("\n")))).toEqual({});
    expect(figures(read(["Year | P | Offence | Count", ...rows((index) => String((index % 12) + 1))].join("\n")))).toEqual({});
    expect(figures(read("Year | Jan | Feb | Mar\n2018 | 1 | 2 | 3\n2019 | 4 | 5 | 6"))).toEqual({});
  });

  test("are asked about where they are financial ones", () => {
    const found = read("Financial year | Offence | Count\n2018 | Burglary | 10\n2019 | Burglary | 12");
    expect(lines(found)).toEqual(["error ambiguousPeriod Data A2"]);
  });
});

test.each([
  "12 months to Jan 2019 | 12 months to Jan 2020",
  "R12 Jan 2019 | R12 Jan 2020",
  "MAT Jan 19 | MAT Jan 20",
  "Rolling year Jan 2019 | Rolling year Jan 2020",
])("Two rows of 12 months count, and those of their change below them do not: %s", (periods) => {
  const [earlier, later] = periods.split(" | ");
  const grid = `Period | Burglary | Robbery\n${earlier!} | 10 | 4\n${later!} | 12 | 3\nChange | 2 | -1\n% Change | 20% | -25%`;
  const found = chain([sheet("Data", grid)]);
  expect(figures(found)).toEqual({ Burglary: { "2019-01": 10, "2020-01": 12 }, Robbery: { "2019-01": 4, "2020-01": 3 } });
  expect(errors(found)).toEqual([]);
});

test("Months under “Year ending” are the ends of 12 months, and are not added up", () => {
  const found = read("Year ending | Offence | Count\nMar 2019 | Burglary | 120\nJun 2019 | Burglary | 125\nSep 2019 | Burglary | 121");
  expect(found.input.recognition.tables.map(({ length }) => length)).toEqual([12]);
  expect(figures(found)).toEqual({ Burglary: { "2019-03": 120, "2019-06": 125, "2019-09": 121 } });
});

test("2010-11 below other financial years is one", () => {
  const found = read("Year | Offence | Count\n2009-10 | Burglary | 10\n2010-11 | Burglary | 12\n2012-13 | Burglary | 11");
  expect(figures(found)).toEqual({ Burglary: { "2010-03": 10, "2011-03": 12, "2013-03": 11 } });
});

test("A misspelt month in the first rows is no header: its cell is named", () => {
  const long = read(
    "Month | Offence | District | Count\nJna-18 | Burglary | North | 3\nJan-18 | Burglary | South | 4\nFeb-18 | Burglary | North | 5\nFeb-18 | Burglary | South | 6",
  );
  expect(lines(long)).toContain("error rowsWithoutMonth Data A2");
  const across = read("Month | Burglary | Robbery\nJna-18 | 3 | 4\nFeb-18 | 5 | 6\nMar-18 | 5 | 6");
  expect(lines(across)).toContain("error rowsWithoutMonth Data A2");
});

describe("months that are numbers below financial years", () => {
  /** A row a month of the financial years from 2017/18 on; `numberOf` gives what month 0, April, is called. */
  const numbered = (
    months: number,
    numberOf: (at: number) => number,
    order: (rows: readonly string[]) => readonly string[] = (rows) => rows,
  ) =>
    sheet(
      "Data",
      [
        "Year | Month | Offence | Count",
        ...order(
          Array.from(
            { length: months },
            (_, at) => `${2017 + Math.floor(at / 12)}/${18 + Math.floor(at / 12)} | ${numberOf(at % 12)} | Fraud | ${100 + at}`,
          ),
        ),
      ].join("\n"),
    );
  const fromStart = (at: number) => at + 1;
  const fromJanuary = (at: number) => ((at + 3) % 12) + 1;
  const april = (read: Chained) => [errors(read), figures(read).Fraud!["2017-04"]];

  test("are asked about where both ways fit, and each answer gives its months", () => {
    const data = numbered(36, fromStart);
    const read = chain([data], { by: "Offence" });
    expect(errors(read)).toEqual(["error ambiguousPeriod Data B2"]);
    const answers = answersTo(only(read, "ambiguousPeriod"));
    expect(answers.map(({ label }) => label)).toEqual([
      "It is April 2017: month 1 starts the year",
      "It is January 2018: month 1 is January",
    ]);
    const followed = answers.map(({ notes }) => chain([data, readingSheet(notes)], { by: "Offence" }));
    expect(followed.map(april)).toEqual([
      [[], 100],
      [[], 103],
    ]);
  });

  test("count from the year's start where its last one would have a gap otherwise", () => {
    expect(april(chain([numbered(34, fromStart)], { by: "Offence" }))).toEqual([[], 100]);
  });

  test("count from January where its rows or its last year show it", () => {
    expect(april(chain([numbered(36, fromJanuary)], { by: "Offence" }))).toEqual([[], 100]);
    const sorted = (rows: readonly string[]) => rows.toSorted((one, other) => Number(one.split(" | ")[1]) - Number(other.split(" | ")[1]));
    expect(april(chain([numbered(34, fromJanuary, sorted)], { by: "Offence" }))).toEqual([[], 100]);
  });
});
