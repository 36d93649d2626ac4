import { readFileSync } from "node:fs";
import { ArgumentsError } from "../command";

/** A table on a ClickHouse server. */
export interface ClickhouseTable {
  readonly url: string;
  readonly database: string;
  readonly table: string;
}

/** Who asks. Never on the command line, where others can read it, and never in a message. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

const LOCAL = /^(localhost|127\.|\[::1\])/;

/** Reads clickhouse://host:port/database/table. Outside this machine, only encrypted connections are made. Throws an ArgumentsError. */
export function clickhouseTable(address: string): ClickhouseTable {
  const url = URL.canParse(address) ? new URL(address) : null;
  const [database, table, ...more] = url?.pathname.split("/").slice(1).map(decodeURIComponent) ?? [];
  if (url?.protocol !== "clickhouse:" || !url.hostname || !database || !table || more.length > 0 || url.search || url.hash)
    throw new ArgumentsError("Give --from as clickhouse://host:port/database/table.");
  if (url.username || url.password)
    throw new ArgumentsError(
      "Leave the name and password out of --from: give them as CLICKHOUSE_USER and CLICKHOUSE_PASSWORD, or in a file with --credentials.",
    );
  const isLocal = LOCAL.test(url.hostname);
  const port = url.port || (isLocal ? "8123" : "8443");
  return { url: `${isLocal ? "http" : "https"}://${url.hostname}:${port}`, database, table };
}

/** Credentials from a file with the lines user=… and password=…, else from the environment. Throws an ArgumentsError. */
export function credentials(file: string | null, env: NodeJS.ProcessEnv): Credentials {
  if (file === null) return { username: env["CLICKHOUSE_USER"] ?? "default", password: env["CLICKHOUSE_PASSWORD"] ?? "" };
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new ArgumentsError(`The file with the credentials, ${file}, cannot be read.`);
  }
  const said = new Map(
    text.split(/\r?\n/).map((line) => [line.split("=")[0]!.trim().toLowerCase(), line.slice(line.indexOf("=") + 1).trim()]),
  );
  const [username, password] = [said.get("user"), said.get("password")];
  if (username === undefined || password === undefined) throw new ArgumentsError(`${file} must have the lines user=… and password=….`);
  return { username, password };
}
