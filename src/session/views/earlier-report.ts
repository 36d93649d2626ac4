import { whyOtherStrands } from "../../chain/other-strands";
import { mostCommonMonth, shortMonth } from "../../domain/month";
import type { ReportedBuild } from "../../domain/reported-build";
import { counted } from "../../domain/text";
import type { WatchedFindings } from "../../jobs/watch-figures";
import type { EarlierReport } from "../pane-state";

/** Another workbook's report, which the next one is set beside. */
export interface EarlierView {
  readonly name: string;
  readonly text: string;
}

export function earlierView(now: WatchedFindings, earlier: EarlierReport | null): EarlierView | null {
  return earlier && { name: earlier.name, text: whyNotBeside(now, earlier) ?? earlierText(earlier.builds) };
}

/** What another workbook's builds reported, in a sentence; a strand can have a period of its own. "It has 2 reports, the last of 10 strands to Jan 20." */
export function earlierText(builds: readonly ReportedBuild[]): string {
  const { strands } = builds.at(-1)!;
  const last = `of ${counted(strands.length, "strand")} to ${shortMonth(mostCommonMonth(strands.map(({ end }) => end))!)}`;
  return builds.length === 1 ? `It has a report ${last}.` : `It has ${counted(builds.length, "report")}, the last ${last}.`;
}

/** Why a report cannot be set beside another workbook's, and what to do; null where it can, or there is none. */
export function whyNotBeside(now: WatchedFindings | null, earlier: EarlierReport | null): string | null {
  const strands = now?.strands.map(({ definition }) => definition.strand) ?? [];
  const why = earlier && whyOtherStrands(earlier.builds, strands, earlier.name);
  return why && `${why} Leave it out, or choose another workbook.`;
}
