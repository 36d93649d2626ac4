import type { MonthlyTable, SheetHead } from "../../src/reading";
import { columnsApartText, eachOnceOf, recogniseRecords, referenceSql, type RecognisedRecords } from "../../src/records";
import type { SourceArguments } from "../extract-arguments";
import { jsonFinding, type JsonFinding } from "../json-finding";
import { openFiles, type FilesProgress } from "./duckdb";
import { SourceError, type RecordsEngine } from "./engine";
import { recordDates, type RecordDates } from "./record-dates";
import type { OpenTable } from "./server";
import { credentials, serverTable, type ServerName } from "./server-address";

/** A source whose columns are known. */
export interface ReadSource extends RecognisedRecords {
  readonly engine: RecordsEngine;
  readonly headers: readonly string[];
  /** Null where the columns are not known. */
  readonly dates: RecordDates | null;
  /** How many records do not count, as another one has their reference. */
  readonly repeats: number;
  /** What was asked about columns and dates. */
  readonly asked: readonly JsonFinding[];
}

/** Opens a source and recognises its columns and dates. The engine must be closed. */
export async function readSource(
  args: SourceArguments,
  strandsFrom: SheetHead | null,
  { signal, progress }: { readonly signal?: AbortSignal | undefined; readonly progress: (step: FilesProgress) => void },
): Promise<ReadSource> {
  const engine = args.isTable ? await openServer(args, { signal, progress }) : await openFiles({ ...args, signal, progress });
  try {
    const first = await engine.first();
    if (first.rows.length === 0) throw new SourceError(`${args.source} holds no records.`);
    const recognised = recogniseRecords(first, { by: args.by, strandsFrom, corrections: args.corrections });
    const isAsked = recognised.findings.some(({ severity }) => severity === "error");
    const dates = recognised.table === null || isAsked ? null : await recordDates(engine, recognised.table);
    const asked = [...recognised.findings.map((found) => jsonFinding(found, [])), ...(dates?.findings ?? [])];
    const isNone = recognised.table === null && !isAsked;
    // What differs between the files may be why nothing fits.
    const all = [...(isAsked || isNone ? columnsApart(engine) : []), ...asked, ...(isNone ? [NOT_RECORDS] : [])];
    const repeats = dates === null || dates.findings.length > 0 ? 0 : await repeatsLeftOut(engine, recognised.table!, dates);
    return { engine, ...recognised, headers: first.headers, dates, repeats, asked: all };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** Leaves out what repeats a reference, where each is to be counted once. */
async function repeatsLeftOut(engine: RecordsEngine, table: MonthlyTable, dates: RecordDates): Promise<number> {
  const { by = null, headers = [] } = eachOnceOf(table) ?? {};
  if (by === null) return 0;
  if (engine.once === null)
    throw new SourceError(
      "“each once” cannot be followed for a table on a server, whose rows have no order. Give the records a view that has each once, or use --keep-repeats.",
    );
  return engine.once(
    by,
    headers.map((header) => referenceSql(engine.dialect, header)),
    dates,
  );
}

/** Each engine with its own client, which nothing else loads. */
const SERVERS: Readonly<Record<ServerName, () => Promise<{ readonly openTable: OpenTable }>>> = {
  clickhouse: () => import("./clickhouse"),
  trino: () => import("./trino"),
};

async function openServer(args: SourceArguments, rest: Pick<Parameters<OpenTable>[0], "signal" | "progress">): Promise<RecordsEngine> {
  const table = serverTable(args.source);
  const who = credentials(table.server, args.credentials, process.env);
  const { openTable } = await SERVERS[table.server]();
  return openTable({ ...args, table, credentials: who, ...rest });
}

/** The columns that some files lack. */
function columnsApart({ columns }: RecordsEngine): readonly JsonFinding[] {
  const message = columnsApartText(columns);
  return message === null ? [] : [{ code: "columnsApart", severity: "error", sheet: null, address: null, message }];
}

const NOT_RECORDS: JsonFinding = {
  code: "notRecords",
  severity: "error",
  sheet: null,
  address: null,
  message:
    "The source does not look like records, one row an offence, with a date, an offence and something that tells them apart. Where they are counts already, open the file with report; where it has more rows than a worksheet (1,048,576), split it first, such as by year.",
};
