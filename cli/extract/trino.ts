import { BasicAuth, Trino } from "trino-client";
import { TRINO } from "../../src/records";
import { SourceError, type RecordsEngine } from "./engine";
import { FIRST, firstRecords, LONGEST, refuseOther, type TableAsked, type TableColumn } from "./server";
import { trinoAnswer } from "./trino-answer";

/** Texts and names in its SQL. */
const QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"/g;
/** The most that one statement may read from the server's storage. */
const MOST_SCANNED = "1TB";

/** Opens a table of a Trino server, which is only read. Throws a SourceError for what cannot be read. */
export async function openTable({ table: { url, names }, ...asked }: TableAsked): Promise<RecordsEngine> {
  const { timeZone, signal, progress } = asked;
  const trino = Trino.create({
    ...{ server: url, source: "strand-report", ...whoAsks(asked) },
    // The server's own limits hold where they are lower.
    session: {
      query_max_run_time: `${LONGEST}s`,
      query_max_memory: asked.memory.replace(" ", "").toUpperCase(),
      query_max_scan_physical_bytes: MOST_SCANNED,
    },
  });
  const select = (sql: string) => {
    refuseOther(sql, QUOTED);
    return trinoAnswer(trino, { url, sql, signal, progress: (percent) => progress({ step: "counting", percent }) });
  };
  const [catalog, schema, table] = names.map((name) => name.toLowerCase()) as [string, string, string];
  const found = await select(
    `SELECT column_name, data_type FROM ${TRINO.column(catalog)}.information_schema.columns WHERE table_schema = ${TRINO.text(schema)} AND table_name = ${TRINO.text(table)} ORDER BY ordinal_position`,
  );
  const at = `${catalog}.${schema}.${table}`;
  if (found.length === 0) throw new SourceError(`${url} has no table ${at}, or you may not read it.`);
  const columns = found.flatMap(([name, type]) => columnOf(String(name), String(type), timeZone) ?? []);
  const own = [catalog, schema, table].map((name) => TRINO.column(name)).join(".");
  const relation = `(SELECT ${columns.map(({ name, sql }) => `${sql} AS ${TRINO.column(name)}`).join(", ")} FROM ${own})`;
  const text = ({ name }: TableColumn) => TRINO.orBlank(TRINO.column(name));
  return {
    ...{ dialect: TRINO, relation, select },
    said: { server: url, table: at },
    columns: columns.map(({ name, kind }) => ({ name, kind, missingIn: [] })),
    first: async () => {
      const cells = columns.map((column) =>
        column.kind === "date" ? `coalesce(${TRINO.serialOfDate(TRINO.column(column.name))}, 0)` : text(column),
      );
      return firstRecords(columns, await select(`SELECT ${cells.join(", ")} FROM ${relation} LIMIT ${FIRST}`));
    },
    total: async () => Number((await select(`SELECT count(*) FROM ${own}`))[0]![0]),
    keep: () => Promise.resolve(null),
    once: null,
    records: async (from, condition, most) => {
      const cells = columns.map((column) =>
        column.kind === "date" ? TRINO.orBlank(`CAST(${TRINO.column(column.name)} AS varchar)`) : text(column),
      );
      const rows = await select(
        `SELECT ${cells.join(", ")} FROM ${from(relation)} WHERE ${condition}${most === null ? "" : ` LIMIT ${most}`}`,
      );
      return rows.map((row) => ({ where: at, row: null, cells: row.map(String) }));
    },
    close: () => Promise.resolve(),
  };
}

/** A name alone where there is no password, which Trino refuses on a connection that is not encrypted. */
function whoAsks({ credentials: { username, password } }: Pick<TableAsked, "credentials">) {
  return password === "" ? { extraHeaders: { "X-Trino-User": username } } : { auth: new BasicAuth(username, password) };
}

/** A column as a date or text; null for one that is neither, such as a list, a map or bytes. */
function columnOf(name: string, type: string, timeZone: string | null): TableColumn | null {
  const column = TRINO.column(name);
  if (/^timestamp.* with time zone$/.test(type)) {
    if (timeZone === null)
      throw new SourceError(
        `“${name}” holds times with a time zone, so that a record may be of another day elsewhere. Say whose days count, as --time-zone Europe/London.`,
      );
    return { name, kind: "date", sql: `CAST(${column} AT TIME ZONE ${TRINO.text(timeZone)} AS date)`, isNumber: false };
  }
  if (type === "date") return { name, kind: "date", sql: column, isNumber: false };
  if (type.startsWith("timestamp")) return { name, kind: "date", sql: `CAST(${column} AS date)`, isNumber: false };
  if (type.startsWith("varchar")) return { name, kind: "text", sql: column, isNumber: false };
  if (/^(double|real)$/.test(type)) {
    // As text they would be 1.0E0.
    const digits = `CAST(CAST(${column} AS decimal(38, 10)) AS varchar)`;
    return { name, kind: "text", sql: `regexp_replace(${digits}, '[.]?0+$', '')`, isNumber: true };
  }
  if (!/^(char|tinyint|smallint|integer|bigint|decimal|boolean|uuid|ipaddress|time)\b/.test(type)) return null;
  return { name, kind: "text", sql: `CAST(${column} AS varchar)`, isNumber: /^(\w*int|integer|decimal)\b/.test(type) };
}
