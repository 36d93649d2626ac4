import { parseAddress } from "../../../src/domain/address";
import { complianceSheet } from "../../../src/report/systems";
import type { PlanCell, SheetPlan } from "../../../src/report/plan";
import type { Comparison, Compliance, Rate, UnitRate } from "../../../src/systems";
import { MARCH, twoSystems } from "./hand-made";

const TODAY = new Date(2019, 5, 3);
const sheetOf = (more: { comparison?: Partial<Comparison>; compliance?: Partial<Compliance> } = {}) => {
  const { comparison, compliance } = twoSystems();
  return complianceSheet({
    ...{ comparison: { ...comparison, ...more.comparison }, compliance: { ...compliance, ...more.compliance } },
    ...{ notes: ["Athena is “Athena”."], classification: "OFFICIAL", today: TODAY },
  });
};
const shown = (cell: PlanCell | null) =>
  cell === null ? "" : "text" in cell ? cell.text : "number" in cell ? cell.number : "formula" in cell ? cell.formula : "";
/** The rows below a heading, down to the next: cells without blanks at their end. */
function below({ cells }: SheetPlan, heading: string, until: string) {
  const rows = cells.map((line) => line.map(shown));
  const at = (text: string) => rows.findIndex(([first]) => first === text);
  return rows.slice(at(heading) + 1, at(until)).map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));
}

describe("The sheet Compliance", () => {
  test("begins with what is compared, of when, and how far both agree", () => {
    const rows = sheetOf().cells.map(([first]) => shown(first!));
    expect(rows.slice(0, 4)).toEqual([
      "Compliance of Athena and Niche",
      "Apr 19  ·  as at 3 June 2019  ·  OFFICIAL",
      expect.stringMatching(/^3 of 4 records of Apr 19 that should agree in Athena and Niche do: 75\.0% /),
      "What does not agree, Mar 19 to Apr 19",
    ]);
    expect(rows.slice(-10)).toContain("Athena is “Athena”.");
  });

  test("has the number of each kind that there is, or that there is none", () => {
    expect(below(sheetOf(), "What does not agree, Mar 19 to Apr 19", "By unit")).toEqual([
      ["only in Athena", "", "", "", "", 1],
      ["only in Niche", "", "", "", "", 1],
      ["with flags that disagree", "", "", "", "", 1],
    ]);
    const { comparison } = twoSystems();
    const none = Object.fromEntries(Object.keys(comparison.counts).map((kind) => [kind, 0])) as Comparison["counts"];
    expect(below(sheetOf({ comparison: { counts: none } }), "What does not agree, Mar 19 to Apr 19", "By unit")).toEqual([
      ["Nothing: all records agree."],
    ]);
  });

  test("has a row for each unit and for all, with rates as formulas beside the former period", () => {
    const [spans, headers, ...units] = below(sheetOf(), "By unit", "By month");
    expect(spans).toEqual(["", "Apr 19", "", "", "", "", "Mar 19"]);
    expect(headers).toEqual(["Unit", "Should agree", "Agree", "Rate", "95% from", "to", "Should agree", "Agree", "Rate", "Change, points"]);
    expect(units.map(([unit]) => unit)).toEqual(["Basildon", "Harlow", "No unit given", "All"]);
    const all = units[3]!;
    expect(all.slice(1, 3)).toEqual([4, 3]);
    expect(all[3]).toMatch(/^=C(\d+)\/B\1$/);
    expect(all.slice(4, 6).every((bound) => typeof bound === "number")).toBe(true);
    expect(all.slice(6, 8)).toEqual([4, 2]);
    expect(all[8]).toMatch(/^=H(\d+)\/G\1$/);
    expect(all[9]).toMatch(/^=\(D(\d+)-I\1\)\*100$/);
    expect(units[2]!.slice(1)).toEqual([0, 0, "–", "–", "–", 1, 0, expect.stringMatching(/^=H/), "–"]);
  });

  test("has a mark where a rate rose or fell by more than chance", () => {
    const { compliance } = twoSystems();
    const mark = (low: number, high: number) => {
      const whole: UnitRate = { ...compliance.whole, change: { points: 0.1, interval: { low, high } } };
      return below(sheetOf({ compliance: { whole } }), "By unit", "By month").at(-1)![10];
    };
    expect([mark(0.01, 0.2), mark(-0.2, -0.01), mark(0, 0.2), mark(-0.2, 0)]).toEqual(["▲", "▼", undefined, undefined]);
  });

  test("has no former period where there are too few months", () => {
    const { compliance } = twoSystems();
    const without = (of: UnitRate): UnitRate => ({ ...of, earlier: null, change: null });
    const few = { earlier: null, whole: without(compliance.whole), units: compliance.units.map(without) };
    const [spans, headers, ...units] = below(sheetOf({ compliance: few }), "By unit", "By month");
    expect([spans!.length, headers!.length, ...units.map(({ length }) => length)]).toEqual([2, 6, 6, 6, 6, 6]);
  });

  test("has a chart of the months’ rates above their table", () => {
    const sheet = sheetOf();
    const rows = below(sheet, "By month", "By unit and month");
    expect(rows.slice(0, 11).every(({ length }) => length === 0)).toBe(true);
    expect(rows.slice(11).map(([month, of, agree]) => [month, of, agree])).toEqual([
      ["Month", "Should agree", "Agree"],
      ["Mar 19", 4, 2],
      ["Apr 19", 4, 3],
    ]);
    const [chart] = sheet.charts;
    const [values, months, from, to] = [chart!.series[0]!.values, chart!.series[0]!.categories, chart!.area.from, chart!.area.to].map(
      parseAddress,
    );
    const first = sheet.cells.findIndex(([cell], row) => row > from!.row && shown(cell!) === "Mar 19");
    expect([values, months]).toMatchObject([
      { row: first, column: 3, rows: 2 },
      { row: first, column: 0, rows: 2 },
    ]);
    expect([to!.row - from!.row, from!.column, to!.column]).toEqual([10, 0, 10]);
    expect(chart).toMatchObject({ kind: "columns", title: "Records that agree in Athena and Niche, of those that should, by month" });
  });

  test("has each unit’s months that have records", () => {
    const rows = below(sheetOf(), "By unit and month", "Notes");
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ["Unit", "Month", "Should agree", "Agree"],
      ["Basildon", "Mar 19", 2, 1],
      ["Basildon", "Apr 19", 3, 2],
      ["Harlow", "Mar 19", 1, 1],
      ["Harlow", "Apr 19", 1, 1],
      ["No unit given", "Mar 19", 1, 0],
    ]);
    expect(rows[1]![4]).toMatch(/^=D(\d+)\/C\1$/);
  });

  test("prints all of its rows and columns, upright", () => {
    const sheet = sheetOf();
    expect(parseAddress(sheet.page.printArea)).toMatchObject({ row: 0, column: 0, rows: sheet.cells.length, columns: 11 });
    expect(sheet).toMatchObject({
      sheet: "Compliance",
      frozenRows: 0,
      page: { orientation: "portrait", titleRows: "$1:$1", classification: "OFFICIAL" },
    });
  });

  test("has a dash where no record should agree", () => {
    const none: Rate = { of: 0, agree: 0, rate: null, interval: null };
    const { compliance } = twoSystems();
    const whole: UnitRate = { ...compliance.whole, months: [{ month: MARCH, rate: none }] };
    expect(below(sheetOf({ compliance: { whole } }), "By month", "By unit and month").at(-1)).toEqual(["Mar 19", 0, 0, "–", "–", "–"]);
  });
});
