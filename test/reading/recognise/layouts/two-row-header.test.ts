import { nameAt } from "../../../../src/reading/recognise/layouts/two-row-header";
import { viewOf } from "../../../../src/reading/sheets";
import { chain, errors, figures, lines, readingSheet, sheet, sheetOf } from "../../sheets";

const counts = (length: number, first = 1) => Array.from({ length }, (_, at) => first + at * 2).join(" | ");
const read = (...rows: readonly string[]) => chain([sheet("Data", rows.join("\n"))]);

describe("Numbers below a year", () => {
  const below = (year: string, numbers: string) => figures(read(` | ${year}`, `Offence | ${numbers}`, "Fraud | 5 | 9 | 8 | 7")).Fraud;

  test("are months where they follow one another, three or more, over a new year too", () => {
    expect(below("2019 | | |", "1 | 2 | 3 | 4")).toEqual({ "2019-01": 5, "2019-02": 9, "2019-03": 8, "2019-04": 7 });
    expect(below("2018/19 | | |", "11 | 12 | 1 | 2")).toEqual({ "2018-11": 5, "2018-12": 9, "2019-01": 8, "2019-02": 7 });
    expect(below("2018 | | 2019 |", "11 | 12 | 1 | 2")).toEqual({ "2018-11": 5, "2018-12": 9, "2019-01": 8, "2019-02": 7 });
    expect(below("2018/19 | | 2019/20 |", "2 | 3 | 4 | 5")).toEqual({ "2019-02": 5, "2019-03": 9, "2019-04": 8, "2019-05": 7 });
    expect([below("2019 | | |", "1 | 2 | 4 | 5"), below("2019 | |", "1 | 2"), below("2019 | | |", "12 | 13 | 14")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("begin again below another year in July or October too", () => {
    expect(below("2018/19 | | 2019/20 |", "5 | 6 | 7 | 8")).toEqual({ "2019-05": 5, "2019-06": 9, "2019-07": 8, "2019-08": 7 });
    expect(below("2018/19 | | 2019/20 |", "8 | 9 | 10 | 11")).toEqual({ "2019-08": 5, "2019-09": 9, "2019-10": 8, "2019-11": 7 });
  });

  test("may have a total or a blank column among them", () => {
    expect(below("2019 | | |", "1 | 2 | 3 | Total")).toEqual({ "2019-01": 5, "2019-02": 9, "2019-03": 8 });
    expect(below("2019 | | |", "1 | 2 | | 3")).toEqual({ "2019-01": 5, "2019-02": 9, "2019-03": 7 });
  });

  test.each(["2018 | 2019 | 2020", "2017/18 | 2018/19 | 2019/20"])("are counts of years in a row of their own: %s", (years) => {
    const found = read(`Offence | ${years}`, "Fraud | 3 | 4 | 5", "Theft | 7 | 9 | 8");
    expect(Object.values(figures(found)).map((strand) => Object.values(strand))).toEqual([
      [3, 4, 5],
      [7, 9, 8],
    ]);
  });

  test("are counts beside a name that stands below a header", () => {
    expect(figures(read("Offence | 2019 | | ", "Fraud | 3 | 4 | 5", "Theft | 7 | 9 | 8"))).toEqual({});
    expect(figures(read("Offence group | 2019 | | ", "Offence | 3 | 4 | 5", "Theft | 7 | 9 | 8"))).toEqual({
      Theft: { "2019-03": 7, "2019-04": 9, "2019-05": 8 },
    });
  });
});

describe("Years below months", () => {
  const below = (months: number, first: number) =>
    figures(
      read(
        `Offence | ${["Jan", "Feb", "Mar"].slice(0, months).join(" | | ")} |`,
        ` | ${Array<string>(months).fill("2018 | 2019").join(" | ")}`,
        `Fraud | ${Array.from({ length: 2 * months }, (_, at) => first + at).join(" | ")}`,
      ),
    ).Fraud;

  test("are read below three months or more, whatever follows one another in the next row", () => {
    expect(below(3, 5)).toEqual({ "2018-01": 5, "2019-01": 6, "2018-02": 7, "2019-02": 8, "2018-03": 9, "2019-03": 10 });
    expect(below(2, 50)).toBeUndefined();
  });
});

test.each([
  "Qtr 1 | Qtr. 2 | Quarter 3 | Quarter 4",
  "1st quarter | 2nd Q | 3rd qtr | 4 Q",
  "Apr-Jun | Jul - Sep | Oct to Dec | Jan/Mar",
  "April–June | Jul. – Sept. | Oct-Dec | Jan-Mar",
])("Quarters below a year may be written as %s", (quarters) => {
  expect(figures(read(" | 2019/20 | | | ", `Offence | ${quarters}`, `Fraud | ${counts(4)}`)).Fraud).toEqual({
    "2019-06": 1,
    "2019-09": 3,
    "2019-12": 5,
    "2020-03": 7,
  });
});

test("Halves of years are read below them", () => {
  const halves = read(" | 2018/19 | | 2019/20 | ", "Offence | H1 | H2 | Half 1 | h 2", `Fraud | ${counts(4)}`);
  expect(figures(halves).Fraud).toEqual({ "2018-09": 1, "2019-03": 3, "2019-09": 5, "2020-03": 7 });
});

describe("Months that cross a new year below a year that is one number", () => {
  const crossing = (readAs?: string) => {
    const data = sheet("Data", ` | 2018 | | | | | \nOffence | Oct | Nov | Dec | Jan | Feb | Mar\nFraud | ${counts(6)}`);
    return chain(readAs === undefined ? [data] : [data, readingSheet([{ sheet: "Data", column: "", readAs }])]);
  };

  test.each([
    ["years start in April", "2018-10", "2019-03"],
    ["years start in October", "2018-10", "2019-03"],
    ["years start in January", "2018-10", "2018-03"],
    ["years are named after their start", "2018-10", "2019-03"],
    ["years are named after their end", "2017-10", "2018-03"],
  ])("are asked about until it is said that %s", (readAs, first, last) => {
    expect(errors(crossing())).toEqual(["error ambiguousPeriod Data B2"]);
    const said = crossing(readAs);
    expect([figures(said).Fraud![first], figures(said).Fraud![last], lines(said)]).toEqual([1, 11, []]);
  });

  test("“FY2019” is asked about though it is said when years start", () => {
    const fy = (readAs: string) =>
      chain([
        sheet("Data", ` | FY2019 | | \nOffence | Jan | Feb | Mar\nFraud | ${counts(3)}`),
        readingSheet([{ sheet: "Data", column: "", readAs }]),
      ]);
    expect(errors(fy("years start in April"))).toEqual(["error ambiguousPeriod Data B2"]);
    expect(figures(fy("years are named after their end")).Fraud).toMatchObject({ "2019-01": 1 });
    expect(figures(fy("years are named after their start")).Fraud).toMatchObject({ "2020-01": 1 });
  });
});

test("A month's name above or below a year has twenty letters at most, with its mark", () => {
  const named = (length: number) => {
    const view = viewOf(sheetOf("Data", [["September".padEnd(length)]]))!;
    return nameAt(view, 0, 0);
  };
  expect([named(20), named(21)]).toEqual([9, undefined]);
});
