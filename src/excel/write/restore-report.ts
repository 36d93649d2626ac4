import { NAME_PREFIX } from "../../report/names";
import type { ReportPlan } from "../../report/plan";
import { renameSheets } from "../../report/rename-sheets";
import type { RestoredBuild } from "../../report/standing-findings";
import { readPlans } from "../plan-part";
import { otherSlot, wholeState, type BuildState, type BuiltReport } from "../../kept/build-state";
import { BACKUP_SHEET, clearState, writeState } from "../state";
import { deleteBackup, handOver } from "./commentary";
import { addRemoval } from "./removal";
import { replaceReport } from "./replace-report";
import { sendSteps } from "./send-steps";

/**
 * Puts the former report back after a build that did not finish: from its plan, which a build leaves where it is, and from the
 * commentary that was copied before the first cell was touched. Where there was no former report, what the build added is
 * taken away. Where the new plan was kept already, the new report is made whole instead. A removal that had deleted a sheet is
 * finished, else taken back.
 */
export async function restoreReport(context: Excel.RequestContext, reached: BuildState): Promise<RestoredBuild> {
  const standing = await lookAt(context);
  const { former } = reached;
  if (reached.step === "built") return settle(context, standing, "new", wholeState(reached, reached));
  if (reached.step === "removing") return restoreRemoval(context, standing, reached);
  if (reached.step === "backingUp" && former !== null) return settle(context, standing, "former", wholeState(reached, former));

  const [target, other] = await readPlans(context, [reached.slot, otherSlot(reached.slot)]);
  const isNew = target?.value?.build === reached.build;
  const kept = isNew ? target.value : other?.value;
  if (!kept) return takeAway(context, standing, reached);
  if (isNew) return writeAgain(context, standing, reached, renameSheets(kept.plan, reached.sheets), null);
  if (former === null) return takeAway(context, standing, reached);
  // The target slot's plan is what undoing leads to; it may have gone just before the new one was to be kept.
  const undo = former.undo?.to === "report" && !target ? null : former.undo;
  return writeAgain(context, standing, reached, renameSheets(kept.plan, reached.sheets), { ...former, undo });
}

/** What of the workbook's sheets and names is there after a build that did not finish. */
interface Standing {
  readonly sheets: readonly string[];
  readonly names: readonly Excel.NamedItem[];
  readonly hasBackup: boolean;
}

async function lookAt(context: Excel.RequestContext): Promise<Standing> {
  const worksheets = context.workbook.worksheets.load("items/name");
  const names = context.workbook.names.load("items/name,items/formula");
  await context.sync();
  const sheets = worksheets.items.map((sheet) => sheet.name);
  return { sheets, names: names.items, hasBackup: sheets.includes(BACKUP_SHEET) };
}

async function settle(
  context: Excel.RequestContext,
  { hasBackup }: Standing,
  holds: "former" | "new",
  state: BuildState | null,
): Promise<RestoredBuild> {
  if (hasBackup) deleteBackup(context);
  if (state === null) clearState(context);
  else writeState(context, state);
  await context.sync();
  return { holds };
}

async function restoreRemoval(context: Excel.RequestContext, standing: Standing, reached: BuildState): Promise<RestoredBuild> {
  const { sheets, names } = standing;
  const own: readonly string[] = Object.values(reached.sheets);
  if (reached.former !== null && own.every((sheet) => sheets.includes(sheet))) {
    return settle(context, standing, "former", wholeState(reached, reached.former));
  }
  addRemoval(
    context,
    own.filter((sheet) => sheets.includes(sheet)),
    names.map(({ name }) => name),
  );
  await context.sync();
  return { holds: "new" };
}

/** Takes away what the build added, where there is no report to put back. Commentary that was copied aside is handed over. */
async function takeAway(context: Excel.RequestContext, standing: Standing, reached: BuildState): Promise<RestoredBuild> {
  const { sheets, names, hasBackup } = standing;
  deleteNames(names, new Set(reached.addedNames));
  for (const sheet of reached.added) if (sheets.includes(sheet)) context.workbook.worksheets.getItem(sheet).delete();
  const own: readonly string[] = Object.values(reached.sheets);
  if (own.every((sheet) => reached.added.includes(sheet))) return settle(context, standing, "former", null);
  const commentary = hasBackup ? handOver(context, sheets, reached.backedUp) : null;
  clearState(context);
  await context.sync();
  return { holds: "neither", commentary };
}

function deleteNames(names: readonly Excel.NamedItem[], added: ReadonlySet<string>): void {
  for (const item of names) if (added.has(item.name)) item.delete();
}

/** Writes a report again from its plan: the former one, or, where that is null, the new one. */
async function writeAgain(
  context: Excel.RequestContext,
  { sheets, names, hasBackup }: Standing,
  reached: BuildState,
  plan: ReportPlan,
  former: BuiltReport | null,
): Promise<RestoredBuild> {
  const charts = context.workbook.worksheets.getItem(plan.report.sheet).charts.load("items/name");
  await context.sync();
  const added = new Set(former === null ? [] : reached.addedNames);
  deleteNames(names, added);
  const before = {
    sheets,
    names: new Map(names.filter(({ name }) => !added.has(name)).map((item) => [item.name, String(item.formula)])),
    charts: charts.items.map((chart) => chart.name).filter((name) => name.startsWith(NAME_PREFIX)),
    isPlanKept: true,
    hasBackup,
    backedUp: reached.backedUp,
    halfWritten: reached,
  };
  await sendSteps(context, replaceReport(context, plan, before, wholeState(reached, former ?? reached)));
  return { holds: former === null ? "new" : "former" };
}
