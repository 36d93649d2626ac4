import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { MOST_ROWS } from "../../host/files";
import { RecordTally } from "../../src/records";
import { SourceError } from "./engine";
import { textHead } from "./text-head";

/** Whether a text has more rows than a worksheet holds. What cannot be read as records is left to what reads worksheets. */
export async function isBeyondSheet(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  // Each row takes a byte at least.
  if (found === null || found.size <= MOST_ROWS) return false;
  try {
    const { separator, skipped } = await textHead(file);
    const tally = new RecordTally(separator);
    for await (const bytes of createReadStream(file, { highWaterMark: 1 << 20 })) {
      tally.add(bytes as Buffer);
      if (tally.records() + skipped > MOST_ROWS) return true;
    }
    return false;
  } catch (error) {
    if (error instanceof SourceError) return false;
    throw error;
  }
}
