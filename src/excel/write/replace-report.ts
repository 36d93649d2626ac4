import type { ReportedBuild } from "../../domain/reported-build";
import { paletteOf } from "../../report/colours";
import { REPORT_NAMES } from "../../report/names";
import type { ReportPlan, SheetPlan } from "../../report/plan";
import { otherSlot, type BuildState } from "../../kept/build-state";
import { dropOtherLedger, keepLedger, type LedgerParts } from "../ledger-part";
import { dropPlan, planSteps, type PlanParts } from "../plan-part";
import { addressOf, sheetOf } from "../read-outline";
import { writeState } from "../state";
import type { Copy } from "../read-backup";
import { bringBack } from "./backup-sheet";
import { slices, type WriteStep } from "./send-steps";
import { chartStep } from "./write-chart";
import { nameSteps } from "./write-names";
import { cellSteps } from "./write-sheet";

/** What the workbook holds before the plan is written. */
export interface Standing {
  readonly sheets: readonly string[];
  /** Defined names with their formulas. */
  readonly names: ReadonlyMap<string, string>;
  /** The add-in's charts on the report sheet. */
  readonly charts: readonly string[];
  readonly planParts: PlanParts;
  readonly ledgerParts: LedgerParts;
  /** What is kept of this build and those before it; null where that is in its slot already, as for a report that is put back. */
  readonly builds: readonly ReportedBuild[] | null;
  /** Whether the plan is already in its slot, as for a report that is put back. */
  readonly isPlanKept: boolean;
  /** Commentary on the backup sheet. */
  readonly copies: readonly Copy[];
  /** A build that did not finish and may have written outside the former report's area. */
  readonly halfWritten: Pick<BuildState, "sheets" | "areas"> | null;
}

/**
 * The steps that put a plan in place of what is there, in order. The sheets themselves are never deleted, since formulas
 * elsewhere may point at their cells; only the add-in's own area is cleared.
 */
export function replaceReport(plan: ReportPlan, standing: Standing, built: BuildState): readonly WriteStep[] {
  const { report, data } = plan;
  const palette = paletteOf(plan.colours);
  return [
    // All sheets before the first formula: Excel takes a formula with an unknown sheet for a link to a file.
    ({ workbook }) => {
      if (!standing.sheets.includes(data.sheet)) workbook.worksheets.add(data.sheet);
      // The report is the first sheet, until someone moves it.
      if (!standing.sheets.includes(report.sheet)) workbook.worksheets.add(report.sheet).position = 0;
    },
    // Before the cells. After a build that is cut off, the sheet is known by its name at the time, and words by the box that they are in.
    ...nameSteps(plan.names, standing.names.keys()),
    ...[data, report].flatMap((sheet) => [
      ...(standing.sheets.includes(sheet.sheet) ? [clearing(sheet, standing)] : []),
      ...cellSteps(sheet, palette),
    ]),
    ({ workbook }) => standing.charts.forEach((name) => workbook.worksheets.getItem(report.sheet).charts.getItem(name).delete()),
    ...report.charts.map((chart) => chartStep(chart, report, data)),
    ...bringBack(standing.copies, plan),
    ...[data, report].flatMap(merging),
    // In this order, each action leaves something to continue from: the plan first, and last the record that it is
    // built.
    // Before the plan: where that is kept, this is.
    ...(standing.builds === null ? [] : [keepLedger(built.slot, built.build, standing.builds)]),
    ...(standing.isPlanKept ? [] : planSteps(standing.planParts, built.slot, { build: built.build, plan })),
    ...(standing.builds === null ? [] : [dropPlan(standing.ledgerParts[built.slot])]),
    (context) => {
      // Where Excel calculates only on request, some formulas of one write are older than the names that they use.
      for (const { sheet } of [report, data]) context.workbook.worksheets.getItem(sheet).calculate(false);
      writeState(context, built);
    },
    ...(built.undo?.to === "report"
      ? []
      : [dropPlan(standing.planParts[otherSlot(built.slot)]), dropOtherLedger(standing.ledgerParts, built.slot)]),
  ];
}

/** Clears the former report's cells from its sheet, and those of a build that did not finish, and nothing else. */
function clearing({ sheet }: SheetPlan, { names, halfWritten }: Standing): WriteStep {
  const areas = new Set([
    ...areasOf(sheet, names),
    ...(halfWritten?.sheets.report === sheet ? halfWritten.areas.report.split(",") : []),
    ...(halfWritten?.sheets.data === sheet ? halfWritten.areas.data.split(",") : []),
  ]);
  return ({ workbook }) => {
    for (const address of areas) {
      const area = workbook.worksheets.getItem(sheet).getRange(address);
      area.unmerge();
      // Not "All", which would remove comments that analysts have put on the report's cells.
      area.clear("Contents");
      area.clear("Formats");
      area.getEntireRow().format.rowHeight = STANDARD_HEIGHT;
    }
  };
}

/** The cells of a sheet that the report's names refer to. */
export function areasOf(sheet: string, names: ReadonlyMap<string, string>): readonly string[] {
  return [REPORT_NAMES.report, REPORT_NAMES.data].flatMap((name) => {
    const formula = names.get(name) ?? "";
    return sheetOf(formula) === sheet ? [addressOf(formula)!] : [];
  });
}

const STANDARD_HEIGHT = 15;

function merging({ sheet, merges }: SheetPlan): readonly WriteStep[] {
  return slices(merges).map((some) => ({ workbook }) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    for (const address of some) worksheet.getRange(address).merge();
  });
}
