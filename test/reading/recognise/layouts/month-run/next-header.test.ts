import { monthRuns, nextHeader } from "../../../../../src/reading/recognise/layouts/month-run";
import { viewed, type Said } from "../viewed";

/** The number of the row where the next table begins; null where none does. */
function next(grid: string, said: Said = {}): number | null {
  const view = viewed(grid, said);
  const row = nextHeader(view, view.region, monthRuns(view, view.region)[0]!);
  return row === null ? null : row + 1;
}

const ROWS = "Jan 20 | 1\nFeb 20 | 2\nMar 20 | 3\nApr 20 | 4";
const TABLE = `Month | Theft\n${ROWS}`;

describe("The next header below a run of months", () => {
  test("has words alone, two at least, and a month below it", () => {
    expect(next(TABLE)).toBeNull();
    expect(next(`${TABLE}\nMonth | Fraud\n${ROWS}`)).toBe(6);
    expect(next(`${TABLE}\nMonth |\n${ROWS}`)).toBeNull();
    expect(next(`${TABLE}\nMonth | 5\n${ROWS}`)).toBeNull();
    expect(next(`${TABLE}\nMonth | Fraud\nmore | words`)).toBeNull();
    expect(next(`${TABLE}\nMonth | Mar 20\n${ROWS}`)).toBeNull();
  });

  test("is not the table's own again, below a page's number or its title, but is below any other line", () => {
    expect([next(`${TABLE}\n${TABLE}`), next(`${TABLE}\n | \nPage 2 |\n${TABLE}`)]).toEqual([null, null]);
    expect([next(`Thefts |\n${TABLE}\nThefts |\n${TABLE}`), next(`${TABLE}\nThefts |\n${TABLE}`)]).toEqual([null, 6]);
    expect(next(`${TABLE}\nMonth | theft\n${ROWS}`)).toBe(6);
  });

  test("may have one blank row before its months, and not two", () => {
    expect(next(`${TABLE}\nMonth | Fraud\n | \n${ROWS}`)).toBe(6);
    expect(next(`${TABLE}\nMonth | Fraud\n | \n | \n${ROWS}`)).toBeNull();
  });

  test("begins with the blank rows and titles above it, and never above the first month", () => {
    expect(next(`${TABLE}\n | \nFraud |\nMonth | Fraud\n${ROWS}`)).toBe(6);
    expect(next(`Month | Theft\nJan 20 | \n | \nMonth | Fraud\n${ROWS}`)).toBe(3);
  });

  test("is no row whose month was forgotten, unless the months have no header", () => {
    const grid = (corner: string) => `${corner} | Area | Theft\nJan 20 | A | 1\nFeb 20 | B | 2\n | Area | Fraud\nMar 20 | A | 1`;
    expect(next(grid("Month"))).toBeNull();
    expect(next(grid(""))).toBe(4);
  });

  test("is no row of data whose month is a text, which has a name that rows above have", () => {
    const grid = (name: string) =>
      `Month | Area | Note\nJan 20 | North | a\nFeb 20 | South | b\nnot known | ${name} | c\nMar 20 | North | d`;
    expect(next(grid("South"))).toBeNull();
    expect(next(grid("West"))).toBe(4);
    expect(next("Month | Area | Note\nJan 20 | Month | a\nMonth | Place | x\nFeb 20 | North | a")).toBe(3);
  });

  test("may be followed by months' names or quarters beside a year, as the run has them", () => {
    const names = (cell: string) =>
      `Year | Month | Theft\n2019 | Jan | 1\n2019 | Feb | 2\n2019 | Mar | 3\nYear | Month | Fraud\n2019 | ${cell} | 1`;
    expect([next(names("Jan")), next(names("Q1")), next(names("Jan 20"))]).toEqual([5, null, null]);
    const quarters = (cell: string) =>
      `Year | Quarter | Theft\n2019 | Q1 | 1\n2019 | Q2 | 2\n2019 | Q3 | 3\nYear | Quarter | Fraud\n2019 | ${cell} | 1`;
    expect([next(quarters("Q1")), next(quarters("n"))]).toEqual([5, null]);
  });
});
