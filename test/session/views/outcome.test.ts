import { finding, NOWHERE } from "../../../src/domain/finding";
import { addMonths, monthOf } from "../../../src/domain/month";
import type { BuildNews } from "../../../src/report/build-news";
import type { Outcome } from "../../../src/session/pane-state";
import { outcomeView, spokenText } from "../../../src/session/views/outcome";
import { questionView } from "../../../src/session/views/questions";

const END = monthOf(2020, 1);
const NEWS: BuildNews = {
  period: { kind: "months", end: END, length: 12 },
  why: { kind: "all" },
  changes: [
    {
      strand: "Fraud",
      before: { strand: "Fraud", end: END, earlier: 10, later: 20 },
      after: { strand: "Fraud", end: END, earlier: 10, later: 21 },
    },
  ],
  revisions: [],
  commentary: { kept: 1, of: 2 },
  gaps: [],
};
const BUILT: Outcome = { kind: "built", sheet: "Report", strands: 2, warnings: 1, remarks: [], news: NEWS, kept: true };
const ASKED = finding("strandsBehind", NOWHERE, { last: END, before: addMonths(END, -1), strands: ["Fraud"], of: 2 });
const LOSSES = { commentary: ["Fraud"], formulas: [], names: [], ownCells: [] };

describe("what came of the last thing done", () => {
  test("leads to the list of what two systems do not agree on, or to the cell that stops the comparison", () => {
    const place = (outcome: Outcome) => outcomeView(outcome, false)!.place;
    expect(place({ kind: "systemsCompared", toPutRight: 3, lines: ["3"] })).toEqual({ sheet: "To put right", address: null });
    expect(place({ kind: "systemsCompared", toPutRight: 0, lines: ["0"] })).toBeUndefined();
    const at = { sheet: "Systems", address: "B2" };
    expect(place({ kind: "systemsNotCompared", why: ["…"], place: at })).toEqual(at);
    expect(place({ kind: "systemsNotCompared", why: ["…"], place: NOWHERE })).toBeUndefined();
  });

  test("is said, with what can be done about it at once", () => {
    const next = (outcome: Outcome, canUndo = true) => outcomeView(outcome, canUndo)!.next;
    expect(outcomeView(null, true)).toBeNull();
    expect(outcomeView(BUILT, true)).toEqual({
      ...{ intent: "success", title: "Report built." },
      text: "2 strands on the sheet “Report”.",
      lines: [
        { text: "12 months to Jan 20: the last month that all strands have.", more: [] },
        { text: "1 strand has changed since the last build.", more: ["Fraud: from 20 to 21"] },
        { text: "Commentary kept for 1 of 2 strands.", more: [] },
        { text: "To look at: 1 warning in its data notes.", more: [] },
      ],
      questions: [],
      next: "undoBuild",
    });
    expect(next(BUILT, false)).toBeNull();
    expect(next({ kind: "stopped", errors: 1, asked: [] })).toBe("showChecks");
    expect(next({ kind: "undone", undo: { kind: "wouldLose", losses: LOSSES } })).toBe("removeEvenSo");
    expect(next({ kind: "undone", undo: { kind: "nothingToUndo" } })).toBeNull();
    expect(next({ kind: "mended", cells: 2, formulas: 0, changed: 0 })).toBe("undoFix");
    expect(next({ kind: "mended", cells: 0, formulas: 1, changed: 0 })).toBeNull();
  });

  test("is a question where only the period is to be said, with the choices", () => {
    const stopped: Outcome = { kind: "stopped", errors: 1, asked: [questionView(ASKED)] };
    expect(outcomeView(stopped, false)).toMatchObject({
      title: "The report was not changed.",
      text: "Choose the period first.",
      questions: [
        {
          text: expect.stringContaining("Fraud has no figure for January 2020 yet (1 of 2 strands).") as unknown,
          answers: [{ end: addMonths(END, -1) }, { end: END }],
        },
      ],
      next: null,
    });
    expect(outcomeView({ ...stopped, errors: 2 }, false)).toMatchObject({ text: "1 error must be corrected first.", next: "showChecks" });
    expect(spokenText(stopped, null, null)).toContain("Fraud has no figure for January 2020 yet");
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
