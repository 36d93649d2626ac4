import { firstDataRow, headerRowAbove } from "../../../../../src/reading/recognise/layouts/month-run/header-above";
import { viewed } from "../viewed";

/** The number of the header's row, above a row and column: 1 is the first; null where there is none. */
function above(grid: string, row: number, column = 0): number | null {
  const view = viewed(grid);
  const found = headerRowAbove(view, view.region, row - 1, column);
  return found === null ? null : found + 1;
}

const first = (grid: string, headerRow: number, row: number) => {
  const view = viewed(grid);
  return firstDataRow(view, view.region, headerRow - 1, row - 1) + 1;
};

describe("The header row above the first month", () => {
  test("has two headers or more, of which months and numbers are none", () => {
    expect(above("Month | Count\nJan 20 | 1", 2)).toBe(1);
    expect(above("Month |\nJan 20 | 1", 2)).toBeNull();
    expect(above("Month | 12\nJan 20 | 1", 2)).toBeNull();
    expect(above("Month | Dec 19\nJan 20 | 1", 2)).toBeNull();
  });

  test("is the nearest, at most three rows above", () => {
    const grid = (blank: number) => `Month | Count\n${" | \n".repeat(blank)}Jan 20 | 1`;
    expect(above(grid(2), 4)).toBe(1);
    expect(above(grid(3), 5)).toBeNull();
    expect(above("Police | Board\nMonth | Count\nJan 20 | 1", 3)).toBe(2);
  });

  test("may stand above rows whose dates are blank, of which each reaches a row further", () => {
    const grid = (rows: readonly string[]) => `Month | Offence | Count\n${rows.join("\n")}\nJan 20 | Theft | 1`;
    const undated = " | Theft | 5";
    expect(above(grid([undated, undated, undated]), 5)).toBe(1);
    expect(above(grid([undated, undated, undated, undated, undated]), 7)).toBe(1);
    // A row that has a date, or a cell where the first has none, is not like the first.
    expect(above(grid(["x | Theft | 5", "x | Theft | 5", "x | Theft | 5"]), 5)).toBeNull();
    expect(above(`Month | Offence | Count | Note\n${" | Theft | 5 | y\n".repeat(3)}Jan 20 | Theft | 1 |`, 5)).toBeNull();
    expect(above(`Month | Offence | Count\n${" | | 5\n".repeat(3)}Jan 20 | Theft | 1`, 5)).toBeNull();
  });

  test("may stand above a section's heading right above the month, and no other line", () => {
    expect(above("Month | Count\nNorth |\nJan 20 | 1", 3)).toBe(1);
    expect(above("Month | Count\n5 |\nJan 20 | 1", 3)).toBeNull();
    expect(above("Month | Count\nNorth |\n | \nJan 20 | 1", 4)).toBeNull();
  });

  test("is no row of a name and a count, though a year may stand among headers", () => {
    expect(above("Month | Offence | Count\nJann 20 | Theft | 4\nFeb 20 | Theft | 1", 3)).toBe(1);
    expect(above("Month | Offence | 2019\nFeb 20 | Theft | 1", 2)).toBe(1);
    expect(above("Month | Offence | Count\nJann 20 | Theft | 2019\nFeb 20 | Theft | 1", 3)).toBe(2);
  });

  test("has the column's own header, or a row above it that has as many, where it belongs to a table beside it", () => {
    const grid = (upper: string) => `${upper}\n | | | Age | Sex\nJan 20 | 5 | | 40 | M`;
    expect(above(grid("Month | Count"), 3)).toBe(1);
    expect(above(grid(" | Month | Count"), 3)).toBe(2);
    expect(above(` | | | Age | Sex | Beat\nJan 20 | 5 | | 40 | M | B`, 2)).toBe(1);
    expect(above(`Month | Count\n | | | Age | Sex | Beat\nJan 20 | 5 | | 40 | M | B`, 3)).toBe(2);
    expect(above(`Month | Count | Note\n | | | Age | Sex | Beat\nJan 20 | 5 | | 40 | M | B`, 3)).toBe(1);
  });

  test("needs one header more where a header stands right beside the column", () => {
    expect(above("Month | Count\n | Age | Sex\nJan 20 | 5 | M", 3)).toBe(2);
    expect(above("Month | Count | Note\n | Age | Sex\nJan 20 | 5 | M", 3)).toBe(1);
    expect(above("Note | Month | Count\nAge | | | Sex\n5 | Jan 20 | 5 | M", 3, 1)).toBe(1);
    expect(above("Note | Month |\nAge | | | Sex\n5 | Jan 20 | 5 | M", 3, 1)).toBe(2);
  });
});

describe("The first row of data", () => {
  test("is that of the first month, or one above it with a name and a count", () => {
    expect(first("Month | Count\nJan 20 | 1", 1, 2)).toBe(2);
    expect(first("Month | Count\nunit |\nJann 20 | 4\nFeb 20 | 5", 1, 4)).toBe(3);
    expect(first("Month | Count\nnote | 2019\nFeb 20 | 5", 1, 3)).toBe(3);
    expect(first("Month | Count\n7 | 8\nFeb 20 | 5", 1, 3)).toBe(3);
    expect(first("Month | Count\nnone | none\nFeb 20 | 5", 1, 3)).toBe(3);
  });
});
