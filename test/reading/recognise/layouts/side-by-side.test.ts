import { recognise } from "../../../../src/reading";
import { chain, figures, sheet } from "../../sheets";

const titles = (grid: string) => recognise([sheet("S", grid)], { by: null }).tables.map(({ title, layout }) => [title, layout]);
const HEAD = "Offence | Jan 20 | Feb 20 | Mar 20";
const ROWS = ["Fraud | 1 | 2 | 3", "Theft | 4 | 5 | 6"];

describe("tables beside one another", () => {
  test.each([
    ["a blank column", " | "],
    ["two blank columns", " | | "],
    ["no blank column", ""],
  ])("are each by themselves with their own title over %s", (_, gap) => {
    const line = (text: string) => `${text} | ${gap}${text}`;
    const grid = (one: string, other: string) =>
      [`${one} | | | | ${gap}${other} | | |`, line(HEAD), ...ROWS.map((row) => `${row} | ${gap}${row.replace("1", "8")}`)].join("\n");
    expect(titles(grid("Recorded", "Detected"))).toEqual([
      ["Recorded", "wide"],
      ["Detected", "wide"],
    ]);
    expect(figures(chain([sheet("S", grid("North", "South"))])).Fraud).toEqual({ "2020-01": 9, "2020-02": 4, "2020-03": 6 });
    expect(Object.keys(figures(chain([sheet("S", grid("Recorded", "Detected"))])).Fraud ?? {})).toEqual([]);
  });

  test("are told by blank columns where their names are headed otherwise", () => {
    expect(
      titles(`
      Recorded | | | | | Detected | | |
      Offence | Jan 20 | Feb 20 | Mar 20 | | Crime type | Jan 20 | Feb 20 | Mar 20
      Fraud | 1 | 2 | 3 | | Fraud | 1 | 2 | 3`),
    ).toEqual([
      ["Recorded", "wide"],
      ["Detected", "wide"],
    ]);
  });

  test("may have their months below one another", () => {
    const grid = `
      North | | | South | |
      Month | Fraud | Theft | Month | Fraud | Theft
      Jan 20 | 1 | 2 | Jan 20 | 3 | 4
      Feb 20 | 1 | 2 | Feb 20 | 3 | 4`;
    expect(titles(grid)).toEqual([
      ["North", "transposed"],
      ["South", "transposed"],
    ]);
    expect(figures(chain([sheet("S", grid)])).Fraud).toEqual({ "2020-01": 4, "2020-02": 4 });
  });

  test("are one table where the names stand on both sides of it", () => {
    const read = chain([sheet("S", `${HEAD} | Offence\n${ROWS[0]} | Fraud\n${ROWS[1]} | Theft`)], { by: "Offence" });
    expect(figures(read).Fraud).toEqual({ "2020-01": 1, "2020-02": 2, "2020-03": 3 });
  });
});
