import { cardOf } from "../all-checks";
import type { Finding } from "../../domain/finding";
import type { Acceptance, CheckSettings } from "./check-settings";
import { isAdjustable } from "./check-settings";
import { fingerprint, type CellReader } from "./rests-on";

/** A finding that the analyst accepted. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** Who accepted it: a post or initials. */
  readonly by?: string;
  readonly on: string;
}

export interface Settled {
  /** The findings that remain, with the severities that the analyst set. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** Applies the analyst's settings: severities, checks that are off, and findings that were accepted and rest on the same cells. */
export function settle(findings: readonly Finding[], settings: CheckSettings, at: CellReader): Settled {
  const accepted = new Map(settings.accepted.map((acceptance) => [acceptance.fingerprint, acceptance]));
  const codes = new Set(settings.accepted.map(({ code }) => code));
  const left: Finding[] = [];
  const settled: AcceptedFinding[] = [];
  for (const finding of findings) {
    const acceptance = codes.has(finding.code) ? accepted.get(fingerprint(finding, at)) : undefined;
    if (acceptance) {
      const { reason, by, on } = acceptance;
      settled.push({ finding, reason, ...(by === undefined ? {} : { by }), on });
      continue;
    }
    const level = isAdjustable(finding.code) ? settings.levels[finding.code] : undefined;
    if (level !== "off") left.push(level === undefined ? finding : { ...finding, severity: level });
  }
  return { findings: left, accepted: settled };
}

/** True for a finding that may be accepted: one that the report can be built with. */
export function isAcceptable({ code }: Finding): boolean {
  return isAdjustable(code) && cardOf(code).acceptable !== false;
}

/** The acceptance of a finding, to be kept with the settings. */
export function acceptanceOf(finding: Finding, said: Pick<Acceptance, "reason" | "by" | "on">, at: CellReader): Acceptance {
  const { code, sheet, address } = finding;
  return { code, sheet, address, fingerprint: fingerprint(finding, at), ...said };
}

/**
 * The settings with an acceptance, in place of an earlier one of the same finding. Acceptances that no finding has any more are removed.
 */
export function withAcceptances(
  settings: CheckSettings,
  added: readonly Acceptance[],
  standing: readonly AcceptedFinding[],
  at: CellReader,
): CheckSettings {
  const stillThere = new Set(standing.map(({ finding }) => fingerprint(finding, at)));
  const fresh = new Set(added.map(({ fingerprint: of }) => of));
  const kept = settings.accepted.filter(({ fingerprint: of }) => stillThere.has(of) && !fresh.has(of));
  return { ...settings, accepted: [...kept, ...added] };
}
