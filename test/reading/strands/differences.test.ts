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
  const table = {
    sheet: "Board",
    windows: windows.slice(0, count),
    rows: [],
    totals: [],
    diff: of(2),
    pctDiff: of(3),
  } as unknown as ComparisonTable;
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

  test.each(["▼", "↓"])("may say no more than that it fell: %s", (way) => {
    expect(told(way, way)).toEqual([]);
    expect(told(way, "", { totals: [2087, 2228] })).toEqual([`C1 Diff.: ${way} for 141`]);
    expect(told("▲", "", { totals: [5, 5] })).toEqual(["C1 Diff.: ▲ for 0"]);
  });

  test.each(["-141 (-6.3%)", "▼141 (-6.3 %)", "-141 (▼6.3%)", "▼6.3%", "-6%"])("may be written with or as its percentage: %s", (both) => {
    expect(told(both, "")).toEqual([]);
  });

  test("that is written with or as a percentage must be right in both", () => {
    const wrong = ["-144 (-6.3%)", "-141 (-9.3%)", "▼9.3%", "-141 (note)"];
    expect(wrong.flatMap((each) => told(each, ""))).toEqual(wrong.map((each) => `C1 Diff.: ${each} for -141`));
    expect(told("▲5%", "", { totals: [0, 5] })).toEqual(["C1 Diff.: ▲5% for 5"]);
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

describe("marks and words in place of a difference", () => {
  test("may say that nothing has changed", () => {
    for (const mark of ["-", "–", "nil", "No change", "="]) expect([mark, told(mark, "", { totals: [7, 7] })]).toEqual([mark, []]);
    expect(told("-", "", { totals: [7, 9] })).toEqual(["C1 Diff.: - for 2"]);
    expect(told(0, 0, { totals: [0, 0] })).toEqual([]);
    expect(told(0, 1, { totals: [0, 0] })).toHaveLength(1);
  });

  test("may say that none is given, of numbers that are small, and a dash of any percentage", () => {
    expect([told("n/a", "*", { totals: [49, 60] }), told(11, "-", { totals: [2228, 2239] })]).toEqual([[], []]);
    expect(told("n/a", "", { totals: [50, 60] })).toEqual(["C1 Diff.: n/a for 10"]);
  });

  test("may say by a word which way it went", () => {
    for (const fall of ["141 lower", "reduction of 141", "141 ▼"]) expect([fall, told(fall, "6.3% reduction")]).toEqual([fall, []]);
    for (const rise of ["141 higher", "141 increase", "141 ▲"])
      expect([rise, told(rise, "6.8% rise", { totals: [2087, 2228] })]).toEqual([rise, []]);
    expect(told("141 higher", "6.3% rise")).toEqual(["C1 Diff.: 141 higher for -141 (sign)", "D1 % Diff.: 6.3% rise for -6.3% (sign)"]);
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

describe("a total is likelier wrong than its difference", () => {
  const names = (rows: readonly (readonly RawValue[])[]) => rows.map(([name]) => name);
  /** What is said of the first row, whose cells are name, earlier, later, Diff. and % Diff.: "later 130" is the total that is doubted. */
  function doubted(rows: readonly (readonly RawValue[])[], strands = names(rows).filter((name) => name !== "Total")) {
    // An earlier window still, which takes no part.
    const view = viewOf(sheetOf("Board", [["", "", "", "", "", ""], ...rows.map(([name, ...cells]) => [name!, 7, ...cells])]))!;
    const own = rows.flatMap(([name], at) => (strands.includes(name) ? [{ row: at + 1, strand: name, namedAt: { column: 0 } }] : []));
    const totalRows = rows.flatMap(([name], at) => (name === "Total" && !strands.includes(name) ? [{ row: at + 1, strand: name }] : []));
    const table = {
      ...{ sheet: "Board", windows: windows.map((each) => ({ ...each, column: each.column + 1 })), rows: own, totals: totalRows },
      ...{ firstRow: 1, lastRow: own.at(-1)!.row, diff: { header: "Diff.", column: 4 }, pctDiff: { header: "%", column: 5 } },
    } as unknown as ComparisonTable;
    const totals = [7, ...rows[0]!.slice(1, 3)].map((total, at) => ({ end: windows[at]!.month, total: Number(total), sources: [] }));
    return differenceFindings(table, table.rows[0]!, view, totals).map((found) => {
      if (found.code !== "diffDisagrees") return found.code;
      const { what, why, total } = found.details;
      return `${what} ${total ? `${total.of} ${total.meant}` : why}`;
    });
  }
  const alone = (earlier: number, later: number, diff: RawValue, percent: RawValue) => doubted([["Fraud", earlier, later, diff, percent]]);

  test("where difference and percentage fit each other and the other total", () => {
    expect(alone(100, 120, 50, "50%")).toEqual(["Diff. later 150", "% Diff. later 150"]);
    expect(alone(100, 120, 40, "50%")).toEqual(["Diff. earlier 80", "% Diff. earlier 80"]);
    expect(alone(100, 120, 40, "60%")).toEqual(["Diff. null", "% Diff. null"]);
    expect(alone(100, 120, 200, "-250%")).toEqual(["Diff. null", "% Diff. null"]);
  });

  test("but not where the percentage fits both, is none, or the difference only has the wrong sign", () => {
    expect(alone(10_000, 10_100, 103, "1%")).toEqual(["Diff. null"]);
    expect([alone(100, 120, 50, ""), alone(0, 120, 50, "n/a")]).toEqual([["Diff. null"], ["Diff. null"]]);
    expect(alone(100, 120, -20, "-20%")).toEqual(["Diff. sign", "% Diff. sign"]);
  });

  /** The first row's difference, and what the total row has. */
  const above = (diff: RawValue, earlier: RawValue, later: RawValue, percent: RawValue = "", theft: RawValue = 60) =>
    doubted([
      ["Fraud", 100, 120, diff, percent],
      ["Theft", 50, theft, 10, ""],
      ["Total", earlier, later, "", ""],
    ]);

  test("where the total row right below is off by as much", () => {
    expect([above(30, 150, 190), above(30, 140, 180), above(30, 150, 180)]).toEqual([
      ["Diff. later 130"],
      ["Diff. earlier 90"],
      ["Diff. null"],
    ]);
    // No count is below 0.
    expect([above(-100, 150, 60), above(-150, 150, 10)]).toEqual([["Diff. later 0"], ["Diff. null"]]);
    expect([above(120, 50, 180), above(200, -30, 180)]).toEqual([["Diff. earlier 0"], ["Diff. null"]]);
  });

  test("but not where the difference is right or no number, or a strand or the total row has none", () => {
    expect([above(20, 150, 180, "50%"), above("n/k", 150, 160)]).toEqual([["% Diff. null"], ["Diff. null"]]);
    expect(above(30, 150, 130, "", "n/a")).toEqual(["Diff. null"]);
    const blank = [
      ["Fraud", 100, 120, -100, ""],
      ["Theft", 0, 0, 0, ""],
      ["Total", "", "", "", ""],
    ];
    expect(doubted(blank)).toEqual(["Diff. null"]);
  });

  test("and the total row is none of the strands, is the only one, and has two or more", () => {
    const [fraud, theft, total] = [
      ["Fraud", 100, 120, 30, ""],
      ["Theft", 50, 60, 10, ""],
      ["Total", 150, 190, "", ""],
    ] as const;
    expect(doubted([fraud, total, theft])).toEqual(["Diff. later 130"]);
    expect(doubted([fraud, theft, ["", "", "", "", ""], total], ["Fraud", "Theft"])).toEqual(["Diff. later 130"]);
    expect(doubted([fraud, theft, total, ["Total", 150, 190, "", ""]])).toEqual(["Diff. null"]);
    expect(doubted([fraud, ["Total", 100, 130, "", ""]])).toEqual(["Diff. null"]);
    expect(doubted([fraud, ["Total", 50, 310, "", ""]], ["Fraud", "Total"])).toEqual(["Diff. null"]);
  });
});
