import type { SheetHead } from "../../../../src/reading";
import { isoMonth } from "../../../../src/domain/month";
import { monthsByTitle } from "../../../../src/reading/recognise/layouts/months-by-title";
import { figures, checkedChain, lines, sheet } from "../../sheets";
import { viewed } from "./viewed";

/** Read when all of the 12 months are over. */
const checked = (sheets: readonly SheetHead[]) => checkedChain(sheets, { today: new Date(2024, 4, 1) });

describe("The 12 months of two headers without a date", () => {
  const PREVIOUS = "Previous 12 months";
  /** The months that a title above says, so many rows above the header. */
  function ends(title: string, first = PREVIOUS, second = "Last 12 months", rows = 1) {
    const view = viewed([` | ${title}`, ...Array<string>(rows).fill("| x"), "1 | 2"].join("\n"));
    return monthsByTitle(view, view.region, rows, first, second)?.map(isoMonth) ?? null;
  }
  const JANUARY = ["2019-01", "2020-01"];

  test("are said by a title above: it need only say to when where both headers say that they are 12 months", () => {
    expect([ends("12 months to Jan 20"), ends("Data to Jan 2020"), ends("Year ending January 2020")]).toEqual([JANUARY, JANUARY, JANUARY]);
    expect(ends("Data to Jan 2020", PREVIOUS, "This year")).toBeNull();
    expect(ends("Twelve months ended Jan 20", "Previous year", "This year")).toEqual(JANUARY);
    for (const title of ["12 month to Jan 20", "12months to Jan 20", "Year ending January 2020", "Years to Jan 2020"])
      expect([title, ends(title, "Previous year", "This year")]).toEqual([title, JANUARY]);
    expect(ends("Crimes in Jan 2020")).toBeNull();
  });

  test("go with the words of the headers", () => {
    expect(ends("12 months to Jan 20", "Current 12 months", PREVIOUS)).toEqual(["2020-01", "2019-01"]);
    expect([ends("12 months to Jan 20", "North", "South"), ends("12 months to Jan 20", "Previous quarter", "This quarter")]).toEqual([
      null,
      null,
    ]);
    expect(ends("12 months to Jan 20", PREVIOUS, "This quarter")).toBeNull();
  });

  test.each(["Base year", "Previous year -1", "Prior year 2"])("are not those of “%s”, which may be any year before", (earlier) => {
    const read = (first: string) => {
      const view = viewed(`12 months to December 2019\nOffence | ${first} | Last 12 months | Diff.\nTheft | 1 | 2 | 1`);
      return monthsByTitle(view, view.region, 1, first, "Last 12 months")?.map(isoMonth) ?? null;
    };
    expect([read(earlier), read("Previous year")]).toEqual([null, ["2018-12", "2019-12"]]);
  });

  test("are said by any words in the six rows above, and further off by a line that is about the sheet", () => {
    const far = (title: string, rows: number) => ends(title, PREVIOUS, "Last 12 months", rows);
    expect([far("Burglary in the 12 months to Jan 20", 6), far("Burglary in the 12 months to Jan 20", 7)]).toEqual([JANUARY, null]);
    for (const title of [
      "12 months to Jan 20",
      "All figures are for the 12 months to 31 January 2020.",
      "Data up to Jan 2020",
      "Period: year ending Jan 20",
    ])
      expect([title, far(title, 20)]).toEqual([title, JANUARY]);
  });
});

describe("Several tables under “Previous 12 months” and “Last 12 months”", () => {
  const HEADER = "Offence | Previous 12 months | Last 12 months | Change";
  const FIRST = `${HEADER}\nBurglary | 1210 | 1104 | -106\nRobbery | 388 | 402 | 14`;
  const SECOND = `${HEADER}\nRape | 100 | 90 | -10\nAssault | 200 | 210 | 10`;
  const of = (earlier: number, later: number) => ({ "2019-03": earlier, "2020-03": later });
  const ALL = { Burglary: of(1210, 1104), Robbery: of(388, 402), Rape: of(100, 90), Assault: of(200, 210) };
  const read = (grid: string) => checked([sheet("Pack", grid)]);

  test.each([
    ["above all of them", `Figures to 31 March 2020\n\nAcquisitive\n${FIRST}\n\nViolence\n${SECOND}`],
    ["below all of them", `${FIRST}\n\n${SECOND}\n\nAll figures are for the 12 months to 31 March 2020.`],
    ["above each of them", `12 months to March 2020\n${FIRST}\n\n12 months to March 2020\n${SECOND}`],
  ])("are read by a line %s", (_, grid) => {
    expect([figures(read(grid)), lines(read(grid))]).toEqual([ALL, []]);
  });

  test("are read where each is of one strand, and beside one another", () => {
    const strand = (name: string, counts: string) => `${name}:\nPrevious 12 months | Last 12 months | Diff.\n${counts}`;
    const paper = `Report to end of March 2020\n${strand("5.1 Knife Crime", "983 | 1405 | 422")}\n\n${strand("5.2 Hate Crime", "2605 | 2992 | 387")}`;
    expect(figures(read(paper))).toEqual({ "Knife Crime": of(983, 1405), "Hate Crime": of(2605, 2992) });
    const [first, second] = [FIRST, SECOND].map((table) => table.split("\n")) as [string[], string[]];
    expect(figures(read(`12 months to March 2020\n${first.map((row, at) => `${row} | | ${second[at]!}`).join("\n")}`))).toEqual(ALL);
  });

  test("are asked about where two lines say otherwise, or the only one is about something else", () => {
    const errors = (grid: string) => lines(read(grid)).filter((line) => line.startsWith("error"));
    const notes = "Figures to 31 March 2020\nFigures to 30 April 2020";
    expect(errors(`${FIRST}\n\n${SECOND}\n\n${notes}`)).toEqual(["error pairNotRead Pack B1:C1", "error pairNotRead Pack B5:C5"]);
    expect(errors(`${FIRST}\n\nRobbery fell in the 12 months to December 2019`)).toEqual(["error pairNotRead Pack B1:C1"]);
  });
});
