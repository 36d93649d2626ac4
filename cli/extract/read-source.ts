import type { SheetHead } from "../../src/reading";
import { recogniseRecords, type RecognisedRecords } from "../../src/records";
import type { SourceArguments } from "../extract-arguments";
import { jsonFinding, type JsonFinding } from "../json-result";
import { openFiles, type FilesProgress } from "./duckdb";
import type { RecordsEngine } from "./engine";
import { recordDates, type RecordDates } from "./record-dates";

/** A source whose columns are known. */
export interface ReadSource extends RecognisedRecords {
  readonly engine: RecordsEngine;
  readonly headers: readonly string[];
  /** Null where the columns are not known. */
  readonly dates: RecordDates | null;
  /** What was asked about columns and dates. */
  readonly asked: readonly JsonFinding[];
}

/** Opens a source and recognises its columns and dates. The engine must be closed. */
export async function readSource(
  args: SourceArguments,
  strandsFrom: SheetHead | null,
  { signal, progress }: { readonly signal?: AbortSignal | undefined; readonly progress: (step: FilesProgress) => void },
): Promise<ReadSource> {
  const engine = await openFiles({ ...args, signal, progress });
  try {
    const first = await engine.first();
    const recognised = recogniseRecords(first, { by: args.by, strandsFrom, corrections: args.corrections });
    const isAsked = recognised.findings.some(({ severity }) => severity === "error");
    const dates = recognised.table === null || isAsked ? null : await recordDates(engine, recognised.table);
    const asked = [...recognised.findings.map((found) => jsonFinding(found, [])), ...(dates?.findings ?? [])];
    return { engine, ...recognised, headers: first.headers, dates, asked: recognised.table === null && !isAsked ? [...asked, NOT_RECORDS] : asked };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

const NOT_RECORDS: JsonFinding = {
  code: "notRecords",
  severity: "error",
  sheet: null,
  address: null,
  message:
    "The source does not look like records, one row an offence, with a date, an offence and something that tells them apart. Where they are counts already, open the file with report.",
};
