import { belowUnits } from "../../../../src/reading/recognise/layouts/unit-rows";
import type { MonthlyTable } from "../../../../src/reading/tables/tables";
import { monthOf } from "../../../../src/domain/month";
import { viewed } from "./viewed";

/** The first row of figures below a header in row 1, with a column of names and three of months. */
function first(rows: readonly string[], more: Partial<MonthlyTable> = {}): number {
  const view = viewed(["Offence | Jan 20 | Feb 20 | Mar 20", ...rows].join("\n"));
  const counts = [1, 2, 3].map((column) => ({ header: `M${column}`, column, month: monthOf(2020, column) }));
  const categories = [{ header: "Offence", column: 0, code: false, down: false, said: null }];
  const table = {
    rowIsOffence: false,
    headerRow: 0,
    firstRow: 1,
    lastRow: rows.length,
    months: { in: "headers" },
    counts,
    totals: [],
    categories,
  };
  // What stands around a table does not matter here.
  return belowUnits(view, { ...table, ...more } as unknown as MonthlyTable).firstRow + 1;
}
const FRAUD = "Fraud | 1 | 2 | 3";

describe("Rows right below a header that hold no figures are passed over", () => {
  test("of units beside a blank label, or one that is a unit itself", () => {
    expect(first([FRAUD, FRAUD])).toBe(2);
    expect(first([" | Number | Number | Number", FRAUD])).toBe(3);
    expect(first(["Number | No. | No. | No.", FRAUD])).toBe(3);
    expect(first([" | Number | | ", FRAUD])).toBe(3);
    expect(first([" | Number | 5 | Number", FRAUD])).toBe(2);
    expect(first([" | Number | Number | Number", " | No. | No. | No.", FRAUD])).toBe(4);
  });

  test("of whole words for units beside any label, three of them", () => {
    expect(first(["Delikt | Anzahl | Anzahl | Anzahl", FRAUD])).toBe(3);
    expect(first(["Delikt | Anzahl | Anzahl | ", FRAUD])).toBe(2);
    expect(first(["Delikt | No. | No. | No.", FRAUD])).toBe(2);
    expect(first(["Delikt | Anzahl | Anzahl | No.", FRAUD])).toBe(2);
  });

  test("of the columns' numbers", () => {
    expect(first(["1 | 2 | 3 | 4", FRAUD])).toBe(3);
  });

  test("but not the last row, nor below a first row that is not right below the header", () => {
    expect(first([" | Number | Number | Number"])).toBe(2);
    expect(first([" | Number | Number | Number", FRAUD, FRAUD], { firstRow: 2 })).toBe(3);
    expect(first(["x | y | z | q", " | Number | Number | Number", FRAUD], { firstRow: 2 })).toBe(3);
    expect(first([" | Number | Number | Number", FRAUD], { rowIsOffence: true })).toBe(2);
    expect(first(["Fraud | | | ", FRAUD])).toBe(2);
  });
});
