import { compare } from "../../../../src/analysis/compare";
import { monthOf } from "../../../../src/domain/month";
import { lengthOf } from "../../../../src/domain/series";
import { chain, figures, lines, only, sheet, type Chained } from "../../sheets";

const QUARTERS = "Q1 2018/19 | Q2 2018/19 | Q3 2018/19 | Q4 2018/19 | Q1 2019/20 | Q2 2019/20 | Q3 2019/20 | Q4 2019/20";
const WIDE = sheet("Quarters", `Offence | ${QUARTERS} | 2018/19 | 2019/20\nFraud | 10 | 20 | 30 | 40 | 11 | 21 | 31 | 41 | 100 | 104`);
const ends = ({ strands }: Chained) =>
  strands[0]!.figures.kind === "months" && strands[0]!.figures.months.map((count) => [count.month, lengthOf(count), count.count]);
const compared = (read: Chained, year: number, month: number) => compare(read.strands[0]!, monthOf(year, month), { smallestBase: 0 });

describe("a sheet of quarters", () => {
  test("is added up where quarters make up the window, the years beside them left out", () => {
    const read = chain([WIDE]);
    expect(figures(read).Fraud).toMatchObject({ "2018-06": 10, "2020-03": 41 });
    expect(lines(read, { infos: true })).toEqual(["info totalsLeftOut Quarters J1, K1"]);
    expect(compared(read, 2020, 3)).toMatchObject({ earlier: { total: 100 }, later: { total: 104 }, diff: 4 });
  });

  test("gives the reason where the quarters do not begin and end with the window", () => {
    expect(compared(chain([WIDE]), 2020, 1)).toMatchObject({
      later: null,
      reason: { code: "periodsDoNotFit", window: monthOf(2020, 1), length: 3 },
    });
    expect(compared(chain([WIDE]), 2021, 3)).toMatchObject({ later: null, reason: { code: "missingMonths" } });
  });

  test("may be long or transposed, and named by months", () => {
    const long = sheet("S", "Quarter | Offence | Count\nApr-Jun 2019 | Fraud | 5\nJul-Sep 2019 | Fraud | 6\nOct-Dec 2019 | Fraud | 7");
    expect(ends(chain([long]))).toEqual([
      [monthOf(2019, 6), 3, 5],
      [monthOf(2019, 9), 3, 6],
      [monthOf(2019, 12), 3, 7],
    ]);
    const transposed = sheet("S", "Quarter | Fraud | Theft\nQ1 2019/20 | 5 | 1\nQ2 2019/20 | 6 | 2\n2019/20 | 11 | 3");
    expect(ends(chain([transposed]))).toEqual([
      [monthOf(2019, 6), 3, 5],
      [monthOf(2019, 9), 3, 6],
    ]);
  });

  test("asks whether a quarter is of a calendar or of a financial year, and takes the analyst's word", () => {
    const asked = sheet("S", "Offence | Q1 2020 | Q2 2020\nFraud | 5 | 6");
    expect(lines(chain([asked]))).toEqual(["error ambiguousPeriod S B1"]);
    expect(only(chain([asked]), "ambiguousPeriod").details).toEqual({ found: "Q1 2020", ends: [monthOf(2020, 3), monthOf(2020, 6)] });
    const said = (year: string) => sheet("Reading", `Sheet | Column | Read as\nS | | years start in ${year}`);
    expect(Object.keys(figures(chain([asked, said("April")])).Fraud!)).toEqual(["2020-06", "2020-09"]);
    expect(Object.keys(figures(chain([asked, said("January")])).Fraud!)).toEqual(["2020-03", "2020-06"]);
  });
});

describe("counts that look like years", () => {
  test("are no header of years, as text neither", () => {
    const grid = "Offence | Jan 20 | Feb 20 | Mar 20 | Apr 20\nArson | '1 | '0 | '0 | '2\nFraud | '0 | '2024 | '2023 | '0";
    expect(figures(chain([sheet("S", grid)])).Fraud).toEqual({ "2020-01": 0, "2020-02": 2024, "2020-03": 2023, "2020-04": 0 });
  });
});

describe("months beside years", () => {
  const grid = (header: string) => `${header} | Month | Offence | Count\n2018 | March | Fraud | 1\n2018 | April | Fraud | 2`;

  test("are asked about where a financial year is one number, and take the analyst's word", () => {
    const data = sheet("S", grid("Financial year"));
    expect(lines(chain([data]))).toEqual(["error ambiguousPeriod S A2"]);
    const said = sheet("Reading", "Sheet | Column | Read as\nS | | years start in April");
    expect(figures(chain([data, said]))).toEqual({ Fraud: { "2018-04": 2, "2019-03": 1 } });
    expect(figures(chain([sheet("S", grid("Year"))]))).toEqual({ Fraud: { "2018-03": 1, "2018-04": 2 } });
  });

  test("are not taken for offences where years stand across", () => {
    const rows = ["April", "May", "June", "July"].map((month, index) => `${month} | ${index + 1} | ${index + 5}`);
    const grid = (corner: string) => chain([sheet("S", [`${corner} | 2018/19 | 2019/20`, ...rows, "Total | 10 | 26"].join("\n"))]);
    const first = { "2018-04": 1, "2018-05": 2, "2018-06": 3, "2018-07": 4 };
    expect(figures(grid("Burglary")).Burglary).toEqual({ ...first, "2019-04": 5, "2019-05": 6, "2019-06": 7, "2019-07": 8 });
    expect(lines(grid("Month"))).toEqual(["error monthsUnderYears S A1"]);
  });
});

describe("financial years", () => {
  const years = sheet("Years", "Year | Offence | Count\n2017/18 | Fraud | 90\n2018/19 | Fraud | 95");

  test("are windows that end in March", () => {
    expect(compared(chain([years]), 2019, 3)).toMatchObject({ earlier: { total: 90 }, later: { total: 95 } });
    expect(compared(chain([years]), 2019, 1)).toMatchObject({ later: null, reason: { code: "periodsDoNotFit", length: 12 } });
  });

  test("count only for the time before the quarters on another sheet", () => {
    const read = chain([WIDE, years], { by: "Offence" });
    expect(only(read, "coarserLeftOut").details).toEqual({ strands: ["Fraud"], places: ["“Years”"] });
    expect(ends(read)).toContainEqual([monthOf(2018, 3), 12, 90]);
    expect(ends(read)).not.toContainEqual([monthOf(2019, 3), 12, 95]);
  });
});
