import { runOf } from "../../../../src/domain/rows";
import { columnsNeeded, recognise } from "../../../../src/reading";
import { chain, cut, figures, lines, only, sheet, sheetOf } from "../../sheets";

const CRIMES = sheet(
  "Crimes",
  `
  Recorded crimes
  Crime ref | Date reported | Offence | District | Weapon
  42/1 | 03/01/2020 | Robbery | North | Knife
  42/2 | 17/01/2020 | Robbery | South |
  42/3 | 31/01/2020 | Fraud | North |
  42/4 | 02/02/2020 | Robbery | South | Knife
  Source: crime recording system
`,
);

const CRIMES_ROWS = ["42/1 | 03/01/2020 | Robbery | North", "42/2 | 17/01/2020 | Robbery | South", "42/3 | 31/01/2020 | Fraud | North"];

describe("a sheet of records", () => {
  test("is counted by month, and a month with records but none of a strand is 0", () => {
    const read = chain([CRIMES]);
    expect(figures(read)).toEqual({ Robbery: { "2020-01": 2, "2020-02": 1 }, Fraud: { "2020-01": 1, "2020-02": 0 } });
    expect(lines(read, { infos: true })).toEqual([]);
  });

  test("has the first records too where they have no date, or one that is none", () => {
    for (const date of ["", "not known"]) {
      const first = `Crime ref | Date reported | Offence | District\n42/8 | ${date} | Robbery | South\n42/9 | | Fraud | South`;
      const read = chain([sheet("Crimes", [first, ...CRIMES_ROWS].join("\n"))]);
      expect(lines(read)).toEqual([expect.stringContaining("rowsWithoutMonth")]);
      expect(lines(read)[0]).toContain("Crimes");
    }
  });

  test("goes on below a record that has a text in place of its date, as that is no header of another table", () => {
    const rows = ["A/1 | 03/01/2020 | Robbery", "B/2 | 17/01/2020 | Fraud", "C/3 | not known | Robbery", "D/4 | 02/02/2020 | Fraud"];
    const read = chain([sheet("Crimes", ["Crime ref | Date reported | Offence", ...rows, "E/5 | 04/02/2020 | Fraud"].join("\n"))]);
    expect(figures(read)).toEqual({ Robbery: { "2020-01": 1, "2020-02": 0 }, Fraud: { "2020-01": 1, "2020-02": 2 } });
    expect(lines(read)).toEqual([expect.stringContaining("rowsWithoutMonth")]);
  });

  test("leads from each figure to its rows", () => {
    const [robbery] = chain([CRIMES]).strands;
    expect(robbery!.figures).toMatchObject({
      months: [
        { count: 2, sources: [{ sheet: "Crimes", column: 1, rows: runOf(2, 3) }] },
        { count: 1, sources: [{ rows: runOf(5) }] },
      ],
    });
  });

  test("may have conditions on several columns, exceptions, and several rows a strand, each record counted once", () => {
    const strands = sheet(
      "Strands",
      `
      Strand | Column | Values | Except | Column 2 | Values 2
      Knife | Offence | * | Fraud | Weapon | knife
      North or robbed | District | North | | |
      North or robbed | Offence | Robbery | | |
      Unarmed | Weapon | | Knife | |
    `,
    );
    expect(figures(chain([CRIMES, strands]))).toEqual({
      Knife: { "2020-01": 1, "2020-02": 1 },
      "North or robbed": { "2020-01": 3, "2020-02": 1 },
      Unarmed: { "2020-01": 2, "2020-02": 0 },
    });
  });

  test("may be a strand as a whole, by its sheet's name", () => {
    const strands = sheet("Strands", "Strand | Sheet | Column | Values\nAll crime | crim* | |");
    expect(figures(chain([CRIMES, strands]))).toEqual({ "All crime": { "2020-01": 3, "2020-02": 1 } });
  });

  test("reads dates of every form, with times too", () => {
    const dates = ["2020-01-05", "2020-01-06T14:33:10", "7 January 2020 09:15", "08/01/2020 23:59", "20/01/2020", "Jan 20"];
    const read = chain([sheet("S", ["URN | Date | Offence", ...dates.map((date, index) => `A${index} | ${date} | Fraud`)].join("\n"))]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 6 } });
    expect(lines(read)).toEqual([]);
  });

  test("asks where every date can be read day first or month first, and takes the analyst's word", () => {
    const rows = ["A1 | 02/03/2020 | Fraud", "A2 | 05/04/2020 | Fraud", "A3 | 06/04/2020 | Fraud"];
    const crimes = sheet("S", ["URN | Date | Offence", ...rows].join("\n"));
    expect(lines(chain([crimes]))).toEqual(["error ambiguousDays S B2"]);
    const said = (order: string) => sheet("Reading", `Sheet | Column | Read as\nS | | ${order}`);
    expect(figures(chain([crimes, said("day first")]))).toEqual({ Fraud: { "2020-03": 1, "2020-04": 2 } });
    expect(figures(chain([crimes, said("month first")]))).toEqual({ Fraud: { "2020-02": 1, "2020-05": 1, "2020-06": 1 } });
  });

  test("says where dates of one column go both ways", () => {
    const crimes = sheet("S", "URN | Date | Offence\nA1 | 15/03/2020 | Fraud\nA2 | 03/16/2020 | Fraud");
    expect(lines(chain([crimes]))).toEqual(["error mixedDays S B2"]);
  });

  test("stops where real dates and texts show that the day and the month were swapped", () => {
    const real = (day: number) => 43_831 + day - 1; // January 2020
    const dates = [real(2), real(3), real(5), real(9), real(12)].map((date, index) => [`A${index}`, date, "Fraud"]);
    const crimes = sheetOf("S", [["URN", "Date", "Offence"], ...dates, ["A8", "04/25/2020", "Fraud"], ["A9", "05/16/2020", "Fraud"]]);
    expect(lines(chain([crimes]))).toEqual(["error mixedDays S B7"]);
  });

  test("is told from counts: a reference, days, or the same month and offence over and over must show it", () => {
    const layout = (grid: string) => recognise([sheet("S", grid)], { by: null }).tables[0]?.layout ?? null;
    expect(layout("Month | Offence\nJan 20 | Fraud\nJan 20 | Fraud\nJan 20 | Theft\nJan 20 | Fraud")).toBe("records");
    expect(layout("Month | Offence | Count\nJan 20 | Fraud | 1\nJan 20 | Fraud | 2\nJan 20 | Fraud | 3\nJan 20 | Fraud | 4")).toBe("long");
    expect(layout("Month | Offence | Number of offences\nJan 20 | Fraud | 1\nJan 20 | Theft | 2\nJan 20 | Total | 3")).toBe("long");
    expect(layout("Task | Due\nPaper | @2020-01\nBoard | @2020-02")).toBeNull();
    expect(layout("Date | Offence\n20200115 | Fraud\n20200214 | Theft\n20200302 | Arson")).toBe("records");
    expect(layout("No. | Date | Offence\n1 | 15/03/2020 | Fraud\n2 | 16/03/2020 | Fraud\n3 | 17/03/2020 | Fraud")).toBe("records");
  });

  test("names records that have no date among the others, but not the notes below them", () => {
    const read = chain([
      sheet(
        "S",
        "URN | Date | Offence\nA1 | 15/03/2020 | Fraud\nA2 | | Fraud\nA3 | 16/03/2020 | Fraud\nA4 | | Fraud\nNote | | Fraud is provisional",
      ),
    ]);
    expect(lines(read)).toEqual(["error rowsWithoutMonth S B3, B5"]);
  });

  test("is read by its reference, its date, its place and the columns that strands ask for alone, however long it is", () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [
      `42/${index}`,
      `2020-0${(index % 9) + 1}-15`,
      `Offence ${index % 3}`,
      `Ward ${index % 40}`,
      "free text",
    ]);
    const whole = sheetOf("Crimes", [["Crime ref", "Date", "Offence", "Ward", "Remark"], ...rows]);
    const heads = [cut(whole, 500)];
    expect(columnsNeeded(recognise(heads, { by: null }), null, null, heads)).toEqual([
      { sheet: "Crimes", columns: [0, 1, 2, 3], firstRow: 1, rows: 2000 },
    ]);
    const read = chain([whole], { heads });
    expect(
      Object.values(figures(read))
        .flatMap((months) => Object.values(months))
        .reduce((sum, count) => sum + count, 0),
    ).toBe(2000);
  });

  test("are no counts, though a number stands in each row, where an incident has a row for each of its offences", () => {
    const rows = Array.from(
      { length: 40 },
      (_, at) =>
        `18-${at - (at % 4 === 3 ? 1 : 0)} | ${(at % 27) + 1}/03/2020 | ${at % 4 === 3 ? "Assault" : "Theft"} | ${at % 4 === 3 ? 2 : 1}`,
    );
    const read = chain([sheet("Data", ["Incident Number | Report Date | Offense | Seq", ...rows].join("\n"))], { by: "Offense" });
    expect(figures(read)).toEqual({ Theft: { "2020-03": 30 }, Assault: { "2020-03": 10 } });
    expect(lines(read)).toEqual([]);
  });

  test.each([
    ["right beside them", ""],
    ["behind a blank column", " | "],
  ])("may have a list by months %s, which is made of them", (_, blank) => {
    const rows = Array.from(
      { length: 30 },
      (_row, at) => `${at} | ${(at % 27) + 1}/0${(at % 3) + 1}/2020 | ${at % 5 === 0 ? "Theft" : "Fraud"}`,
    );
    const list = ["Jan 20 | 10", "Feb 20 | 10", "Mar 20 | 10"];
    const grid = [`Ref | Date | Offence${blank} | Month | Total`, ...rows.map((row, at) => `${row}${blank} | ${list[at] ?? "|"}`)];
    const read = chain([sheet("Data", grid.join("\n"))], { by: "Offence" });
    expect(figures(read)).toEqual({
      Theft: { "2020-01": 2, "2020-02": 2, "2020-03": 2 },
      Fraud: { "2020-01": 8, "2020-02": 8, "2020-03": 8 },
    });
    expect(lines(read)).toEqual([]);
  });

  test("adds up a sheet a month, and asks where two sheets hold the same months", () => {
    const month = (name: string, number: string) =>
      sheet(name, `URN | Date | Offence\n${name}1 | 15/${number}/2020 | Fraud\n${name}2 | 16/${number}/2020 | Fraud`);
    expect(figures(chain([month("A", "01"), month("B", "02")]))).toEqual({ Fraud: { "2020-01": 2, "2020-02": 2 } });
    expect(only(chain([month("Data", "01"), month("Copy of data", "01")]), "severalSources").details.places).toEqual([
      "“Data”",
      "“Copy of data”",
    ]);
  });

  const COUNTS = [
    ["numbered", "ID | Month | Recorded", "1 | Jan 20 | 40", "2 | Feb 20 | 41", "3 | Mar 20 | 42"],
    ["numbered under a header that may be a count's", "No. | Month | Recorded", "1 | Jan 20 | 40", "2 | Feb 20 | 41", "3 | Mar 20 | 42"],
    ["counts that happen to go up by one", "Month | Offence | Number", "Jan 20 | All | 40", "Feb 20 | All | 41", "Mar 20 | All | 42"],
  ] as const;
  test.each(COUNTS)("are no rows of a month and a count each: %s", (_, ...lines) => {
    const strands = sheet("Strands", "Strand | Sheet | Column | Values\nAll crime | S | |");
    const read = chain([sheet("S", lines.join("\n")), strands]);
    expect(figures(read)).toEqual({ "All crime": { "2020-01": 40, "2020-02": 41, "2020-03": 42 } });
  });
});
