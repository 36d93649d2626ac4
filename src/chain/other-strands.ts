import type { ReportedBuild } from "../domain/reported-build";
import { listedSome, normalised } from "../domain/text";

/** Names of strands that a message lists. */
const MOST_NAMED = 4;

/**
 * Why another workbook's reports cannot be set beside a report of these strands: they have none of them, so nothing would be compared, and
 * nobody would notice. Null where they have some.
 */
export function whyOtherStrands(builds: readonly ReportedBuild[], strands: readonly string[], file: string): string | null {
  const before = [...new Set(builds.flatMap((each) => each.strands.map(({ strand }) => strand)))];
  if (strands.length === 0 || strands.some((strand) => before.includes(strand))) return null;
  const alike = strands.find((strand) => before.some((each) => normalised(each) === normalised(strand)));
  const why = alike === undefined ? "" : ` Only capitals or spaces differ in “${alike}”: write it as it was.`;
  return `${file} reported ${listedSome(before, MOST_NAMED)}, and none of the strands of this report.${why}`;
}
