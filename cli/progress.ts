import { Presets, SingleBar } from "cli-progress";
import type { BuildProgress } from "../src/jobs/build-report";
import type { Surroundings } from "./command";

const WORDS: Readonly<Record<BuildProgress["step"] | "loading" | "saving", string>> = {
  loading: "Opening the workbook",
  opening: "Looking at the sheets",
  recognising: "Recognising the offence worksheets",
  reading: "Reading",
  comparing: "Comparing",
  writing: "Writing the report",
  saving: "Saving",
  done: "Done",
};
const SHARES: Readonly<Record<BuildProgress["step"] | "loading" | "saving", number>> = {
  loading: 5,
  opening: 40,
  recognising: 48,
  reading: 50,
  comparing: 65,
  writing: 70,
  done: 85,
  saving: 88,
};

/** Where progress is shown: a bar on a terminal, otherwise one line for each step. */
export interface ProgressView {
  readonly show: (step: BuildProgress | { readonly step: "loading" | "saving" }) => void;
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
  return { show: (step) => bar.update(SHARES[step.step], { words: wordsOf(step) }), stop: () => bar.stop() };
}

function wordsOf(step: BuildProgress | { readonly step: "loading" | "saving" }): string {
  return step.step === "reading"
    ? `Reading: ${step.rows.toLocaleString("en-GB")} of ${step.of.toLocaleString("en-GB")} rows`
    : WORDS[step.step];
}
