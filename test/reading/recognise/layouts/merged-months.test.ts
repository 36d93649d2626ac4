import { runOf } from "../../../../src/domain/rows";
import { columnsNeeded, recognise } from "../../../../src/reading";
import { columnsOf } from "../../../../src/reading/understood-columns";
import { chain, cut, figures, lines, sheet, sheetOf } from "../../sheets";

const LONG = sheet(
  "S",
  `
  Month | Offence | District | Count
  @2020-01 | Burglary | North | 5
   | Burglary | South | 7
   | Robbery | North | 1
   | Total | | 13
  @2020-02 | Burglary | North | 6
   | Burglary | South | 0
   | Robbery | North | 2
  Total | | | 21
  Note: provisional
`,
);

describe("months that were merged downwards", () => {
  test("hold for the blank cells below, in a long sheet, and not for totals and notes", () => {
    const read = chain([LONG]);
    expect(figures(read)).toEqual({ Burglary: { "2020-01": 12, "2020-02": 6 }, Robbery: { "2020-01": 1, "2020-02": 2 } });
    expect(lines(read, { infos: true })).toEqual(["info totalsLeftOut S B5, A9"]);
    expect(read.strands[0]!.figures).toMatchObject({
      months: [{ sources: [{ column: 3, rows: runOf(1, 2) }] }, { sources: [{ column: 3, rows: runOf(5, 6) }] }],
    });
  });

  test("hold where the very first count is blank", () => {
    const blank = { ...LONG, values: LONG.values.map((row, at) => (at === 1 ? row.with(3, "") : row)) };
    const read = chain([blank]);
    expect(figures(read)).toEqual({ Burglary: { "2020-02": 6 }, Robbery: { "2020-01": 1, "2020-02": 2 } });
    expect(lines(read)).toEqual(["error blankAmongCounts S D2"]);
  });

  test("hold in a transposed sheet with districts", () => {
    const grid = `
      Month | District | Burglary | Robbery | Total
      Jan 20 | North | 5 | 1 | 6
       | South | 7 | 1 | 8
       | Total | 12 | 2 | 14
      Feb 20 | North | 6 | 1 | 7
       | South | 8 | 1 | 9
       | Total | 14 | 2 | 16
      Total | | 26 | 4 | 30`;
    const read = chain([sheet("S", grid)]);
    expect(figures(read)).toEqual({ Burglary: { "2020-01": 12, "2020-02": 14 }, Robbery: { "2020-01": 2, "2020-02": 2 } });
    expect(lines(read)).toEqual([]);
  });

  test("hold beside years in a column of their own, merged or not", () => {
    const grid = (again: string) => `
      Year | Month | District | Burglary | Robbery
      2019 | Dec | North | 5 | 1
      ${again} | | South | 7 | 1
      2020 | Jan | North | 6 | 1
       | | South | 8 | 1
       | Feb | North | 6 | 1
       | | South | 8 | 1
      2020 total | | | 28 | 4`;
    for (const again of ["", "2019"]) {
      const read = chain([sheet("S", grid(again))]);
      expect(figures(read)).toEqual({
        Burglary: { "2019-12": 12, "2020-01": 14, "2020-02": 14 },
        Robbery: { "2019-12": 2, "2020-01": 2, "2020-02": 2 },
      });
      expect(lines(read)).toEqual([]);
    }
  });

  test("hold over offences that were merged too", () => {
    const grid =
      "Month | Offence | District | Count\nJan 20 | Fraud | North | 1\n | | South | 2\n | Theft | North | 3\n | | South | 4\nFeb 20 | Fraud | North | 5\n | | South | 6";
    expect(figures(chain([sheet("S", grid)]))).toEqual({ Fraud: { "2020-01": 3, "2020-02": 11 }, Theft: { "2020-01": 7 } });
  });

  test("hold below the rows that are read first, and the columns that tell it are read with them", () => {
    const rows = Array.from({ length: 40 }, (_, index) => [
      index % 4 === 0 ? `2020-${String(index / 4 + 1).padStart(2, "0")}` : "",
      `Offence ${"ABCD"[index % 4]!}`,
      "North",
      1,
    ]);
    const whole = sheetOf("S", [["Month", "Offence", "District", "Count"], ...rows]);
    const heads = [cut(whole, 20)];
    expect(Object.keys(figures(chain([whole], { heads }))["Offence D"]!)).toHaveLength(10);
    expect(columnsNeeded(recognise(heads, { by: "Offence" }), null, "Offence", heads)[0]!.columns).toEqual([0, 1, 2, 3]);
  });

  test("are told of a single month that was forgotten, which is asked about", () => {
    const grid = "Month | Offence | Count\nJan 20 | Fraud | 1\nJan 20 | Theft | 2\nFeb 20 | Fraud | 3\n | Theft | 4";
    expect(lines(chain([sheet("S", grid)]))).toEqual(["error rowsWithoutMonth S A5"]);
  });

  test("are asked about where the same names come again before the next month", () => {
    const grid = "Month | Offence | Count\nJan 20 | Fraud | 1\n | Theft | 2\n | Fraud | 3\n | Theft | 4\nMar 20 | Fraud | 5\n | Theft | 6";
    const read = chain([sheet("S", grid)]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 1, "2020-03": 5 }, Theft: { "2020-01": 2, "2020-03": 6 } });
    expect(lines(read)).toEqual(["error rowsWithoutMonth S A4:A5"]);
  });

  test("do not hide a row whose name was forgotten, nor one below another year", () => {
    const grid =
      "Month | Offence | Count\nJan 20 | Fraud | 1\n | Theft | 2\n | | 9\n | Arson | 4\nFeb 20 | Fraud | 5\n | Theft | 6\n | Arson | 6";
    expect(lines(chain([sheet("S", grid)]))).toEqual(["error rowsWithoutCategory S B4"]);
    const years =
      "Year | Month | Offence | Count\n2019 | Jan | Fraud | 1\n | | Theft | 2\n2020 | | Arson | 3\n | Feb | Fraud | 4\n | | Theft | 5";
    expect(lines(chain([sheet("S", years)]))).toEqual(["error rowsWithoutMonth S B4"]);
  });

  test("are not filled where they stand in a row of their own above their block", () => {
    const grid = "Month | Offence | Count\nJan 20 | |\n | Fraud | 1\n | Theft | 2\nFeb 20 | |\n | Fraud | 3\n | Theft | 4";
    const read = chain([sheet("S", grid)]);
    expect([figures(read), lines(read)]).toEqual([{}, ["error nothingRecognised"]]);
  });

  test("are said among what was understood", () => {
    const [table] = recognise([LONG], { by: null }).tables;
    expect(columnsOf(table!).map(({ role, merged }) => [role, merged])).toEqual([
      ["month", true],
      ["offence", undefined],
      ["place", undefined],
      ["count", undefined],
    ]);
  });
});

describe("Just enough to take months for merged ones, and just too little:", () => {
  /** So many months of two rows each, of which the last ones have one; and the first ones have no offence in their first row. */
  const read = (months: number, alone: number, nameless = 0) => {
    const rows = Array.from({ length: months }, (_, at) => [
      `@2019-${String(at + 1).padStart(2, "0")} | ${at > 0 && at <= nameless ? "" : "Burglary"} | ${at + 5}`,
      ...(at < months - alone ? [` | Theft | ${at + 9}`] : []),
    ]);
    return chain([sheet("Data", ["Month | Offence | Count", ...rows.flat()].join("\n"))], { by: "Offence" });
  };
  const codes = (...given: Parameters<typeof read>) => lines(read(...given)).map((line) => line.split(" ")[1]);

  test("half of the rows have no month", () => {
    expect([codes(5, 0), figures(read(5, 0))["Theft"]!["2019-05"]]).toEqual([[], 13]);
    expect(codes(12, 1)).toEqual(["rowsWithoutMonth"]);
  });

  test("four rows in five have a name, as a name may be forgotten", () => {
    expect(codes(5, 0, 2)).toEqual(["rowsWithoutCategory"]);
    expect(codes(5, 0, 3)).toContain("rowsWithoutMonth");
  });
});
