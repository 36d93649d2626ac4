import type { Finding } from "../../../src/domain/finding";
import { previewView } from "../../../src/session/views/preview";

const FINDING = { code: "missingMonths", severity: "error", sheet: "Data", address: null, details: {} } as unknown as Finding;
const cellsOf = (count: number, formulas: number) => ({
  changes: Array.from({ length: count }, (_, row) => ({ sheet: "Data", row, column: 1, value: row })),
  before: { cells: Array.from({ length: count }, (_, row) => ({ formula: row < formulas ? "=1+1" : null, value: " x" })) },
});
const view = (count: number, formulas: number) =>
  previewView({ findings: [FINDING], fix: cellsOf(count, formulas) as unknown as Parameters<typeof previewView>[0]["fix"] });

describe("a fix before it is made", () => {
  test("shows the first cells before and after, spaces at the ends too, and how many more there are", () => {
    const shown = view(10, 1);
    expect(shown.cells.slice(0, 2)).toEqual([
      { cell: "Data!B1", before: "=1+1", after: "0" },
      { cell: "Data!B2", before: "“·x”", after: "1" },
    ]);
    expect([shown.cells.length, shown.more, shown.plain, shown.all]).toEqual([8, "2 more cells", "9 cells", "10 cells"]);
    expect(shown.formulas).toBe("Also replace 1 formula with a value");
  });

  test("asks nothing of formulas where there are none, and changes nothing else where all are", () => {
    expect(view(1, 0)).toMatchObject({ formulas: null, plain: "1 cell", more: null });
    expect(view(2, 2)).toMatchObject({ formulas: "Also replace 2 formulas with values", plain: null, all: "2 cells" });
  });
});
