import type { ReportedFigure } from "../src/domain/comparison";
import { isoMonth } from "../src/domain/month";
import { periodLine, type BuildNews } from "../src/report/build-news";

/** Remarks on a report that was built, as `--json` prints them. */
export interface JsonNews {
  /** The last month, "2020-01", and in words why it is that one. */
  readonly end: string;
  readonly period: string;
  /** What changed since the report before it; null where there was none. */
  readonly changes:
    | readonly { readonly strand: string; readonly before: JsonReported | null; readonly after: JsonReported | null }[]
    | null;
  /** What was reported otherwise before, marked [r]. */
  readonly revisions: readonly {
    readonly strand: string;
    readonly months: readonly {
      readonly month: string;
      readonly length: number;
      readonly from: number;
      readonly to: number;
      readonly reportedOn: string;
    }[];
    readonly standsOut: { readonly was: boolean; readonly is: boolean; readonly reportedOn: string } | null;
  }[];
  /** How many strands have commentary. */
  readonly commentary: { readonly kept: number; readonly of: number };
}

interface JsonReported {
  readonly end: string;
  readonly earlier: number | null;
  readonly later: number | null;
}

export function jsonNews({ period, why, changes, revisions, commentary }: BuildNews): JsonNews {
  const reported = (figure: ReportedFigure | null) => figure && { end: isoMonth(figure.end), earlier: figure.earlier, later: figure.later };
  return {
    end: isoMonth(period.end),
    period: periodLine({ period, why }),
    changes: changes && changes.map(({ strand, before, after }) => ({ strand, before: reported(before), after: reported(after) })),
    revisions: revisions.map(({ strand, months, verdict }) => ({
      strand,
      months: months.map(({ month, length, from, to, at }) => ({ month: isoMonth(month), length, from, to, reportedOn: at })),
      standsOut: verdict && { was: verdict.was, is: verdict.is, reportedOn: verdict.at },
    })),
    commentary,
  };
}
