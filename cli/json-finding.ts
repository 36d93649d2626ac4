import { answersTo } from "../src/checks/answers";
import { messageOf } from "../src/checks/messages";
import { foldedNotes, noteText, type Answer } from "../src/domain/answer";
import type { Finding } from "../src/domain/finding";
import { isoMonth } from "../src/domain/month";

export interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string | null;
  readonly address: string | null;
  readonly message: string;
  /** The choices that answer it, where it asks. */
  readonly answers?: readonly JsonAnswer[];
}

/** A choice, and the arguments that make it. */
export interface JsonAnswer {
  readonly label: string;
  readonly arguments: readonly string[];
}

/** A finding as JSON. Answers that are the same on all sheets with figures become one for "*". */
export function jsonFinding(finding: Finding, figureSheets: readonly string[]): JsonFinding {
  const { code, severity, sheet, address } = finding;
  const answers = answersTo(finding).map((answer) => jsonAnswer(answer, figureSheets));
  return { code, severity, sheet, address, message: messageOf(finding), ...(answers.length > 0 ? { answers } : {}) };
}

function jsonAnswer({ label, notes, end }: Answer, figureSheets: readonly string[]): JsonAnswer {
  const corrections = foldedNotes(notes, figureSheets).flatMap((note) => ["--correct", noteText(note)]);
  return { label, arguments: [...corrections, ...(end === undefined ? [] : ["--end", isoMonth(end)])] };
}
