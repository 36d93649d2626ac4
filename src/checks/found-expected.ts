import type { Finding } from "../domain/finding";
import { shortMonth } from "../domain/month";

/** What a finding's cells hold, and what they should: as text, null where there is nothing to set beside one another. */
export interface FoundAndExpected {
  readonly found: string | null;
  readonly expected: string | null;
}

const NEITHER: FoundAndExpected = { found: null, expected: null };

/** The value found and the value expected; of several cells, one after the other, as many as the finding quotes. */
export function foundAndExpected(finding: Finding): FoundAndExpected {
  switch (finding.code) {
    case "diffDisagrees":
    case "badDirection":
    case "badPeriodEnd":
      return { found: finding.details.found, expected: finding.code === "diffDisagrees" ? finding.details.expected : null };
    case "totalDisagrees":
    case "seriesDisagree":
      return listed(finding.details.values);
    case "partExceedsWhole":
      return listed(finding.details.values.map(({ part, whole }) => ({ found: part, expected: `at most ${whole}` })));
    case "implausibleCount":
      return listed(
        finding.details.values.map(({ found, usual: [from, to], meant }) => ({
          found,
          expected: meant === null ? `${from} to ${to}` : String(meant),
        })),
      );
    case "zeroAmongCounts":
      return listed(finding.details.values.map(({ lowest }) => ({ found: 0, expected: `${lowest} or more` })));
    case "notACount":
      return { found: finding.details.found.join("; "), expected: "a whole number from 0" };
    case "nearMiss":
    case "similarNames":
      return { found: finding.details.found, expected: finding.details.meant };
    case "spelledDifferently":
      return listed(finding.details.names.map(({ written, usual }) => ({ found: written, expected: usual })));
    case "rowsWithoutMonth":
      return { found: finding.details.found.join("; "), expected: "a month" };
    case "periodNotLaterWindow":
      return { found: shortMonth(finding.details.later), expected: shortMonth(finding.details.period) };
    case "windowsNotYearApart":
      return { found: finding.details.ends.map(shortMonth).join("; "), expected: "12 months apart" };
    case "valueMatchesNothing":
      return { found: finding.details.value, expected: finding.details.suggestion };
    case "ambiguousPeriod":
    case "ambiguousDays":
    case "mixedDays":
      return { found: finding.details.found, expected: null };
    default:
      return NEITHER;
  }
}

function listed(values: readonly { readonly found: string | number; readonly expected: string | number }[]): FoundAndExpected {
  return { found: values.map(({ found }) => found).join("; "), expected: values.map(({ expected }) => expected).join("; ") };
}
