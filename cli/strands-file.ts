import { openHost } from "../host/node";
import { readStrandsHead } from "../src/read-strands";
import type { SheetHead } from "../src/worksheets";

/** The "Strands" table of another workbook or .csv file. Throws a HostFileError where the file cannot be read. */
export async function readStrandsFile(file: string): Promise<SheetHead> {
  const host = await openHost({ workbook: file });
  return readStrandsHead(host.run);
}
