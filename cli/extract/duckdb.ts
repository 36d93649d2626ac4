import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { asInFile, columnsTogether, DUCKDB, type ColumnOfAll, type FirstRecords } from "../../src/records";
import type { RawValue } from "../../src/domain/cell";
import { readFileForm, type ReadFile } from "./duckdb-files";
import type { RecordsEngine, SqlValue, SourceFile } from "./engine";
import { asSourceError } from "./duckdb-faults";
import { repeatedIn } from "./duckdb-repeats";
import { examined, filesNamed, type FileKind } from "./source-files";

/** How files are read. */
export interface FilesAsked {
  readonly source: string;
  /** The most memory that DuckDB takes, such as "4GB"; more goes to disk. */
  readonly memory: string;
  readonly timeZone: string | null;
  readonly signal?: AbortSignal | undefined;
  readonly progress: (step: FilesProgress) => void;
}

export type FilesProgress =
  | { readonly step: "examining"; readonly file: number; readonly of: number }
  | { readonly step: "counting"; readonly percent: number };

/** How many of the first records tell what the columns are, as of a sheet. */
const FIRST = 500;
const SERIAL_OF_EPOCH = 25_569;
const A_DAY = 86_400_000;
/** How often progress is asked for, in milliseconds. */
const OFTEN = 250;

/** Opens files behind DuckDB, in this process. Throws a SourceError for what cannot be read. */
export async function openFiles(asked: FilesAsked): Promise<RecordsEngine> {
  const { kind, files } = await filesNamed(asked.source);
  const spill = path.join(tmpdir(), `strand-report-${process.pid}-${Date.now()}`);
  const instance = await DuckDBInstance.create(":memory:", {
    ...{ memory_limit: asked.memory, temp_directory: spill, autoinstall_known_extensions: "false" },
  });
  const connection = await instance.connect();
  const close = async () => {
    connection.closeSync();
    instance.closeSync();
    await rm(spill, { recursive: true, force: true });
  };
  try {
    await connection.run("SET enable_progress_bar = true; SET enable_progress_bar_print = false");
    if (asked.timeZone !== null) await connection.run(`SET TimeZone = ${DUCKDB.text(asked.timeZone)}`);
    const read: ReadFile[] = [];
    for (const file of files) read.push(await readFileForm(connection, file, kind, asked.timeZone));
    const said: SourceFile[] = [];
    for (const [at, { path: file, form }] of read.entries()) {
      asked.progress({ step: "examining", file: at + 1, of: read.length });
      const lines = await examined(file, kind === "parquet" ? null : (form?.separator ?? "\n"), asked.signal);
      said.push({ ...lines, records: lines.records - (form === null ? 0 : 1 + form.skippedFilled) });
    }
    return { ...(await engineOf(connection, kind, read, said, asked)), close };
  } catch (error) {
    await close();
    throw asSourceError(error);
  }
}

async function engineOf(
  connection: DuckDBConnection,
  kind: FileKind,
  files: readonly ReadFile[],
  said: readonly SourceFile[],
  { signal, progress }: FilesAsked,
): Promise<Omit<RecordsEngine, "close">> {
  const columns = columnsTogether(files);
  const all = files.map(({ relation }) => relation).join(" UNION ALL BY NAME ");
  await connection.run(`CREATE TEMP VIEW records AS ${all}`);
  const repeats = repeatedIn(files);
  const ask = async (sql: string) => {
    signal?.throwIfAborted();
    progress({ step: "counting", percent: 0 });
    const interrupt = () => connection.interrupt();
    signal?.addEventListener("abort", interrupt);
    const timer = setInterval(() => progress({ step: "counting", percent: Math.max(0, connection.progress.percentage) }), OFTEN);
    try {
      return (await connection.runAndReadAll(sql)).getRowsJS() as readonly (readonly SqlValue[])[];
    } catch (error) {
      signal?.throwIfAborted();
      throw asSourceError(error);
    } finally {
      clearInterval(timer);
      signal?.removeEventListener("abort", interrupt);
    }
  };
  const names = columns.map(({ name }) => DUCKDB.column(name));
  return {
    ...{ dialect: DUCKDB, said: { files: said }, columns, relation: "records" },
    first: async () => firstOf(columns, await ask(`SELECT ${names.join(", ")} FROM records LIMIT ${FIRST}`), kind),
    total: async () => {
      // A .parquet file says itself how many it holds.
      if (kind !== "parquet") return said.reduce((sum, { records }) => sum + records, 0);
      return Number((await ask(`SELECT count(*) FROM (${all})`))[0]![0]);
    },
    select: ask,
    keep: async (name, sql) => {
      await ask(`CREATE OR REPLACE TEMP TABLE ${name} AS ${sql}`);
      return name;
    },
    once: (by, references, dates) => repeats.leaveOut(ask, by, references, dates),
    records: async (from, condition, most) => {
      const found = [];
      for (const [at, { path: file, numbered, columns: own, form }] of files.entries()) {
        const limit = most === null ? "" : ` LIMIT ${most - found.length}`;
        if (limit === " LIMIT 0") break;
        const cells = columns.map(({ name, kind: of }) =>
          !own.some((each) => each.name === name)
            ? "''"
            : DUCKDB.orBlank(of === "date" ? `CAST(${DUCKDB.column(name)} AS VARCHAR)` : DUCKDB.column(name)),
        );
        const rows = await ask(
          `SELECT record_number, ${cells.join(", ")} FROM ${from(`(${numbered})`)} WHERE ${condition}${repeats.and(at)} ORDER BY record_number${limit}`,
        );
        const first = kind === "csv" ? 1 + form!.skipped : 0;
        found.push(...rows.map(([row, ...texts]) => ({ where: file, row: Number(row) + first, cells: texts.map(String) })));
      }
      return found;
    },
  };
}

function firstOf(columns: readonly ColumnOfAll[], rows: readonly (readonly SqlValue[])[], kind: FileKind): FirstRecords {
  const cellOf = (value: SqlValue, at: number): RawValue => {
    if (value === null) return "";
    if (value instanceof Date) return value.getTime() / A_DAY + SERIAL_OF_EPOCH;
    const text = String(value);
    return kind === "csv" || columns[at]!.isNumber ? asInFile(text) : text;
  };
  return {
    headers: columns.map(({ name }) => name),
    rows: rows.map((row) => row.map(cellOf)),
    dates: columns.map((column) => column.kind === "date"),
  };
}
