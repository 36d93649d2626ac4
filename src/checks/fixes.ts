import type { Finding } from "../domain/finding";
import { cardOf } from "./all-checks";
import type { CellFix } from "./card";
import type { CheckInput } from "./check";

export type { CellFix } from "./card";

/** What mends a finding. */
export interface Fix {
  /** What a button says: "Correct the spelling". */
  readonly label: string;
  readonly changes: readonly CellFix[];
}

/** What would mend a finding; null where only the analyst can. Nothing is changed. */
export function fixFor(finding: Finding, input: CheckInput): Fix | null {
  const label = fixLabel(finding);
  const changes = label === null ? [] : cardOf(finding.code).fix!.changes(finding, input);
  return label === null || changes.length === 0 ? null : { label, changes };
}

/** What the button of a finding's fix says; null where no fix is known. The fix itself is worked out when it is asked for. */
export function fixLabel({ code, details }: Finding): string | null {
  return cardOf(code).fix?.label(details) ?? null;
}
