import type { Outcome } from "../../../src/session/pane-state";
import { outcomeView, spokenText } from "../../../src/session/views/outcome";

const BUILT: Outcome = { kind: "built", sheet: "Report", strands: 2, warnings: 1, remarks: [], kept: true };
const LOSSES = { commentary: ["Fraud"], formulas: [], names: [], ownCells: [] };

describe("what came of the last thing done", () => {
  test("is said, with what can be done about it at once", () => {
    const next = (outcome: Outcome, canUndo = true) => outcomeView(outcome, canUndo)!.next;
    expect(outcomeView(null, true)).toBeNull();
    expect(outcomeView(BUILT, true)).toEqual({
      ...{ intent: "success", title: "Report built.", text: "2 strands on the sheet “Report”. 1 warning in its data notes." },
      next: "undoBuild",
    });
    expect(next(BUILT, false)).toBeNull();
    expect(next({ kind: "stopped", errors: 1 })).toBe("showChecks");
    expect(next({ kind: "undone", undo: { kind: "wouldLose", losses: LOSSES } })).toBe("removeEvenSo");
    expect(next({ kind: "undone", undo: { kind: "nothingToUndo" } })).toBeNull();
    expect(next({ kind: "mended", cells: 2, formulas: 0, changed: 0 })).toBe("undoFix");
    expect(next({ kind: "mended", cells: 0, formulas: 1, changed: 0 })).toBeNull();
  });

  test("is read out, or how far a build has come, or why the workbook cannot be read", () => {
    expect(spokenText(null, null, null)).toBe("");
    expect(spokenText(BUILT, null, null)).toMatch(/^Report built\. 2 strands/);
    expect(spokenText(null, null, { kind: "building", progress: { step: "reading", rows: 1, of: 2 } })).toBe("Reading the worksheets");
    expect(spokenText({ kind: "cancelled" }, "It is gone.", null)).toBe(
      "The workbook could not be read. It is gone. Cancelled. The report was not changed.",
    );
  });
});
