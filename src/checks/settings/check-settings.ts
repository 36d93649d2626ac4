import type { FindingCode, Severity } from "../../domain/finding";
import { ALL_CHECKS } from "../all-checks";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";

/** What the analyst makes of a check: its severity, or nothing at all. */
export type Level = Severity | "off";

/** A finding that the analyst has looked at and lets stand, with the reason. */
export interface Acceptance {
  readonly code: FindingCode;
  readonly sheet: string | null;
  /** Where it stood when it was accepted. */
  readonly address: string | null;
  /** What it rests on: it stays accepted until this changes. */
  readonly fingerprint: string;
  readonly reason: string;
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

const LEVELS: readonly string[] = ["error", "warning", "info", "off"] satisfies readonly Level[];

/** The settings as text that the workbook keeps. */
export function settingsText(settings: CheckSettings): string {
  return JSON.stringify({ version: 1, ...settings });
}

/**
 * The settings in a workbook's text; the defaults for what it does not say. What a later version wrote, and this one does not
 * know, is passed over. Throws a SyntaxError for text that is no JSON.
 */
export function parseSettings(text: string | null): CheckSettings {
  if (text === null) return DEFAULT_SETTINGS;
  const read = JSON.parse(text) as Partial<Record<keyof CheckSettings, unknown>> | null;
  const { levels = {}, thresholds = {}, accepted = [] } = read ?? {};
  return {
    levels: Object.fromEntries(
      Object.entries(levels as object).filter(([code, level]) => isAdjustable(code) && LEVELS.includes(level as string)),
    ) as CheckSettings["levels"],
    thresholds: { ...DEFAULT_THRESHOLDS, ...numbersOf(thresholds as object) },
    accepted: (accepted as readonly Partial<Acceptance>[]).filter(
      (each): each is Acceptance => typeof each.fingerprint === "string" && typeof each.reason === "string" && isKnown(each.code),
    ),
  };
}

/** True for a code whose severity the analyst may set. */
export function isAdjustable(code: string): code is FindingCode {
  return isKnown(code) && ALL_CHECKS.get(code)!.adjustable;
}

function isKnown(code: string | undefined): code is FindingCode {
  return ALL_CHECKS.has(code as FindingCode);
}

function numbersOf(thresholds: object): Partial<Thresholds> {
  return Object.fromEntries(
    Object.entries(thresholds).filter(([name, value]) => name in DEFAULT_THRESHOLDS && Number.isFinite(value) && (value as number) > 0),
  );
}
