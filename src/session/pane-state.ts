import type { BuildProgress } from "../jobs/build-report";
import type { PacksProgress } from "../jobs/build-packs";
import type { BoxesStanding } from "../jobs/commentary-boxes";
import type { FixPreview } from "../jobs/fix-findings";
import type { ReportedFigure } from "../domain/comparison";
import type { Finding } from "../domain/finding";
import type { ReportedBuild } from "../domain/reported-build";
import type { FilesProgress } from "../files";
import type { GuardOutcome } from "../guard/guard-outcome";
import type { BuildNews } from "../report/build-news";
import { NO_REPORT_OPTIONS, type ReportOptions } from "../report/report-options";
import type { UndoOutcome } from "../jobs/undo-build";
import type { WatchedFindings } from "../jobs/watch-figures";
import type { Fault } from "../verify/fault";
import type { Given, PaperKind } from "./paper-edge";
import type { OutcomeText } from "./views/outcome-text";
import type { QuestionView } from "./views/questions";

/** The pane's place. */
export type Place = "strands" | "checks" | "report" | "settings";

/** What is being done now; it is only ever one thing. */
export type Job =
  | { readonly kind: "building"; readonly progress: BuildProgress | null }
  | { readonly kind: "countingFiles"; readonly progress: FilesProgress | { readonly step: "writing" } | null }
  | { readonly kind: "packing"; readonly progress: PacksProgress | null }
  | {
      readonly kind:
        | "resizing"
        | "undoing"
        | "mending"
        | "keeping"
        | "guarding"
        | "sample"
        | "takingOut"
        | "verifying"
        | "comparingSystems";
    };

/** The result of the last action, for the analyst to read. */
export type Outcome =
  /** `warnings` are in its data notes; `remarks` are about the report itself; the choices for it may not have been kept. */
  | {
      readonly kind: "built";
      readonly sheet: string;
      readonly strands: number;
      readonly warnings: number;
      readonly remarks: readonly string[];
      readonly news: BuildNews;
      readonly kept: boolean;
    }
  /** `asked` are the errors that only the build met, as it asks which period the report is for: “Checks” does not show them. */
  | { readonly kind: "stopped"; readonly errors: number; readonly asked: readonly QuestionView[] }
  | { readonly kind: "cancelled" }
  | {
      readonly kind: "undone";
      readonly undo: Exclude<UndoOutcome, { kind: "stopped" }> | { readonly kind: "stopped"; readonly why: readonly string[] };
    }
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
        | "breaks"
        | "measures"
        | "paper";
    }
  | { readonly kind: "guarded"; readonly guard: GuardOutcome }
  | { readonly kind: "resized"; readonly boxes: number; readonly tooLong: readonly string[] }
  /** `isOld`: the worksheets have changed since it was built; `changed`: cells of the report that were changed by hand. */
  | {
      readonly kind: "takenOut";
      readonly what: PaperKind;
      readonly name: string;
      readonly given: Given;
      readonly isOld: boolean;
      readonly changed: readonly string[];
    }
  /** What became of packs, put into words by the part that made them. */
  | { readonly kind: "packed"; readonly said: OutcomeText }
  /** What counting files came to, put into words by the part that counts them; and what it asks before. */
  | { readonly kind: "filesCounted"; readonly said: OutcomeText }
  | { readonly kind: "earlierChosen"; readonly said: OutcomeText }
  | { readonly kind: "filesAsked"; readonly questions: readonly QuestionView[] }
  /** What the report was compared with: its own months. */
  | {
      readonly kind: "verified";
      readonly sheet: string;
      readonly cells: number;
      readonly charts: number;
      readonly months: number;
      readonly faults: readonly Fault[];
    }
  | { readonly kind: "notVerified"; readonly why: string }
  /** `lines` say what two systems' records came to. */
  | { readonly kind: "systemsCompared"; readonly toPutRight: number; readonly lines: readonly string[] }
  | {
      readonly kind: "systemsNotCompared";
      readonly why: readonly string[];
      readonly place: { readonly sheet: string | null; readonly address: string | null };
    }
  | { readonly kind: "sample" }
  | { readonly kind: "notThere"; readonly sheet: string; readonly hidden: boolean }
  | { readonly kind: "failed"; readonly message: string };

/** Another workbook's report, which the next ones are set beside. */
export interface EarlierReport {
  readonly name: string;
  readonly builds: readonly ReportedBuild[];
}

/** The existing report. */
export interface StandingReport {
  /** When it was built, as ISO text; null where an earlier version did not record it. */
  readonly at: string | null;
  readonly sheet: string;
  readonly canUndo: boolean;
  /** What it says about each strand. */
  readonly figures: readonly ReportedFigure[];
}

/** Everything that the pane shows. */
export interface PaneState {
  readonly place: Place;
  /** What is known about the figures; null before the first reading. */
  readonly now: WatchedFindings | null;
  /** Why the workbook could not be read, or is no longer watched; null while all is well. */
  readonly trouble: string | null;
  /** True while Excel waits for a cell that is being edited. */
  readonly cellEdited: boolean;
  /** True while figures are checked as they are typed. */
  readonly watching: boolean;
  readonly job: Job | null;
  readonly outcome: Outcome | null;
  /** Fixes that are previewed before they are made. */
  readonly preview: { readonly findings: readonly Finding[]; readonly fix: FixPreview } | null;
  readonly standing: StandingReport | null;
  /** The state of its commentary boxes; null before they were looked at. */
  readonly boxes: BoxesStanding | null;
  /** Why the report sheet does not say whether it is out of date; null while it does. */
  readonly unmarked: string | null;
  /** The choices for the report, as the workbook keeps them. */
  readonly report: ReportOptions;
  /** True where its last month was chosen since the last build: the pane does not ask about it then. */
  readonly endSaid: boolean;
  /** Chosen in this session; null for none. */
  readonly earlier: EarlierReport | null;
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
  earlier: null,
  startsWithWorkbook: null,
};
