import type { HeldReport, HeldSeries } from "../report/held-report";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { parseBasis } from "../kept/basis";
import type { ReportBasis } from "../report/basis";
import { verify, type Verification } from "../verify";
import { notAsWritten } from "../excel/not-as-written";

/** What checking the existing report against its own months came to. */
export type VerifyOutcome =
  | (Extract<Verification, { readonly kind: "checked" }> & {
      /** The report sheet's name. */
      readonly sheet: string;
      readonly basis: ReportBasis;
      readonly held: HeldReport;
    })
  /** Nothing can be said of it, and why. */
  | { readonly kind: "notChecked"; readonly why: string };

export interface VerifyOptions {
  /** Whether this Excel can say which cells a chart draws: ExcelApi 1.15. */
  readonly tellsCells: boolean;
  /** The copies of cells that a file's charts carry, by the chart's name, a series each. */
  readonly drawn?: ReadonlyMap<string, readonly HeldSeries["drawn"][]>;
}

/**
 * Computes the existing report anew from the months on its strand data sheet, and compares all that is printed. Nothing is changed. Throws an
 * ExcelFailure where Excel fails.
 */
export function verifyReport(run: ExcelRun, { tellsCells, drawn }: VerifyOptions): Promise<VerifyOutcome> {
  return withWorkbook(run, async (workbook): Promise<VerifyOutcome> => {
    const reading = await workbook.heldReport(await workbook.outline(), tellsCells);
    if (reading.kind !== "held") return notChecked(notAsWritten(reading, "verify it"));
    const held = drawn === undefined ? reading.held : withDrawn(reading.held, drawn);
    const { basis: text } = held.plan;
    if (text === undefined)
      return notChecked(
        "What is needed to verify this report was not kept with it: it is a pack, or an earlier version of Strand Report built it. A report that is built again has it.",
      );
    const { value: basis, problem } = parseBasis(text);
    if (basis === null)
      return notChecked(`What the workbook keeps to verify the report cannot be read: ${problem}. Build the report again, then verify it.`);
    const found = await verify(held, basis);
    if (found.kind === "checked") return { ...found, sheet: held.plan.report.sheet, basis, held };
    return notChecked(
      `Version ${found.program} of Strand Report built this report. This version words or places things differently, so it cannot say whether they are right. Verify it with that version, or build it again.`,
    );
  });
}

function notChecked(why: string): VerifyOutcome {
  return { kind: "notChecked", why };
}

function withDrawn(held: HeldReport, drawn: NonNullable<VerifyOptions["drawn"]>): HeldReport {
  const charts = held.charts.map((chart) => ({
    ...chart,
    series: chart.series.map((series, index) => ({ ...series, drawn: drawn.get(chart.name)?.[index] ?? null })),
  }));
  return { ...held, charts };
}
