import { guardStateText, parseGuardState, type GuardState } from "../../kept/guard-state";
import type { KeptReading } from "../../kept/kept";

const SETTING = "strandReport.guard";

/** Asks for the state. After the next sync, the function it returns gives it. */
export function readGuardState(context: Excel.RequestContext): () => KeptReading<GuardState> {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
  return () => (setting.isNullObject ? { value: {}, problem: null } : parseGuardState(String(setting.value)));
}

/**
 * Writes the state, as one action of the batch. An empty state too: otherwise it would have to know first whether there is a setting to
 * delete.
 */
export function writeGuardState(context: Excel.RequestContext, state: GuardState): void {
  context.workbook.settings.add(SETTING, guardStateText(state));
}

/**
 * The sheet whose guard is being changed; blank when that is done. After a fault it shows that validation there may be half the
 * add-in's.
 */
const CHANGING = "strandReport.guarding";

/** Asks for it. After the next sync, the function it returns gives it. */
export function readSheetChanging(context: Excel.RequestContext): () => string | null {
  const setting = context.workbook.settings.getItemOrNullObject(CHANGING).load("value");
  return () => (setting.isNullObject || setting.value === "" ? null : String(setting.value));
}

/** Records it, as an action of the batch; null when it is done. */
export function writeSheetChanging(context: Excel.RequestContext, sheet: string | null): void {
  context.workbook.settings.add(CHANGING, sheet ?? "");
}
