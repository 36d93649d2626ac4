import { NAME_PREFIX } from "../../report/names";
import { renameSheets } from "../../report/rename-sheets";
import type { RestoredBuild } from "../../report/standing-findings";
import { readPlans } from "../plan-part";
import { otherSlot, wholeState, type BuildState } from "../../kept/build-state";
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
  const { workbook } = context;
  const worksheets = workbook.worksheets.load("items/name");
  const names = workbook.names.load("items/name,items/formula");
  await context.sync();

  const sheets = worksheets.items.map((sheet) => sheet.name);
  const hasBackup = sheets.includes(BACKUP_SHEET);
  const { former } = reached;
  const settle = async (holds: "former" | "new", state: BuildState | null): Promise<RestoredBuild> => {
    if (hasBackup) deleteBackup(context);
    if (state === null) clearState(context);
    else writeState(context, state);
    await context.sync();
    return { holds };
  };
  if (reached.step === "built") return settle("new", wholeState(reached, reached));
  const own = Object.values(reached.sheets);
  if (reached.step === "removing") {
    if (former !== null && own.every((sheet) => sheets.includes(sheet))) return settle("former", wholeState(reached, former));
    addRemoval(
      context,
      own.filter((sheet) => sheets.includes(sheet)),
      names.items.map(({ name }) => name),
    );
    await context.sync();
    return { holds: "new" };
  }
  if (reached.step === "backingUp" && former !== null) return settle("former", wholeState(reached, former));

  const [target, standing] = await readPlans(context, [reached.slot, otherSlot(reached.slot)]);
  const isNew = target?.value?.build === reached.build;
  const kept = isNew ? target.value : standing?.value;
  if (!kept || (!isNew && former === null)) {
    const added = new Set(reached.addedNames);
    for (const item of names.items) if (added.has(item.name)) item.delete();
    for (const sheet of reached.added) if (sheets.includes(sheet)) worksheets.getItem(sheet).delete();
    if (own.every((sheet) => reached.added.includes(sheet))) return settle("former", null);
    const commentary = hasBackup ? handOver(context, sheets, reached.backedUp) : null;
    clearState(context);
    await context.sync();
    return { holds: "neither", commentary };
  }
  // The target slot's plan is what undoing leads to; it may have gone just before the new one was to be kept.
  const report = isNew ? reached : { ...former!, undo: former!.undo?.to === "report" && !target ? null : former!.undo };
  const built = wholeState(reached, report);

  const plan = renameSheets(kept.plan, reached.sheets);
  const charts = worksheets.getItem(plan.report.sheet).charts.load("items/name");
  await context.sync();
  const added = new Set(isNew ? [] : reached.addedNames);
  for (const item of names.items) if (added.has(item.name)) item.delete();
  await sendSteps(
    context,
    replaceReport(
      context,
      plan,
      {
        sheets,
        names: new Map(names.items.filter(({ name }) => !added.has(name)).map((item) => [item.name, String(item.formula)])),
        charts: charts.items.map((chart) => chart.name).filter((name) => name.startsWith(NAME_PREFIX)),
        isPlanKept: true,
        hasBackup,
        backedUp: reached.backedUp,
        halfWritten: reached,
      },
      built,
    ),
  );
  return { holds: isNew ? "new" : "former" };
}
