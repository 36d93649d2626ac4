/** Errors stop a build; warnings and infos show beside it. */
export type Severity = "error" | "warning" | "info";

/** Where a finding leads: cells of one sheet, a sheet, or nowhere in the workbook. */
export interface FindingPlace {
  readonly sheet: string | null;
  /** "B3", "B3:D4" or several, with commas; null for the sheet as a whole. */
  readonly address: string | null;
}

/**
 * One result of a check. `details` are what the message is made of; the text itself stands in checks/messages.ts.
 * The codes and their details are listed in FindingDetails.
 */
export type Finding = {
  readonly [Code in FindingCode]: { readonly code: Code; readonly severity: Severity; readonly details: FindingDetails[Code] } & FindingPlace;
}[FindingCode];

export type FindingCode = keyof FindingDetails;

/** Every code with the details that its message needs. */
export interface FindingDetails {
  /** No sheet could be read; one entry a sheet says what was seen on it. */
  nothingRecognised: { readonly seen: readonly { readonly sheet: string; readonly seen: string }[] };
}
