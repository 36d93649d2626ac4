import { buildStateText, parseBuildState, type BuildState } from "../kept/build-state";
import type { KeptReading } from "../kept/kept";

/** The hidden sheet that holds the analyst's commentary while a build is under way. */
export const BACKUP_SHEET = "SR commentary backup";

/** A new sheet's name until it is whole. It marks what a failure leaves, which goes the next time. */
export const UNFINISHED = "SR table being written";

const SETTING = "strandReport.build";

/**
 * Asks for the state. After the next sync, the function it returns gives it, with null as its value where there was no
 * build.
 */
export function readState(context: Excel.RequestContext): () => KeptReading<BuildState | null> {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
  return () => (setting.isNullObject ? { value: null, problem: null } : parseBuildState(String(setting.value)));
}

/** Writes the state, as one action of the batch. */
export function writeState(context: Excel.RequestContext, state: BuildState): void {
  context.workbook.settings.add(SETTING, buildStateText(state));
}

/** Removes the record of a build, as one action of the batch. */
export function clearState(context: Excel.RequestContext): void {
  context.workbook.settings.getItem(SETTING).delete();
}
