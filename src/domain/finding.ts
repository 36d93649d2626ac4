import { localAddress, type CellRange } from "./address";
import type { FindingDetails } from "./finding-details";
import { SEVERITIES, type Severity } from "./severities";

/** Where a finding leads: cells of one sheet, a sheet, or nowhere in the workbook. */
export interface FindingPlace {
  readonly sheet: string | null;
  /** "B3", "B3:D4" or several, with commas; null for the sheet as a whole. */
  readonly address: string | null;
}

/**
 * One result of a check. `details` are what the message is made from; its text is in checks/messages.ts. FindingDetails
 * lists the codes and their details.
 */
export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly details: FindingDetails[Code];
  } & FindingPlace;
}[FindingCode];

export type FindingOf<Code extends FindingCode> = Extract<Finding, { readonly code: Code }>;

export type FindingCode = keyof FindingDetails;

export type { FindingDetails, Severity };

/** The cells as the place of a finding. */
export function placeOf(cells: CellRange): FindingPlace {
  return { sheet: cells.sheet, address: localAddress(cells) };
}

/** Nowhere in the workbook: the place of a finding about the whole of it. */
export const NOWHERE: FindingPlace = { sheet: null, address: null };

/**
 * Makes a finding; the compiler holds code and details together. Its severity is the code's own, except where the code has cases of
 * its own.
 */
export function finding<Code extends FindingCode>(
  code: Code,
  place: FindingPlace,
  details: FindingDetails[Code],
  severity: Severity = SEVERITIES[code],
): Finding {
  return { code, severity, sheet: place.sheet, address: place.address, details } as Finding;
}
