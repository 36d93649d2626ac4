import { checkFigures, type CheckedWith, type FigureFindings } from "./check-figures";
import { DEFAULT_SETTINGS, parseSettings, type CheckSettings } from "../checks/settings/check-settings";
import { finding, NOWHERE, type Finding } from "../domain/finding";
import { isUnfinished } from "../excel/state";
import type { WorkbookAccess } from "../excel/workbook";
import { readFigures, type ReadFigures, type ReadingProgress, type StrandSource } from "./read-figures";

/** What a workbook is read and checked with. Its settings are its own. */
export interface CheckOptions extends StrandSource, Omit<CheckedWith, "settings"> {}

/** Figures with all that is wrong with them. */
export interface CheckedFigures extends FigureFindings {
  readonly read: ReadFigures;
  readonly settings: CheckSettings;
}

/** The chain up to where something is written: reads, adds up, compares and checks everything. */
export async function checkedFigures(
  workbook: WorkbookAccess,
  { end, today, ...source }: CheckOptions,
  progress: (step: ReadingProgress) => void,
): Promise<CheckedFigures> {
  return checkRead(await readFigures(workbook, await workbook.outline(), source, progress), { end, today });
}

/** Compares and checks what was read, by the workbook's own settings. */
export function checkRead(read: ReadFigures, { end, today }: Omit<CheckedWith, "settings">): CheckedFigures {
  const { settings, findings: unreadable } = settingsOf(read.outline.checkSettings);
  const checked = checkFigures({ figures: read, heads: read.opened.heads, columns: read.columns }, { settings, end, today });
  const unfinished = isUnfinished(read.outline.state) ? [finding("buildUnfinished", NOWHERE, {})] : [];
  return { ...checked, findings: [...unreadable, ...unfinished, ...checked.findings], read, settings };
}

function settingsOf(text: string | null): { readonly settings: CheckSettings; readonly findings: readonly Finding[] } {
  try {
    return { settings: parseSettings(text), findings: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { settings: DEFAULT_SETTINGS, findings: [finding("checkSettingsUnreadable", NOWHERE, {})] };
  }
}
