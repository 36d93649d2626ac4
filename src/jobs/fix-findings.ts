import { checkedFigures, type CheckOptions } from "../chain/checked-figures";
import { fixFor, type CellFix } from "../checks/fixes";
import { checkInput } from "../checks/run-checks";
import type { Finding } from "../domain/finding";
import { applyChanges, previewChanges, undoChanges, type AppliedChanges, type ChangesPreview } from "../excel/apply-changes";
import { withWorkbook, type ExcelRun } from "../excel/workbook";

/** The fix for one finding. */
export interface FindingFix {
  readonly finding: Finding;
  /** What a button says: "Correct the spelling". */
  readonly label: string;
  readonly changes: readonly CellFix[];
}

/** A preview of fixes: what each cell holds now, and what it would hold. */
export interface FixPreview {
  readonly fixes: readonly FindingFix[];
  /** Findings that only the analyst can mend. */
  readonly unfixable: readonly Finding[];
  /** All changes; where two fixes would change one cell, the first one's. */
  readonly changes: readonly CellFix[];
  /** The same cells as they are now. */
  readonly before: ChangesPreview;
}

/** Works out what would mend the chosen findings, and reads the cells that it would change. Nothing is changed. */
export async function previewFixes(run: ExcelRun, options: CheckOptions, isMeant: (finding: Finding) => boolean): Promise<FixPreview> {
  const { fixes, unfixable } = await withWorkbook(run, async (workbook) => {
    const { read, findings, settings } = await checkedFigures(workbook, options, () => undefined);
    const input = checkInput({ ...read, heads: read.opened.heads, today: options.today, thresholds: settings.thresholds });
    const meant = findings.filter(isMeant).map((finding) => ({ finding, fix: fixFor(finding, input) }));
    return {
      fixes: meant.flatMap(({ finding, fix }): readonly FindingFix[] => (fix ? [{ finding, ...fix }] : [])),
      unfixable: meant.flatMap(({ finding, fix }) => (fix ? [] : [finding])),
    };
  });
  const byCell = new Map<string, CellFix>();
  for (const change of fixes.flatMap(({ changes }) => changes)) {
    const key = `${change.row} ${change.column} ${change.sheet}`;
    if (!byCell.has(key)) byCell.set(key, change);
  }
  const changes = [...byCell.values()];
  return { fixes, unfixable, changes, before: await run((context) => previewChanges(context, changes)) };
}

/**
 * Makes the changes of a preview. Leaves cells with formulas alone unless `overFormulas` says otherwise, and always leaves cells
 * edited since the preview; `skipped` names them. Throws an ExcelFailure where a sheet is protected or Excel fails; nothing is
 * changed then.
 */
export function applyFixes(
  run: ExcelRun,
  { changes, before }: FixPreview,
  options: { readonly overFormulas: boolean },
): Promise<AppliedChanges> {
  return run((context) => applyChanges(context, before, changes, options));
}

/** Takes fixes back: formulas, values and formats return, except in cells edited since. */
export function undoFixes(run: ExcelRun, applied: AppliedChanges): Promise<AppliedChanges> {
  return run((context) => undoChanges(context, applied));
}
