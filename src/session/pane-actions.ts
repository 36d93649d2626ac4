import type { Level } from "../checks/settings/check-settings";
import type { Thresholds } from "../checks/settings/thresholds";
import type { Finding, FindingCode } from "../domain/finding";
import type { Month } from "../domain/month";
import type { ReadingNote } from "../keep-reading";
import type { Place } from "./pane-state";

/** What the report is to be like, as far as the pane asks. */
export interface ReportChoices {
  /** The last month; null for the last that has figures for all strands. */
  readonly end: Month | null;
  /** Null for what the "Strands" sheet says. */
  readonly title: string | null;
  readonly classification: string | null;
  /** Names of strands that are left out. */
  readonly leftOut: readonly string[];
}

/** Everything that can be done from the pane. None throws: what went wrong becomes the outcome. */
export interface PaneActions {
  show(place: Place): void;
  /** Reads everything again. */
  recheck(): Promise<void>;
  watch(on: boolean): Promise<void>;
  /** Whether watching begins as soon as the workbook is opened, rather than with the pane. */
  startWithWorkbook(on: boolean): Promise<void>;
  goTo(finding: Pick<Finding, "sheet" | "address">): Promise<void>;
  /** Works out what would mend a finding and shows it. */
  previewFix(finding: Finding): Promise<void>;
  closePreview(): void;
  applyFix(overFormulas: boolean): Promise<void>;
  undoFix(): Promise<void>;
  accept(finding: Finding, reason: string): Promise<void>;
  setLevel(code: FindingCode, level: Level | null): Promise<void>;
  setThreshold(name: keyof Thresholds, value: number): Promise<void>;
  keepReading(notes: readonly ReadingNote[]): Promise<void>;
  build(choices: ReportChoices): Promise<void>;
  cancel(): void;
  /** `evenSo`: though formulas elsewhere or commentary go with the report's sheets. */
  undoBuild(evenSo: boolean): Promise<void>;
  guard(sheet: string, on: boolean): Promise<void>;
  /** Writes a "Strands" table from what was recognised. */
  saveStrands(): Promise<void>;
  insertSample(): Promise<void>;
  /** The outcome was read. */
  dismiss(): void;
}
