import type { Underway } from "./file-bytes";

export type FilesProgress = {
  readonly step: "opening" | "examining" | "looking" | "counting";
  /** From 0 to 1. */
  readonly share: number;
};

/** Progress by the bytes that were read, not more often than it can be seen. */
export function underway(given: readonly File[], signal: AbortSignal, progress: (now: FilesProgress) => void) {
  const all = given.reduce((sum, { size }) => sum + size, 0);
  return (step: FilesProgress["step"]): Underway => {
    let [done, last] = [0, 0];
    const read = (bytes: number) => {
      done += bytes;
      if (performance.now() - last < OFTEN) return;
      last = performance.now();
      progress({ step, share: Math.min(1, done / Math.max(1, all)) });
    };
    read(0);
    return { signal, read };
  };
}
/** Milliseconds. */
const OFTEN = 100;
