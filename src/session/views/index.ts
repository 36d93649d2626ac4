import type { WatchedFindings } from "../../jobs/watch-figures";
import type { PaneState } from "../pane-state";
import type * as ReadingPart from "../reading-part";
import type { BreaksView } from "./breaks";
import type { ChangedSetting } from "./changed-settings";
import type { ChecksView } from "./checks";
import type { MeasuresView } from "./measures";
import type { EarlierView } from "./earlier-report";
import { once } from "./once";
import { outcomeView, spokenText, type OutcomeView } from "./outcome";
import type { PreviewView } from "./preview";
import { progressView, type ProgressView } from "./progress";
import type { ReadyView } from "./ready";
import type { OutOfDateView, ReportView } from "./report";
import type { SettingsView } from "./settings";
import { startView, type StartView } from "./start";
import type { StrandChoice } from "./strand-choices";
import type { StrandsView } from "./strands";
import type { UnderstoodView } from "./understood";

/**
 * What each place of the pane shows, as plain data. Each view is worked out when it is first looked at, and again only after a new
 * reading or a change in the state that it shows.
 */
export interface PaneViews {
  /** The findings for the chosen report. */
  readonly forChosen: (now: WatchedFindings, report: PaneState["report"], endSaid: boolean, boxes: PaneState["boxes"]) => WatchedFindings;
  /** How many findings need a look, "99+" for more; null for none. */
  readonly toLookAt: (now: WatchedFindings | null) => string | null;
  readonly outcome: (outcome: PaneState["outcome"], canUndo: boolean) => OutcomeView | null;
  readonly spoken: (outcome: PaneState["outcome"], trouble: PaneState["trouble"], job: PaneState["job"]) => string;
  /** Null for a workbook with figures. */
  readonly start: (now: WatchedFindings) => StartView | null;
  readonly strands: (now: WatchedFindings, chosen: PaneState["report"]) => StrandsView;
  /** The columns that a first "Strands" table can be made from; counted only when looked at. */
  readonly choices: (now: WatchedFindings) => readonly StrandChoice[];
  readonly strandForm: typeof ReadingPart.strandForm;
  readonly strandChanges: typeof ReadingPart.strandChanges;
  readonly valuesToChoose: typeof ReadingPart.valuesToChoose;
  readonly understood: (now: WatchedFindings) => UnderstoodView;
  readonly checks: (now: WatchedFindings) => ChecksView;
  readonly preview: (preview: NonNullable<PaneState["preview"]>) => PreviewView;
  readonly report: (now: WatchedFindings, report: PaneState["report"], standing: PaneState["standing"]) => ReportView;
  readonly earlier: (now: WatchedFindings, earlier: PaneState["earlier"]) => EarlierView | null;
  readonly breaks: (now: WatchedFindings) => BreaksView;
  readonly measures: (now: WatchedFindings) => MeasuresView;
  readonly measureSaid: typeof ReadingPart.measureSaid;
  /** Null where the existing report agrees with the worksheets. */
  readonly outOfDate: (now: WatchedFindings, standing: PaneState["standing"], unmarked: string | null) => OutOfDateView | null;
  /** Null where there is no report. */
  readonly ready: (now: WatchedFindings, standing: PaneState["standing"], boxes: PaneState["boxes"]) => ReadyView | null;
  readonly progress: (job: PaneState["job"]) => ProgressView | null;
  readonly settings: (now: WatchedFindings) => SettingsView;
  readonly changedSettings: (now: WatchedFindings, report: PaneState["report"]) => readonly ChangedSetting[];
  /** This workbook's settings as a text for another workbook. */
  readonly settingsToCarry: (now: WatchedFindings, report: PaneState["report"]) => string;
  readonly carried: typeof ReadingPart.carriedView;
}

/** Views that remember what they showed last. `part` is loaded by the time that there are figures to show. */
export function paneViews(part: () => typeof ReadingPart): PaneViews {
  return {
    forChosen: once((...given) => part().forChosen(...given)),
    toLookAt: once((now) => now && part().toLookAt(now)),
    outcome: once(outcomeView),
    spoken: once(spokenText),
    start: once(startView),
    strands: once((now, chosen) => part().strandsView(now, chosen)),
    choices: once((now) => part().strandChoices(now)),
    strandForm: (now, strand) => part().strandForm(now, strand),
    strandChanges: (now, form, texts) => part().strandChanges(now, form, texts),
    valuesToChoose: once((now, column) => part().valuesToChoose(now, column)),
    understood: once((now) => part().understoodView(now)),
    checks: once((now) => part().checksView(now)),
    preview: once((preview) => part().previewView(preview)),
    report: once((...given) => part().reportView(...given)),
    earlier: once((...given) => part().earlierView(...given)),
    breaks: once((now) => part().breaksView(now)),
    outOfDate: once((...given) => part().outOfDateView(...given)),
    ready: once((...given) => part().readyView(...given)),
    measures: once((now) => part().measuresView(now)),
    measureSaid: (form) => part().measureSaid(form),
    progress: once(progressView),
    settings: once((now) => part().settingsView(now)),
    changedSettings: once((...given) => part().changedSettings(...given)),
    settingsToCarry: once((now, report) => part().settingsToCarry(now, report)),
    carried: once((text) => part().carriedView(text)),
  };
}
