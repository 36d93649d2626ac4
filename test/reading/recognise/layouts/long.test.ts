import { answersTo } from "../../../../src/checks/answers";
import { runOf } from "../../../../src/domain/rows";
import { chain, checkedChain, figures, lines, only, readingSheet, sheet } from "../../sheets";

const TIDY = sheet(
  "Monthly",
  `
  Month | Offence | District | Count
  @2020-01 | Burglary | North | 5
  @2020-01 | Burglary | South | 7
  @2020-02 | Burglary | North | 6
  @2020-02 | Robbery | North | 0
`,
);

describe("a long sheet", () => {
  test("adds up a month's rows; 0 is a count", () => {
    const read = chain([TIDY]);
    expect(figures(read)).toEqual({ Burglary: { "2020-01": 12, "2020-02": 6 }, Robbery: { "2020-02": 0 } });
    expect(lines(read, { infos: true })).toEqual([]);
  });

  test("remembers the cells of every figure, a run of rows as one", () => {
    const [burglary] = chain([TIDY]).strands;
    expect(burglary!.figures).toMatchObject({
      kind: "months",
      months: [
        { sources: [{ sheet: "Monthly", column: 3, rows: runOf(1, 2) }] },
        { sources: [{ sheet: "Monthly", column: 3, rows: runOf(3) }] },
      ],
    });
  });

  test.each([
    "Count of Crime Ref",
    "Count of URN",
    "Distinct count of Crime Number",
    "Count of ID",
    "Count of Month",
    "Count of Offence Code",
  ])("has its counts under “%s”, as a pivot table calls them", (header) => {
    const rows = Array.from(
      { length: 24 },
      (_, at) => `${2018 + (at % 2)} | ${["Jan", "Feb"][(at >> 1) % 2]!} | ${"ABCDEF"[at >> 2]!}-crime | ${61 + at}`,
    );
    const read = chain([sheet("Data", [`Year | Month | Offence | ${header}`, ...rows].join("\n"))]);
    expect(figures(read)["A-crime"]).toEqual({ "2018-01": 61, "2019-01": 62, "2018-02": 63, "2019-02": 64 });
  });

  test("is read with title rows above, notes below, blank rows and columns around and in any order of columns", () => {
    const read = chain([
      sheet(
        "Monthly",
        `
       | Recorded offences, Essex
       | Extract of 10 March | | compiled by the analysis unit
       |
       | District | Number of\\noffences | Crime\\nType | Month
       |
       | North | 5 | Burglary | Jan-20
       | South | 7 | Burglary | Jan-20
       |
       | North | 6 | Burglary | Feb-20
       |
       | Source: Athena
       | Counted by date recorded; 2020 is provisional | | see note 3
    `,
      ),
    ]);
    expect(figures(read)).toEqual({ Burglary: { "2020-01": 12, "2020-02": 6 } });
    expect(lines(read, { infos: true })).toEqual([]);
  });

  test.each(["Jan-20", "Jan 20", "January 2020", "2020-01", "'202001", "202001", "01/01/2020", "@2020-01"])(
    "reads the month %s",
    (month) => {
      expect(figures(chain([sheet("S", `Month | Offence | Count\n${month} | Fraud | 3`)]))).toEqual({
        Fraud: { "2020-01": 3 },
      });
    },
  );

  test("takes plain serial numbers for dates where the header says month, and for nothing else where it does not", () => {
    expect(figures(chain([sheet("S", "Month | Offence | Count\n43831 | Fraud | 3")]))).toEqual({
      Fraud: { "2020-01": 3 },
    });
    expect(lines(chain([sheet("S", "Reference | Offence | Count\n43831 | Fraud | 3")]))).toEqual(["error nothingRecognised"]);
  });

  test("takes the best known header for the count", () => {
    const read = chain([
      sheet("S", "Month | Offence | Population | Total | Count | Rate\nJan 20 | Fraud | 900 | 8 | 3 | 2\nJan 20 | Theft | 900 | 8 | 4 | 2"),
    ]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 3 }, Theft: { "2020-01": 4 } });
  });

  test("takes the only column of numbers, whatever its name", () => {
    expect(figures(chain([sheet("S", "Month | Offence | Beat code | Cases dealt with\nJan 20 | Fraud | 7 | 3")]))).toEqual({
      Fraud: { "2020-01": 3 },
    });
  });

  test("takes no date of the file's making for the month", () => {
    const refreshed = "Month_Year | Offence | Count | Refresh Date\nJan 20 | Fraud | 3 | @2020-03\nFeb 20 | Fraud | 4 | @2020-03";
    expect(figures(chain([sheet("S", refreshed)])).Fraud).toEqual({ "2020-01": 3, "2020-02": 4 });
  });

  test("does not choose between two columns of numbers", () => {
    const data = sheet("S", "Month | Offence | Initial | Updated\nJan 20 | Fraud | 3 | 1");
    const read = chain([data]);
    expect(lines(read)).toEqual(["error ambiguousColumn S C1, D1"]);
    expect(only(read, "ambiguousColumn").details).toEqual({ role: "count", choices: ["Initial", "Updated"] });
    expect(read.strands).toEqual([]);
    const followed = answersTo(only(read, "ambiguousColumn")).map(({ notes }) => chain([data, readingSheet(notes)]));
    expect(followed.map((each) => [lines(each), figures(each).Fraud!["2020-01"]])).toEqual([
      [[], 3],
      [[], 1],
    ]);
  });

  test.each([
    ["n", "Value"],
    ["Value", "Delikte"],
    ["Anzahl", "Value"],
  ])("does not choose between “%s” and “%s”, which may be of money", (one, other) => {
    const read = chain([sheet("S", `Month | Offence | ${one} | ${other}\nJan 20 | Fraud | 3 | 1`)]);
    expect(only(read, "ambiguousColumn").details.choices).toEqual([one, other]);
  });

  test("knows the value beside a column of nothing but 0", () => {
    const rows = ["2018 | Alberta | Fraud | 90 | 0", "2019 | Alberta | Fraud | 80 | 0", "2018 | Alberta | Theft | 7 | 0"];
    expect(figures(chain([sheet("S", ["REF_DATE | GEO | Violations | VALUE | DECIMALS", ...rows].join("\n"))]))).toEqual({
      Fraud: { "2018-12": 90, "2019-12": 80 },
      Theft: { "2018-12": 7 },
    });
  });

  test("adds up columns of the parts of one known kind, of places, and those that the analyst calls parts", () => {
    const of = (one: string, other: string) =>
      sheet("S", `Month | Offence | ${one} | ${other}\nJan 20 | Burglary | 5 | 3\nFeb 20 | Burglary | 2 | 40\nMar 20 | Burglary | 1 | 2`);
    for (const [one, other] of [
      ["Male", "Female"],
      ["Day", "Night"],
      ["Attempted", "Completed"],
      ["Basildon", "Southend"],
    ]) {
      const read = chain([of(one!, other!)]);
      expect([one, figures(read), lines(read)]).toEqual([one, { Burglary: { "2020-01": 8, "2020-02": 42, "2020-03": 3 } }, []]);
    }
    const unknown = of("Indoor", "Outdoor");
    const added = answersTo(only(chain([unknown]), "ambiguousColumn")).find(({ label }) => label.endsWith("add them up"))!;
    expect(figures(chain([unknown, readingSheet(added.notes)]))).toMatchObject({ Burglary: { "2020-01": 8 } });
    expect(answersTo(only(chain([of("Victims", "Knives")]), "ambiguousColumn"))).toHaveLength(2);
  });

  test("takes a value among measures for the count", () => {
    expect(figures(chain([sheet("S", "Month | Offence | Value | Solved\nJan 20 | Fraud | 3 | 1")])).Fraud).toEqual({ "2020-01": 3 });
  });

  test("counts the offences beside what became of them, and says so", () => {
    const read = chain([sheet("S", "Month | Offence | Recorded | Solved\nJan 20 | Fraud | 3 | 1")]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 3 } });
    expect(lines(read, { infos: true })).toEqual(["info measureCounted S"]);
  });

  test("does not choose between two columns of months that are known as well as one another", () => {
    const read = chain([sheet("S", "Month recorded | Offence month | Offence | Count\nJan 20 | Dec 19 | Fraud | 3")]);
    expect(only(read, "ambiguousColumn").details).toEqual({
      role: "month",
      choices: ["Month recorded", "Offence month"],
    });
  });

  test("takes the column called Month before other dates", () => {
    expect(figures(chain([sheet("S", "Date | Month | Offence | Count\n@2019-11 | Jan 20 | Fraud | 3")]))).toEqual({
      Fraud: { "2020-01": 3 },
    });
  });

  test("is an Excel table where there is one, whatever stands beside it", () => {
    const grid = "Month | Offence | Count | Total to date\nJan 20 | Fraud | 3 | All\nFeb 20 | Fraud | 4 | Total\nFeb 20 | Fraud | 50 | x";
    const read = chain([sheet("S", grid, { tables: [{ name: "Offences", row: 0, column: 0, rows: 3, columns: 3 }] })]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 3, "2020-02": 4 } });
  });

  test("keeps apart what stands beside it behind a blank column", () => {
    const read = chain([
      sheet(
        "S",
        `
      Month | Offence | Count | | Code | Meaning
      Jan 20 | Fraud | 3 | | 1 | Total
      Feb 20 | Fraud | 4 | | 2 | All offences
    `,
      ),
    ]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 3, "2020-02": 4 } });
    expect(lines(read, { infos: true })).toEqual([]);
  });

  test("is read over a blank column in its midst", () => {
    expect(figures(chain([sheet("S", "Month | | Offence | Count\nJan 20 | | Fraud | 3")]))).toEqual({
      Fraud: { "2020-01": 3 },
    });
  });

  test("may be followed by another table on the same sheet", () => {
    const read = chain([
      sheet(
        "S",
        `
      Month | Offence | Count
      Jan 19 | Fraud | 3
      Feb 19 | Fraud | 4

      Month | Offence | Number
      Jan 20 | Fraud | 5
    `,
      ),
    ]);
    expect(figures(read)).toEqual({ Fraud: { "2019-01": 3, "2019-02": 4, "2020-01": 5 } });
    expect(only(read, "summedOverTables").details.places).toEqual(["“S” from rows 1 and 5 on"]);
  });

  test("goes on below its own header, as it is printed on each page", () => {
    const pages = (above: string) =>
      chain([
        sheet(
          "S",
          `Crimes\nMonth | Offence | Count\nJan 19 | Fraud | 3\nFeb 19 | Fraud | 4\n${above}Month | Offence | Count\nMar 19 | Fraud | 5`,
        ),
      ]);
    for (const above of ["", "\n", "Page 2 of 2\n", "\nCrimes\n"]) {
      expect([pages(above).input.recognition.tables.length, figures(pages(above))]).toEqual([
        1,
        { Fraud: { "2019-01": 3, "2019-02": 4, "2019-03": 5 } },
      ]);
    }
    expect(pages("Solved\n").input.recognition.tables.length).toBe(2);
  });
});

test("this year's figures beside last year's are asked about: their rows are no crimes", () => {
  const rows = ["2018", "2019"].flatMap((year) =>
    ["01", "02", "03"].flatMap((month) => ["Harlow", "Braintree"].map((place) => `@${year}-${month} | ${place} | 2 | 8 | Theft`)),
  );
  const read = chain([sheet("Data", ["Month | District | Last year | This year | Crime", ...rows].join("\n"))]);
  expect(lines(read)).toEqual(["error ambiguousColumn Data C1, D1"]);
});

test.each([
  ["In month", "FYTD"],
  ["Month total", "R12M"],
  ["Monthly total", "Year to date"],
])("the month's own figures are counted beside those of more: %s beside %s", (own, more) => {
  const rows = ["2019-10", "2019-11", "2019-12"].flatMap((month, at) => [
    `@${month} | Fraud | ${30 * (at + 1)} | 30`,
    `@${month} | Theft | ${9 * (at + 1)} | 9`,
  ]);
  const read = chain([sheet("Data", [`Month | Offence | ${more} | ${own}`, ...rows].join("\n"))], { by: "Offence" });
  expect([lines(read), figures(read).Fraud]).toEqual([[], { "2019-10": 30, "2019-11": 30, "2019-12": 30 }]);
});

test.each([
  [
    "a long sheet",
    [
      "Month | Offence | Count",
      ...["Oct 2019", "Nov 2019", "Dec 20191"].flatMap((month, at) => [`${month} | Fraud | ${at + 4}`, `${month} | Theft | ${at + 9}`]),
    ],
  ],
  ["a sheet with months down", ["Month | Fraud | Theft", "Oct 2019 | 4 | 9", "Nov 2019 | 5 | 10", "Dec 20191 | 6 | 11"]],
])("A footnote's number that ran into a year is known by the months beside it in %s", (_, grid) => {
  const read = checkedChain([sheet("Data", grid.join("\n"))]);
  expect(figures(read).Fraud).toEqual({ "2019-10": 4, "2019-11": 5, "2019-12": 6 });
  expect(lines(read, { infos: true }).join()).toMatch("info monthReadByPlace");
  const far = checkedChain([sheet("Data", grid.join("\n").replaceAll("Dec 20191", "Dec 20171"))]);
  expect(lines(far).join()).toMatch("error rowsWithoutMonth");
});
