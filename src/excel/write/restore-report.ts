import { withCommentary } from "../../report/layout/with-commentary";
import type { ReportPlan } from "../../report/plan";
import { renameSheets } from "../../report/rename-sheets";
import { chooseSheets } from "../../report/sheet-names";
import type { RestoredBuild } from "../../report/standing-findings";
import { staleLedger } from "../ledger-part";
import { dropPlan, readPlans } from "../plan-part";
import { askForFormer, type FormerReport } from "../read-former";
import { unnamedSheets, type WorkbookOutline } from "../read-outline";
import { wholeState, type BuildState, type BuiltReport } from "../../kept/build-state";
import { BACKUP_SHEET, clearState, writeState } from "../state";
import { holdTurn, type Turn } from "../turn";
import { afterCopies, areSeen, askWhetherBack, backUp, deleteBackup, handOver, nameToHandOver, showBackup } from "./backup-sheet";
import { writeLooks } from "./looks";
import { addRemoval } from "./removal";
import { replaceReport } from "./replace-report";
import { sendSteps, type WriteStep } from "./send-steps";
import { touchSheets } from "./touch-sheets";

/** The present state of a workbook in which a build did not finish. */
interface Unfinished {
  readonly context: Excel.RequestContext;
  readonly outline: WorkbookOutline;
  readonly reached: BuildState;
  readonly former: FormerReport;
  readonly turn: Turn;
}

/**
 * Puts the former report back after a build that did not finish: from its plan, which a build leaves in place, and from the
 * commentary, copied before the first cell was touched. Where there was no former report, what the build added is removed.
 * Where the new plan was kept already, the new report is completed instead. A removal that had deleted a sheet is finished,
 * otherwise taken back. In every case, words in the report or on the backup sheet stay in the workbook. `goesOn`: a build
 * follows. It overwrites a first report that is not whole, whatever its sheets are called by now.
 */
export async function restoreReport(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  turn: Turn,
  goesOn: boolean,
): Promise<RestoredBuild> {
  const reached = outline.state!;
  const askedFor = askForFormer(context, outline);
  await context.sync();
  const unfinished: Unfinished = { context, outline, reached, former: askedFor(), turn };
  if (reached.step === "built") return settle(unfinished, "new", wholeState(reached, reached));
  if (reached.step === "removing") return restoreRemoval(unfinished);
  if (reached.step === "backingUp" && reached.former !== null) return settle(unfinished, "former", wholeState(reached, reached.former));

  return fromPlans(unfinished, goesOn);
}

/** From the plan of the new report, where it was kept already, otherwise of the former one. */
async function fromPlans(unfinished: Unfinished, goesOn: boolean): Promise<RestoredBuild> {
  const { context, outline, reached } = unfinished;
  const { target, other, stale: stalePlans } = await readPlans(context, outline.planParts, reached.slot);
  const isCompleted = target?.build === reached.build;
  const stale = [...stalePlans, ...(await staleLedger(context, outline.ledgerParts[reached.slot], reached.build, isCompleted))];
  if (isCompleted) return writeAgain(unfinished, target.plan, null, stale);
  if (reached.former === null && goesOn && outline.reportSheet !== null && outline.dataSheet !== null)
    return { holds: "nothing", commentary: null };
  if (reached.former === null || other === null) return takeAway(unfinished);
  // Undoing leads to the target slot's plan; someone may have removed it.
  const undo = reached.former.undo?.to === "report" && target === null ? null : reached.former.undo;
  return writeAgain(unfinished, other.plan, { ...reached.former, undo }, stale);
}

async function settle(unfinished: Unfinished, holds: "former" | "new", state: BuildState): Promise<RestoredBuild> {
  const { context, outline, former, turn } = unfinished;
  const boxes = new Map([...former.commentary].filter(([, { sheet }]) => sheet !== BACKUP_SHEET).map(([key, { text }]) => [key, text]));
  const lacking = (former.backup ?? []).filter((copy) => !areSeen([copy], boxes));
  const isBlank = lacking.every(({ key }) => (boxes.get(key) ?? "").trim() === "");
  // If the build had not touched a cell yet, a box that differs was edited since.
  const isBack = lacking.length === 0 || (holds === "former" && !lacking.some(({ key }) => (boxes.get(key) ?? "").trim() === ""));
  const name = isBack ? null : isBlank ? BACKUP_SHEET : nameToHandOver(outline.allSheets);
  holdTurn(context, turn);
  if (former.backup !== null) (name === null ? deleteBackup : isBlank ? showBackup : handOver(name))(context);
  writeState(context, state);
  await context.sync();
  return { holds, commentary: name };
}

async function restoreRemoval(unfinished: Unfinished): Promise<RestoredBuild> {
  const { context, outline, reached } = unfinished;
  const sheets = outline.allSheets.map(({ sheet }) => sheet);
  const own: readonly string[] = Object.values(reached.sheets);
  if (reached.former !== null && own.every((sheet) => sheets.includes(sheet))) {
    return settle(unfinished, "former", wholeState(reached, reached.former));
  }
  addRemoval(
    context,
    own.filter((sheet) => sheets.includes(sheet)),
    outline,
  );
  await context.sync();
  return { holds: "new", commentary: null };
}

/**
 * Removes what a first build added. Where there was a report that cannot be put back, everything stays until it is made anew. Commentary is
 * shown, on the sheet that it was copied to.
 */
async function takeAway(unfinished: Unfinished): Promise<RestoredBuild> {
  const { context, outline, reached, former, turn } = unfinished;
  const hold: WriteStep = (asked) => holdTurn(asked, turn);
  const isFirst = reached.former === null && reached.added.length === 2;
  const own = [outline.reportSheet, outline.dataSheet, ...unnamedSheets(reached, outline.names)];
  const going = outline.allSheets.map(({ sheet }) => sheet).filter((sheet) => isFirst && own.includes(sheet));
  const names = reached.addedNames.filter((name) => isFirst && outline.names.has(name));
  const { steps, copies } = backUp({ ...former, commentary: new Map([...former.commentary].filter(([, { text }]) => text.trim() !== "")) });
  const hasWords = copies.some(({ text }) => text.trim() !== "");
  const last: WriteStep = (asked) => {
    if (hasWords) showBackup(asked);
    else if (former.backup !== null) deleteBackup(asked);
    for (const name of names) asked.workbook.names.getItem(name).delete();
    for (const sheet of going) asked.workbook.worksheets.getItem(sheet).delete();
    if (isFirst) dropPlan([...outline.ledgerParts[1], ...outline.ledgerParts[2]])(asked);
    if (isFirst) clearState(asked);
  };
  await sendSteps(context, [hold, ...steps, last], hold);
  return { holds: isFirst ? "former" : "neither", commentary: hasWords ? BACKUP_SHEET : null };
}

/** Writes a report again from its plan: the former one, or, where that is null, the new one. */
async function writeAgain(
  unfinished: Unfinished,
  kept: ReportPlan,
  built: BuiltReport | null,
  stale: readonly string[],
): Promise<RestoredBuild> {
  const { context, outline, reached, former, turn } = unfinished;
  const hold: WriteStep = (asked) => holdTurn(asked, turn);
  const all = outline.allSheets.map(({ sheet }) => sheet);
  const named = renameSheets(kept, chooseSheets({ all, report: outline.reportSheet, data: outline.dataSheet }));
  const texts = new Map([...former.commentary].map(([key, { text }]) => [key, text]));
  const placed = new Set([...named.report.commentary, ...named.data.commentary].map(({ key }) => key));
  const isLacking = [...texts].some(([key, text]) => text.trim() !== "" && !placed.has(key));
  const plan = isLacking ? withCommentary(named, texts) : named;
  const added = new Set(built === null ? [] : reached.addedNames.filter((name) => !plan.names.some((wanted) => wanted.name === name)));
  const { steps: copying, copies } = backUp(former);
  const standing = {
    sheets: all,
    names: new Map([...outline.names].filter(([name]) => !added.has(name))),
    charts: former.charts,
    planParts: outline.planParts,
    ledgerParts: outline.ledgerParts,
    builds: null,
    isPlanKept: true,
    copies,
    halfWritten: { sheets: { report: plan.report.sheet, data: plan.data.sheet }, areas: reached.areas },
  };
  let isBack = () => true;
  const steps: readonly WriteStep[] = [
    hold,
    // Half a report stays as it is, rather than being put back in part.
    (asked) => touchSheets(asked, outline),
    ...copying,
    ({ workbook }) => [...added].forEach((name) => outline.names.has(name) && workbook.names.getItem(name).delete()),
    dropPlan(stale),
    ...replaceReport(plan, standing, wholeState(reached, built ?? reached)),
    ...(copies.length === 0 ? [] : [(asked: Excel.RequestContext) => void (isBack = askWhetherBack(asked, plan))]),
  ];
  await sendSteps(context, steps, hold);
  const left = copies.length === 0 || isBack() ? null : nameToHandOver(outline.allSheets);
  await writeLooks(context, plan, { isHidden: false, isTitled: outline.title !== "" }, afterCopies(copies, former, left));
  return { holds: built === null ? "new" : "former", commentary: left };
}
