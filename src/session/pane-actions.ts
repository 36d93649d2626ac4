import type { MeasureCells } from "../jobs/keep-measures";
import type { PacksInFile } from "../jobs/pack-file";
import type { BreakNote } from "../domain/break";
import type { CellChange } from "../excel/apply-changes";
import type { Level } from "../checks/settings/check-settings";
import type { Thresholds } from "../checks/settings/thresholds";
import type { Finding, FindingCode } from "../domain/finding";
import type { Answer, ReadingNote } from "../domain/answer";
import type { ReportColours } from "../report/colours";
import type { ReportOptions } from "../report/report-options";
import type { Place } from "./pane-state";
import type { ChosenTemplate, PaperKind } from "./paper-edge";

/** Everything that can be done from the pane. None of it throws: what went wrong becomes the outcome. */
export interface PaneActions {
  /** Goes to a place; the last outcome counts as read by then. */
  readonly show: (place: Place) => void;
  /** Reads everything again. */
  recheck(): Promise<void>;
  watch(on: boolean): Promise<void>;
  /** Whether watching begins as soon as the workbook is opened, rather than with the pane. */
  startWithWorkbook(on: boolean): Promise<void>;
  goTo(finding: Pick<Finding, "sheet" | "address">): Promise<void>;
  /** Works out what would mend findings, and shows it. */
  previewFix(findings: readonly Finding[]): Promise<void>;
  closePreview(): void;
  applyFix(overFormulas: boolean): Promise<void>;
  undoFix(): Promise<void>;
  /** Changes cells of the "Strands" table; `undoFix` takes it back. */
  changeStrand(changes: readonly CellChange[]): Promise<void>;
  /** `by`: who accepts it, a post or initials; "" for nobody named. */
  accept(findings: readonly Finding[], reason: string, by?: string): Promise<void>;
  /** Names who accepted the findings that were accepted without a name. */
  nameAccepted(by: string): Promise<void>;
  /** Withdraws the acceptance of a finding. */
  takeBack(finding: Finding): Promise<void>;
  setLevel(code: FindingCode, level: Level | null): Promise<void>;
  setThreshold(name: keyof Thresholds, value: number): Promise<void>;
  /** Carries out one of the choices that a finding gives. */
  answer(answer: Answer): Promise<void>;
  /** Takes back the last correction to how sheets are read, or the last change of where recording changed. */
  undoAnswer(): Promise<void>;
  keepReading(notes: readonly ReadingNote[]): Promise<void>;
  /** Makes choices for the report; the workbook keeps them with the next build. */
  choose(part: Partial<ReportOptions>): void;
  /** Keeps the report's colours in the workbook at once. */
  keepColours(colours: ReportColours): Promise<void>;
  /** Takes over another workbook's settings, from a text that was copied from it. */
  takeUpSettings(text: string): Promise<void>;
  build(): Promise<void>;
  /** Sets the next reports beside another workbook's, whose file this is. */
  chooseEarlier(file: File): Promise<void>;
  leaveEarlierOut(): void;
  cancel(): void;
  /** `evenSo`: also where formulas elsewhere or commentary go with the report's sheets. */
  undoBuild(evenSo: boolean): Promise<void>;
  /** Makes the boxes of commentary as high as their text. */
  resizeBoxes(): Promise<void>;
  /** Gives the existing report to the analyst as a file. */
  takeOut(kind: PaperKind, template: ChosenTemplate | null): Promise<void>;
  /** Makes the report for each value of a column, as one file; `cancel` stops it. */
  savePacks(column: string, as: PacksInFile): Promise<void>;
  guard(sheet: string, on: boolean): Promise<void>;
  /** Writes a "Strands" table from what was recognised; `by`: with one strand for each value of this column. */
  saveStrands(by: string | null): Promise<void>;
  /** Enters breaks in recording, and takes others away, in one go; `undoAnswer` takes it back. */
  saveBreaks(said: readonly BreakNote[], takenAway: readonly Pick<BreakNote, "strand" | "month">[]): Promise<void>;
  /** Checks the existing report against its own months. */
  verify(): Promise<void>;
  /** Counts the records of files by month, onto a sheet of this workbook; `answer` says what is asked, `cancel` stops it. */
  countFiles(files: readonly File[]): Promise<void>;
  /** Compares the records of two systems, and writes how far they agree and what to put right. */
  compareSystems(): Promise<void>;
  /** Adds a measure's rows to the sheet "Measures"; `undoAnswer` takes them away. */
  saveMeasure(rows: readonly MeasureCells[]): Promise<void>;
  /** Adds the sheet "Paper" with the headings of the usual parts, and goes there. */
  addPaper(): Promise<void>;
  insertSample(): Promise<void>;
  /** The analyst has read the outcome. */
  dismiss(): void;
}
