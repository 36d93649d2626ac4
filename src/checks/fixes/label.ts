import type { Finding } from "../../domain/finding";
import { counted } from "../../domain/text";

/** What the button of a finding's fix says; null where no fix is known. The fix itself is worked out when it is asked for. */
export function fixLabel(finding: Finding): string | null {
  switch (finding.code) {
    case "numbersAsText":
      return finding.details.count === 1 ? "Make it a number" : "Make them numbers";
    case "spelledDifferently":
      return "Trim";
    case "nearMiss":
      return "Correct the spelling";
    case "similarNames":
      return finding.details.count === 1 ? "Correct the spelling" : `Correct ${counted(finding.details.count, "cell")}`;
    case "totalDisagrees":
      return finding.details.count === 1 ? `Set to ${finding.details.values[0]!.expected.toLocaleString("en-GB")}` : "Set the totals";
    case "diffDisagrees":
      return "Set the difference";
    case "implausibleCount": {
      const [value, ...others] = finding.details.values;
      return value && others.length === 0 && value.meant !== null ? `Set to ${value.meant.toLocaleString("en-GB")}` : null;
    }
    default:
      return null;
  }
}
