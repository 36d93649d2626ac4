import type { FindingCode, Severity } from "../../domain/finding";
import { ALL_CHECKS } from "../all-checks";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";

/** What the analyst made of a check: its severity, or "off". */
export type Level = Severity | "off";

/** A finding that the analyst accepted, with the reason. */
export interface Acceptance {
  readonly code: FindingCode;
  readonly sheet: string | null;
  /** Where it stood when it was accepted. */
  readonly address: string | null;
  /** What it rests on. It stays accepted until this changes. */
  readonly fingerprint: string;
  readonly reason: string;
  /** Who accepted it: a post or initials. */
  readonly by?: string;
  /** The day, "2020-03-16". */
  readonly on: string;
}

/** What an analyst has set for the workbook's checks. Kept in the workbook. */
export interface CheckSettings {
  readonly levels: Readonly<Partial<Record<FindingCode, Level>>>;
  readonly thresholds: Thresholds;
  readonly accepted: readonly Acceptance[];
}

export const DEFAULT_SETTINGS: CheckSettings = { levels: {}, thresholds: DEFAULT_THRESHOLDS, accepted: [] };

/** True for a code whose severity the analyst may set. */
export function isAdjustable(code: string): code is FindingCode {
  return ALL_CHECKS.get(code as FindingCode)?.adjustable === true;
}
