import { createClient, type ClickHouseClient } from "@clickhouse/client";
import { clickhouse, type Dialect } from "../../src/records";
import { SourceError, type RecordsEngine, type SqlValue } from "./engine";
import { FIRST, firstRecords, LONGEST, MOST_ANSWERED, refuseOther, type TableAsked, type TableColumn } from "./server";

/** Texts and names in its SQL. */
const QUOTED = /'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

/** Opens a table of a ClickHouse server, which is only read. Throws a SourceError for what cannot be read. */
export async function openTable(asked: TableAsked): Promise<RecordsEngine> {
  const client = createClient({
    ...{ url: asked.table.url, ...asked.credentials, application: "strand-report", request_timeout: LONGEST * 1000 },
    // Its own lines could tell of a statement's texts; what goes wrong comes back as an error.
    log: { level: 127 },
    clickhouse_settings: {
      // Reads only, and the limits below may be set.
      readonly: "2",
      max_execution_time: LONGEST,
      max_memory_usage: String(bytesOf(asked.memory)),
      max_result_rows: String(MOST_ANSWERED),
      result_overflow_mode: "throw",
      // A shard that does not answer is an error, not fewer records.
      skip_unavailable_shards: 0,
      // An error in the middle comes before the answer, not within it.
      wait_end_of_query: 1,
      output_format_json_quote_64bit_integers: 1,
    },
  });
  try {
    return await engineOf(client, asked);
  } catch (error) {
    await client.close();
    throw error;
  }
}

async function engineOf(
  client: ClickHouseClient,
  { table: { url, names }, timeZone, signal, progress }: TableAsked,
): Promise<RecordsEngine> {
  const [database, table] = names as [string, string];
  const select = async (sql: string) => {
    refuseOther(sql, QUOTED);
    signal?.throwIfAborted();
    progress({ step: "counting", percent: 0 });
    try {
      const answer = await client.query({ query: sql, format: "JSONCompact", ...(signal === undefined ? {} : { abort_signal: signal }) });
      return (await answer.json<readonly SqlValue[]>()).data;
    } catch (error) {
      signal?.throwIfAborted();
      throw new SourceError(`${url} does not answer: ${(error as Error).message.split("\n")[0]!}. Nothing was counted.`);
    }
  };
  const plain = clickhouse(new Map());
  const found = await select(
    `SELECT name, type FROM system.columns WHERE database = ${plain.text(database)} AND table = ${plain.text(table)} ORDER BY name`,
  );
  if (found.length === 0) throw new SourceError(`${url} has no table ${database}.${table}, or you may not read it.`);
  const columns = found.map(([name, type]) => columnOf(String(name), String(type), timeZone));
  const dialect = clickhouse(new Map(columns.map(({ name, sql }) => [name, sql])));
  const relation = `${identifier(database)}.${identifier(table)}`;
  return {
    ...{ dialect, relation, select },
    said: { server: url, table: `${database}.${table}` },
    columns: columns.map(({ name, kind }) => ({ name, kind, missingIn: [] })),
    first: async () => firstRecords(columns, await select(firstSql(columns, dialect, relation))),
    total: async () => Number((await select(`SELECT count() FROM ${relation}`))[0]![0]),
    keep: () => Promise.resolve(null),
    once: null,
    records: async (from, condition, most) => {
      const cells = columns.map(({ name, kind }) =>
        dialect.orBlank(kind === "date" ? `toString(${dialect.column(name)})` : dialect.column(name)),
      );
      const rows = await select(
        `SELECT ${cells.join(", ")} FROM ${from(relation)} WHERE ${condition}${most === null ? "" : ` LIMIT ${most}`}`,
      );
      return rows.map((row) => ({ where: `${database}.${table}`, row: null, cells: row.map(String) }));
    },
    close: () => client.close(),
  };
}

function columnOf(name: string, type: string, timeZone: string | null): TableColumn {
  const column = identifier(name);
  const plain = type.replace(/^(?:LowCardinality|Nullable)\((.*)\)$/, "$1").replace(/^Nullable\((.*)\)$/, "$1");
  if (plain.startsWith("DateTime") && timeZone === null && !plain.includes("'"))
    throw new SourceError(
      `“${name}” holds times of the server's time zone, so that a record may be of another day elsewhere. Say whose days count, as --time-zone Europe/London.`,
    );
  if (plain.startsWith("Date")) {
    const zone = plain.startsWith("DateTime") && timeZone !== null ? `, '${timeZone.replaceAll("'", "")}'` : "";
    const day = `toDate(${column}${zone})`;
    // A date that is not given is the first there is.
    return { name, kind: "date", sql: `if(ifNull(toUInt16(${day}), 0) = 0, NULL, ${day})`, isNumber: false };
  }
  if (plain === "String" || plain.startsWith("FixedString")) return { name, kind: "text", sql: column, isNumber: false };
  return { name, kind: "text", sql: `toString(${column})`, isNumber: /^(U?Int|Float|Decimal)/.test(plain) };
}

function firstSql(columns: readonly TableColumn[], dialect: Dialect, relation: string): string {
  const cells = columns.map(({ name, kind, sql }) =>
    kind === "date"
      ? `ifNull(${dialect.serialOfDate(`assumeNotNull(${sql})`)} * (${sql} IS NOT NULL), 0)`
      : dialect.orBlank(dialect.column(name)),
  );
  return `SELECT ${cells.join(", ")} FROM ${relation} LIMIT ${FIRST}`;
}

function identifier(name: string): string {
  return `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``;
}

const UNITS = { MB: 1e6, GB: 1e9 } as const;

function bytesOf(size: string): number {
  const match = /^([\d.]+) ?(MB|GB)$/i.exec(size)!;
  return Math.round(Number(match[1]) * UNITS[match[2]!.toUpperCase() as keyof typeof UNITS]);
}
