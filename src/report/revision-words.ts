import type { Revision, StrandRevisions } from "../analysis/revisions";
import { isInPeriod, periodName, type Period } from "../domain/period";
import { capital, counted, listed, listedSome } from "../domain/text";
import { periodsWord, periodWord } from "../domain/window";

/** What stands beside a month that was reported otherwise. */
export const REVISED_MARK = "[r]";

/** Strands that a note names. */
const MOST_NAMED = 4;

/**
 * "[r] 3 months of the earlier figure and 1 quarter of the later figure were revised since they were last reported.": under a strand's table; null
 * where none was.
 */
export function revisedText(revisions: StrandRevisions | null, earlier: Period, later: Period): string | null {
  const within = (period: Period) => (revisions?.months ?? []).filter(({ month }) => isInPeriod(month, period));
  const parts = [...partsOf(within(earlier), earlier, "the earlier figure"), ...partsOf(within(later), later, "the later figure")];
  if (parts.length === 0) return null;
  const one = within(earlier).length + within(later).length === 1;
  return `${REVISED_MARK} ${capital(listed(parts))} ${one ? "was" : "were"} revised since ${one ? "it was" : "they were"} last reported.`;
}

/** "3 months of the earlier figure"; "the earlier figure" where that is what was revised. */
function partsOf(revised: readonly Revision[], { length: whole }: Period, figure: string): readonly string[] {
  const lengths = [...new Set(revised.map(({ length }) => length))];
  return lengths.map((length) => {
    const count = revised.filter((each) => each.length === length).length;
    return length === whole ? figure : `${counted(count, periodWord(length), periodsWord(length))} of ${figure}`;
  });
}

/** "3 months"; "3 figures" where some are of more than a month. */
export function revisedCount(revisions: readonly StrandRevisions[]): string {
  const all = revisions.flatMap(({ months }) => months);
  return counted(all.length, isByMonth(revisions) ? "month" : "figure");
}

function isByMonth(revisions: readonly StrandRevisions[]): boolean {
  return revisions.every(({ months }) => months.every(({ length }) => length === 1));
}

/** The note under the overview; null where nothing was revised. */
export function revisionNote(revisions: readonly StrandRevisions[]): string | null {
  const revised = revisions.filter(({ months }) => months.length > 0).map(({ strand }) => strand);
  const flipped = revisions.flatMap(({ strand, verdict }) => (verdict === null ? [] : [`${strand} (was ${verdictWas(verdict)})`]));
  if (revised.length + flipped.length === 0) return null;
  return [
    `${REVISED_MARK} `,
    revised.length === 0
      ? ""
      : `revised since last reported: ${isByMonth(revisions) ? "months" : "figures"} of ${listedSome(revised, MOST_NAMED)}. `,
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
