import type { StrandRevisions } from "../analysis/revisions";
import { isInPeriod, periodName, type Period } from "../domain/period";
import { counted, listed, listedSome } from "../domain/text";

/** What stands beside a month that was reported otherwise. */
export const REVISED_MARK = "[r]";

/** Strands that a note names. */
const MOST_NAMED = 4;

/** "[r] 3 months of the earlier figure and 1 of the later one were revised since they were last reported.": under a strand's table; null where none was. */
export function revisedText(revisions: StrandRevisions | null, earlier: Period, later: Period): string | null {
  const within = (period: Period) => (revisions?.months ?? []).filter(({ month }) => isInPeriod(month, period)).length;
  const parts = [
    ...(within(earlier) > 0 ? [`${counted(within(earlier), "month")} of the earlier figure`] : []),
    ...(within(later) > 0 ? [`${counted(within(later), "month")} of the later figure`] : []),
  ];
  if (parts.length === 0) return null;
  const one = within(earlier) + within(later) === 1;
  return `${REVISED_MARK} ${listed(parts)} ${one ? "was" : "were"} revised since ${one ? "it was" : "they were"} last reported.`;
}

/** The note under the overview; null where nothing was revised. */
export function revisionNote(revisions: readonly StrandRevisions[]): string | null {
  const revised = revisions.filter(({ months }) => months.length > 0).map(({ strand }) => strand);
  const flipped = revisions.flatMap(({ strand, verdict }) => (verdict === null ? [] : [`${strand} (was ${verdictWas(verdict)})`]));
  if (revised.length + flipped.length === 0) return null;
  return [
    `${REVISED_MARK} `,
    revised.length === 0 ? "" : `revised since last reported: months of ${listedSome(revised, MOST_NAMED)}. `,
    flipped.length === 0 ? "" : `“Stands out?” has changed since: ${listedSome(flipped, MOST_NAMED)}. `,
    "“Strand data” lists what was reported, and when.",
  ].join("");
}

/** "Yes" or "No", as the column says it. */
export function verdictWas({ was }: { readonly was: boolean }): string {
  return was ? "Yes" : "No";
}

/** One strand's changes as the pane lists them: "Dec 19 from 101 to 108 and 2 more months; stands out now, did not before". */
export function revisionsText({ months, verdict }: StrandRevisions): string {
  const each = months.map(({ month, length, from, to }) => `${periodName({ end: month, length })} from ${figure(from)} to ${figure(to)}`);
  const flipped = verdict === null ? [] : [verdict.is ? "now stands out, and did not before" : "no longer stands out"];
  return [...(each.length === 0 ? [] : [listedSome(each, MOST_NAMED)]), ...flipped].join("; ");
}

function figure(value: number): string {
  return value.toLocaleString("en-GB");
}
