import type { ReportedBuild } from "../../domain/reported-build";
import type { ReportedFigure } from "../../domain/comparison";
import { mostCommonMonth } from "../../domain/month";
import { flawsOf } from "../../report/accessibility";
import type { ReportPlan, SheetPlan } from "../../report/plan";
import { REPORT_NAMES } from "../../report/names";
import { builtOf, ifKept, isUnfinished, otherSlot, wholeState, type BuildState, type BuiltReport } from "../../kept/build-state";
import type { FormerReport } from "../read-former";
import type { WorkbookOutline } from "../read-outline";
import { writeState } from "../state";
import { newTurn, takeTurn } from "../turn";
import { afterCopies, askWhetherBack, backUp, nameToHandOver } from "./backup-sheet";
import { journalled, UNFINISHED } from "./journalled";
import { writeLooks, type RefusedLook } from "./looks";
import { areasOf, replaceReport } from "./replace-report";
import type { WriteStep } from "./send-steps";
import { touchSheets } from "./touch-sheets";
import { areaOf } from "./write-sheet";

/** What is not as it should be in a report that was written whole. */
export interface Written {
  readonly refused: readonly RefusedLook[];
  /** The sheet of commentary that was not found in the report; null where all was. */
  readonly commentary: string | null;
}

/**
 * Writes the report: one sync, more only where it is too large for one, and a last one for its looks. Where the first fails, the former
 * report is put back from its own plan and the copied commentary, so that the workbook holds either the former report or the new one,
 * whole. `builds` is what is kept of this build and those before it. Throws an ExcelFailure that says which.
 */
export async function writeReport(
  context: Excel.RequestContext,
  plan: ReportPlan,
  outline: WorkbookOutline,
  former: FormerReport,
  builtAt: string,
  builds: readonly ReportedBuild[],
): Promise<Written> {
  const { state } = outline;
  const next: BuiltReport = {
    build: (state?.build ?? 0) + 1,
    slot: state === null ? 1 : otherSlot(state.slot),
    builtAt,
    ...saidBy(plan, state),
    undo: undoTarget(outline),
  };
  return replace(context, { plan, outline, former, next, builds });
}

/** Writes the report before the last build in place of the existing one, in the same way; there is nothing to undo then. */
export async function writeBack(
  context: Excel.RequestContext,
  plan: ReportPlan,
  outline: WorkbookOutline,
  former: FormerReport,
  builtAt: string | null,
): Promise<Written> {
  const state = outline.state!;
  const next: BuiltReport = {
    build: state.build + 1,
    slot: otherSlot(state.slot),
    builtAt,
    ...saidBy(plan, state),
    undo: null,
  };
  return replace(context, { plan, outline, former, next, builds: null });
}

interface Replacing {
  readonly plan: ReportPlan;
  readonly outline: WorkbookOutline;
  readonly former: FormerReport;
  readonly next: BuiltReport;
  readonly builds: readonly ReportedBuild[] | null;
}

async function replace(context: Excel.RequestContext, replacing: Replacing): Promise<Written> {
  const { plan, outline, former, next } = replacing;
  const turn = newTurn();
  const { steps: copying, copies } = backUp(former);
  const writing = stateOf(replacing);
  const sheets = outline.allSheets.map(({ sheet }) => sheet);
  const names = outline.turn === null ? new Map([[REPORT_NAMES.report, ""], ...outline.names]) : outline.names;
  const { charts } = former;
  const standing = {
    sheets,
    names,
    charts,
    planParts: outline.planParts,
    ledgerParts: outline.ledgerParts,
    builds: replacing.builds,
    isPlanKept: false,
    copies,
    halfWritten: halfWrittenIn(replacing),
  };
  let isBack = () => true;
  const steps: readonly WriteStep[] = [
    (asked) => {
      takeTurn(asked, turn, outline.turn, outline.names);
      touchSheets(asked, outline);
      writeState(asked, { ...writing, step: "backingUp" });
    },
    ...copying,
    (asked) => writeState(asked, writing),
    ...replaceReport(plan, standing, wholeState(writing, next)),
    ...(copies.length === 0 ? [] : [(asked: Excel.RequestContext) => void (isBack = askWhetherBack(asked, plan))]),
  ];
  const restored = await journalled(context, steps, { turn, build: next.build, outline, unanswered: UNFINISHED });
  const isHidden = outline.allSheets.some(({ sheet, hidden }) => hidden && sheet === plan.report.sheet);
  const isTitled = outline.title !== "";
  // The copies were dealt with when all was put right.
  if (restored !== null) return { refused: await writeLooks(context, plan, { isHidden, isTitled }, null), commentary: restored.commentary };
  const commentary = copies.length === 0 || isBack() ? null : nameToHandOver(outline.allSheets);
  return { refused: await writeLooks(context, plan, { isHidden, isTitled }, afterCopies(copies, former, commentary)), commentary };
}

/** What a build that could not be put right may have written. */
function halfWrittenIn({ plan, outline: { state } }: Replacing): Pick<BuildState, "sheets" | "areas"> | null {
  return isUnfinished(state) ? { sheets: { report: plan.report.sheet, data: plan.data.sheet }, areas: state.areas } : null;
}

/** The state while the report is being written. */
function stateOf({ plan, outline, next }: Replacing): BuildState {
  const sheets = new Set(outline.allSheets.map(({ sheet }) => sheet));
  const areas = (sheet: SheetPlan) => [areaOf(sheet), ...areasOf(sheet.sheet, outline.names)].join(",");
  const present = new Set([...outline.names.keys()].map((name) => name.toLowerCase()));
  return {
    ...next,
    step: "writing",
    sheets: { report: plan.report.sheet, data: plan.data.sheet },
    // Also the cells that it clears: once its names point at the new cells, nothing else marks the old ones.
    areas: { report: areas(plan.report), data: areas(plan.data) },
    added: [plan.data.sheet, plan.report.sheet].filter((sheet) => !sheets.has(sheet)),
    addedNames: plan.names.map(({ name }) => name).filter((name) => !present.has(name.toLowerCase())),
    backedUp: [],
    former: next.undo?.to === "nothing" || outline.state?.step !== "built" ? null : builtOf(outline.state),
  };
}

/**
 * What the workbook holds now, which undoing the build returns to. A sheet that someone else deleted is not brought
 * back.
 */
function undoTarget({ state, reportSheet, dataSheet }: WorkbookOutline): BuiltReport["undo"] {
  if (reportSheet === null && dataSheet === null) return { to: "nothing" };
  // A first report that was never whole.
  if (isUnfinished(state) && state.former === null && state.undo?.to === "nothing") return state.undo;
  return state?.step === "built" ? { to: "report", builtAt: state.builtAt, strands: state.strands } : null;
}

/** What is known of a report by its plan, and of the one before it. */
function saidBy(plan: ReportPlan, state: BuildState | null): Omit<BuiltReport, "build" | "slot" | "builtAt" | "undo"> {
  const { figures, latest, leftOut, filled } = plan;
  const before = figuresBefore(figures, state);
  return { strands: figures.length, figures, ...ifKept({ latest, leftOut, flaws: flawsOf(plan), names: filled?.names, before }) };
}

/** What the last report for an earlier period said: that which stands, or, where it is for the same period, the one kept with it. */
function figuresBefore(figures: readonly ReportedFigure[], state: BuildState | null): readonly ReportedFigure[] {
  const end = mostCommonMonth(figures.map((figure) => figure.end));
  const isEarlier = (of: readonly ReportedFigure[]) => {
    const last = mostCommonMonth(of.map((figure) => figure.end));
    return end !== null && last !== null && last < end;
  };
  return [state?.figures ?? [], state?.before ?? []].find(isEarlier) ?? [];
}
