import { checkedFigures, type CheckOptions } from "../chain/checked-figures";
import { fixFor, type CellFix } from "../checks/fixes";
import { checkInput } from "../checks/run-checks";
import type { Finding } from "../domain/finding";
import { applyChanges, previewChanges, undoChanges, type AppliedChanges, type ChangesPreview } from "../excel/apply-changes";
import { withWorkbook, type ExcelRun } from "../excel/workbook";

/** What mends one finding. */
export interface FindingFix {
  readonly finding: Finding;
  /** What a button says: "Correct the spelling". */
  readonly label: string;
  readonly changes: readonly CellFix[];
}

/** What fixes would do to the workbook, before they do: what each cell holds now, and what it would hold. */
export interface FixPreview {
  readonly fixes: readonly FindingFix[];
  /** What was meant, and only the analyst can mend. */
  readonly unfixable: readonly Finding[];
  /** All changes; where two fixes would change one cell, the first one's. */
  readonly changes: readonly CellFix[];
  /** The same cells as they are. */
  readonly before: ChangesPreview;
}

/**
 * Works out what would mend the findings that are meant, and reads the cells that it would change. Nothing is changed.
 */
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
 * Makes the changes of a preview. Cells with formulas are left alone unless `overFormulas` says otherwise, and cells that were edited
 * since the preview in any case; `skipped` names them. Throws an ExcelFailure where a sheet is protected or Excel fails; nothing is
 * changed then.
 */
export function applyFixes(
  run: ExcelRun,
  { changes, before }: FixPreview,
  options: { readonly overFormulas: boolean },
): Promise<AppliedChanges> {
  return run((context) => applyChanges(context, before, changes, options));
}

/** Takes fixes back: formulas, values and formats as they were, but for cells that were edited since. */
export function undoFixes(run: ExcelRun, applied: AppliedChanges): Promise<AppliedChanges> {
  return run((context) => undoChanges(context, applied));
}
