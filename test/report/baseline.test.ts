import { judgeAll } from "../../src/analysis/verdicts/judge";
import { compare } from "../../src/analysis/compare";
import { jsonStrand } from "../../cli/json-result";
import { addMonths, monthOf } from "../../src/domain/month";
import type { BaselineChoice } from "../../src/domain/report-period";
import type { StrandFigures } from "../../src/domain/strand";
import { flawsOf } from "../../src/report/accessibility";
import { compose } from "../../src/report/compose";
import { layOut } from "../../src/report/layout";
import { AS_AT, DETAILS, strandOf } from "./essex-figures";

const END = monthOf(2020, 1);
const CELL = { sheet: "Breaks", row: 4, column: 0, rows: 1, columns: 1 };
/** A strand whose months rise by `step` each, over so many months. */
const rising = (name: string, months: number, step = 1, more: Partial<StrandFigures["definition"]> = {}) =>
  strandOf(
    name,
    Array.from({ length: months }, (_, index) => [addMonths(END, index - months + 1), 100 + step * index] as const),
    more,
  );

function made(strands: readonly StrandFigures[], baseline: BaselineChoice) {
  const comparisons = strands.map((strand) => compare(strand, END, { period: { kind: "yearToDate" }, baseline }));
  const judgements = judgeAll(strands, comparisons);
  const contents = { details: DETAILS, end: END, period: { kind: "yearToDate" } as const, asAt: AS_AT, strands, comparisons, judgements };
  const report = compose({ ...contents, account: [], warnings: [], accepted: [] });
  const plan = layOut(report, { sheets: { report: "Report", data: "Strand data" }, commentary: new Map() });
  const rows = plan.report.cells.map((row) =>
    row
      .slice(0, 7)
      .map((cell) =>
        (!cell ? "" : "text" in cell ? cell.text : "formula" in cell ? cell.formula : String(cell.number)).replaceAll("\n", " "),
      ),
  );
  return { plan, rows, json: comparisons.map((comparison, index) => jsonStrand(comparison, judgements[index]!)) };
}
const THREE_YEARS = { kind: "years", count: 3 } as const;

describe("a second baseline in the report", () => {
  test("of several years is their mean, lowest and highest, and a strand without one says why", () => {
    const { plan, rows, json } = made([rising("Fraud", 60), rising("Arson", 30)], THREE_YEARS);
    expect(rows).toContainEqual(["Strand", "To", "Mean of 3 years", "Apr 19 to Jan 20", "Lowest", "Highest", "Latest is"]);
    const [overview, section] = [
      rows.findIndex(([first]) => first?.startsWith("Second baseline")),
      rows.findLastIndex(([first]) => first?.startsWith("Second baseline")),
    ];
    expect(rows[overview]![0]).toBe("Second baseline: the same months of the 3 years before");
    // The year before is printed already: its months are not there twice.
    expect(rows[section + 2]![0]).toMatch(/^=AVERAGE\(SUM\(.*\),SUM\(.*\),SUM\('Strand data'!\$F\$3:\$F\$12\)\)$/);
    expect(rows[overview + 3]!.slice(2, 6)).toEqual(["[x]", expect.stringMatching(/^=/), "[x]", "[x]"]);
    expect(rows.flat()).toContain("No second baseline: there are no figures for Apr 16 to Jan 17.");
    expect(rows.flat()).toContain("[x] not available: see the strand's section.");
    expect(flawsOf(plan)).toEqual([]);
    expect(json[0]).toMatchObject({
      period: { kind: "yearToDate", from: "2019-04", to: "2020-01", months: 10 },
      baseline: {
        kind: "years",
        diff: null,
        lowest: 1185,
        highest: 1425,
        mean: 1305,
        reason: null,
        windows: [{ end: "2017-01" }, {}, { end: "2019-01" }],
      },
    });
    expect(json[1]!.baseline).toMatchObject({
      windows: [],
      mean: null,
      reason: "No second baseline: there are no figures for Apr 16 to Jan 17.",
    });
  });

  test("does not name the months of one strand for all, where those of another are others", () => {
    const length = { kind: "months", length: 10 } as const;
    const own = { period: length, periodEnd: monthOf(2019, 12) };
    const { rows } = made([rising("Fraud", 60), rising("Theft", 60, 1, own)], { kind: "year", end: monthOf(2016, 12) });
    const heading = rows.findIndex(([first]) => first?.startsWith("Second baseline"));
    expect(rows[heading]![0]).toBe("Second baseline: the year that is named in each section");
    expect(rows[heading + 1]!.slice(1, 4)).toEqual(["To", "Baseline", "Latest"]);
  });

  test("has a [b] where recording changed since, though not within the two periods", () => {
    const breaks = [{ month: monthOf(2017, 6), note: "new flag", part: null, at: CELL, partAt: CELL }];
    const { plan, rows } = made([rising("Fraud", 60, 1, { breaks }), rising("Theft", 60)], { kind: "year", end: monthOf(2016, 12) });
    expect(rows.flat()).toContain("[b] On the second baseline, recording changed in June 2017 (new flag), so that the two are not alike.");
    const heading = rows.findIndex(([first]) => first?.startsWith("Second baseline"));
    expect(rows[heading + 1]).toEqual(["Strand", "To", "Apr 16 to Jan 17", "Apr 19 to Jan 20", "Diff.", "% Diff.", "Note"]);
    expect([rows[heading + 2]![6], rows[heading + 3]![6]]).toEqual(["[b]", ""]);
    expect(flawsOf(plan)).toEqual([]);
  });
});
