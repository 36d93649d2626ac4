import type { Finding } from "../domain/finding";
import { cardOf } from "./all-checks";
import type { CellFix } from "./card";
import type { CheckInput } from "./check";

export type { CellFix } from "./card";

/** What corrects a finding. */
export interface Fix {
  /** The text of a button: "Correct the spelling". */
  readonly label: string;
  readonly changes: readonly CellFix[];
}

/** What would correct a finding; null where only the analyst can. Nothing is changed. */
export function fixFor(finding: Finding, input: CheckInput): Fix | null {
  const label = fixLabel(finding);
  const changes = label === null ? [] : cardOf(finding.code).fix!.changes(finding, input);
  return label === null || changes.length === 0 ? null : { label, changes };
}

/** The text on the button of a finding's fix; null where no fix is known. The fix itself is worked out on demand. */
export function fixLabel({ code, details }: Finding): string | null {
  return cardOf(code).fix?.label(details) ?? null;
}
