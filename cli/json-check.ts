import type { CheckOutcome } from "../src/jobs/check-workbook";
import type { FoundAndExpected } from "../src/checks/card";
import { foundAndExpected } from "../src/checks/messages";
import type { Finding } from "../src/domain/finding";
import type { FixedCell, NotFixed } from "./mend";
import { jsonFinding, type JsonFinding } from "./json-finding";
import type { JsonReady } from "./ready";

/** What `check --json` prints. */
export interface JsonCheck {
  readonly findings: readonly JsonCheckFinding[];
  /** What --fix did, one line for each cell. */
  readonly fixed?: readonly FixedCell[];
  /** The findings that it did not fix. */
  readonly notFixed?: readonly NotFixed[];
  readonly accepted: readonly (JsonCheckFinding & { readonly reason: string; readonly by?: string; readonly on: string })[];
  /** For a workbook with a report: what still needs attention before it is sent. */
  readonly ready?: readonly JsonReady[];
}

export type JsonCheckFinding = JsonFinding & FoundAndExpected;

export function jsonCheck({ findings, accepted, figureSheets }: CheckOutcome): JsonCheck {
  return {
    findings: findings.map((finding) => jsonCheckFinding(finding, figureSheets)),
    accepted: accepted.map(({ finding, ...said }) => ({ ...jsonCheckFinding(finding, figureSheets), ...said })),
  };
}

export function jsonCheckFinding(finding: Finding, figureSheets: readonly string[]): JsonCheckFinding {
  return { ...jsonFinding(finding, figureSheets), ...foundAndExpected(finding) };
}
