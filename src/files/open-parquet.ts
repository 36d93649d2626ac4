import { pageTurns } from "../domain/page-turns";
import { gunzipSync } from "fflate";
import { parquetMetadataAsync, parquetReadObjects, parquetSchema, type AsyncBuffer, type Compressors, type SchemaElement } from "hyparquet";
import { columnName, sameNameText, type ColumnOfFile } from "../records";
import { changedText } from "./file-bytes";
import { FilesError } from "./files-error";
import type { OpenedFile, RecordCell } from "./opened-file";

const SERIAL_OF_EPOCH = 25_569;
/** A day in milliseconds, microseconds and nanoseconds. */
const DAY = { milli: 86_400_000n, micro: 86_400_000_000n, nano: 86_400_000_000_000n } as const;
/** Days in place of dates and times, as Excel's serial numbers. */
const PARSERS = {
  dateFromDays: (days: number) => days + SERIAL_OF_EPOCH,
  timestampFromMilliseconds: (time: bigint) => dayOf(time, DAY.milli),
  timestampFromMicroseconds: (time: bigint) => dayOf(time, DAY.micro),
  timestampFromNanoseconds: (time: bigint) => dayOf(time, DAY.nano),
};

function dayOf(time: bigint, day: bigint): number {
  const whole = time / day;
  return Number(time < 0n && whole * day !== time ? whole - 1n : whole) + SERIAL_OF_EPOCH;
}

const COMPRESSORS: Compressors = { GZIP: (bytes) => gunzipSync(bytes) };

/** Opens a .parquet file. Throws a FilesError for what cannot be read. */
export async function openParquet(file: File): Promise<OpenedFile> {
  const buffer: AsyncBuffer = {
    byteLength: file.size,
    async slice(start, end) {
      try {
        return await file.slice(start, end).arrayBuffer();
      } catch {
        throw new FilesError(changedText(file));
      }
    },
  };
  const metadata = await asked(file, () => parquetMetadataAsync(buffer));
  const read = parquetSchema(metadata).children.map(({ element, children }, at) => ({
    ...{ own: element.name, name: columnName(element.name, at) },
    form: children.length > 0 ? null : formOf(file, element),
  }));
  const columns = read.flatMap(({ name, own, form }) => (form === null ? [] : [{ name, own, ...form }]));
  const refusal = sameNameText(
    file.name,
    columns.map(({ name }) => name),
  );
  if (refusal !== null) throw new FilesError(refusal);
  const total = Number(metadata.num_rows);
  return {
    ...{ file, kind: "parquet", separator: null, above: 0, says: total },
    columns: columns.map(({ name, kind, isNumber }) => ({ name, kind, isNumber })),
    unread: read.flatMap(({ name, form }) => (form === null ? [name] : [])),
    async *rows(wanted, { signal, read: told }) {
      const own = wanted.map((name) => columns.find((column) => column.name === name) ?? null);
      const names = own.flatMap((column) => (column === null ? [] : [column.own]));
      let rowStart = 0;
      const turn = pageTurns();
      // By the file's own groups: part of one takes as long as all of it.
      for (const group of metadata.row_groups) {
        signal.throwIfAborted();
        const rowEnd = rowStart + Number(group.num_rows);
        const options = { file: buffer, metadata, columns: names, rowStart, rowEnd, parsers: PARSERS, compressors: COMPRESSORS };
        const rows = names.length === 0 ? blanks(rowEnd - rowStart) : await asked(file, () => parquetReadObjects(options));
        told((file.size * (rowEnd - rowStart)) / total);
        rowStart = rowEnd;
        yield rows.map((row) => own.map((column) => (column === null ? "" : cellOf(row[column.own], column))));
        await turn();
      }
    },
    rowOf: (index) => index + 1,
  };
}

function blanks(rows: number): Record<string, unknown>[] {
  return Array.from({ length: rows }, () => ({}));
}

/** What a column's cells are; null for what is neither text, number nor date. Throws a FilesError for times of a time zone. */
function formOf(
  file: File,
  { name, type, logical_type: logical, converted_type: converted }: SchemaElement,
): Omit<ColumnOfFile, "name"> | null {
  const kind = logical?.type ?? converted;
  if (logical?.type === "TIMESTAMP" && logical.isAdjustedToUTC)
    throw new FilesError(
      `${file.name}: “${name}” holds times of a time zone, so that a record may be of another day elsewhere. Give it a column of days, or count it with the command extract, which asks whose days count.`,
    );
  if (type === "INT96" || /^(DATE|TIMESTAMP)/.test(kind ?? "")) return { kind: "date", isNumber: false };
  if (/^(TIME|UUID|INTERVAL|BSON|FLOAT16|GEO|VARIANT)/.test(kind ?? "")) return null;
  if (kind === "DECIMAL" || /^(INT32|INT64|FLOAT|DOUBLE)$/.test(type ?? "")) return { kind: "text", isNumber: true };
  return type === "BYTE_ARRAY" || type === "BOOLEAN" ? { kind: "text", isNumber: false } : null;
}

function cellOf(value: unknown, { kind }: Pick<ColumnOfFile, "kind">): RecordCell {
  if (kind === "date") return typeof value === "number" ? value : 0;
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" ? String(value) : "";
}

/** The library's own words where it says what is wrong with a file. */
async function asked<T>(file: File, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof FilesError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    const codec = /unsupported compression codec: (\w+)/.exec(words)?.[1];
    throw new FilesError(
      codec === undefined
        ? `${file.name} cannot be read as .parquet: ${words}. Nothing was counted. Fetch the file again.`
        : `${file.name} is packed with ${codec}, which the pane does not unpack. Count it with the command extract, or save it packed with Snappy.`,
      { cause: error },
    );
  }
}
