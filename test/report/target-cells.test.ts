import { addMonths } from "../../src/domain/month";
import type { Target } from "../../src/domain/target";
import type { ReportStrand, ReportTarget } from "../../src/report/report";
import { SheetBuilder } from "../../src/report/layout/sheet-builder";
import { addTargets, targetWidths } from "../../src/report/layout/targets-block";
import { REPORT_END } from "../../scripts/examples/essex";

const AT = { sheet: "Strands", row: 4, column: 7, rows: 1, columns: 1 };
const number = (value: number): Target => ({ kind: "number", value, at: AT });
const months = (...by: readonly number[]): Target => ({
  kind: "monthly",
  months: by.map((each) => ({ month: addMonths(REPORT_END, each), value: 7.5, at: AT })),
});
interface Made {
  readonly target: Target | null;
  readonly state?: ReportTarget["state"];
  readonly reason?: ReportTarget["reason"];
  readonly wanted?: number | null;
  readonly favourable?: "up" | "down" | null;
  readonly later?: null;
}
function strand(strandName: string, { target, state = "met", reason = null, wanted = 10, favourable = "down", later }: Made): ReportStrand {
  const window = (end: number) => ({ end: addMonths(REPORT_END, end), length: 12, total: 9 });
  const definition = { strand: strandName, favourable, ...(target ? { target } : {}) };
  const comparison = { length: 12, end: REPORT_END, definition, earlier: window(-12), later: later === null ? null : window(0) };
  const whole = target && { wanted, state, reason, missing: [], assurance: null };
  return { key: strandName, strand: strandName, target: whole, comparison } as unknown as ReportStrand;
}

/** The cells that targets add from B1 on, row by row, each with its look; and where they stand. */
function added(...strands: readonly ReportStrand[]) {
  const sheet = new SheetBuilder(Array.from({ length: 12 }, () => 50));
  sheet.row(13.5);
  const found = addTargets(sheet, { row: 0, column: 1 }, strands, (key) => ({ earlier: `${key}!E`, later: `${key}!L` }));
  const { cells, styles } = sheet.finish();
  const looks = new Map(
    styles.flatMap(({ style, areas }) => areas.flatMap((area) => addressesIn(area).map((address) => [address, style]))),
  );
  const line = (row: number, from: number, to: number) =>
    cells[row]?.slice(from, to).map((cell, at) => [cell && Object.values(cell)[0], looks.get(`${"ABCDEFGHIJKL"[from + at]!}${row + 1}`)]);
  return { found: Object.fromEntries(found), own: (row: number) => line(row, 1, 6), said: (row: number) => line(row, 7, 11) };
}
function addressesIn(area: string): readonly string[] {
  const [first, last = first] = area.split(":");
  const column = (address: string) => address.charCodeAt(0);
  const rows = (address: string) => Number(address.slice(1));
  const all: string[] = [];
  for (let row = rows(first!); row <= rows(last!); row += 1)
    for (let at = column(first!); at <= column(last!); at += 1) all.push(`${String.fromCharCode(at)}${row}`);
  return all;
}

test("Targets take columns only where a strand has one", () => {
  expect([
    targetWidths([strand("A", { target: null })]),
    targetWidths([strand("A", { target: null }), strand("B", { target: number(5) })]).length,
  ]).toEqual([[], 11]);
  const none = added(strand("A", { target: null }));
  expect([none.found, none.own(0)!.every(([cell]) => cell === null)]).toEqual([{}, true]);
});

test("A strand without a target takes no row, and those with one a row each, below their headers", () => {
  const { found, own, said } = added(
    strand("A", { target: null }),
    strand("B", { target: number(5) }),
    strand("C", { target: months(-1, 0) }),
  );
  expect(own(0)).toEqual(
    ["Target: strand", "For the period", "Later figure", "Share of it", "Target met?"].map((header) => [header, "headLeft"]),
  );
  expect(said(0)).toEqual(["Target as said: strand", "Month", "Target", "Said at"].map((header) => [header, "headLeft"]));
  expect([own(1)![0], own(2)![0], said(1)![0], said(2)![0], said(3)![0]]).toEqual(
    ["B", "C", "B", "C", "C"].map((name) => [name, "dataText"]),
  );
  expect(found).toEqual({
    B: { whole: "$C$2", mark: "$F$2", months: null },
    C: { whole: "$C$3", mark: "$F$3", months: "$J$3:$J$4" },
  });
});

test("What was said has the look of a count, a number with decimals or a share, and its month", () => {
  const value = (target: Target) => added(strand("A", { target })).said(1)!.slice(1, 3);
  expect([value(number(5)), value(number(5.5)), value({ kind: "percent", value: -0.05, at: AT })]).toEqual([
    [
      ["All", "dataText"],
      [5, "dataCount"],
    ],
    [
      ["All", "dataText"],
      [5.5, "dataLimit"],
    ],
    [
      ["All", "dataText"],
      [-0.05, "dataPercent"],
    ],
  ]);
  const [month, share] = value(months(0));
  expect([month![0], share]).toEqual(["=DATE(2020,1,1)", [7.5, "dataLimit"]]);
});

test("Where none of the period's months has a target, the first that does is shown, and there is no row of months", () => {
  const { found, said } = added(strand("A", { target: months(3, 4), state: null, reason: "monthsMissing", wanted: null }));
  expect([said(1)![1]![0], said(2)]).toEqual(["=DATE(2020,4,1)", undefined]);
  expect(found["A"]!.months).toBeNull();
});

test("The figure, its share and the mark are formulas where they are known", () => {
  const line = (made: Made) => added(strand("A", made)).own(1)!.slice(1);
  expect(line({ target: number(10) })).toEqual([
    ["=ROUND(SUM($J$2),6)", "dataCount"],
    ["=SUM(A!L)", "dataCount"],
    ["=$D$2/$C$2", "dataShare"],
    ['=IF($D$2<=$C$2,"● Met","○ Not met")', "dataText"],
  ]);
  expect(line({ target: { kind: "percent", value: 0.1, at: AT }, wanted: 9.9 })[0]).toEqual(["=ROUND(SUM(A!E)*(1+$J$2),6)", "dataLimit"]);
});

test("The mark says which way is wanted, and whether the targets go on after the period", () => {
  const mark = (made: Omit<Made, "target">) => added(strand("A", { target: number(10), ...made })).own(1)![4]![0];
  expect([
    mark({ favourable: "up" }),
    mark({ state: "notMet", favourable: "up" }),
    mark({ state: "onCourse" }),
    mark({ state: "offCourse" }),
  ]).toEqual([
    '=IF($D$2>=$C$2,"● Met","○ Not met")',
    '=IF($D$2>=$C$2,"● Met","○ Not met")',
    '=IF($D$2<=$C$2,"◆ On course","◇ Off course")',
    '=IF($D$2<=$C$2,"◆ On course","◇ Off course")',
  ]);
  expect(mark({ state: "above", favourable: null })).toBe('=IF($D$2>$C$2,"▲ Above",IF($D$2<$C$2,"▼ Below","■ At"))');
});

test("What is not compared has its mark in place of each figure", () => {
  const line = (made: Omit<Made, "target">) =>
    added(strand("A", { target: number(10), ...made }))
      .own(1)!
      .slice(1);
  const unknown = [
    ["Not known", "dataCount"],
    ["Not known", "dataCount"],
    ["Not known", "dataText"],
  ];
  expect(line({ state: null, reason: "noEarlier", wanted: null })).toEqual([["Not known", "dataCount"], ...unknown]);
  expect(line({ state: null, reason: "noFigure", later: null })).toEqual([["=ROUND(SUM($J$2),6)", "dataCount"], ...unknown]);
  expect(line({ state: null, reason: "confidential" })[1]).toEqual(["[c]", "dataCount"]);
});
