import { NAME_PREFIX } from "../../report/names";
import type { ReportPlan } from "../../report/plan";
import { renameSheets } from "../../report/rename-sheets";
import { readPlans } from "../plan-part";
import { BACKUP_SHEET, clearState, otherSlot, wholeState, writeState, type BuildState, type BuiltReport } from "../state";
import { deleteBackup } from "./commentary";
import { addRemoval } from "./removal";
import { replaceReport } from "./replace-report";
import { sendSteps } from "./send-steps";

/**
 * Puts the former report back after a build that did not finish: from its plan, which a build leaves where it is, and from the
 * commentary that was copied before the first cell was touched. Where there was no former report, what the build added is
 * taken away. Where the new plan was kept already, the new report is made whole instead. A removal that had deleted a sheet is
 * finished, else taken back. Returns which of the two the workbook now holds.
 */
export async function restoreReport(context: Excel.RequestContext, reached: BuildState): Promise<"former" | "new"> {
  const standing = await lookAt(context);
  if (reached.step === "built") return settle(context, standing, "new", wholeState(reached, reached));
  if (reached.step === "removing") return restoreRemoval(context, standing, reached);

  const [target, other] = await readPlans(context, [reached.slot, otherSlot(reached.slot)]);
  const isNew = target?.build === reached.build;
  const kept = isNew ? target : other;
  if (!kept || (!isNew && reached.former === null)) {
    takeAway(standing.names, new Set(reached.addedNames));
    for (const sheet of reached.added) if (standing.sheets.includes(sheet)) context.workbook.worksheets.getItem(sheet).delete();
    return settle(context, standing, "former", null);
  }
  const report = isNew ? reached : formerReport(reached.former!, Boolean(target));
  const built = wholeState(reached, report);
  if (reached.step === "backingUp") return settle(context, standing, "former", built);
  await writeAgain(context, standing, reached, { plan: renameSheets(kept.plan, reached.sheets), isNew, built });
  return isNew ? "new" : "former";
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
): Promise<"former" | "new"> {
  if (hasBackup) deleteBackup(context);
  if (state === null) clearState(context);
  else writeState(context, state);
  await context.sync();
  return holds;
}

async function restoreRemoval(context: Excel.RequestContext, standing: Standing, reached: BuildState): Promise<"former" | "new"> {
  const { sheets, names } = standing;
  const own = Object.values(reached.sheets) as string[];
  if (reached.former !== null && own.every((sheet) => sheets.includes(sheet)))
    return settle(context, standing, "former", wholeState(reached, reached.former));
  addRemoval(
    context,
    own.filter((sheet) => sheets.includes(sheet)),
    names.map(({ name }) => name),
  );
  await context.sync();
  return "new";
}

/** The target slot's plan is what undoing leads to; it may have gone just before the new one was to be kept. */
function formerReport(former: BuiltReport, hasTarget: boolean): BuiltReport {
  return { ...former, undo: former.undo?.to === "report" && !hasTarget ? null : former.undo };
}

function takeAway(names: readonly Excel.NamedItem[], added: ReadonlySet<string>): void {
  for (const item of names) if (added.has(item.name)) item.delete();
}

interface WriteAgain {
  readonly plan: ReportPlan;
  readonly isNew: boolean;
  readonly built: BuildState;
}

async function writeAgain(
  context: Excel.RequestContext,
  { sheets, names, hasBackup }: Standing,
  reached: BuildState,
  { plan, isNew, built }: WriteAgain,
): Promise<void> {
  const charts = context.workbook.worksheets.getItem(plan.report.sheet).charts.load("items/name");
  await context.sync();
  const added = new Set(isNew ? [] : reached.addedNames);
  takeAway(names, added);
  const standing = {
    sheets,
    names: new Map(names.filter(({ name }) => !added.has(name)).map((item) => [item.name, String(item.formula)])),
    charts: charts.items.map((chart) => chart.name).filter((name) => name.startsWith(NAME_PREFIX)),
    isPlanKept: true,
    hasBackup,
    backedUp: reached.backedUp,
    halfWritten: reached,
  };
  await sendSteps(context, replaceReport(context, plan, standing, built));
}
