import { finding, NOWHERE } from "../../../src/domain/finding";
import { monthOf } from "../../../src/domain/month";
import type { Outcome } from "../../../src/session/pane-state";
import { outcomeView, spokenText } from "../../../src/session/views/outcome";
import { questionView } from "../../../src/session/views/questions";
import type { Fault } from "../../../src/verify/fault";

const END = monthOf(2020, 1);
/** An outcome in a line: how it is meant, its title and its text. */
function said(outcome: Outcome): string {
  const { intent, title, text } = outcomeView(outcome, false)!;
  return `${intent}: ${title} ${text}`.trim();
}
const next = (outcome: Outcome) => outcomeView(outcome, true)!.next;

describe("What came of it, in words,", () => {
  test.each<[Outcome, string]>([
    [{ kind: "cancelled" }, "info: Cancelled. The report was not changed."],
    [{ kind: "stopped", errors: 2, asked: [] }, "error: The report was not changed. 2 errors must be corrected first."],
    [{ kind: "mendingUndone" }, "success: Undone. The cells are as they were before."],
    [{ kind: "answerUndone" }, "success: Undone. The sheets are read as they were before."],
    [{ kind: "notVerified", why: "There is none." }, "warning: The report was not verified. There is none."],
    [{ kind: "sample" }, "success: Sample data inserted. Look at the strands, then build the report."],
    [{ kind: "notThere", sheet: "Data", hidden: true }, "warning: “Data” is hidden. Unhide it to see the cells."],
    [{ kind: "notThere", sheet: "Data", hidden: false }, "warning: “Data” is no longer there."],
    [{ kind: "failed", message: "Too long." }, "error: That did not work. Too long."],
    [{ kind: "filesAsked", questions: [] }, "warning: Not counted yet. Nothing was written. First:"],
    [{ kind: "packed", said: { intent: "info", title: "3 packs.", text: "Saved." } }, "info: 3 packs. Saved."],
    [{ kind: "systemsCompared", toPutRight: 1, lines: ["One", "Two"] }, "info: 1 record to put right. One"],
    [{ kind: "systemsCompared", toPutRight: 0, lines: [] }, "success: The systems agree."],
    [
      { kind: "systemsNotCompared", why: ["No dates."], place: NOWHERE },
      "error: The systems were not compared, and nothing was written. No dates.",
    ],
  ])("is said of %j", (outcome, words) => {
    expect(said(outcome)).toBe(words);
  });

  test("is said of cells that were mended, and of those left alone", () => {
    const mended = (cells: number, formulas: number, changed: number) => said({ kind: "mended", cells, formulas, changed });
    expect(mended(1, 0, 0)).toBe("success: 1 cell changed.");
    expect(mended(2, 1, 0)).toBe("success: 2 cells changed. 1 cell with a formula was left alone.");
    expect(mended(0, 2, 1)).toBe(
      "warning: Nothing was changed. 2 cells with formulas were left alone. 1 cell that was edited in the meantime was left alone.",
    );
    expect(mended(0, 0, 2)).toBe("warning: Nothing was changed. 2 cells that were edited in the meantime were left alone.");
  });

  test("is said of boxes that were fitted to their texts", () => {
    const resized = (boxes: number, ...tooLong: readonly string[]) => said({ kind: "resized", boxes, tooLong });
    expect(resized(0)).toBe("success: Every box fits its text.");
    expect(resized(1)).toBe("success: 1 box resized.");
    const long = "is too long for one row. Build again to spread it over several.";
    expect(resized(2, "Fraud", "Cyber")).toBe(`warning: 2 boxes resized. The text on Fraud and Cyber ${long}`);
    expect(resized(0, "Fraud")).toBe(`success: Every box fits its text. The text on Fraud ${long}`);
  });

  test("is said of a build that is undone, or why it is not", () => {
    type Undo = Extract<Outcome, { kind: "undone" }>["undo"];
    const undone = (undo: Undo) => said({ kind: "undone", undo });
    expect(undone({ kind: "restored", sheet: "Report" } as Undo)).toBe("success: Build undone. The previous report is back on “Report”.");
    expect(undone({ kind: "removed" } as Undo)).toBe(
      "success: Build undone. There was no report before, so the report’s sheets were removed.",
    );
    expect(undone({ kind: "nothingToUndo" })).toBe("info: Nothing to undo. Only the last build can be undone, and only once.");
    expect(undone({ kind: "stopped", why: ["One.", "Two."] })).toBe("error: The report was not changed. One. Two.");
  });

  test("names all that would be lost with a report, and nothing else", () => {
    type Losses = Extract<Extract<Outcome, { kind: "undone" }>["undo"], { kind: "wouldLose" }>["losses"];
    const NONE = { commentary: [], formulas: [], names: [], ownCells: [] };
    const lost = (losses: object) =>
      said({ kind: "undone", undo: { kind: "wouldLose", losses: { ...NONE, ...losses } as unknown as Losses } }).replace(
        /^warning: Removing the report would also remove your own work\. There was no report before the last build, so its sheets would be removed\. With them you would lose /,
        "",
      );
    expect(lost({ commentary: ["Fraud", "Cyber"] })).toBe("your commentary on Fraud and Cyber.");
    expect(lost({ ownCells: ["A1"] })).toBe("your own cells on them.");
    expect(lost({ formulas: null })).toBe("possibly formulas elsewhere.");
    expect(lost({ formulas: ["Data!A1"] })).toBe("1 formula elsewhere that refers to them.");
    expect(lost({ formulas: ["Data!A1", "Data!A2"], names: ["Total"] })).toBe(
      "2 formulas elsewhere that refer to them and the name Total.",
    );
    expect(lost({ commentary: ["Fraud"], ownCells: ["A1"], names: ["One", "Two"] })).toBe(
      "your commentary on Fraud, your own cells on them and the names One and Two.",
    );
  });

  test("is said of a report that was taken out, with what to know of it", () => {
    const taken = {
      kind: "takenOut",
      what: "word",
      name: "report.docx",
      given: "saved",
      isOld: false,
      changed: [],
    } as const satisfies Outcome;
    expect(said(taken)).toBe("success: The Word document is saved. Look for “report.docx” among your downloads.");
    expect(said({ ...taken, given: "opened", what: "values" })).toBe(
      "success: The copy with values only is ready. It is open as a new workbook. Save it from there.",
    );
    expect(said({ ...taken, given: "notHere", what: "slides" })).toMatch(/^warning: The presentation could not be saved. Excel for Mac/);
    expect(said({ ...taken, isOld: true })).toMatch(
      /^warning: .* downloads. The report is out of date, and so is this file. Build again, then save it again.$/,
    );
    expect(said({ ...taken, changed: ["B1", "B2", "B3", "B4", "B5", "B6"] })).toMatch(
      /^warning: .* It has what was typed over in the report: B1, B2, B3, B4, B5 and 1 more. Build again to bring the figures back.$/,
    );
  });

  test("is said of a report that was verified", () => {
    const verified = { kind: "verified", sheet: "Report", cells: 1, charts: 2, months: 24, faults: [] } as const satisfies Outcome;
    expect(said(verified)).toBe(
      "success: The report agrees with its months. 1 cell and 2 charts on “Report” and its data are what the 24 months come to.",
    );
    const fault: Fault = { kind: "cell", sheet: "Report", address: "D12", stands: "9,999", wanted: "2,097" };
    expect(said({ ...verified, faults: [fault, fault] })).toBe(
      "error: 2 faults in the report. Build it again to put its sheets right. Your commentary stays.",
    );
  });

  test("is read out with its lines and what it asks", () => {
    expect(spokenText({ kind: "systemsCompared", toPutRight: 0, lines: ["One", "Two"] }, null, null)).toBe("The systems agree. One Two");
    const asked = questionView(finding("strandsBehind", NOWHERE, { last: END, before: END, strands: ["Fraud"], of: 2 }));
    const files: Outcome = { kind: "filesAsked", questions: [asked] };
    expect(spokenText(files, null, null)).toBe(`Not counted yet. Nothing was written. First: ${asked.text}`);
    expect(outcomeView(files, false)!.questions).toEqual([asked]);
    expect(outcomeView({ kind: "stopped", errors: 1, asked: [asked] }, false)!.questions).toEqual([asked]);
    expect(outcomeView({ kind: "cancelled" }, false)!.questions).toEqual([]);
  });

  test("is read out in place of what is being done, and after why the workbook cannot be read", () => {
    const job = { kind: "building", progress: { step: "reading", rows: 1, of: 2 } } as const;
    expect(spokenText({ kind: "cancelled" }, null, job)).toBe("Cancelled. The report was not changed.");
    expect(spokenText(null, "It is gone.", null)).toBe("The workbook could not be read. It is gone.");
  });

  test("can be taken back where an answer, a break or a measure was kept, and nothing else that was", () => {
    const kinds = [
      "acceptance",
      "severity",
      "threshold",
      "reading",
      "colours",
      "takenBack",
      "strands",
      "settings",
      "names",
      "breaks",
      "measures",
      "systems",
      "paper",
    ] as const;
    expect(kinds.filter((what) => next({ kind: "kept", what }) === "undoAnswer")).toEqual(["reading", "breaks", "measures"]);
    expect(said({ kind: "kept", what: "reading" })).toBe("success: Saved. Your answer is saved on the sheet “Reading”.");
    expect([next({ kind: "cancelled" }), next({ kind: "mended", cells: 1, formulas: 0, changed: 0 })]).toEqual([null, "undoFix"]);
  });
});
