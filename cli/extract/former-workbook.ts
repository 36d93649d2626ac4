import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { openHost, type NodeHost } from "../../host/node";
import { withWorkbook } from "../../src/excel/workbook";
import { readPlainSheet } from "../../src/excel/write/plain-sheet";
import { recognise, type SheetHead } from "../../src/reading";
import { RECORDS, recordsTotals } from "../../src/records";
import { ArgumentsError } from "../command";

/** The workbook that is written: a new one, or what an extraction before left, with its own "Strands" table and what it counted. */
interface Former {
  readonly host: NodeHost;
  readonly strands: SheetHead | null;
  /** Null in a new workbook. */
  readonly totals: ReturnType<typeof recordsTotals>;
}

/** Opens it. Throws an ArgumentsError for a workbook that `extract` did not write. */
export async function openFormer(out: string): Promise<Former> {
  if (!existsSync(out)) return { host: await openHost(), strands: null, totals: null };
  // By its bytes, so that it can be saved in its own place, whole, once all is right.
  const host = await openHost({ workbook: await readFile(out), name: path.basename(out) });
  const totals = recordsTotals((await readPlainSheet(host.run, RECORDS)) ?? []);
  if (totals === null)
    throw new ArgumentsError(
      `“${out}” is there already, and extract did not write it. It was not changed. Choose another file with --out.`,
    );
  const { heads } = await withWorkbook(host.run, async (workbook) => workbook.heads(await workbook.outline()));
  return { host, strands: recognise(heads, { by: null }).strandsHead, totals };
}
