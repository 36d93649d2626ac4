import type { Finding } from "../domain/finding";

/** What a finding says to the analyst. */
export function messageOf(finding: Finding): string {
  return finding.code;
}
