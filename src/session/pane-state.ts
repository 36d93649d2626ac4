import type { BuildProgress } from "../jobs/build-report";
import type { BoxesStanding } from "../jobs/commentary-boxes";
import type { FixPreview } from "../jobs/fix-findings";
import type { ReportedFigure } from "../domain/comparison";
import type { Finding } from "../domain/finding";
import type { GuardOutcome } from "../guard/guard-outcome";
import type { BuildNews } from "../report/build-news";
import { NO_REPORT_OPTIONS, type ReportOptions } from "../report/report-options";
import type { UndoOutcome } from "../jobs/undo-build";
import type { WatchedFindings } from "../jobs/watch-figures";

/** Where the pane is. */
export type Place = "strands" | "checks" | "report" | "settings";

/** What is being done, of which there is one thing at a time. */
export type Job =
  | { readonly kind: "building"; readonly progress: BuildProgress | null }
  | { readonly kind: "resizing" | "undoing" | "mending" | "keeping" | "guarding" | "sample" };

/** What came of the last thing that was done, for the analyst to read. */
export type Outcome =
  /** `warnings` stand in its data notes; `remarks` are of the report itself; what was chosen for it may not have been kept. */
  | {
      readonly kind: "built";
      readonly sheet: string;
      readonly strands: number;
      readonly warnings: number;
      readonly remarks: readonly Finding[];
      readonly news: BuildNews;
      readonly kept: boolean;
    }
  /** `asked` are those of the errors that only the build met with, as it asks for which period it is to be: “Checks” does not say them. */
  | { readonly kind: "stopped"; readonly errors: number; readonly asked: readonly Finding[] }
  | { readonly kind: "cancelled" }
  | { readonly kind: "undone"; readonly undo: UndoOutcome }
  | { readonly kind: "mended"; readonly cells: number; readonly formulas: number; readonly changed: number }
  | { readonly kind: "mendingUndone" | "answerUndone" }
  | {
      readonly kind: "kept";
      readonly what:
        | "acceptance"
        | "severity"
        | "threshold"
        | "reading"
        | "colours"
        | "takenBack"
        | "strands"
        | "settings"
        | "names"
        | "breaks";
    }
  | { readonly kind: "guarded"; readonly guard: GuardOutcome }
  | { readonly kind: "resized"; readonly boxes: number; readonly tooLong: readonly string[] }
  | { readonly kind: "sample" }
  | { readonly kind: "notThere"; readonly sheet: string; readonly hidden: boolean }
  | { readonly kind: "failed"; readonly message: string };

/** The report that stands in the workbook. */
export interface StandingReport {
  /** When it was built, as ISO text; null where an earlier version did not say. */
  readonly at: string | null;
  readonly sheet: string;
  readonly canUndo: boolean;
  /** What it says of each strand. */
  readonly figures: readonly ReportedFigure[];
}

/** Everything that the pane shows. */
export interface PaneState {
  readonly place: Place;
  /** What is known of the figures; null before they were first read. */
  readonly now: WatchedFindings | null;
  /** Why the workbook could not be read, or is no longer watched; null while all is well. */
  readonly trouble: string | null;
  /** Whether Excel waits for a cell that is being edited. */
  readonly cellEdited: boolean;
  /** Whether figures are checked while they are typed. */
  readonly watching: boolean;
  readonly job: Job | null;
  readonly outcome: Outcome | null;
  /** Fixes that are shown before they are made. */
  readonly preview: { readonly findings: readonly Finding[]; readonly fix: FixPreview } | null;
  readonly standing: StandingReport | null;
  /** How its boxes of commentary stand; null before they were looked at. */
  readonly boxes: BoxesStanding | null;
  /** Why the report sheet does not say whether it is out of date; null while it does. */
  readonly unmarked: string | null;
  /** What was chosen for the report, as the workbook keeps it. */
  readonly report: ReportOptions;
  /** Whether its last month was chosen since the last build: it is not asked about then. */
  readonly endSaid: boolean;
  /** Whether watching begins as soon as the workbook is opened; null where Excel cannot do that. */
  readonly startsWithWorkbook: boolean | null;
}

export const FIRST_STATE: PaneState = {
  place: "strands",
  now: null,
  trouble: null,
  cellEdited: false,
  watching: true,
  job: null,
  outcome: null,
  preview: null,
  standing: null,
  boxes: null,
  unmarked: null,
  report: NO_REPORT_OPTIONS,
  endSaid: false,
  startsWithWorkbook: null,
};
