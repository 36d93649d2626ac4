import { monthOf } from "../../../src/domain/month";
import type { RawValue } from "../../../src/domain/cell";
import { viewOf } from "../../../src/reading/sheets/sheet-view";
import { differenceFindings } from "../../../src/reading/strands/differences";
import type { ComparisonRow, ComparisonTable } from "../../../src/reading/tables/tables";
import { sheetOf } from "../sheets";

const windows = [2019, 2020, 2021].map((year, at) => ({ header: String(year), column: at, month: monthOf(year, 1) }));

interface Row {
  readonly totals?: readonly number[];
  readonly windows?: number;
  readonly format?: string;
  readonly columns?: boolean;
}

/** "C1 Diff.: -144 for -141 (sign)": what is said of a Diff. in C1 and a % Diff. in D1. */
function told(
  diff: RawValue,
  percent: RawValue,
  { totals = [2228, 2087], windows: count = 2, format = "General", columns = true }: Row = {},
) {
  const view = viewOf(
    sheetOf("Board", [["", "", diff, percent, "x"]], { formats: [["General", "General", "General", format, "General"]] }),
  )!;
  const of = (column: number) => (columns ? { header: "Diff.", column } : null);
  const table = { sheet: "Board", windows: windows.slice(0, count), rows: [], diff: of(2), pctDiff: of(3) } as unknown as ComparisonTable;
  const found = totals.map((total, at) => ({ end: windows[at]!.month, total, sources: [] }));
  return differenceFindings(table, { row: 0, strand: "Fraud", namedAt: { column: 0 } } as ComparisonRow, view, found).map(
    ({ address, details }) => {
      const {
        what,
        found: was,
        expected,
        why,
      } = details as { readonly what: string; readonly found: string; readonly expected: string; readonly why: string | null };
      return `${address!} ${what}: ${was} for ${expected}${why === null ? "" : ` (${why})`}`;
    },
  );
}

describe("the difference", () => {
  test("must be that of the totals, as a number or as text with a sign and commas", () => {
    for (const right of [-141, "-141", "−141", "–141", " -1 41", "", "-141.0"]) expect(told(right, "")).toEqual([]);
    expect(told("+1,859", "", { totals: [228, 2087] })).toEqual([]);
    expect(told(-144, "")).toEqual(["C1 Diff.: -144 for -141"]);
    expect(told("see note", "")).toEqual(["C1 Diff.: see note for -141"]);
    expect(told("x-141", "")).toEqual(["C1 Diff.: x-141 for -141"]);
    expect(told("-141x", "")).toEqual(["C1 Diff.: -141x for -141"]);
    expect(told(true, "")).toEqual(["C1 Diff.: true for -141"]);
    expect(told("5−3", "", { totals: [5, 7] })).toEqual(["C1 Diff.: 5−3 for 2"]);
  });

  test.each(["(141)", "▼ 141", "▼ -141", "↓141", "down 141", "Decrease of 141", "141 fewer", "141 less"])(
    "may be written as a fall: %s",
    (fall) => {
      expect(told(fall, "▼ 6.3%")).toEqual([]);
      expect(told(fall, "", { totals: [2087, 2228] })).toEqual([`C1 Diff.: ${fall} for 141 (sign)`]);
    },
  );

  test.each(["▲ 141", "↑ 141", "up 141", "Increase of 141", "141 more"])("may be written as a rise: %s", (rise) => {
    expect(told(rise, "▲ 6.8%", { totals: [2087, 2228] })).toEqual([]);
    expect(told(rise, "")).toEqual([`C1 Diff.: ${rise} for -141 (sign)`]);
  });

  test("may have the wrong sign, which is said", () => {
    expect(told(141, "")).toEqual(["C1 Diff.: 141 for -141 (sign)"]);
  });
});

describe("the percentage", () => {
  test("may be a fraction, points or text, and is right where it rounds to what is meant", () => {
    for (const right of ["-6.3%", "-6.33%", "−6%", "-6.3", -6.3, -6.33, -0.0633, "-6.37%"]) expect(told("", right)).toEqual([]);
    for (const wrong of ["-6.4%", "-8%", "-0.0633"]) expect(told("", wrong)).toEqual([`D1 % Diff.: ${wrong} for -6.3%`]);
    expect(told("", -6.4)).toEqual(["D1 % Diff.: -6.4 for -6.3%"]);
    expect(told("", "6%3")).toEqual(["D1 % Diff.: 6%3 for -6.3%"]);
    expect(told("", "n/a")).toEqual(["D1 % Diff.: n/a for -6.3%"]);
  });

  test("in a cell of percentages is a fraction, and is shown as one", () => {
    expect(told("", -0.0633, { format: "0.0%" })).toEqual([]);
    expect(told("", -6.33, { format: "0.0%" })).toEqual(["D1 % Diff.: -633.0% for -6.3%"]);
    expect(told("", 0.5, { format: "0.0%" })).toEqual(["D1 % Diff.: +50.0% for -6.3%"]);
    expect(told("", 0.5)).toEqual(["D1 % Diff.: 0.5 for -6.3%"]);
  });

  test("of a computed number may be rounded to the whole point, or to a tenth", () => {
    expect(told("", -6)).toEqual([]);
    expect(told("", -0.06, { format: "0%" })).toEqual([]);
    expect(told("", -0.061, { format: "0.0%" })).toEqual(["D1 % Diff.: -6.1% for -6.3%"]);
    expect(told("", 12.5, { totals: [1000, 1125] })).toEqual([]);
    expect(told("", 12.45, { totals: [1000, 1125] })).toEqual([]);
    expect(told("", 12.449, { totals: [1000, 1125] })).toEqual(["D1 % Diff.: 12.449 for +12.5%"]);
  });

  test("may have the wrong sign, or be of the later total, which is said", () => {
    expect(told("", "+6.3%")).toEqual(["D1 % Diff.: +6.3% for -6.3% (sign)"]);
    expect(told("", "-6.8%")).toEqual(["D1 % Diff.: -6.8% for -6.3% (base)"]);
    expect(told("", "-50%", { totals: [10, 0] })).toEqual(["D1 % Diff.: -50% for -100.0%"]);
    expect(told("", "5%", { totals: [10, 10] })).toEqual(["D1 % Diff.: 5% for 0.0%"]);
  });

  test("is none where the earlier total is 0, and words say so", () => {
    expect(told(12, "n/a", { totals: [0, 12] })).toEqual([]);
    const none = "no percentage, because the earlier total is 0";
    expect(told(12, 1, { totals: [0, 12] })).toEqual([`D1 % Diff.: 1 for ${none}`]);
    expect(told(12, "100%", { totals: [0, 12] })).toEqual([`D1 % Diff.: 100% for ${none}`]);
  });
});

test("of three windows the two latest are compared", () => {
  expect(told(913, 5, { totals: [2228, 2087, 3000], windows: 3 })).toEqual(["D1 % Diff.: 5 for +43.7%"]);
});

test("nothing is compared without as many totals as windows, or without the columns", () => {
  expect(told(5, 5, { totals: [] })).toEqual([]);
  expect(told(5, 5, { totals: [2228] })).toEqual([]);
  expect(told(5, 5, { windows: 3 })).toEqual([]);
  expect(told(5, 5, { columns: false })).toEqual([]);
  expect(told(5, 5)).toHaveLength(2);
});
