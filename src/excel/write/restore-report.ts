import { NAME_PREFIX } from "../../report/names";
import { renameSheets } from "../../report/rename-sheets";
import { readPlans } from "../plan-part";
import { BACKUP_SHEET, clearState, otherSlot, wholeState, writeState, type BuildState } from "../state";
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
  const { workbook } = context;
  const worksheets = workbook.worksheets.load("items/name");
  const names = workbook.names.load("items/name,items/formula");
  await context.sync();

  const sheets = worksheets.items.map((sheet) => sheet.name);
  const hasBackup = sheets.includes(BACKUP_SHEET);
  const { former } = reached;
  const settle = async (holds: "former" | "new", state: BuildState | null): Promise<"former" | "new"> => {
    if (hasBackup) deleteBackup(context);
    if (state === null) clearState(context);
    else writeState(context, state);
    await context.sync();
    return holds;
  };
  if (reached.step === "built") return settle("new", wholeState(reached, reached));
  if (reached.step === "removing") {
    const own = Object.values(reached.sheets);
    if (former !== null && own.every((sheet) => sheets.includes(sheet))) return settle("former", wholeState(reached, former));
    addRemoval(
      context,
      own.filter((sheet) => sheets.includes(sheet)),
      names.items.map(({ name }) => name),
    );
    await context.sync();
    return "new";
  }

  const [target, standing] = await readPlans(context, [reached.slot, otherSlot(reached.slot)]);
  const isNew = target?.build === reached.build;
  const kept = isNew ? target : standing;
  if (!kept || (!isNew && former === null)) {
    const added = new Set(reached.addedNames);
    for (const item of names.items) if (added.has(item.name)) item.delete();
    for (const sheet of reached.added) if (sheets.includes(sheet)) worksheets.getItem(sheet).delete();
    return settle("former", null);
  }
  // The target slot's plan is what undoing leads to; it may have gone just before the new one was to be kept.
  const report = isNew ? reached : { ...former!, undo: former!.undo?.to === "report" && !target ? null : former!.undo };
  const built = wholeState(reached, report);
  if (reached.step === "backingUp") return settle("former", built);

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
  return isNew ? "new" : "former";
}
