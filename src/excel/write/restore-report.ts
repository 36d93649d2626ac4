import { NAME_PREFIX } from "../../report/names";
import { renameSheets } from "../../report/rename-sheets";
import { planFromXml, planPart } from "../plan-part";
import { BACKUP_SHEET, clearState, type BuildState, writeState } from "../state";
import { deleteBackup } from "./commentary";
import { replaceReport } from "./replace-report";
import { sendSteps } from "./send-steps";

/**
 * Puts the former report back after a build that did not finish: from its plan, which is only replaced by a build's last
 * actions, and from the commentary that was copied before the first cell was touched. Where there was no former report,
 * what the build added is taken away. Where the plan had been replaced already, the new report is made whole instead.
 * Returns which report the workbook now holds.
 */
export async function restoreReport(context: Excel.RequestContext, reached: BuildState): Promise<"former" | "new"> {
  const { workbook } = context;
  const worksheets = workbook.worksheets.load("items/name");
  const names = workbook.names.load("items/name,items/formula");
  const part = planPart(context).load("id");
  await context.sync();

  const sheets = worksheets.items.map((sheet) => sheet.name);
  const hasBackup = sheets.includes(BACKUP_SHEET);
  if (part.isNullObject) {
    for (const item of names.items) if (item.name.startsWith(NAME_PREFIX)) item.delete();
    for (const sheet of reached.added) if (sheets.includes(sheet)) worksheets.getItem(sheet).delete();
    if (hasBackup) deleteBackup(context);
    clearState(context);
    await context.sync();
    return "former";
  }
  const built: BuildState = { ...reached, step: "built", added: [], addedNames: [], backedUp: [] };
  if (reached.step !== "writing") {
    if (hasBackup) deleteBackup(context);
    writeState(context, built);
    await context.sync();
    return reached.step === "built" ? "new" : "former";
  }
  const xml = part.getXml();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- a method's result needs the sync above and no load
  const former = planFromXml(xml.value);
  const plan = renameSheets(former.plan, reached.sheets);
  const charts = worksheets.getItem(plan.report.sheet).charts.load("items/name");
  await context.sync();
  const standing = {
    sheets,
    names: new Map(names.items.map((item) => [item.name, String(item.formula)])),
    charts: charts.items.map((chart) => chart.name).filter((name) => name.startsWith(NAME_PREFIX)),
    hasPlan: true,
    hasBackup,
    backedUp: reached.backedUp,
    halfWritten: reached,
  };
  const isNew = former.build === reached.build;
  const added = new Set(isNew ? [] : reached.addedNames);
  const kept = new Map([...standing.names].filter(([name]) => !added.has(name)));
  for (const item of names.items) if (added.has(item.name)) item.delete();
  await sendSteps(context, replaceReport(context, plan, { ...standing, names: kept }, built));
  return isNew ? "new" : "former";
}
