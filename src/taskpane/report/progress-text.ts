import type { BuildProgress } from "../../jobs/build-report";

const WORDS: Readonly<Record<BuildProgress["step"], string>> = {
  opening: "Looking at the workbook",
  recognising: "Recognising the worksheets",
  reading: "Reading the worksheets",
  comparing: "Comparing and checking",
  writing: "Writing the report",
  done: "Done",
};

/** The step that a build has come to; without numbers, which would be read out too often. */
export function progressText(progress: BuildProgress | null): string {
  return progress === null ? "Beginning" : WORDS[progress.step];
}
