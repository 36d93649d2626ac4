import type { BuildProgress } from "../../jobs/build-report";
import type { Job } from "../pane-state";

/** How far a build has got. */
export interface ProgressView {
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
  if (job?.kind !== "building") return null;
  const { progress } = job;
  const canCancel = progress?.step !== "writing" && progress?.step !== "done";
  if (progress?.step !== "reading") return { text: progressText(progress), share: null, canCancel };
  const { rows, of } = progress;
  return {
    text: `Reading: ${rows.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")} rows`,
    share: of > 0 ? rows / of : null,
    canCancel,
  };
}

/** The step that a build has reached; without numbers, which a screen reader would read out too often. */
export function progressText(progress: BuildProgress | null): string {
  return progress === null ? "Starting" : WORDS[progress.step];
}
