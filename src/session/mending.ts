import type { Finding } from "../domain/finding";
import type { AppliedChanges } from "../excel/apply-changes";
import type { Desk } from "./desk";
import type { PaneActions } from "./pane-actions";
import type { Outcome } from "./pane-state";
import { writing } from "./parts";

/** Fixes: previewed, made, and taken back. */
export function mendingActions({
  run,
  store,
  options,
  work,
}: Desk): Pick<PaneActions, "previewFix" | "closePreview" | "applyFix" | "undoFix" | "changeStrand"> {
  let mended: AppliedChanges | null = null;
  return {
    previewFix: (findings) =>
      work({ kind: "mending" }, async () => {
        const { previewFixes } = await writing();
        const fix = await previewFixes(run, options(), (found) => findings.some((each) => isSame(found, each)));
        if (fix.changes.length === 0) return { kind: "mended", cells: 0, formulas: 0, changed: 0 };
        store.set({ preview: { findings, fix } });
        return null;
      }),
    closePreview: () => store.set({ preview: null }),
    async applyFix(overFormulas) {
      const { preview } = store.current();
      if (!preview) return;
      await work({ kind: "mending" }, async () => {
        const { applyFixes } = await writing();
        mended = await applyFixes(run, preview.fix, { overFormulas });
        return mendedOutcome(mended);
      });
    },
    async changeStrand(changes) {
      await work({ kind: "mending" }, async () => {
        const { changeCells } = await writing();
        mended = await changeCells(run, changes);
        return mendedOutcome(mended);
      });
    },
    async undoFix() {
      const applied = mended;
      if (!applied) return;
      await work({ kind: "mending" }, async () => {
        await (await writing()).undoFixes(run, applied);
        mended = null;
        return { kind: "mendingUndone" };
      });
    },
  };
}

function mendedOutcome({ cells, skipped }: AppliedChanges): Outcome {
  const left = (reason: string) => skipped.filter((cell) => cell.reason === reason).length;
  return { kind: "mended", cells: cells.length, formulas: left("formula"), changed: left("changed") };
}

function isSame(one: Finding, other: Finding): boolean {
  return (
    one.code === other.code &&
    one.sheet === other.sheet &&
    one.address === other.address &&
    JSON.stringify(one.details) === JSON.stringify(other.details)
  );
}
