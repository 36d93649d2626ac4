import type { Finding } from "../../domain/finding";
import { convertNumbers } from "./convert-numbers";
import type { CellFix, Fix, FixInput } from "./fix";
import { fixLabel } from "./label";
import { respell, trim } from "./respell";
import { setDifference } from "./set-difference";
import { setMeant } from "./set-meant";
import { setTotals } from "./set-totals";

export type { CellFix, Fix, FixInput } from "./fix";

/** What would mend a finding; null where only the analyst can. Nothing is changed. */
export function fixFor(finding: Finding, input: FixInput): Fix | null {
  const label = fixLabel(finding);
  const changes = changesOf(finding, input);
  return label === null || changes.length === 0 ? null : { label, changes };
}

function changesOf(finding: Finding, input: FixInput): readonly CellFix[] {
  switch (finding.code) {
    case "numbersAsText":
      return convertNumbers(finding, input);
    case "spelledDifferently":
      return trim(finding, input);
    case "nearMiss":
    case "similarNames":
      return respell(finding, input);
    case "totalDisagrees":
      return setTotals(finding, input);
    case "diffDisagrees":
      return setDifference(finding, input);
    case "implausibleCount":
      return setMeant(finding);
    default:
      return [];
  }
}
