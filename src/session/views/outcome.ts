import { counted, listed } from "../../domain/text";
import { guardText } from "../../guard/guard-texts";
import type { UndoLosses } from "../../jobs/undo-build";
import { changesLine, changeTexts, commentaryLine, lookAtLine, periodLine, revisionsLine, revisionTexts } from "../../report/build-news";
import type { Outcome, PaneState } from "../pane-state";
import type { OutcomeLine, OutcomeText } from "./outcome-text";
import { filesProgressText, packsProgressText, progressText } from "./progress";
import type { QuestionView } from "./questions";
import { systemsText } from "./systems";
import { takenOutText } from "./taken-out";
import { verifiedText } from "./verified";

const KEPT = {
  acceptance: "The finding is accepted. It is no longer shown, and the report lists it with your reason.",
  names: "The data notes will say so after the next build.",
  takenBack: "The finding is no longer accepted. It is shown again.",
  strands: "The sheet “Strands” says what each strand counts. You can change it there or in the pane.",
  severity: "The setting of the check is saved in the workbook.",
  threshold: "The threshold is saved in the workbook.",
  settings: "This workbook now has the settings of the other one. Build the report to see them.",
  colours: "The colour is saved in the workbook. Build the report to see it.",
  reading: "Your answer is saved on the sheet “Reading”.",
  breaks: "The sheet “Breaks” says where recording changed. Build the report to see it.",
  measures: "The measure is on the sheet “Measures”. Build the report to see it.",
  paper: "Write the text of each part on the sheet “Paper”, then build the report. Rows without text are not printed.",
} as const;

/** What can be done about an outcome at once. */
export type NextStep = "undoBuild" | "showChecks" | "removeEvenSo" | "undoFix" | "undoAnswer";

/** The outcome of the last action. */
export interface OutcomeView extends OutcomeText {
  /** What it asks, with the choices. */
  readonly questions: readonly QuestionView[];
  readonly next: NextStep | null;
}

/** Null where there is nothing to read. `canUndo`: whether the build of the existing report can be undone. */
export function outcomeView(outcome: Outcome | null, canUndo: boolean): OutcomeView | null {
  if (outcome === null) return null;
  return {
    ...outcomeText(outcome),
    questions: askedIn(outcome),
    next: nextStep(outcome, canUndo),
  };
}

function askedIn(outcome: Outcome): readonly QuestionView[] {
  if (outcome.kind === "stopped") return outcome.asked;
  return outcome.kind === "filesAsked" ? outcome.questions : [];
}

/** Everything above the places, for screen readers. */
export function spokenText(outcome: Outcome | null, trouble: string | null, job: PaneState["job"]): string {
  const said = outcome && outcomeText(outcome);
  if (job?.kind === "building" && !said) return progressText(job.progress);
  if (job?.kind === "packing" && !said) return packsProgressText(job.progress);
  if (job?.kind === "countingFiles" && !said) return filesProgressText(job.progress);
  return [trouble === null ? "" : `The workbook could not be read. ${trouble}`, said ? spoken(said, outcome) : ""].join(" ").trim();
}

function spoken({ title, text, lines = [] }: OutcomeText, outcome: Outcome): string {
  const asked = askedIn(outcome).map(({ text: question }) => question);
  return [title, text, ...lines.map((line) => line.text), ...asked].filter((words) => words !== "").join(" ");
}

function nextStep(outcome: Outcome, canUndo: boolean): NextStep | null {
  if (outcome.kind === "built") return canUndo ? "undoBuild" : null;
  if (outcome.kind === "stopped") return outcome.asked.length < outcome.errors ? "showChecks" : null;
  if (outcome.kind === "undone") return outcome.undo.kind === "wouldLose" ? "removeEvenSo" : null;
  if (outcome.kind === "kept") return ["reading", "breaks", "measures"].includes(outcome.what) ? "undoAnswer" : null;
  return outcome.kind === "mended" && outcome.cells > 0 ? "undoFix" : null;
}

function outcomeText(outcome: Outcome): OutcomeText {
  switch (outcome.kind) {
    case "built":
      return {
        intent: "success",
        title: "Report built.",
        text: `${counted(outcome.strands, "strand")} on the sheet “${outcome.sheet}”.`,
        lines: builtLines(outcome),
      };
    case "stopped":
      return {
        intent: "error",
        title: "The report was not changed.",
        text: stoppedText(outcome.errors - outcome.asked.length),
      };
    case "cancelled":
      return { intent: "info", title: "Cancelled.", text: "The report was not changed." };
    case "undone":
      return undone(outcome.undo);
    case "mended":
      return mended(outcome);
    case "mendingUndone":
      return { intent: "success", title: "Undone.", text: "The cells are as they were before." };
    case "answerUndone":
      return { intent: "success", title: "Undone.", text: "The sheets are read as they were before." };
    case "kept":
      return { intent: "success", title: "Saved.", text: KEPT[outcome.what] };
    case "guarded": {
      const [title = "", ...lines] = guardText(outcome.guard).split("\n");
      const { left, cells } = outcome.guard;
      return { intent: left.length > 0 || cells.length === 0 ? "warning" : "success", title, text: lines.join(" ") };
    }
    case "resized":
      return resized(outcome);
    case "takenOut":
      return takenOutText(outcome);
    case "earlierChosen":
    case "filesCounted":
    case "packed":
      return outcome.said;
    case "filesAsked":
      return { intent: "warning", title: "Not counted yet.", text: "Nothing was written. First:" };
    case "verified":
      return verifiedText(outcome);
    case "notVerified":
      return { intent: "warning", title: "The report was not verified.", text: outcome.why };
    case "systemsCompared":
    case "systemsNotCompared":
      return systemsText(outcome);
    case "sample":
      return { intent: "success", title: "Sample data inserted.", text: "Look at the strands, then build the report." };
    case "notThere":
      return {
        intent: "warning",
        title: outcome.hidden ? `“${outcome.sheet}” is hidden.` : `“${outcome.sheet}” is no longer there.`,
        text: outcome.hidden ? "Unhide it to see the cells." : "",
      };
    case "failed":
      return { intent: "error", title: "That did not work.", text: outcome.message };
  }
}

function builtLines({ news, warnings, remarks, kept }: Extract<Outcome, { kind: "built" }>): readonly OutcomeLine[] {
  const changes = changeTexts(news).map(({ strand, text }) => `${strand}: ${text}`);
  const changed = changesLine(news);
  const revised = revisionsLine(news);
  const plain = (texts: readonly (string | null)[]) => texts.flatMap((text) => (text === null ? [] : [{ text, more: [] }]));
  return [
    ...plain([periodLine(news)]),
    ...(changed === null ? [] : [{ text: changed, more: changes }]),
    ...(revised === null ? [] : [{ text: revised, more: revisionTexts(news).map(({ strand, text }) => `${strand}: ${text}`) }]),
    ...plain([commentaryLine(news), lookAtLine(news, warnings), ...remarks]),
    ...plain([kept ? null : "Your choices could not be saved in the workbook. Build again to save them."]),
  ];
}

function resized({ boxes, tooLong }: Extract<Outcome, { kind: "resized" }>): OutcomeText {
  const text = tooLong.length === 0 ? "" : `The text on ${listed(tooLong)} is too long for one row. Build again to spread it over several.`;
  if (boxes === 0) return { intent: "success", title: "Every box fits its text.", text };
  return { intent: tooLong.length === 0 ? "success" : "warning", title: `${counted(boxes, "box", "boxes")} resized.`, text };
}

/** This many errors stopped a build, besides what it asks. */
function stoppedText(errors: number): string {
  return errors > 0 ? `${counted(errors, "error")} must be corrected first.` : "Choose the period first.";
}

function mended({ cells, formulas, changed }: Extract<Outcome, { kind: "mended" }>): OutcomeText {
  const left = [
    ...(formulas > 0 ? [`${counted(formulas, "cell")} with ${formulas === 1 ? "a formula was" : "formulas were"} left alone.`] : []),
    ...(changed > 0
      ? [
          `${counted(changed, "cell")} that ${changed === 1 ? "was" : "were"} edited in the meantime ${changed === 1 ? "was" : "were"} left alone.`,
        ]
      : []),
  ];
  return {
    intent: cells === 0 ? "warning" : "success",
    title: cells === 0 ? "Nothing was changed." : `${counted(cells, "cell")} changed.`,
    text: left.join(" "),
  };
}

function undone(undo: Extract<Outcome, { kind: "undone" }>["undo"]): OutcomeText {
  switch (undo.kind) {
    case "restored":
      return { intent: "success", title: "Build undone.", text: `The previous report is back on “${undo.sheet}”.` };
    case "removed":
      return { intent: "success", title: "Build undone.", text: "There was no report before, so the report’s sheets were removed." };
    case "nothingToUndo":
      return { intent: "info", title: "Nothing to undo.", text: "Only the last build can be undone, and only once." };
    case "stopped":
      return { intent: "error", title: "The report was not changed.", text: undo.why.join(" ") };
    case "wouldLose":
      return { intent: "warning", title: "Removing the report would also remove your own work.", text: lossesText(undo.losses) };
  }
}

/** "Your commentary on 2 strands, 3 formulas …": what would be lost. */
function lossesText({ commentary, formulas, names, ownCells }: UndoLosses): string {
  const parts = [
    ...(commentary.length > 0 ? [`your commentary on ${listed(commentary)}`] : []),
    ...(ownCells.length > 0 ? ["your own cells on them"] : []),
    ...(formulas === null
      ? ["possibly formulas elsewhere"]
      : formulas.length > 0
        ? [`${counted(formulas.length, "formula")} elsewhere that ${formulas.length === 1 ? "refers" : "refer"} to them`]
        : []),
    ...(names.length > 0 ? [`the ${names.length === 1 ? "name" : "names"} ${listed(names)}`] : []),
  ];
  return `There was no report before the last build, so its sheets would be removed. With them you would lose ${listed(parts)}.`;
}
