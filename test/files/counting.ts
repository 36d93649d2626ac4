import { countFiles, type FilesSaid } from "../../src/files";
import type { SheetHead } from "../../src/reading";

const NOTHING: FilesSaid = { corrections: [], settled: [] };

/** Counts files as the pane does. */
export const count = (files: readonly File[], said: Partial<FilesSaid> = {}, strandsFrom: SheetHead | null = null) =>
  countFiles(files, { ...NOTHING, ...said }, { strandsFrom, signal: new AbortController().signal, progress: () => undefined });

/** What was counted; fails where something is asked. */
export async function countedOf(files: readonly File[], said: Partial<FilesSaid> = {}, strandsFrom: SheetHead | null = null) {
  const result = await count(files, said, strandsFrom);
  if (result.kind !== "counted") throw new Error(JSON.stringify(result.questions));
  return result;
}
