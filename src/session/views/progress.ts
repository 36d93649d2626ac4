import type { BuildProgress } from "../../jobs/build-report";
import type { PacksProgress } from "../../jobs/build-packs";
import type { Job } from "../pane-state";

/** How far a build has got. */
export interface ProgressView {
  /** What is being built. */
  readonly label: string;
  readonly text: string;
  /** From 0 to 1; null where it is unknown. */
  readonly share: number | null;
  /** Once a build writes, it is finished rather than stopped. */
  readonly canCancel: boolean;
}

const WORDS: Readonly<Record<BuildProgress["step"], string>> = {
  opening: "Looking at the workbook",
  recognising: "Recognising the worksheets",
  reading: "Reading the worksheets",
  comparing: "Comparing and checking",
  writing: "Writing the report",
  done: "Done",
};

/** Null where nothing is being built. */
export function progressView(job: Job | null): ProgressView | null {
  if (job?.kind === "packing") return packsView(job.progress);
  if (job?.kind === "countingFiles") return filesView(job.progress);
  if (job?.kind !== "building") return null;
  const { progress } = job;
  const label = "Building the report";
  const canCancel = progress?.step !== "writing" && progress?.step !== "done";
  if (progress?.step !== "reading") return { label, text: progressText(progress), share: null, canCancel };
  const { rows, of } = progress;
  return {
    label,
    text: rowsText(rows, of),
    share: of > 0 ? rows / of : null,
    canCancel,
  };
}

/** The step that a build has reached; without numbers, which a screen reader would read out too often. */
export function progressText(progress: BuildProgress | null): string {
  return progress === null ? "Starting" : WORDS[progress.step];
}

type FilesStep = Extract<Job, { readonly kind: "countingFiles" }>["progress"];

const FILES_WORDS: Readonly<Record<NonNullable<FilesStep>["step"], string>> = {
  opening: "Looking at the columns",
  examining: "Looking at the files",
  looking: "Reading the dates",
  counting: "Counting the records",
  writing: "Writing the counts",
};

function filesView(progress: FilesStep): ProgressView {
  const share = progress !== null && "share" in progress && progress.step !== "opening" ? progress.share : null;
  const text = filesProgressText(progress);
  return {
    label: "Counting the files",
    text: share === null ? text : `${text}: ${Math.round(share * 100)}%`,
    ...{ share, canCancel: progress?.step !== "writing" },
  };
}

/** The step that counting files has reached, without numbers. */
export function filesProgressText(progress: FilesStep): string {
  return progress === null ? "Starting" : FILES_WORDS[progress.step];
}

/** Packs are stopped after the one that is being made. */
function packsView(progress: PacksProgress | null): ProgressView {
  const view = { label: "Building the packs", share: null, canCancel: progress?.step !== "index" };
  if (progress?.step === "reading")
    return { ...view, text: rowsText(progress.rows, progress.of), share: progress.of > 0 ? progress.rows / progress.of : null };
  if (progress?.step !== "pack") return { ...view, text: packsProgressText(progress) };
  const { column, number, of, place } = progress;
  return { ...view, text: `${column} ${number} of ${of}: ${place}`, share: (number - 1) / of };
}

/** The step that packs have reached, without numbers. */
export function packsProgressText(progress: PacksProgress | null): string {
  if (progress?.step === "pack") return "Making the packs";
  return progress?.step === "index" ? "Making the index" : progressText(progress);
}

function rowsText(rows: number, of: number): string {
  return `Reading: ${rows.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")} rows`;
}
