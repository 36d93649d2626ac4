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

/** Excel's own error code of anything thrown by a sync; null for errors that are not Excel's. */
export function excelCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

const WORDS: Readonly<Record<string, string>> = {
  AccessDenied: "A sheet or the workbook is protected. Unprotect it and build again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter, then build again.",
  RequestPayloadSizeLimitExceeded: "The report is too large to be sent to Excel at once.",
  ResponsePayloadSizeLimitExceeded: "The worksheets are too large to be read at once.",
  ApiNotFound: "This version of Excel lacks something that the report needs.",
};

/** What an error of a sync says to the analyst, with what became of the report. Errors that are not Excel's are passed on. */
export function failureOf(error: unknown, outcome: string): unknown {
  const code = excelCode(error);
  if (code === null || error instanceof ExcelFailure) return error;
  const reason = WORDS[code] ?? `Excel answered “${error instanceof Error ? error.message : code}” (${code}).`;
  return new ExcelFailure(`${outcome} ${reason}`, code, { cause: error });
}
