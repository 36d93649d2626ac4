import { Presets, SingleBar } from "cli-progress";
import type { PacksProgress } from "../src/jobs/build-packs";
import type { BuildProgress } from "../src/jobs/build-report";
import type { FilesProgress } from "./extract/duckdb";
import type { Surroundings } from "./command";

type Step = BuildProgress | PacksProgress | FilesProgress | { readonly step: "loading" | "saving" };

const WORDS: Readonly<Record<Exclude<Step["step"], "pack">, string>> = {
  loading: "Opening the workbook",
  examining: "Going through the files",
  counting: "Counting",
  opening: "Looking at the sheets",
  recognising: "Recognising the offence worksheets",
  reading: "Reading",
  comparing: "Comparing",
  writing: "Writing the report",
  saving: "Saving",
  index: "Writing the index",
  done: "Done",
};
const SHARES: Readonly<Record<Exclude<Step["step"], "pack">, number>> = {
  loading: 5,
  examining: 10,
  counting: 30,
  opening: 40,
  recognising: 48,
  reading: 50,
  comparing: 65,
  writing: 70,
  done: 85,
  saving: 88,
  index: 95,
};

/** Where progress is shown: a bar on a terminal, otherwise one line for each step. */
export interface ProgressView {
  readonly show: (step: Step) => void;
  readonly stop: () => void;
}

export function progressView(stderr: Surroundings["stderr"] | null): ProgressView {
  if (stderr === null) return { show: () => undefined, stop: () => undefined };
  if (!stderr.isTTY) {
    let last = "";
    return {
      show: (step) => {
        const words = wordsOf(step);
        if (words !== last && step.step !== "done") stderr.write(`${words} …\n`);
        last = words;
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({ format: "{bar} {words}", clearOnComplete: true, hideCursor: true, stream: stderr }, Presets.shades_classic);
  bar.start(100, 0, { words: "" });
  return { show: (step) => bar.update(shareOf(step), { words: wordsOf(step) }), stop: () => bar.stop() };
}

function shareOf(step: Step): number {
  if (step.step !== "pack") return SHARES[step.step];
  return SHARES.writing + ((SHARES.index - SHARES.writing) * (step.number - 1)) / step.of;
}

function wordsOf(step: Step): string {
  if (step.step === "pack") return `${step.column} ${step.number} of ${step.of}: ${step.place}`;
  if (step.step === "examining") return `${WORDS.examining}: ${step.file} of ${step.of}`;
  return step.step === "reading"
    ? `Reading: ${step.rows.toLocaleString("en-GB")} of ${step.of.toLocaleString("en-GB")} rows`
    : WORDS[step.step];
}
