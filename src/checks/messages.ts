import type { Finding } from "../domain/finding";
import { capital } from "../domain/text";
import { cardOf } from "./all-checks";
import type { FoundAndExpected } from "./card";

/** What a finding tells the analyst: one text that reads well by itself and says where. */
export function messageOf(finding: Finding): string {
  return capital(cardOf(finding.code).message(finding.details, finding));
}

/** What a finding's cells hold, and what they should. */
export function foundAndExpected({ code, details }: Finding): FoundAndExpected {
  return cardOf(code).foundAndExpected?.(details) ?? { found: null, expected: null };
}
