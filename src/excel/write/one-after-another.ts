import { triedTwice } from "./tried-twice";

/**
 * Writes sheets one after the other. Each is written whole or not at all; where one fails after others were written, it is tried once more, so that
 * they belong together. Throws an ExcelFailure where that fails too, which ends with what completes them.
 */
export async function oneAfterAnother(completing: string, writes: readonly (() => Promise<unknown>)[]): Promise<void> {
  const [first, ...others] = writes;
  await first?.();
  const message = `Some of the sheets were written, and Excel did not answer for the rest. ${completing}`;
  for (const write of others) await triedTwice(write, message);
}
