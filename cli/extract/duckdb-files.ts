import type { DuckDBConnection } from "@duckdb/node-api";
import { columnName, DUCKDB, sameNameText, type ColumnOfFile } from "../../src/records";
import { SourceError } from "./engine";
import type { FileKind } from "./source-files";
import { textHead, type TextHead } from "./text-head";

/** A column of a file, with the expression that makes it a text or a date. */
interface FileColumn extends ColumnOfFile {
  readonly sql: string;
}

/** A file as DuckDB reads it: its columns, with the expression of each as text or date, and how a query names it. */
export interface ReadFile {
  readonly path: string;
  /** Null but for texts. */
  readonly form: TextHead | null;
  readonly columns: readonly FileColumn[];
  readonly relation: string;
  /** The same with each record's number in the file, from 1, as record_number. */
  readonly numbered: string;
}

/** Reads how a file's columns are called and what they hold. Throws a SourceError where that cannot be told. */
export async function readFileForm(connection: DuckDBConnection, file: string, kind: FileKind, timeZone: string | null): Promise<ReadFile> {
  const form = kind === "csv" ? await textHead(file) : null;
  const read = form ? csvSql(file, form) : kind === "jsonl" ? await jsonSql(connection, file) : parquetSql(file);
  const rows = (await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${read}`)).getRowsJS() as [string, string][];
  const columns = rows.map(([name, type]) => columnOf(file, name, type, timeZone));
  const select = columns.map(({ name, sql }) => `${sql} AS ${DUCKDB.column(name)}`).join(", ");
  const number = kind === "parquet" ? "file_row_number + 1" : "row_number() OVER ()";
  const from = kind === "parquet" ? `read_parquet(${DUCKDB.text(file)}, file_row_number = true)` : read;
  return {
    ...{ path: file, form, columns },
    relation: `SELECT ${select} FROM ${read}`,
    numbered: `SELECT ${number} AS record_number, ${select} FROM ${from}`,
  };
}

/** Nothing is left to DuckDB's guess: it would pass over lines that do not fit. */
function csvSql(file: string, { headers, separator, skipped }: TextHead): string {
  const names = headers.map(columnName);
  const refusal = sameNameText(file, names);
  if (refusal !== null) throw new SourceError(refusal);
  const columns = names.map((name) => `${DUCKDB.text(name)}: 'VARCHAR'`).join(", ");
  const form = `delim = ${DUCKDB.text(separator)}, quote = '"', escape = '"', skip = ${skipped}, header = true`;
  return `read_csv(${DUCKDB.text(file)}, auto_detect = false, columns = {${columns}}, ${form}, strict_mode = true, null_padding = false)`;
}

function parquetSql(file: string): string {
  return `read_parquet(${DUCKDB.text(file)})`;
}

/** All names that occur anywhere in the file; what they hold is taken as text, as in a .csv. */
async function jsonSql(connection: DuckDBConnection, file: string): Promise<string> {
  const found = `read_json(${DUCKDB.text(file)}, format = 'newline_delimited', sample_size = -1)`;
  const rows = (await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${found}`)).getRowsJS() as [string][];
  // DuckDB's own name for what is no object.
  if (rows.length === 1 && rows[0]![0] === "json")
    throw new SourceError(
      `${file}: each line must be one object, such as {"date":"2020-01-15","offence":"Theft"}. A list in [ ] is not read. Nothing was counted.`,
    );
  const columns = rows.map(([name]) => `${DUCKDB.text(name)}: 'VARCHAR'`).join(", ");
  return `read_json(${DUCKDB.text(file)}, format = 'newline_delimited', columns = {${columns}})`;
}

function columnOf(file: string, name: string, type: string, timeZone: string | null): FileColumn {
  const column = DUCKDB.column(name);
  const as = (sql: string, more: Partial<FileColumn> = {}) => ({ name, kind: "text" as const, sql, isNumber: false, ...more });
  if (type === "VARCHAR") return as(column);
  if (type === "TIMESTAMP WITH TIME ZONE" && timeZone === null)
    throw new SourceError(
      `${file}: “${name}” holds times of a time zone, so that a record may be of another day elsewhere. Say whose days count, as --time-zone Europe/London.`,
    );
  if (/^(DATE|TIMESTAMP)/.test(type)) return as(`CAST(${column} AS DATE)`, { kind: "date" });
  const text = `CAST(${column} AS VARCHAR)`;
  // 2.50 and 2.0 are the numbers 2.5 and 2 on a sheet.
  if (/^(DOUBLE|FLOAT|DECIMAL)/.test(type))
    return as(`CASE WHEN contains(${text}, '.') THEN rtrim(rtrim(${text}, '0'), '.') ELSE ${text} END`, { isNumber: true });
  return as(text, { isNumber: /INT/.test(type) });
}
