/** A build that Excel stopped. The message is for the analyst; `code` is Excel's own, for support. */
export class ExcelFailure extends Error {
  constructor(
    message: string,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "ExcelFailure";
  }
}

/** Excel's own error code for anything that a sync throws; null for errors that are not Excel's. */
export function excelCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

const WORDS: Readonly<Record<string, string>> = {
  AccessDenied: "A sheet or the workbook is protected. Unprotect it and try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter, then try again.",
  RequestPayloadSizeLimitExceeded:
    "The report is too large to send to Excel at once. Leave strands out of the report, or split the workbook.",
  ResponsePayloadSizeLimitExceeded: "The worksheets are too large to read at once. Split them over several sheets.",
  // Excel's answer to most things in a workbook that stands behind another.
  GeneralException:
    "Excel answered with an internal error. If another workbook is in front of this one, click into this one, then try again. If this happens again, save the workbook, close it and open it again.",
  ApiNotFound: "This version of Excel does not have what this needs. Excel 2021, Microsoft 365 and Excel on the web have it.",
};

/** A sync's error in words for the analyst, with the state of the report. Errors that are not Excel's are passed on. */
export function failureOf(error: unknown, outcome: string): unknown {
  const code = excelCode(error);
  if (code === null || error instanceof ExcelFailure) return error;
  const reason =
    WORDS[code] ??
    `Excel answered “${error instanceof Error ? error.message : code}” (${code}). Try again. If this happens again, save the workbook, close it and open it again.`;
  return new ExcelFailure(`${outcome} ${reason}`, code, { cause: error });
}

/** For a reading that fails before anything is written. */
export function notRead(error: unknown): never {
  throw failureOf(error, "The workbook could not be read, and nothing was changed.");
}
