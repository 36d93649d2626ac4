import { chain, figures, lines, only, sheet } from "../../sheets";

/** A row of a table with so many months, each with the same cells below it. */
const row = (...cells: readonly string[]) => cells.join(" | ");
const MONTHS = ["Jan 20", "Feb 20", "Mar 20"];

/** Months merged over labels, or written over each of them. */
function under(labels: readonly string[], rows: readonly string[], { merged = true, corner = "Offence" } = {}) {
  const months = MONTHS.flatMap((month) => labels.map((_, index) => (merged && index > 0 ? "" : month)));
  return sheet("S", [row(corner, ...months), row("", ...MONTHS.flatMap(() => labels)), ...rows].join("\n"));
}

const BURGLARY = { "2020-01": 3, "2020-02": 7, "2020-03": 11 };

describe("months over columns of their own", () => {
  test.each([
    ["the total last", ["Male", "Female", "Total"], "1|2|3|3|4|7|5|6|11"],
    ["the total first", ["Total", "Male", "Female"], "3|1|2|7|3|4|11|5|6"],
    ["a rate first", ["Rate per 1,000", "Total", "Rank"], "1|3|1|2|7|1|3|11|1"],
    ["a number and a share", ["No.", "%"], "3|10.5%|7|20.5%|11|30.5%"],
    ["a sum that nobody called a total", ["Male", "Persons", "Female"], "1|3|2|3|7|4|5|11|6"],
    ["fractions whose header says nothing", ["Recorded", "Measure"], "3|0.5|7|1.5|11|2.5"],
  ])("count one of them: %s", (_, labels, cells) => {
    for (const merged of [true, false]) {
      const read = chain([under(labels, [`Burglary | ${cells}`], { merged })]);
      expect(figures(read)).toEqual({ Burglary: BURGLARY });
      expect(lines(read)).toEqual([]);
      expect(only(read, "subColumnsLeftOut").details.counted).toHaveLength(1);
    }
  });

  test("count all of them where they are parts of a known kind", () => {
    const read = chain([under(["Male", "Female", "Not known"], ["Burglary | 1|2|0|3|4|0|5|5|1"])]);
    expect(figures(read)).toEqual({ Burglary: BURGLARY });
    expect(lines(read)).toEqual([]);
    const by = chain([under(["Male", "Female"], ["Burglary | 1|2|3|4|5|6"])], { by: "Sex" });
    expect(figures(by)).toEqual({
      Male: { "2020-01": 1, "2020-02": 3, "2020-03": 5 },
      Female: { "2020-01": 2, "2020-02": 4, "2020-03": 6 },
    });
    expect(figures(chain([under(["North", "South"], ["Burglary | 1|2|3|4|5|6"])]))).toEqual({ Burglary: BURGLARY });
  });

  test("are offences where the rows are districts", () => {
    const rows = ["North | 1|2|3|4|5|6", "South | 10|20|30|40|50|60"];
    const read = chain([under(["Burglary", "Robbery"], rows, { corner: "District" })]);
    expect(figures(read)).toEqual({
      Burglary: { "2020-01": 11, "2020-02": 33, "2020-03": 55 },
      Robbery: { "2020-01": 22, "2020-02": 44, "2020-03": 66 },
    });
    expect(lines(read)).toEqual([]);
  });

  test.each([
    [["Initial", "Updated"]],
    [["This year", "Last year"]],
    [["Online", "Other channels"]],
    [["Count", "Number"]],
    [["Detected", "Detection rate"]],
  ])("are asked about where they may be different measures: %s", (labels) => {
    const read = chain([under(labels, ["Burglary | 3|1|7|2|11|3"])]);
    expect(lines(read)).toEqual([expect.stringMatching(/^error severalMeasures S B2/)]);
    expect(figures(read)).toEqual({});
  });

  test.each([
    ["Recorded", "Solved"],
    ["Target", "Actual"],
    ["Offences", "Charged"],
  ])("count the offences of “%s” and “%s”, and say so", (...labels) => {
    const [one, other] =
      labels[0] === "Target"
        ? [
            [1, 2, 3],
            [3, 7, 11],
          ]
        : [
            [3, 7, 11],
            [1, 2, 3],
          ];
    const read = chain([under(labels, [`Burglary | ${one.flatMap((count, index) => [count, other[index]]).join("|")}`])]);
    expect(figures(read)).toEqual({ Burglary: BURGLARY });
    expect(lines(read, { infos: true })).toEqual([expect.stringMatching(/^info subColumnsLeftOut S B2/)]);
  });

  test("count the one that the analyst says", () => {
    const reading = sheet("Reading", "Sheet | Column | Read as\nS | C | count");
    const read = chain([under(["Solved", "Recorded"], ["Burglary | 1|3|2|7|3|11"]), reading]);
    expect(figures(read)).toEqual({ Burglary: BURGLARY });
    expect(lines(read)).toEqual([]);
  });

  test("are offered with their columns, and what is left out is told with all that there is", () => {
    const asked = only(chain([under(["Alpha", "Beta"], ["Burglary | 3|1|7|2|11|3"])]), "severalMeasures");
    expect(asked.details).toEqual({
      choices: [
        { label: "Alpha", column: "B" },
        { label: "Beta", column: "C" },
      ],
      among: "months",
      sheets: ["S"],
    });
    const left = only(chain([under(["Male", "Rate", "Female"], ["Burglary | 1|9|2|3|9|4|5|9|6"])]), "subColumnsLeftOut");
    expect([left.address, left.details]).toEqual(["B2, C2, D2", { counted: ["Male", "Female"], left: ["Rate"] }]);
  });

  test("are places, all but rates, where the analyst says it of one", () => {
    const said = sheet("Reading", "Sheet | Column | Read as\nS | B | place");
    const read = chain([under(["Alpha", "Rate", "Beta"], ["Burglary | 1|9|2|3|9|4|5|9|6"]), said]);
    expect(figures(read)).toEqual({ Burglary: BURGLARY });
    const other = sheet("Reading", "Sheet | Column | Read as\nS | B | offence");
    expect(lines(chain([under(["Alpha", "Beta"], ["Burglary | 3|1|7|2|11|3"]), other]))).toEqual(["error severalMeasures S B2, C2"]);
  });

  test("have a sum where more than nine rows in ten of every month say so", () => {
    const counted = (rows: number, wrong: number) => {
      const row = (at: number) => MONTHS.map(() => `1|${at < wrong ? 4 : 3}|2`).join("|");
      const grid = under(
        ["Alpha", "Gamma", "Beta"],
        Array.from({ length: rows }, (_, at) => `Kind ${String.fromCodePoint(97 + at)} | ${row(at)}`),
      );
      return lines(chain([grid])).length === 0;
    };
    expect([counted(11, 1), counted(10, 1)]).toEqual([true, false]);
    expect(lines(chain([under(["Alpha", "Gamma", "Beta"], ["Burglary | 1|3|2|3|8|4|5|11|6", "Fraud | 1|3|2|3|8|4|5|11|6"])]))).toHaveLength(
      1,
    );
  });

  test("are rates where more are fractions than counts", () => {
    const rows = (one: string, other: string) => [`Burglary | 3|1.5|7|${one}|11|2.5`, `Fraud | 3|${other}|7|2.5|11|3`];
    const read = (one: string, other: string) => lines(chain([under(["Alpha", "Beta"], rows(one, other))])).length;
    expect([read("2.5", "1"), read("2", "1")]).toEqual([0, 1]);
  });

  test("are no offences where a column of offences stands beside the districts", () => {
    const grid =
      "District | Offence | Jan 20 | | Feb 20 | | Mar 20 |\n | | Alpha | Beta | Alpha | Beta | Alpha | Beta\nNorth | Burglary | 3 | 1 | 7 | 2 | 3 | 1";
    expect(lines(chain([sheet("S", grid)]))).toEqual(["error severalMeasures S C2, D2"]);
  });

  test("may stand in groups below the labels", () => {
    const grid = (one: string, other: string) =>
      sheet("S", ` | ${one} | | | ${other} | |\nOffence | ${row(...MONTHS, ...MONTHS)}\nBurglary | 3|7|11|1|2|3`);
    expect(figures(chain([grid("Number", "Rate")]))).toEqual({ Burglary: BURGLARY });
    expect(lines(chain([grid("Initial", "Updated")]))).toEqual(["error severalMeasures S B1, E1"]);
  });

  test("may be years, and years in words", () => {
    const grid = (years: string) =>
      sheet("S", `Offence | ${years}\n | Total | Rate | Total | Rate | Total | Rate\nBurglary | 3|1.5|7|2.5|11|3.5`);
    const read = chain([grid("2017 | | 2018 | | 2019 |")]);
    expect(figures(read)).toEqual({ Burglary: { "2017-12": 3, "2018-12": 7, "2019-12": 11 } });
    expect(lines(read)).toEqual([]);
    const words = chain([grid("Year ending Mar 2018 | | Year ending Mar 2019 | | Year ending Mar 2020 |")]);
    expect(figures(words)).toEqual({ Burglary: { "2018-03": 3, "2019-03": 7, "2020-03": 11 } });
  });

  test("may be followed by totals of the same columns, which are left out", () => {
    const grid = `
      Offence | Jan 20 | | | Feb 20 | | | Mar 20 | | | Total | |
       | M | F | Total | M | F | Total | M | F | Total | M | F | Total
      Burglary | 1|2|3|3|4|7|5|6|11|9|12|21`;
    const read = chain([sheet("S", grid)]);
    expect(figures(read)).toEqual({ Burglary: BURGLARY });
    expect(lines(read)).toEqual([]);
  });
});
