import { excelCode } from "../failure";
import type { WatchFailure } from "./changes";

const WORDS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "A cell is being edited. The changes are checked once Enter is pressed.",
  AccessDenied: "The workbook is protected and cannot be read. The changes are not checked.",
  ApiNotFound: "This version of Excel does not have what is needed to check changes as they are made.",
};

const failed = (error: unknown, otherwise: string, watching: boolean): WatchFailure => {
  const code = excelCode(error);
  const reason = error instanceof Error ? ` Excel answered “${error.message}”.` : "";
  return { kind: "failed", message: (code !== null && WORDS[code]) || `${otherwise}${reason}`, code, watching };
};

/** The changes that were heard could not be read. */
export const readingFailed = (error: unknown): WatchFailure =>
  failed(error, "The last changes could not be read, so they are not checked.", true);

/** Excel refused to report changes again. */
export const resumingFailed = (error: unknown): WatchFailure =>
  failed(error, "Changes are no longer watched, so they are not checked as they are made.", false);
