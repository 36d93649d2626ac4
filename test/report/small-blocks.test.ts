import type { ComparedWindow, Comparison } from "../../src/domain/comparison";
import { addMonths } from "../../src/domain/month";
import type { Target } from "../../src/domain/target";
import type { ReportStrand, ReportTarget } from "../../src/report/report";
import { addHead, addHeading, addLine } from "../../src/report/layout/section-head";
import { SheetBuilder } from "../../src/report/layout/sheet-builder";
import { spanCell } from "../../src/report/layout/span-cell";
import { addTargetLine } from "../../src/report/layout/target-line";
import { windowTotal } from "../../src/report/layout/window-total";
import { REPORT_END } from "../../scripts/examples/essex";

/** What a sheet of 500 points holds: each row's height, text or formula, and look. */
function added(add: (sheet: SheetBuilder) => void) {
  const sheet = new SheetBuilder([400, 100]);
  add(sheet);
  const { cells, rowHeights, styles } = sheet.finish();
  const lookOf = (row: number) =>
    styles.find(({ areas }) => areas.some((area) => new RegExp(`^A${row}:B${row}$|^A1:B${rowHeights.length}$`).test(area)))?.style;
  return cells.map(([cell], row) => [rowHeights[row], cell && Object.values(cell)[0], lookOf(row + 1)]);
}

describe("what a section begins with", () => {
  const LONG = "where it was recorded, and by whom it was reported, ".repeat(3).trim();

  test("is its heading, at least 21 points high, and its lead where it has one", () => {
    expect(added((sheet) => addHeading(sheet, "Knife crime"))).toEqual([[21, "Knife crime", "heading"]]);
    expect(added((sheet) => expect(addHead(sheet, { heading: "Knife crime", lead: "Harm" })).toBe(0))).toEqual([
      [21, "Knife crime", "heading"],
      [13.5, "Harm", "lead"],
    ]);
    expect(added((sheet) => addHead(sheet, { heading: "Knife crime", lead: null }))).toHaveLength(1);
  });

  test("has a line as high as a plain row, or as its lines where it takes several", () => {
    expect(added((sheet) => addLine(sheet, "small", "short"))).toEqual([[13.5, "short", "small"]]);
    const [[height, text, look]] = added((sheet) => addLine(sheet, "small", LONG)) as [[number, string, string]];
    expect([height > 20, text, look]).toEqual([true, LONG, "small"]);
  });

  test("may have its line from a formula, which is as high as the longest that it says", () => {
    expect(added((sheet) => addLine(sheet, "lead", "short", "=A1"))).toEqual([[13.5, "=A1", "lead"]]);
    const [[height, formula]] = added((sheet) => addLine(sheet, "lead", LONG, "=A1")) as [[number, string]];
    expect([height > 20, formula]).toEqual([true, "=A1"]);
  });
});

describe("the months of a row", () => {
  const year = { end: REPORT_END, length: 12 };

  test("are its last one, or the whole period where rows have periods of several lengths", () => {
    expect([spanCell(year, false, false), spanCell(year, false, true)]).toEqual([
      { cell: { text: "Jan 20" }, style: "month" },
      { cell: { text: "Jan 20" }, style: "monthLast" },
    ]);
    expect([spanCell(year, true, false), spanCell(year, true, true), spanCell({ ...year, length: 1 }, true, false)]).toEqual([
      { cell: { text: "Feb 19–Jan 20" }, style: "verdict" },
      { cell: { text: "Feb 19–Jan 20" }, style: "verdictLast" },
      { cell: { text: "Jan 20" }, style: "verdict" },
    ]);
  });
});

test("a window's total is the sum of its counts, or the number where some of them are hidden", () => {
  const comparison = (...ends: readonly number[]) =>
    ({ length: 12, hidden: { periods: ends.map((by) => ({ end: addMonths(REPORT_END, by), length: 1 })) } }) as unknown as Comparison;
  const window = { end: REPORT_END, total: 140 } as ComparedWindow;
  expect([comparison(), comparison(-12), comparison(-12, -11), comparison(0)].map((each) => windowTotal(each, window, "F3:F14"))).toEqual([
    ...["SUM(F3:F14)", "SUM(F3:F14)", "140", "140"],
  ]);
  expect(windowTotal({ length: 12 } as Comparison, window, "F3:F14")).toBe("SUM(F3:F14)");
});

describe("the line on a target", () => {
  const AT = { sheet: "Strands", row: 4, column: 7, rows: 1, columns: 1 };
  const CELLS = { whole: "$Z$3", mark: "$AC$3", months: null };
  const line = (
    {
      kind = "number",
      value = 2000,
      favourable = "down",
    }: { kind?: "number" | "percent"; value?: number; favourable?: "up" | "down" | null },
    target: Partial<ReportTarget> | null,
    cells: typeof CELLS | undefined = CELLS,
    isSaid = true,
  ) => {
    const definition = { favourable, ...(isSaid ? { target: { kind, value, at: AT } as Target } : {}) };
    const whole = target && { wanted: 2000, state: "met", reason: null, missing: [], assurance: null, ...target };
    const strand = { target: whole, comparison: { definition } } as unknown as ReportStrand;
    return added((sheet) => addTargetLine(sheet, strand, cells, { later: "B9", data: "Data" })).map(([, text, look]) => [text, look]);
  };

  test("says how far the total is from it, as a formula over its cells", () => {
    expect(line({}, {})).toEqual([
      [
        `='Data'!$AC$3&": "&FIXED(B9,0)&IF(B9='Data'!$Z$3," is the target",IF(B9<'Data'!$Z$3," is "&FIXED('Data'!$Z$3-B9,0)&" under"," is "&FIXED(B9-'Data'!$Z$3,0)&" over")&" the target of "&FIXED('Data'!$Z$3,0))&" ("&FIXED(ROUND(B9/'Data'!$Z$3*100,1),1)&"%"&" of it)."`,
        "body",
      ],
    ]);
  });

  test("has a decimal where the target is no whole number, and speaks of the target alone where no way is wanted", () => {
    const [[half], [neutral], [rise]] = [
      line({}, { wanted: 12.5 })[0]!,
      line({ favourable: null }, {})[0]!,
      line({ favourable: "up" }, {})[0]!,
    ];
    expect(String(half)).toContain(`" is "&FIXED('Data'!$Z$3-B9,1)&" under"`);
    expect(String(neutral)).toContain(`='Data'!$AC$3&" the target: "&FIXED(B9,0)`);
    expect(String(rise)).toContain(`='Data'!$AC$3&": "&FIXED(B9,0)`);
  });

  test("ends with what the target was made of, and what its control limits say", () => {
    const [[said]] = line({ kind: "percent", value: -0.05 }, { assurance: "either" }) as [[string]];
    expect(said).toMatch(
      /" of it\), which is 5% fewer than in the earlier period\. By its control limits it may meet the target or miss it/,
    );
  });

  test("says why it is not compared, and nothing where there is none", () => {
    expect(line({}, { state: null, reason: "noFigure" })).toEqual([
      ["Target: 2,000. Not compared: there is no figure for the period.", "body"],
    ]);
    expect([line({}, null), line({}, {}, CELLS, false)]).toEqual([[], []]);
    expect(
      added((sheet) =>
        addTargetLine(
          sheet,
          { target: { reason: null }, comparison: { definition: { target: {} } } } as unknown as ReportStrand,
          undefined,
          { later: "B9", data: "Data" },
        ),
      ),
    ).toEqual([]);
  });
});
