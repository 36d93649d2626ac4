import { createHash } from "node:crypto";
import path from "node:path";
import { openHost } from "../../host/node";
import { columnLetters } from "../../src/domain/address";
import { undoBuild } from "../../src/jobs/undo-build";
import type { VerifyOutcome } from "../../src/jobs/verify-report";
import type { HeldCells, HeldReport } from "../../src/report/held-report";
import type { ReportOptions } from "../../src/report/report-options";
import { faultLine, verify, type Verification } from "../../src/verify";
import { formula, number, SheetBuilder } from "../../src/report/layout/sheet-builder";
import { compareCells } from "../../src/verify/compare-cells";
import { calculated } from "../../src/verify/formulas/evaluate";
import { comment } from "../excel/written";
import { changeKeptPlans } from "../kept/kept-texts";
import { build, builtHost, builtWithBreaks, faultsOf, verified } from "./built";

const OPTIONS: readonly (readonly [string, Partial<ReportOptions>])[] = [
  ["with control charts, what stands out first", { charts: "both", overviewOrder: "standsOut" }],
  ["without charts and notes, in another colour", { charts: "none", dataNotes: false, colours: { main: "#7A1F5C" } }],
  ["with hidden counts", { suppress: 5 }],
  ["with hidden counts, of a quarter", { suppress: 5, period: { kind: "quarter" } }],
  ["of a quarter beside three years", { period: { kind: "quarter" }, baseline: { kind: "years", count: 3 } }],
  ["beside a year that was named", { smallestBase: 1, baseline: { kind: "year", end: (2018 * 12 + 2) as never } }],
];

type Checked = Extract<VerifyOutcome, { kind: "checked" }>;

async function checked(host: Parameters<typeof verified>[0]): Promise<Checked> {
  const outcome = await verified(host);
  if (outcome.kind !== "checked") throw new Error(outcome.why);
  return outcome;
}

const lines = (found: Verification): readonly string[] => (found.kind === "checked" ? found.faults.map(faultLine) : [found.program]);

/** The cells with another value at one place, as a hand would type it; a formula there is gone. */
function typed(cells: HeldCells, row: number, column: number, value: string | number): HeldCells {
  const put = (lines: HeldCells["values"]) =>
    lines.map((line, at) => (at === row ? line.map((own, of) => (of === column ? value : own)) : line));
  return { ...cells, values: put(cells.values), formulas: put(cells.formulas) };
}

describe("a report that is verified", () => {
  test.each(OPTIONS)("has no fault with a break and a target, %s", async (_, options) => {
    expect(await faultsOf(await builtWithBreaks(options))).toEqual([]);
  });

  test("has none after commentary, sheets with other names, and a build that was undone", async () => {
    const host = await builtHost();
    await comment(host, "Fraud", "Deployments go on. ".repeat(80));
    host.user.renameSheet("Report", "Board");
    host.user.renameSheet("Strand data", "Our data");
    expect(await faultsOf(host)).toEqual([]);
    await build(host, { leftOut: ["Fraud"] });
    expect(await faultsOf(host)).toEqual([]);
    await undoBuild(host.run);
    expect(await faultsOf(host)).toEqual([]);
  });

  test.each(["quarters.xlsx", "essex-2020-tables.xlsx"])("has none where months are quarters, or totals alone: %s", async (example) => {
    const host = await openHost({ workbook: path.join(__dirname, "..", "..", "examples", example) });
    await build(host);
    expect(await faultsOf(host)).toEqual([]);
  });

  test("carries the SHA-256 of its months, as anyone can work it out from the sheet", async () => {
    const { held, hash } = await checked(await builtHost({ suppress: 5, charts: "none" }));
    const lines = held.data.values.slice(2).flatMap(([strand, , month, , length, count]) => {
      if (strand === "") return [];
      const date = new Date(Date.UTC(1899, 11, 30) + Number(month) * 86_400_000).toISOString().slice(0, 7);
      return [[strand, date, length, count === "" ? "[x]" : count].join("\t")];
    });
    expect(lines.some((line) => line.endsWith("[c]"))).toBe(true);
    expect(hash).toBe(createHash("sha256").update(lines.join("\n")).digest("hex"));
    expect(held.data.values[0]![6]).toBe(`SHA-256 of the months:\n${hash.slice(0, 32)}\n${hash.slice(32)}`);
  });

  test("is worked out as Excel does, cell by cell", async () => {
    const { held } = await checked(await builtWithBreaks({ charts: "both", baseline: { kind: "years", count: 3 } }));
    const { value } = calculated(held.plan, { decimal: ".", group: "," });
    for (const which of ["report", "data"] as const)
      held.plan[which].cells.forEach((line, row) =>
        line.forEach((cell, column) => {
          if (cell === null || !("formula" in cell)) return;
          const [stands, is] = [held[which].values[row]![column], value(held.plan[which].sheet, row, column)];
          if (typeof is === "number") expect(stands).toBeCloseTo(is, 9);
          else expect([cell.formula, stands]).toEqual([cell.formula, is]);
        }),
      );
  });
});

describe("a report of which nothing can be said", () => {
  const changed = async (change: (plan: Record<string, unknown>) => object) => {
    const host = await builtHost({ charts: "none" });
    changeKeptPlans(host, ({ build: number, plan }) => ({ build: number, plan: { ...plan, ...change(plan) } }));
    return faultsOf(host);
  };
  const basisOf = (plan: Record<string, unknown>) => JSON.parse(plan["basis"] as string) as Record<string, unknown>;

  test("is one of an early version, or one whose basis is damaged", async () => {
    expect(await changed(() => ({ basis: undefined }))).toEqual([
      expect.stringContaining("What is needed to verify this report was not kept with it"),
    ]);
    expect(await changed(() => ({ basis: "{" }))).toEqual([
      expect.stringContaining("cannot be read: the text is damaged. Build the report again"),
    ]);
  });

  test("is one that another version words otherwise; if it does not, it is verified", async () => {
    const other = (plan: Record<string, unknown>, more: object) => ({
      basis: JSON.stringify({ ...basisOf(plan), program: "9.9.9", ...more }),
    });
    expect(await changed((plan) => other(plan, {}))).toEqual([]);
    expect(await changed((plan) => other(plan, { smallestBase: 1000 }))).toEqual([
      expect.stringContaining("Version 9.9.9 of Strand Report built this report."),
    ]);
    // The same version has no such excuse: what is kept was changed.
    expect(await changed((plan) => ({ basis: JSON.stringify({ ...basisOf(plan), smallestBase: 1000 }) }))).not.toEqual([]);
  });

  test("is one with rows put in", async () => {
    const host = await builtHost({ charts: "none" });
    await host.run(async ({ workbook }) => void workbook.worksheets.getItem("Strand data").getRange("9:9").insert("Down"));
    expect(await faultsOf(host)).toEqual([
      "Rows or columns of “Strand data” were put in or taken out. Build the report again, which keeps the commentary, then verify it.",
    ]);
  });
});

describe("a report that was changed by hand", () => {
  let held: HeldReport;
  let found: Checked;
  beforeAll(async () => {
    found = await checked(await builtWithBreaks({ charts: "both" }));
    held = found.held;
  });

  test("has a fault for each of its cells that says something else, but for commentary and the months’ counts", async () => {
    const own = new Set(held.plan.report.commentary.map(({ address }) => address.split(":")[0]));
    const changed = (which: "report" | "data") => {
      const places = held.plan[which].cells.flatMap((line, row) =>
        line.flatMap((cell, column) => (cell === null || own.has(`${columnLetters(column)}${row + 1}`) ? [] : [[row, column] as const])),
      );
      const counts = which === "data" ? places.filter(([row, column]) => row > 1 && column === 5) : [];
      const others = places.filter((place) => !counts.includes(place));
      const after = others.reduce((cells, [row, column]) => {
        const value = cells.values[row]![column]!;
        return typed(cells, row, column, typeof value === "number" ? value + 1 : `${value}?`);
      }, held[which]);
      return { after, addresses: others.map(([row, column]) => `${held.plan[which].sheet}!${columnLetters(column)}${row + 1}`) };
    };
    const [report, data] = [changed("report"), changed("data")];
    expect(report.addresses.length + data.addresses.length).toBeGreaterThan(500);
    const all = await verify({ ...held, report: report.after, data: data.after }, found.basis);
    const named = new Set(lines(all).map((line) => /^.+?![A-Z]+\d+/.exec(line)?.[0]));
    expect([...report.addresses, ...data.addresses].filter((address) => !named.has(address))).toEqual([]);
  });

  test("has a fault where one formula became its own value, and where one number has another format", async () => {
    const { report } = held;
    const row = report.values.findIndex(([first]) => first === "Fraud");
    const as = (cells: HeldCells) => verify({ ...held, report: cells }, found.basis).then(lines);
    const value = report.values[row]![2] as number;
    expect(await as(typed(report, row, 2, value))).toEqual([
      expect.stringMatching(/^Report!C\d+ has [\d,]+ without a formula\. It should have the formula =/),
    ]);
    const formats = report.formats.map((line, at) => (at === row ? line.map((own, of) => (of === 2 ? '"9,999"' : own)) : line));
    expect(await as({ ...report, formats })).toEqual([expect.stringContaining('shown in the format "9,999"')]);
  });

  test("has a fault for one month that was changed since the build, and for what no longer follows from it", async () => {
    const found1 = await verify({ ...held, data: typed(held.data, 2, 5, 9999) }, found.basis);
    expect(lines(found1)).toContainEqual(
      expect.stringMatching(/^Strand data!F3 has 9,999\. It should have \d+\. It was changed since the report was built\.$/),
    );
    expect(lines(found1).some((line) => line.startsWith("Report!"))).toBe(true);
    expect(lines(found1)).toContainEqual(expect.stringContaining("Strand data!G1 has “SHA-256 of the months:"));
    const gone = await verify({ ...held, data: typed(held.data, 2, 5, "") }, found.basis);
    expect(lines(gone)[0]).toContain("Strand data!F3 has nothing. It should have ");
  });

  test("has a fault for a figure that is 1,462 too low, which a date may be: some workbooks count days from 1904", () => {
    const sheet = new SheetBuilder([50, 50]);
    sheet.row(15, [number(43_831, "dataCount"), formula("=DATE(2020,1,1)", "dataMonth")]);
    const plan = { ...sheet.finish(), sheet: "Strand data" };
    const found1904 = compareCells(
      plan as never,
      { values: [[42_369, 42_369]], formulas: [[42_369, "=DATE(2020,1,1)"]], formats: [["#,##0", "mmm yy"]] },
      { value: () => 43_831 },
      () => false,
      new Map(),
    );
    expect(found1904.map(faultLine)).toEqual(["Strand data!A1 has 42,369. It should have 43,831."]);
  });

  test("has a fault for each chart that is gone, has another title, or draws other cells or values", async () => {
    const [chart] = held.charts;
    const [series] = chart!.series;
    const as = async (after: object, of: object = {}) => {
      const charts = held.charts.map((each) =>
        each === chart ? { ...each, series: each.series.map((one) => (one === series ? { ...one, ...of } : one)), ...after } : each,
      );
      return lines(await verify({ ...held, charts }, found.basis));
    };
    expect(await as({})).toEqual([]);
    expect(lines(await verify({ ...held, charts: held.charts.slice(1) }, found.basis))).toEqual([
      expect.stringContaining(" has no chart. It should have the chart “"),
    ]);
    expect(await as({ title: "Crime falls" })).toEqual([expect.stringContaining("a chart with the title “Crime falls”")]);
    expect(await as({ series: [] })).toEqual([expect.stringContaining("a chart of 0 series")]);
    expect(await as({}, { name: "Other" })).toEqual([expect.stringContaining("the series “Other”")]);
    expect(await as({}, { values: "'Strand data'!$F$4:$F$5" })).toEqual([
      expect.stringContaining("over the cells 'Strand data'!$F$4:$F$5"),
    ]);
    expect(await as({}, { drawn: [1] })).toEqual([expect.stringContaining("with 1 as value 1")]);
  });
});
