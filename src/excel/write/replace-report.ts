import { paletteOf } from "../../report/colours";
import type { ReportPlan, SheetPlan } from "../../report/plan";
import { keepPlan, planPart } from "../plan-part";
import { addressOf, sheetOf } from "../read-outline";
import { otherSlot, type BuildState } from "../../kept/build-state";
import { writeState } from "../state";
import type { WriteStep } from "./send-steps";
import { bringCommentaryBack, deleteBackup } from "./commentary";
import { writeChart } from "./write-chart";
import { writeNames } from "./write-names";
import { writePage } from "./write-page";
import { writeCells } from "./write-sheet";
import { REPORT_NAMES } from "../../report/names";
import { localAddress } from "../../domain/address";

/** What stands in the workbook before the plan is written. */
export interface Standing {
  readonly sheets: readonly string[];
  /** Defined names with their formulas. */
  readonly names: ReadonlyMap<string, string>;
  /** The add-in's charts on the report sheet. */
  readonly charts: readonly string[];
  /** Whether the plan is in its slot already, as that of a report which is put back is. */
  readonly isPlanKept: boolean;
  readonly hasBackup: boolean;
  /** Commentary on the backup sheet: the keys of rows 1, 2, … */
  readonly backedUp: readonly string[];
  /** A build that did not finish and may have written outside the former report's area. */
  readonly halfWritten: Pick<BuildState, "sheets" | "areas"> | null;
}

/**
 * The steps that put a plan in the place of what stands, in order. The sheets themselves are never deleted, since formulas
 * elsewhere may point at their cells; only the add-in's own area is cleared.
 */
export function replaceReport(
  context: Excel.RequestContext,
  plan: ReportPlan,
  standing: Standing,
  built: BuildState,
): readonly WriteStep[] {
  const { worksheets } = context.workbook;
  const palette = paletteOf(plan.colours);
  // Sizes as measured in requests of 10 to 300 strands, and a little more.
  const sheets = [plan.data, plan.report];
  // All of them before the first formula: Excel takes one that names a missing sheet for a link to a file.
  const missing = sheets.filter(({ sheet }) => !standing.sheets.includes(sheet));
  const sheetSteps = sheets.map((sheet): WriteStep => ({
    bytes: (JSON.stringify(sheet.cells).length + JSON.stringify(sheet.styles).length * 2) * 2.3,
    apply: () => {
      const worksheet = standing.sheets.includes(sheet.sheet) ? cleared(context, sheet, standing) : worksheets.getItem(sheet.sheet);
      worksheet.showGridlines = false;
      writeCells(worksheet, sheet, palette);
    },
  }));
  const charts = plan.report.charts.map((chart): WriteStep => ({
    bytes: 12_000,
    apply: () => writeChart(worksheets.getItem(plan.report.sheet), worksheets.getItem(plan.data.sheet), chart, palette),
  }));
  return [
    { bytes: 500, apply: () => missing.forEach(({ sheet }) => worksheets.add(sheet)) },
    ...sheetSteps,
    { bytes: 500, apply: () => standing.charts.forEach((name) => worksheets.getItem(plan.report.sheet).charts.getItem(name).delete()) },
    ...charts,
    { bytes: 300 * plan.names.length, apply: () => writeNames(context, plan.names, standing.names.keys()) },
    { bytes: JSON.stringify(plan).length * 1.7, apply: () => finish(context, plan, standing, built) },
  ];
}

/** Takes the former report's cells out of its sheet, with those of a build that did not finish, and nothing else. */
function cleared(context: Excel.RequestContext, { sheet }: SheetPlan, { names, halfWritten }: Standing): Excel.Worksheet {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const own = [REPORT_NAMES.report, REPORT_NAMES.data].map((name) => names.get(name) ?? "").filter((formula) => sheetOf(formula) === sheet);
  const areas = [
    ...own.map(addressOf),
    halfWritten?.sheets.report === sheet ? halfWritten.areas.report : null,
    halfWritten?.sheets.data === sheet ? halfWritten.areas.data : null,
  ];
  for (const address of areas) {
    if (address === null) continue;
    const area = worksheet.getRange(address);
    area.unmerge();
    // Not "All", which would take comments that analysts have put on the report's cells.
    area.clear("Contents");
    area.clear("Formats");
    area.getEntireRow().format.rowHeight = STANDARD_HEIGHT;
  }
  return worksheet;
}

/** The cells that a sheet's plan writes, "A1:F141". */
export function areaOf({ cells, columnWidths }: SheetPlan): string {
  return localAddress({ row: 0, column: 0, rows: cells.length, columns: columnWidths.length });
}

const STANDARD_HEIGHT = 15;

function finish(context: Excel.RequestContext, plan: ReportPlan, standing: Standing, built: BuildState): void {
  const { worksheets } = context.workbook;
  for (const sheet of [plan.data, plan.report]) writePage(worksheets.getItem(sheet.sheet), sheet.page);
  if (standing.hasBackup) bringCommentaryBack(context, standing.backedUp, [plan.data, plan.report]);
  for (const sheet of [plan.data, plan.report]) {
    const worksheet = worksheets.getItem(sheet.sheet);
    for (const address of sheet.merges) worksheet.getRange(address).merge();
    if (sheet.frozenRows > 0) worksheet.freezePanes.freezeRows(sheet.frozenRows);
  }
  const report = worksheets.getItem(plan.report.sheet);
  report.tabColor = plan.colours.main;
  report.activate();
  report.getRange(localAddress({ row: 0, column: 0, rows: 1, columns: 1 })).select();
  // In this order, each action leaves something to go on from: the plan first, the commentary's copy last.
  if (!standing.isPlanKept) keepPlan(context, built.slot, { build: built.build, plan });
  writeState(context, built);
  if (built.undo?.to !== "report") planPart(context, otherSlot(built.slot)).delete();
  if (standing.hasBackup) deleteBackup(context);
}
