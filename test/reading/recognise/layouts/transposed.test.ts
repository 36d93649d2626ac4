import { addMonths, monthOf, shortMonth } from "../../../../src/domain/month";
import { runOf } from "../../../../src/domain/rows";
import { columnsNeeded, recognise } from "../../../../src/reading";
import { chain, cut, figures, lines, only, readingSheet, sheet, sheetOf } from "../../sheets";

const TRANSPOSED = sheet(
  "Board",
  `
  Offences by month
  Month | Burglary | Robbery | Fraud | Total
  @2020-01 | 5 | 1 | 0 | 6
  @2020-02 | 7 | 2 | 3 | 12
  Total | 12 | 3 | 3 | 18
`,
);
const BURGLARY = { "2020-01": 5, "2020-02": 7 };

describe("a sheet with months down and offences across", () => {
  test("is one strand a column, without totals, which is said", () => {
    const read = chain([TRANSPOSED]);
    expect(figures(read)).toEqual({
      Burglary: BURGLARY,
      Robbery: { "2020-01": 1, "2020-02": 2 },
      Fraud: { "2020-01": 0, "2020-02": 3 },
    });
    expect(lines(read, { infos: true })).toEqual(["info totalsLeftOut Board A5", "info totalsLeftOut Board E2"]);
    expect(read.findings[1]!.details).toEqual({ of: "headers", labels: ["Total"], count: 1, sheets: 1 });
  });

  test("leads from each figure to its cell", () => {
    const [, robbery] = chain([TRANSPOSED]).strands;
    expect(robbery!.figures).toMatchObject({
      months: [
        { count: 1, sources: [{ sheet: "Board", column: 2, rows: runOf(2) }] },
        { count: 2, sources: [{ sheet: "Board", column: 2, rows: runOf(3) }] },
      ],
    });
  });

  test.each(["Offence", ""])("has strands looked up among its headers where Column says “%s”", (column) => {
    const strands = sheet(
      "Strands",
      `Strand | Column | Values\nAcquisitive | ${column} | Burglary; Rob*\nAll | ${column} | Total\nEvery | ${column} | *`,
    );
    const read = chain([TRANSPOSED, strands]);
    expect(figures(read)).toEqual({
      Acquisitive: { "2020-01": 6, "2020-02": 9 },
      All: { "2020-01": 6, "2020-02": 12 },
      Every: { "2020-01": 6, "2020-02": 12 },
    });
    expect(read.strands[0]!.figures).toMatchObject({
      months: [{ sources: [{ column: 1 }, { column: 2 }] }, { sources: [{ column: 1 }, { column: 2 }] }],
    });
    expect(lines(read, { infos: true })).toEqual(["info totalsLeftOut Board A5"]);
  });

  test("says which values and columns there are not", () => {
    const strands = sheet("Strands", "Strand | Column | Values\nA | Offence | Arson\nB | Crime | Fraud");
    const read = chain([TRANSPOSED, strands]);
    expect(lines(read)).toEqual(["error strandMatchesNothing Strands C2", "error unknownColumn Strands B3"]);
    expect(only(read, "strandMatchesNothing").details.examples).toEqual(["Burglary", "Robbery", "Fraud", "Total"]);
    expect(only(read, "unknownColumn").details.columns).toEqual(["Month", "Offence"]);
  });

  test("is looked up by “Offence” or the sheet's own word, with --by too", () => {
    expect(Object.keys(figures(chain([TRANSPOSED], { by: "offence" })))).toEqual(["Burglary", "Robbery", "Fraud"]);
    const corner = sheet("S", "Month / Crime type | A | B\nJan 20 | 1 | 2\nFeb 20 | 3 | 4");
    expect(chain([corner], { by: "Crime type" }).strands[0]!.definition.rules[0]!.conditions[0]!.column).toBe("Crime type");
    expect(lines(chain([corner], { by: "Offence" }))).toEqual(["error unknownColumn"]);
    const above = sheet("S", " | Offence group | |\nMonth | A | B\nJan 20 | 1 | 2\nFeb 20 | 3 | 4");
    expect(figures(chain([above], { by: "Offence group" }))).toEqual({
      A: { "2020-01": 1, "2020-02": 3 },
      B: { "2020-01": 2, "2020-02": 4 },
    });
  });

  test("may have months by district, which add up, or are strands themselves", () => {
    const districts = sheet(
      "S",
      `
      Month | District | Burglary | Robbery | All offences
      Jan 20 | North | 1 | 2 | 3
      Jan 20 | South | 10 | 20 | 30
      Jan 20 | All districts | 11 | 22 | 33
      Feb 20 | North | 3 | 4 | 7
      Feb 20 | South | 30 | 40 | 70
    `,
    );
    const read = chain([districts]);
    expect(figures(read)).toEqual({
      Burglary: { "2020-01": 11, "2020-02": 33 },
      Robbery: { "2020-01": 22, "2020-02": 44 },
    });
    expect(lines(read)).toEqual([]);
    expect(figures(chain([districts], { by: "District" }))).toEqual({
      North: { "2020-01": 3, "2020-02": 7 },
      South: { "2020-01": 30, "2020-02": 70 },
    });
  });

  test("is read over broken headers, headers in two rows, rates, years and blank columns", () => {
    const read = chain([
      sheet(
        "S",
        `
        Board figures
         | Theft | | Violence | | | |
        Month | With\\nentry | Other | With injury | Other | | Rate per 1,000 | Year
        Jan-20 | 1 | 2 | 3 | 4 | | 2.5 | 2020
        Feb-20 | 5 | 6 | 7 | 8 | | 2.6 | 2020
        Mar-20 | 0 | 0 | 0 | 0 | | 2.6 | 2020
        Apr-20 | 0 | 0 | 0 | 0 | | 2.6 | 2020
        May-20 | 0 | 0 | 0 | 0 | | 2.6 | 2020
        2019/20 | 6 | 8 | 10 | 12 | | 5.1 |
        Average | 3 | 4 | 5 | 6 | | 2.5 |
        Note: provisional
      `,
      ),
    ]);
    expect(figures(read)).toMatchObject({
      "With entry": { "2020-01": 1, "2020-02": 5 },
      "Theft: Other": { "2020-01": 2, "2020-02": 6 },
      "With injury": { "2020-01": 3, "2020-02": 7 },
      "Violence: Other": { "2020-01": 4, "2020-02": 8 },
    });
    expect(lines(read, { infos: true })).toEqual(["info totalsLeftOut S A9:A10", "info totalsLeftOut S G3"]);
  });

  test("stays long or in doubt where one column may be the count", () => {
    const long = "Month | District | Officers | Total offences\nJan 20 | North | 4 | 9\nFeb 20 | North | 5 | 8";
    expect(recognise([sheet("S", long)], { by: null }).tables[0]!.layout).toBe("long");
    const offence = "Month | Offence | Initial | Updated\nJan 20 | Fraud | 3 | 1\nFeb 20 | Fraud | 3 | 1";
    expect(lines(chain([sheet("S", offence)]))).toEqual(["error ambiguousColumn S C1, D1"]);
    const twice = "Month | Initial | Updated\nJan 20 | 3 | 1\nFeb 20 | 3 | 1\nJan 20 | 3 | 1";
    expect(lines(chain([sheet("S", twice)]))).toEqual(["error ambiguousColumn S B1, C1"]);
    const same = "Month | Theft | Theft\nJan 20 | 3 | 1\nFeb 20 | 3 | 1";
    expect(lines(chain([sheet("S", same)]))).toEqual(["error columnsNamedAlike S B1, C1"]);
  });

  test("takes no code, row number, year or population for an offence, and no offence for a measure", () => {
    const head = "_id | Month | Section 18 wounding | Victim under age 13 | Fraud | Year | Week no. | Population | Nr";
    const rows = Array.from(
      { length: 8 },
      (_, at) => `${100 + at * 3} | ${at + 1}/2020 | 5 | 6 | 7 | 2020 | ${at * 4 + 1} | 1800000 | ${at + 1}`,
    );
    const read = chain([sheet("S", [head, ...rows].join("\n"))]);
    expect(Object.keys(figures(read))).toEqual(["Section 18 wounding", "Victim under age 13", "Fraud"]);
    expect(lines(read)).toEqual([]);
  });

  test("stays transposed where a month stands twice for one district, and never counts its total", () => {
    const rows = ["Jan 20 | North | 1 | 2 | 3", "Jan 20 | South | 10 | 20 | 30", "Feb 20 | North | 3 | 4 | 7"];
    const again = "Jan 20 | South | 5 | 6 | 11";
    const read = chain([sheet("S", ["Month | District | Burglary | Robbery | Total", ...rows, again].join("\n"))]);
    expect(lines(read)).toEqual(["error twoRowsForMonth S A5"]);
    const places = chain([sheet("S", ["Month | District | Burglary | Robbery | Total", ...rows, again].join("\n"))], { by: "District" });
    expect(lines(places)).toEqual(["error twoRowsForMonth S A5"]);
    const bare = "Month | Burglary | Robbery | Total\nJan 20 | 1 | 2 | 3\nFeb 20 | 3 | 4 | 7\nFeb 20 | 1 | 1 | 2";
    expect(lines(chain([sheet("S", bare)]))).toEqual(["error twoRowsForMonth S A4"]);
  });

  test("takes no total for a month that looks like one, 190001 as January 1900", () => {
    const rows = ["Oct | North | 0 | 1 | 0", "Oct | South | 0 | 190000 | 0", "Nov | North | 0 | 0 | 0", "Nov | South | 0 | 0 | 0"].map(
      (row) => `2019 | ${row}`,
    );
    const read = chain([
      sheet("S", ["Year | Month | District | Robbery | Theft | Fraud", ...rows, "Total | | | 0 | 190001 | 0"].join("\n")),
    ]);
    expect(figures(read)["Theft"]).toEqual({ "2019-10": 190001, "2019-11": 0 });
    expect(lines(read)).toEqual([]);
  });

  test("never takes blank for 0 or a partial sum for a whole, and points at the cells", () => {
    const grid = "Month | A | B\nJan 20 | 1 | 2\nFeb 20 | | 3\nMar 20 | x1 | 4\n | 5 | 6\nApr 20 | |";
    const strands = sheet("Strands", "Strand | Column | Values\nAB | Offence | A; B\nA | Offence | A");
    const read = chain([sheet("S", grid), strands]);
    expect(figures(read)).toEqual({ AB: { "2020-01": 3 }, A: { "2020-01": 1 } });
    expect(lines(read)).toEqual([
      "error notACount S B4",
      "error rowsWithoutMonth S A5",
      "error blankAmongCounts S B3",
      "warning blankCounts S B3",
    ]);
  });

  test("stops at a month that turns up again below the rows first read, and at another header", () => {
    const months = Array.from(
      { length: 70 },
      (_, index) => `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
    );
    const rows = [...months, "2000-01"].map((month) => [month, 1, 2, "note", 3]);
    const whole = sheetOf("S", [["Month", "A", "B", "Remark", "Total"], ...rows, ["Month", "A", "B", "", ""]]);
    const heads = [cut(whole, 60)];
    expect(lines(chain([whole], { heads }))).toEqual(["error twoRowsForMonth S A72", "error secondHeader S A73"]);
    const [request] = columnsNeeded(recognise(heads, { by: null }), null, null, heads);
    expect(request!.columns).toEqual([0, 1, 2, 3, 4]);
  });

  test("adds its months to another sheet's, and never the same ones twice", () => {
    const later = sheet("2020", "Month | Burglary | Fraud\nMar 20 | 8 | 9\nApr 20 | 8 | 9");
    expect(figures(chain([TRANSPOSED, later])).Burglary).toEqual({ ...BURGLARY, "2020-03": 8, "2020-04": 8 });
    const long = sheet("Long", "Month | Offence | Count\nJan 20 | Burglary | 5\nFeb 20 | Burglary | 7");
    const read = chain([TRANSPOSED, long], { by: "Offence" });
    expect(only(read, "severalSources").details).toMatchObject({ strands: ["Burglary"], places: ["“Board”", "“Long”"] });
  });
});

const YEARS = Array.from({ length: 24 }, (_, at) => [2018 + Math.floor(at / 12), (at % 12) + 1] as const);

test("the number of the month among the offences is none of them", () => {
  const rows = YEARS.flatMap(([year, month]) =>
    ["Docks", "Hilltop"].map((ward) => `${year} | ${month} | ${ward} | ${month + 3} | ${month} | 40 | ${month + 43}`),
  );
  const read = chain([sheet("Data", ["Year | Month | Ward | Burglary | Month no. | Theft | Total", ...rows].join("\n"))]);
  expect(Object.keys(figures(read))).toEqual(["Burglary", "Theft"]);
});

test("an offence that is counted only from a later month on is one all the same", () => {
  const rows = YEARS.flatMap(([year, month]) =>
    ["Docks", "Hilltop", "Quay"].map((ward) => `@${year}-${String(month).padStart(2, "0")} | ${ward} | 7 | ${year === 2018 ? "" : 5} | 40`),
  );
  const read = chain([sheet("Data", ["Month | Ward | Burglary | Hate crime | Theft", ...rows].join("\n"))]);
  expect(figures(read)["Hate crime"]!["2019-12"]).toBe(15);
});

describe("a county among the districts below each offence", () => {
  /** A row a month, in so many of which the county is not the sum of its districts. */
  const made = (rows: number, wrong: number) =>
    sheetOf("Data", [
      ["", "Burglary", "", "", "Theft", "", ""],
      ["Month", "Essex", "Harlow", "Tendring", "Essex", "Harlow", "Tendring"],
      ...Array.from({ length: rows }, (_, at) => {
        const [one, two, three, four] = [20 + ((at * 7) % 11), 30 + ((at * 5) % 13), 50 + ((at * 3) % 7), 60 + ((at * 11) % 17)] as const;
        const county = one + two + (at < wrong ? 5 : 0);
        return [shortMonth(addMonths(monthOf(2011, 1), at)), county, one, two, three + four, three, four];
      }),
    ]);
  const strands = (rows: number, wrong: number) => Object.keys(figures(chain([made(rows, wrong)], { by: "Offence" })));

  test("is left out where it is their sum in more than 99 of 100 months, else no column is added to another", () => {
    expect(strands(24, 0)).toEqual(["Burglary", "Theft"]);
    expect(strands(101, 1)).toEqual(["Burglary", "Theft"]);
    expect(strands(100, 1)).toHaveLength(6);
    expect(strands(24, 1)).toHaveLength(6);
  });
});

describe("Columns of numbers beside months are offences", () => {
  const two = (head: string, ...rows: readonly string[]) => chain([sheet("S", [`Month | ${head}`, ...rows].join("\n"))]);
  const BOTH = { Burglary: { "2020-01": 5, "2020-02": 7 }, Robbery: { "2020-01": 1, "2020-02": 2 } };

  test("but not where the analyst says which one counts, nor in a single month", () => {
    const rows = sheet("S", "Month | Burglary | Robbery\nJan 20 | 5 | 1\nFeb 20 | 7 | 2");
    const said = readingSheet([{ sheet: "S", column: "Burglary", readAs: "count" }]);
    expect(figures(chain([rows, said]))).toEqual({ Burglary: BOTH.Burglary });
    expect(lines(two("Burglary | Robbery", "Jan 20 | 5 | 1"))).toEqual(["error ambiguousColumn S B1, C1"]);
  });

  test.each([
    ["has no header", "", [6, 9]],
    ["has mostly fractions", "Trend", [1.5, 2.5]],
    ["has mostly numbers under 0", "Trend", [-1, -2]],
    ["has as many fractions as counts", "Trend", [1.5, 2]],
  ])("without one that %s", (_, header, [january, february]) => {
    const read = two(`Burglary | Robbery | ${header}`, `Jan 20 | 5 | 1 | ${january}`, `Feb 20 | 7 | 2 | ${february}`);
    expect(figures(read)).toEqual(BOTH);
    expect(only(read, "totalsLeftOut").address).toBe("D1");
  });

  test("where no more than one row in ten says a month again; else the rows differ in something else", () => {
    const rows = (months: number) =>
      Array.from({ length: months }, (_, at) => `${shortMonth(addMonths(monthOf(2018, 1), at))} | ${5 + (at % 3)} | ${9 - (at % 4)}`);
    const again = (months: number) => lines(two("Burglary | Robbery", ...rows(months), rows(1)[0]!));
    expect([again(9), again(8)]).toEqual([["error twoRowsForMonth S A11"], ["error ambiguousColumn S B1, C1"]]);
  });
});

test("“Number” below each offence is that offence", () => {
  const rows = ["Jan 20", "Feb 20", "Mar 20"].map((month, at) => `${month} | ${at + 5} | 1.5 | ${at + 50} | 2.5`);
  const read = chain([sheet("Data", ["Month | Burglary | | Theft |", " | Number | Rate | Number | Rate", ...rows].join("\n"))]);
  expect(Object.entries(figures(read)).map(([name, months]) => [name, Object.values(months)])).toEqual([
    ["Burglary", [5, 6, 7]],
    ["Theft", [50, 51, 52]],
  ]);
});
