import { chain, checkedChain, errors, figures, lines, sheet, sheetOf } from "../../sheets";

const MONTHS = "Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec";
const FINANCIAL = "Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar";
const counts = (first: number) => Array.from({ length: 12 }, (_, at) => first + at).join(" | ");
const wide = (name: string, first: number, months = MONTHS, title = "") =>
  sheet(
    name,
    [...(title === "" ? [] : [title, ""]), `Offence | ${months}`, `Burglary | ${counts(first)}`, `Robbery | ${counts(first + 40)}`].join(
      "\n",
    ),
  );

describe("months without a year", () => {
  test.each([
    ["2018", "2019", ""],
    ["2018 data", "2019 data", ""],
    ["CY2018", "CY2019", ""],
    ["One", "Two", "Recorded offences by month, "],
  ])("are of the year in the sheet's name or title: %s, %s", (one, two, title) => {
    const of = (name: string, year: string, first: number) => wide(name, first, MONTHS, title === "" ? "" : `${title}${year}`);
    const read = chain([of(one, "2018", 1), of(two, "2019", 21)]);
    expect(figures(read).Burglary).toMatchObject({ "2018-01": 1, "2018-12": 12, "2019-01": 21, "2019-12": 32 });
    expect(errors(read)).toEqual([]);
  });

  test("are of a financial year, also one below the other and down", () => {
    const stacked = [
      `Crime 2017/18`,
      `Offence | ${FINANCIAL}`,
      `Burglary | ${counts(1)}`,
      "",
      "Crime 2018/19",
      `Offence | ${FINANCIAL}`,
      `Burglary | ${counts(21)}`,
    ];
    const expected = { "2017-04": 1, "2018-03": 12, "2018-04": 21, "2019-03": 32 };
    expect(lines(chain([sheet("Data", stacked.join("\n"))]))).toEqual([]);
    expect(figures(chain([sheet("Data", stacked.join("\n"))])).Burglary).toMatchObject(expected);
    const down = (name: string, first: number) =>
      sheet(
        name,
        [
          "Month | Burglary | Robbery",
          ...FINANCIAL.split(" | ").map((month, at) => `${month} | ${at === 1 ? 7 : first + at} | ${5 + (at % 3)}`),
        ].join("\n"),
      );
    const read = chain([down("2017-18", 1), down("FY 2018-19", 21)]);
    expect(lines(read)).toEqual([]);
    expect(figures(read).Burglary).toMatchObject(expected);
    expect(errors(read)).toEqual([]);
  });

  test.each([
    [MONTHS, "January to December", { "2018-01": 1, "2018-12": 12 }],
    [MONTHS.slice(0, 51), "Jan–Dec", { "2018-01": 1, "2018-09": 9 }],
    [FINANCIAL, "April 2018 to March", { "2018-04": 1, "2019-03": 12 }],
  ])("are those from one to another that a title says: %s", (months, title, expected) => {
    const first = months.split(" | ").length;
    const year = months === FINANCIAL ? 2019 : 2018;
    const rows = [`Crime, ${title} ${year}`, `Offence | ${months}`, `Burglary | ${counts(1).split(" | ").slice(0, first).join(" | ")}`];
    const read = chain([sheet("Data", rows.join("\n"))]);
    expect(figures(read).Burglary).toMatchObject(expected);
    expect(errors(read)).toEqual([]);
  });

  test("are not read where a title says other months than theirs", () => {
    for (const title of ["April 2018 to March 2019", "January 2018 to December 2019", "Jan-Jun 2018"])
      expect(errors(chain([wide("Data", 1, MONTHS, title)]))).toEqual(["error nothingRecognised"]);
  });

  test("of one number are asked about where they begin in April, and answered on “Reading”", () => {
    expect(errors(chain([wide("2018", 1, FINANCIAL)]))).toEqual(["error ambiguousPeriod 2018 B1"]);
    const said = sheet("Reading", "Sheet | Column | Read as\n2018 | | years start in April");
    expect(figures(chain([wide("2018", 1, FINANCIAL), said])).Burglary).toMatchObject({ "2018-04": 1, "2019-03": 12 });
  });

  test.each([
    ["two years are said", "Crime 2018 and 2019"],
    ["the year is that of publication", "Published 2020"],
    ["a month stands beside the year", "Extracted March 2020"],
  ])("are not read where %s", (_, title) => {
    expect(errors(chain([wide("Data", 1, MONTHS, title)]))).toEqual(["error nothingRecognised"]);
  });

  test("are not read where name and title disagree, or a column holds years", () => {
    expect(errors(chain([wide("2019", 1, MONTHS, "Crime in 2018")]))).toEqual(["error nothingRecognised"]);
    const grid = sheet("2019", `Offence | Period | ${MONTHS}\nBurglary | in 2018 | ${counts(1)}\nBurglary | in 2019 | ${counts(2)}`);
    expect(errors(chain([grid]))).toEqual(["error nothingRecognised"]);
  });
});

describe("months above years", () => {
  const names = MONTHS.split(" | ");
  const grid = (years: readonly (string | number)[], months = names) => [
    ["", ...months.flatMap((month) => [month, ...years.slice(1).map(() => "")])].join(" | "),
    ["Offence", ...months.flatMap(() => years)].join(" | "),
    ["Burglary", ...months.flatMap((_, at) => years.map((__, year) => (year < 2 ? 50 + at * 3 + year * 7 : "5.5%")))].join(" | "),
    ["Robbery", ...months.flatMap((_, at) => years.map((__, year) => (year < 2 ? 90 + at * 2 + year * 9 : "1.5%")))].join(" | "),
  ];

  test.each([
    ["beside one another", [2018, 2019]],
    ["with their change", [2018, 2019, "% change"]],
  ])("are those of each year, %s", (_, years) => {
    const read = checkedChain([sheet("Data", grid(years).join("\n"))]);
    expect(figures(read).Burglary).toMatchObject({ "2018-01": 50, "2019-01": 57, "2018-12": 83, "2019-12": 90 });
    expect(Object.keys(figures(read).Burglary!)).toHaveLength(24);
    expect(lines(read)).toEqual([]);
  });

  test("are those of financial years", () => {
    const read = checkedChain([sheet("Data", grid(["2017/18", "2018/19"], FINANCIAL.split(" | ")).join("\n"))]);
    expect(figures(read).Burglary).toMatchObject({ "2017-04": 50, "2018-04": 57, "2018-03": 83, "2019-03": 90 });
    expect(lines(read)).toEqual([]);
  });
});

describe("months below years", () => {
  test.each([
    ["2018", "2019"],
    ["FY2018", "FY2019"],
    ["FY18", "FY19"],
  ])("are asked about where %s, which is one number, crosses a new year", (first, second) => {
    const blanks = Array(11).fill("").join(" | ");
    const data = sheet(
      "Data",
      ` | ${first} | ${blanks} | ${second} | ${blanks}\nOffence | ${FINANCIAL} | ${FINANCIAL}\nBurglary | ${counts(1)} | ${counts(21)}`,
    );
    expect(errors(chain([data]))).toEqual(["error ambiguousPeriod Data B2"]);
    const said = (end: string) =>
      figures(chain([data, sheet("Reading", `Sheet | Column | Read as\nData | | years are named after their ${end}`)])).Burglary;
    expect(said("start")).toMatchObject({ "2018-04": 1, "2019-03": 12, "2020-03": 32 });
    expect(said("end")).toMatchObject({ "2017-04": 1, "2018-03": 12, "2019-03": 32 });
  });

  test("may be numbers", () => {
    const grid = ` | 2018 | | | | | | | | | | | | 2019 | |\nOffence | ${Array.from({ length: 15 }, (_, at) => (at % 12) + 1).join(" | ")}\nBurglary | ${Array.from({ length: 15 }, (_, at) => 50 + at).join(" | ")}`;
    const read = chain([sheet("Data", grid)]);
    expect(figures(read).Burglary).toMatchObject({ "2018-01": 50, "2018-12": 61, "2019-03": 64 });
    expect(errors(read)).toEqual([]);
  });

  test.each([
    ["Q1 | Q2 | Q3 | Q4", { "2017-06": 1, "2018-03": 4, "2018-06": 5 }],
    ["Apr-Jun | Jul-Sep | Oct-Dec | Jan-Mar", { "2017-06": 1, "2018-03": 4, "2018-06": 5 }],
  ])("may be quarters: %s", (quarters, expected) => {
    const read = chain([
      sheet("Data", ` | 2017/18 | | | | 2018/19 | | |\nOffence | ${quarters} | ${quarters}\nBurglary | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8`),
    ]);
    expect(figures(read).Burglary).toMatchObject(expected);
    expect(errors(read)).toEqual([]);
  });
});

describe("words around months", () => {
  test.each([["Count of Nov-18 | Count of Dec-18 | Count of Jan-19"], ["Nov 2018 offences | Dec 2018 offences | Jan 2019 offences"]])(
    "that are the same for all make nothing else of them: %s",
    (header) => {
      const read = chain([sheet("Data", `Offence | ${header}\nBurglary | 11 | 12 | 13`)]);
      expect(figures(read).Burglary).toEqual({ "2018-11": 11, "2018-12": 12, "2019-01": 13 });
    },
  );

  test("that differ are not passed over", () => {
    const read = chain([
      sheet("Data", "Offence | Count Nov-18 | Solved Nov-18 | Count Dec-18 | Solved Dec-18 | Count Jan-19\nBurglary | 1 | 2 | 3 | 4 | 5"),
    ]);
    expect(errors(read)).toEqual(["error nothingRecognised"]);
  });
});

describe("dates three months apart, each the last day of its month", () => {
  const ENDS = ["30/06/2017", "30/09/2017", "31/12/2017", "31/03/2018"];
  const expected = { "2017-06": 1, "2017-09": 2, "2017-12": 3, "2018-03": 4 };

  test.each([
    ["across", `Offence | ${ENDS.join(" | ")}\nBurglary | 1 | 2 | 3 | 4\nRobbery | 5 | 5 | 5 | 6`],
    ["down", ["Date | Burglary | Robbery", ...ENDS.map((end, at) => `${end} | ${at + 1} | ${(at % 2) + 5}`)].join("\n")],
    ["below one another", ["Date | Offence | Count", ...ENDS.map((end, at) => `${end} | Burglary | ${at + 1}`)].join("\n")],
  ])("end quarters, and it is said: %s", (_, grid) => {
    const read = chain([sheet("Data", grid)]);
    expect(figures(read).Burglary).toEqual(expected);
    expect(read.findings.filter(({ code }) => code === "quartersByStep")).toHaveLength(1);
    expect(errors(read)).toEqual([]);
  });

  test("of which one is missing are months", () => {
    const read = chain([sheet("Data", `Offence | ${ENDS.join(" | ")} | 30/09/2018\nBurglary | 1 | 2 | 3 | 4 | 5`)]);
    expect(read.findings.filter(({ code }) => code === "quartersByStep")).toEqual([]);
  });
});

describe("weeks across", () => {
  const dates = (write: (date: Date) => string) =>
    Array.from({ length: 10 }, (_, at) => write(new Date(Date.UTC(2019, 0, 7 + 7 * at)))).join(" | ");
  const british = (date: Date) => date.toLocaleDateString("en-GB", { timeZone: "UTC" });

  test.each([
    ["as dates", british],
    ["with their word", (date: Date) => `w/c ${british(date)}`],
  ])("are said to be weeks: %s", (_, write) => {
    const head = sheet("Data", `Offence | ${dates(write)}\nBurglary | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 9`);
    expect(errors(chain([head]))).toEqual(["error weeklyFigures Data B1:K1"]);
  });
});

describe("dates across so many days apart", () => {
  /** From 31 January 2019 on. */
  const read = (dates: number, apart: number) => {
    const days = Array.from({ length: dates }, (_, at) => 43_496 + at * apart);
    const rows = ["Burglary", "Theft", "Fraud"].map((name, row) => [name, ...days.map((_, at) => 30 * (row + 1) + ((at * 7) % 11))]);
    const head = sheetOf("Data", [["Offence", ...days], ...rows]);
    const formats = head.values.map((row, at) => row.map((_, column) => (at === 0 && column > 0 ? "dd/mm/yyyy" : "General")));
    return chain([{ ...head, formats }], { by: "Offence" });
  };
  const told = (...given: Parameters<typeof read>) => [...new Set(errors(read(...given)).map((line) => line.split(" ")[1]))];

  test("are weeks where there are eight, and no months where there are fewer", () => {
    expect([told(8, 7), told(7, 7)]).toEqual([["weeklyFigures"], ["nothingRecognised"]]);
  });

  test("are no months up to two weeks, and are asked about where two are of one month", () => {
    expect([told(13, 13), told(13, 14), told(13, 15)]).toEqual([["nothingRecognised"], ["weeklyFigures"], ["twoColumnsForMonth"]]);
  });

  test("are four weeks, not months, where five of them are", () => {
    expect([told(5, 28), told(4, 28)]).toEqual([["nothingRecognised"], []]);
    expect(Object.keys(figures(read(4, 28))["Theft"]!)).toEqual(["2019-01", "2019-02", "2019-03", "2019-04"]);
  });
});
