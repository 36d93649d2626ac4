import path from "node:path";
import { openHost } from "../host/node";
import { readStrandsHead } from "../src/jobs/read-strands";
import type { SheetHead } from "../src/reading";

/**
 * The "Strands" table of another workbook or .csv file. Its sheet takes the file's name too, and findings then show that. Throws a
 * HostFileError where the file cannot be read.
 */
export async function readStrandsFile(file: string): Promise<SheetHead> {
  const host = await openHost({ workbook: file });
  const head = await readStrandsHead(host.run);
  const name = path.basename(file);
  return { ...head, sheet: path.extname(file).toLowerCase() === ".csv" ? name : `${name}, ${head.sheet}` };
}
