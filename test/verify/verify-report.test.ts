import { createHash } from "node:crypto";
import path from "node:path";
import { openHost } from "../../host/node";
import { undoBuild } from "../../src/jobs/undo-build";
import type { VerifyOutcome } from "../../src/jobs/verify-report";
import type { ReportOptions } from "../../src/report/report-options";
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
    // The quarters go to March 2020.
    await build(host, {}, new Date(2020, 3, 16));
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
