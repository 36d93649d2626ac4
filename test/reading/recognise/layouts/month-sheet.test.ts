import { answersTo } from "../../../../src/checks/answers";
import { messageOf } from "../../../../src/checks/messages";
import { chain, checkedChain, figures, lines, only, readingSheet, sheet } from "../../sheets";
import { columnsOf } from "./viewed";

const months = (header: string, ...rows: readonly string[]) =>
  ["Jan 2020", "Feb 2020"].map((name) => sheet(name, [header, ...rows].join("\n")));
const BOTH = { "2020-01": 5, "2020-02": 5 };

describe("sheets of one month each with several columns", () => {
  test.each([
    ["Offence | Month | Year to date", "Fraud | 5 | 50"],
    ["Offence | This month | Same month last year | Change", "Fraud | 5 | 7 | -2"],
    ["Offence | This year | Last year", "Fraud | 5 | 7"],
    ["Offence | LY | TY | +/-", "Fraud | 7 | 5 | -2"],
    ["Offence | This year | Last year | Change | % Change | YTD", "Fraud | 5 | 7 | -2 | -0.29 | 9"],
    ["Offence | YTD | Last YTD | This year | Last year", "Fraud | 9 | 11 | 5 | 7"],
    ["Offence | Month this year | Month last year | Change", "Fraud | 5 | 7 | -2"],
    ["Offence | Month (TY) | Month (LY)", "Fraud | 5 | 7"],
    ["Offence | Current | Previous | Change", "Fraud | 5 | 7 | -2"],
    ["Offence | Year to date | In month", "Fraud | 50 | 5"],
    ["Offence | Total | Detected", "Fraud | 5 | 3"],
    ["Offence | Recorded | Rate per 1,000", "Fraud | 5 | 3"],
    ["Offence | Number of offences | Detected | %", "Fraud | 5 | 3 | 60.0%"],
  ])("count the month's own: %s", (header, row) => {
    const read = chain(months(header, row, row.replace("Fraud", "Theft").replace(/\b5\b/, "6")));
    expect(figures(read).Fraud).toEqual(BOTH);
    expect(lines(read)).toEqual([]);
  });

  test("are asked about where “This year” has the figures of the year to date, after the first month of a year", () => {
    const read = (name: string, ...rows: readonly string[]) =>
      lines(chain([sheet(name, ["Offence | This year | Last year | YTD", ...rows].join("\n"))]));
    const SAME = ["Fraud | 50 | 41 | 50", "Theft | 60 | 55 | 60"];
    expect(read("Feb 2020", ...SAME)).toEqual(["error severalMeasures Feb 2020 B1"]);
    const asked = only(chain([sheet("Feb 2020", ["Offence | This year | Last year | YTD", ...SAME].join("\n"))]), "severalMeasures");
    expect(messageOf(asked)).toContain("a column “This year” with the same figures as “YTD”");
    expect([read("Jan 2020", ...SAME), read("Apr 2020", ...SAME)]).toEqual([[], []]);
    expect(read("Feb 2020", SAME[0]!, "Theft | 60 | 55 | 99")).toEqual([]);
    expect(read("Feb 2020", "Fraud | 0 | 1 | 0", "Theft | 0 | 2 | 0")).toEqual([]);
  });

  test("count the column that is headed with the month of the sheet", () => {
    const read = chain([
      sheet("Jan 2020", "Offence | Jan 2020 | Jan 2019\nFraud | 5 | 7\nTheft | 5 | 8"),
      sheet("Feb 2020", "Offence | Feb 2020 | Feb 2019\nFraud | 5 | 7\nTheft | 5 | 8"),
    ]);
    expect(figures(read)).toEqual({ Fraud: BOTH, Theft: BOTH });
    const named = chain([
      sheet("Jan 2020", "Offence | Jan | YTD\nFraud | 5 | 5\nTheft | 5 | 5"),
      sheet("Feb 2020", "Offence | February | YTD\nFraud | 5 | 10\nTheft | 5 | 10"),
    ]);
    expect(figures(named)).toEqual({ Fraud: BOTH, Theft: BOTH });
    expect(lines(named)).toEqual([]);
  });

  test("count the column headed “May” of a sheet of May, which is no word for what may be", () => {
    const read = chain(
      ["Apr 2025", "May 2025", "Jun 2025"].map((name) =>
        sheet(name, `Offence | ${name.slice(0, 3)} | 2025 YTD\nFraud | 5 | 50\nTheft | 7 | 70`),
      ),
    );
    expect(figures(read).Fraud).toEqual({ "2025-04": 5, "2025-05": 5, "2025-06": 5 });
    expect(lines(read)).toEqual([]);
  });

  test.each(["Offence | Initial | Updated", "Offence | Alpha | Beta"])(
    "are asked about once where columns may be different measures: %s",
    (header) => {
      const read = chain(months(header, "Fraud | 5 | 3", "Theft | 5 | 2"));
      expect(lines(read)).toEqual(["error severalMeasures Jan 2020 B1, C1"]);
      expect(only(read, "severalMeasures").details.sheets).toEqual(["Jan 2020", "Feb 2020"]);
    },
  );

  test.each(["Committed | Undetected", "Actual | Target hit"])("count the offences and say so: %s", (headers) => {
    const sheets = months(`Offence | ${headers}`, "Fraud | 5 | 3", "Theft | 5 | 2");
    const read = chain(sheets);
    expect(figures(read).Fraud).toEqual(BOTH);
    const [counted, left] = headers.split(" | ");
    expect(only(read, "measureCounted").details).toMatchObject({ counted: [counted], left: [left] });
    expect(answersTo(only(read, "measureCounted")).map(({ notes }) => figures(chain([...sheets, readingSheet(notes)])).Fraud)).toEqual([
      { "2020-01": 3, "2020-02": 3 },
    ]);
  });

  test("of districts with an offence a column are read, with their totals", () => {
    const read = chain(months("District | Fraud | Theft | Total", "North | 2 | 6 | 8", "South | 3 | 1 | 4", "Total | 5 | 7 | 12"));
    expect(figures(read)).toEqual({ Fraud: BOTH, Theft: { "2020-01": 7, "2020-02": 7 } });
    expect(lines(read)).toEqual([]);
    for (const header of [
      "District | Fraud | Rate",
      "District | Recorded | Solved",
      "District | Male | Female",
      "District | Jan 2020 | YTD",
    ])
      expect(figures(chain(months(header, "North | 2 | 6", "South | 3 | 1"))).Fraud).toBeUndefined();
  });

  test("of districts with a column of all, however it is called, count each once", () => {
    const read = chain(
      months("Offence | Harrow East | Beatwick | Force", "Fraud | 2 | 3 | 5", "Theft | 30 | 41 | 71", "Arson | 9 | 8 | 17"),
    );
    expect(figures(read).Fraud).toEqual(BOTH);
    expect(lines(read)).toEqual([]);
  });

  test("name the column where the same headers stand below several others, and offer no places", () => {
    const read = chain([
      sheet("Jan 2020", " | North | | South |\nOffence | Month | YTD | Month | YTD\nFraud | 50 | 90 | 60 | 80\nTheft | 51 | 92 | 63 | 84"),
    ]);
    expect(answersTo(only(read, "severalMeasures")).map(({ label }) => label)).toEqual([
      "Count “Month” in column B",
      "Count “Month” in column D",
      "Do not read this sheet",
    ]);
  });

  test("count what each answer promises", () => {
    const sheets = months("Offence | Alpha | Beta", "Fraud | 5 | 3", "Theft | 5 | 2");
    const answers = answersTo(only(chain(sheets), "severalMeasures"));
    const read = answers.map(({ notes }) => figures(chain([...sheets, readingSheet(notes)])).Fraud);
    expect(read).toEqual([BOTH, { "2020-01": 3, "2020-02": 3 }, { "2020-01": 8, "2020-02": 8 }, undefined]);
  });

  test("are asked about though other sheets can be read, where they name the same offences", () => {
    const read = chain([
      ...months("Offence | Count", "Fraud | 5", "Theft | 6"),
      sheet("Mar 2020", "Offence | Initial | Updated\nFraud | 5 | 3"),
    ]);
    expect(lines(read)).toEqual(["error severalMeasures Mar 2020 B1, C1"]);
  });
});

test("Sheets named by months of one language are of those months, and American spelling names the offences", () => {
  const months = ["Enero", "Febrero", "Marzo"].map((name, at) =>
    sheet(`${name} 2019`, `Offense | Month | YTD\nFraud | ${9 - at} | 99\nTheft | 60 | 99`),
  );
  expect(figures(chain(months))).toMatchObject({ Fraud: { "2019-01": 9, "2019-02": 8, "2019-03": 7 } });
});

test("A last row without a name that adds up the three or more above it is a total that nobody named", () => {
  const grid = (sum: number) => sheet("Jan 2020", `Offence | Count\nFraud | 12\nTheft | 25\nArson | 7\n | ${sum}`);
  expect(lines(checkedChain([grid(44)]))).toEqual([]);
  expect(lines(checkedChain([grid(45)]))).toContain("error rowsWithoutCategory Jan 2020 A5");
});

describe("Of the columns of a sheet of one month", () => {
  const read = (header: string, ...rows: readonly string[]) => chain([sheet("Jan 2020", [header, ...rows].join("\n"))]);
  const pair = (one: string, other: string) => read(`Offence | ${one} | ${other}`, "Fraud | 50 | 5", "Theft | 61 | 6");
  const counted = (found: ReturnType<typeof read>) => figures(found).Fraud?.["2020-01"] ?? lines(found).join();
  const ASKED = "error severalMeasures Jan 2020 B1, C1";
  const ONE_ASKED = "error severalMeasures Jan 2020 B1";

  test.each([
    ...["Month", "This month", "Current month", "In month", "Reporting month", "Latest month", "Monthly"],
    ...["Monthly total", "Month count", "Monthly figures", "Month figure", "Monthly offences", "Monthly crimes"],
  ])("“%s” is the month's own", (own) => {
    expect(counted(pair("Alpha", own))).toBe(5);
  });

  test.each([
    ["Alpha", "Month target"],
    ["Alpha", "Same month"],
    ["This year so far", "Last year"],
    ["City", "Fly"],
    ["Jan", "January"],
  ])("neither “%s” nor “%s” is known to be the one", (one, other) => {
    expect(counted(pair(one, other))).toBe(ASKED);
  });

  test.each([
    ["This year", "Last year"],
    ["Current yr", "Previous yr"],
    ["TY", "LY"],
    ["Current year", "Prior year"],
  ])("“%s” counts beside “%s”", (one, other) => {
    expect(counted(pair(one, other))).toBe(50);
  });

  test("a year beside the month may be either", () => {
    expect([pair("Month", "Year"), pair("Years", "In month")].map((found) => lines(found))).toEqual([
      [ASKED],
      ["error severalMeasures Jan 2020 C1, B1"],
    ]);
  });

  test.each([
    ...["YTD", "FYTD", "Year to date", "To date", "Cumulative", "Running total", "Rolling year"],
    ...["12 months", "R12 months", "12-month", "R12", "Q4 2019/20", "Jan 2019"],
  ])("“%s” is of another time, and never offered", (other) => {
    expect(counted(pair("Alpha", other))).toBe(ONE_ASKED);
  });

  test("what has mostly fractions is none, nor is what is known as a rate", () => {
    expect(counted(read("Offence | Alpha | Beta", "Fraud | 5 | 1.5", "Theft | 6 | 2.5"))).toBe(ONE_ASKED);
    expect(counted(read("Offence | Alpha | Rate per 1,000", "Fraud | 5 | 3", "Theft | 6 | 2"))).toBe(ONE_ASKED);
  });

  test("three or more that are named after months are those of a year", () => {
    const named = (length: number) => {
      const of = (cells: readonly (string | number)[]) => cells.slice(0, length).join(" | ");
      return counted(read(`Offence | ${of(["Jan", "Feb", "Mar"])}`, `Fraud | ${of([5, 6, 7])}`, `Theft | ${of([5, 6, 7])}`));
    };
    expect([named(2), named(3)]).toEqual([5, "error nothingRecognised"]);
  });

  test("one of dates says the months of its rows", () => {
    expect(figures(read("Offence | Month | Count", "Fraud | Jan 2020 | 5", "Theft | Feb 2020 | 6"))).toEqual({
      Fraud: { "2020-01": 5 },
      Theft: { "2020-02": 6 },
    });
  });

  test.each(["% | -8.8% | 3.6%", "Percentage | 12% | (4%)", "Change | -2 | 4", "Inc/Dec % | 8 % | "])(
    "a change beside it names nothing: %s",
    (change) => {
      const [header, ...cells] = change.split(" | ");
      const rows = ["Theft", "Arson"].map((offence, index) => `${offence} | 5 | 7 | ${cells[index] ?? ""}`);
      const grid = sheet("Jan 2020", [`Offence | Jan 19 | Jan 20 | ${header}`, ...rows].join("\n"));
      const [table] = checkedChain([grid]).input.recognition.tables;
      expect(columnsOf(table!)).toEqual({ counts: ["Jan 20"], totals: [], names: ["Offence"], asides: ["Jan 19", header] });
    },
  );

  const columnsIn = (header: string, ...rows: readonly string[]) => {
    const [table] = checkedChain([sheet("Jan 2020", [header, ...rows].join("\n"))]).input.recognition.tables;
    return columnsOf(table!);
  };

  test.each(["% | -8.8% | n/a", "Change | -8 | x", "Alpha | -8 | -9", "Months | 9 | 9"])(
    "what may name something is no change: %s",
    (beside) => {
      const [header, one, other] = beside.split(" | ") as [string, string, string];
      const found = columnsIn(`Offence | Jan 20 | ${header}`, `Fraud | 5 | ${one}`, `Theft | 6 | ${other}`);
      expect(found).toEqual({ counts: ["Jan 20"], totals: [], names: ["Offence", header], asides: [] });
    },
  );

  test("the one counts that the analyst said, not one that is said to be anything else", () => {
    const grid = sheet("Jan 2020", "Offence | Note | Count\nFraud | 3 | 5\nTheft | 4 | 6");
    const said = (column: string, readAs: string) => counted(chain([grid, readingSheet([{ sheet: "Jan 2020", column, readAs }])]));
    expect([said("Note", "not read"), said("Note", "count"), said("Count", "not read")]).toEqual([5, 3, ONE_ASKED]);
  });

  test("a year that is none of years may be one of them, and one of another length never", () => {
    expect([counted(pair("Alpha", "Year")), counted(pair("Alpha", "Q1 2020"))]).toEqual([ASKED, ONE_ASKED]);
    expect(counted(read("Offence | Year | Alpha", "Fraud | 2019 | 5", "Theft | 8 | 6"))).toBe(ASKED);
    expect(counted(read("Offence | Months | Alpha", "Fraud | 5 | 9", "Theft | 5 | 9"))).toBe("error severalMeasures Jan 2020 C1");
    expect(counted(read("Offence | This year | Last year | Alpha", "Fraud | 5 | 3 | 4", "Theft | 6 | 3 | 3"))).toBe(`${ASKED}, D1`);
  });

  test("a place by its name alone is known, another name not", () => {
    const alone = (header: string) => counted(read(`Offence | ${header}`, "Fraud | 5", "Theft | 6"));
    expect([alone("Harlow"), alone("Alpha")]).toEqual([5, ONE_ASKED]);
  });

  test.each(["Jan to Mar 2020", "3 months to Mar 2020", "Year ending March 2020"])(
    "the month's own is read on a sheet of more months, and none beside a year so far: %s",
    (name) => {
      const of = (header: string) => {
        const [table] = checkedChain([sheet(name, [header, "Fraud | 5 | 9", "Theft | 6 | 9"].join("\n"))]).input.recognition.tables;
        return table ? [table.counts.map((each) => each.header).join(), table.length] : null;
      };
      const length = name.startsWith("Year") ? 12 : 3;
      expect([of("Offence | Count | Rate per 1,000"), of("Offence | Month | YTD")]).toEqual([
        ["Count", length],
        ["Month", 1],
      ]);
      expect([of("Offence | Count | YTD"), of("Offence | Alpha | YTD")]).toEqual([null, null]);
    },
  );

  test("none is read where nothing says the month", () => {
    expect(lines(chain([sheet("Data", "Offence | Count\nFraud | 5\nTheft | 6")]))).toEqual(["error nothingRecognised"]);
  });

  test("totals and figures of more than the month stay beside it, and are told", () => {
    const found = read("Offence | Month | Total | YTD", "Fraud | 5 | 9 | 50", "Theft | 6 | 9 | 60");
    expect([counted(found), only(found, "totalsLeftOut").address]).toEqual([5, "C1, D1"]);
    expect(columnsIn("Offence | Month | Total", "Fraud | 5 | 9", "Theft | 6 | 9")).toMatchObject({ totals: ["Total"], asides: [] });
  });
});

describe("Offences across, below places on a sheet of one month", () => {
  const read = (header: string, ...rows: readonly string[]) => chain([sheet("Jan 2020", [`District | ${header}`, ...rows].join("\n"))]);
  const FIGURES = { Fraud: { "2020-01": 5 }, Theft: { "2020-01": 7 } };

  test.each(["Fraud | Count", "Fraud | Harlow", "Fraud | Feb 2020", "Fraud | This month", "Fraud | 7", "Fraud | Solved", "Male | Female"])(
    "are not what these headers are: %s",
    (header) => {
      expect(lines(read(header, "North | 2 | 6", "South | 3 | 1"))).toEqual(["error nothingRecognised"]);
    },
  );

  test("are two or more, with each place once", () => {
    expect(figures(read("Fraud | Theft", "North | 2 | 6", "South | 3 | 1"))).toEqual(FIGURES);
    expect(lines(read("Fraud | Theft", "North | 2 | 6", "North | 3 | 1"))).toEqual(["error nothingRecognised"]);
    expect(lines(read("Fraud", "North | 2", "South | 3"))).toEqual(["error nothingRecognised"]);
  });

  test("leave out what sounds like a measure, and say so in the order of the columns", () => {
    const found = read("Rate per 1,000 | Fraud | Theft | Total", "North | 9 | 2 | 6 | 8", "South | 8 | 3 | 1 | 4");
    expect(figures(found)).toEqual(FIGURES);
    expect(only(found, "totalsLeftOut").details.labels).toEqual(["Rate per 1,000", "Total"]);
  });

  test("are asked about where the name and the title say different months", () => {
    const grid = sheet("Jan 2020", "Recorded in February 2020\nDistrict | Ref | Fraud | Theft\nNorth | a | 2 | 6\nSouth | b | 3 | 1");
    const found = checkedChain([grid]);
    expect(lines(found)).toEqual(["error titleOtherMonth Jan 2020 A1"]);
    expect(columnsOf(found.input.recognition.tables[0]!)).toMatchObject({ counts: ["Fraud", "Theft"], names: ["District", "Ref"] });
  });

  test("are also a total of which the analyst said that it counts", () => {
    const grid = sheet("Jan 2020", "District | Fraud | Theft | Total\nNorth | 2 | 6 | 9\nSouth | 3 | 1 | 5");
    const said = readingSheet([{ sheet: "Jan 2020", column: "Total", readAs: "counted: x" }]);
    const other = readingSheet([{ sheet: "Jan 2020", column: "Theft", readAs: "counted: x" }]);
    expect(figures(chain([grid, other]))).toEqual(FIGURES);
    expect(figures(chain([grid, said]))).toEqual({ ...FIGURES, Total: { "2020-01": 14 } });
  });
});
