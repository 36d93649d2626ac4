import { readFileSync } from "node:fs";
import { ArgumentsError } from "../command";

/** How a kind of server is asked for a table. */
interface ServerKind {
  /** What stands after the host, as it is told to the user. */
  readonly path: string;
  /** The usual port within this machine, and elsewhere. */
  readonly ports: readonly [local: string, others: string];
  /** The name where none is given; null where the server must have one. */
  readonly username: string | null;
}

const KINDS = {
  clickhouse: { path: "database/table", ports: ["8123", "8443"], username: "default" },
  trino: { path: "catalog/schema/table", ports: ["8080", "8443"], username: null },
} as const satisfies Record<string, ServerKind>;

/** The servers that records are read from. */
export type ServerName = keyof typeof KINDS;

/** A table on a server. */
export interface ServerTable {
  readonly server: ServerName;
  readonly url: string;
  /** The names that lead to the table, its own last. */
  readonly names: readonly string[];
}

/** Who asks. Never on the command line, where others can read it, and never in a message. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** The host whole: "localhost.example.org" is another machine. */
const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Reads clickhouse://host:port/database/table, or trino:// alike. Outside this machine, only encrypted connections are made. Throws an ArgumentsError. */
export function serverTable(address: string): ServerTable {
  const url = URL.canParse(address) ? new URL(address) : null;
  const server = (Object.keys(KINDS) as ServerName[]).find((name) => url?.protocol === `${name}:`);
  if (!url || !server) throw new ArgumentsError(`Give --from as ${formOf("clickhouse")} or ${formOf("trino")}.`);
  const { path, ports } = KINDS[server];
  const names = url.pathname.split("/").slice(1).map(decodeURIComponent);
  if (!url.hostname || names.length !== path.split("/").length || names.includes("") || url.search || url.hash)
    throw new ArgumentsError(`Give --from as ${formOf(server)}.`);
  if (url.username || url.password)
    throw new ArgumentsError(
      `Leave the name and password out of --from: give them as ${variable(server, "USER")} and ${variable(server, "PASSWORD")}, or in a file with --credentials.`,
    );
  const isLocal = LOCAL.test(url.hostname);
  return { server, url: `${isLocal ? "http" : "https"}://${url.hostname}:${url.port || ports[isLocal ? 0 : 1]}`, names };
}

function formOf(server: ServerName): string {
  return `${server}://host:port/${KINDS[server].path}`;
}

function variable(server: ServerName, what: "USER" | "PASSWORD"): string {
  return `${server.toUpperCase()}_${what}`;
}

/** Credentials from a file with the lines user=… and password=…, else from the environment. Throws an ArgumentsError. */
export function credentials(server: ServerName, file: string | null, env: NodeJS.ProcessEnv): Credentials {
  if (file === null) {
    const username = env[variable(server, "USER")] ?? KINDS[server].username;
    if (username === null)
      throw new ArgumentsError(`The server asks for a name: give it as ${variable(server, "USER")}, or in a file with --credentials.`);
    return { username, password: env[variable(server, "PASSWORD")] ?? "" };
  }
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
