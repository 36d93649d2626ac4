import type { CheckOutcome } from "../src/jobs/check-workbook";
import type { FoundAndExpected } from "../src/checks/card";
import { foundAndExpected } from "../src/checks/messages";
import type { Finding } from "../src/domain/finding";
import type { FixedCell } from "./mend";
import { jsonFinding, type JsonFinding } from "./json-result";

/** What `check --json` prints. */
export interface JsonCheck {
  readonly findings: readonly JsonCheckFinding[];
  /** What --fix did, a line a cell. */
  readonly fixed?: readonly FixedCell[];
  readonly accepted: readonly (JsonCheckFinding & { readonly reason: string; readonly on: string })[];
}

export type JsonCheckFinding = JsonFinding & FoundAndExpected;

export function jsonCheck({ findings, accepted, figureSheets }: CheckOutcome): JsonCheck {
  return {
    findings: findings.map((finding) => jsonCheckFinding(finding, figureSheets)),
    accepted: accepted.map(({ finding, reason, on }) => ({ ...jsonCheckFinding(finding, figureSheets), reason, on })),
  };
}

export function jsonCheckFinding(finding: Finding, figureSheets: readonly string[]): JsonCheckFinding {
  return { ...jsonFinding(finding, figureSheets), ...foundAndExpected(finding) };
}
