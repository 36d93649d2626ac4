import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { DuckDBInstance } from "@duckdb/node-api";

/** What becomes of the statements that count: answered whole, or ended in one of the ways in which a server ends them. */
export type Fate = "answered" | "failed" | "brokenOff" | "unfinished" | "endless" | "elsewhere";

export interface TrinoAsked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface TrinoServer {
  readonly port: number;
  /** All that it was asked, in order. */
  readonly asked: TrinoAsked[];
  /** For statements that count from now on. */
  fate: Fate;
  /** Called with each page that is asked for. */
  onPage: (url: string) => void;
  stop(): Promise<void>;
}

/** Its words for what DuckDB calls otherwise. Neither knows the other's way to write white space, or to replace all of it. */
const SPACES = /U&'(\[[^']*\]\+)', ' '\)/g;
const inDuckdb = (sql: string) =>
  sql
    .replace(SPACES, (_, of: string) => `'${of.replace(/\\([\da-f]{4})/g, String.raw`\x{$1}`)}', ' ', 'g')`)
    .replace('"hive".information_schema', "information_schema")
    .replaceAll("'^ | $', '')", () => "'^ | $', '', 'g')");

const SLUG = "y5f1a9c0e1b2d3f4a5b6c7d8e9f0a1b2c3d4e5f60";

/**
 * A server of this test's own that speaks Trino's protocol as it is documented: a statement is queued, runs, and gives its rows on pages that
 * name the next. DuckDB answers in place of Trino. `tables` makes catalog hive, schema police.
 */
export async function startTrino(tables: string): Promise<TrinoServer> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const sql of ["ATTACH ':memory:' AS hive", "CREATE SCHEMA hive.police", tables]) await connection.run(sql);
  const statements = new Map<string, { readonly rows: unknown[][]; readonly names: readonly string[]; readonly fate: Fate }>();
  let isBusy = true;

  const answer = async (request: IncomingMessage, body: string, response: ServerResponse) => {
    const own = `http://127.0.0.1:${server.port}`;
    const json = (value: object) => response.setHeader("Content-Type", "application/json").end(JSON.stringify(value));
    const stats = (state: string, progressPercentage: number) => ({ state, queued: state === "QUEUED", nodes: 3, progressPercentage });
    if (request.method === "DELETE") return response.writeHead(204).end();
    if (request.method === "POST") {
      const id = `20260115_101112_${String(statements.size).padStart(5, "0")}_kx3fq`;
      const fate = body.includes("GROUP BY") ? server.fate : "answered";
      const answered = await connection.runAndReadAll(inDuckdb(body));
      const rows = answered
        .getRowsJson()
        .map((row) => row.map((cell) => (typeof cell === "string" && /^-?\d+$/.test(cell) ? asType(cell) : cell)));
      const isTypes = body.includes("information_schema");
      const typed = isTypes ? rows.map((row) => row.map((cell, column) => (column === 1 ? (cell as string).toLowerCase() : cell))) : rows;
      statements.set(id, { rows: typed, names: answered.columnNames(), fate });
      const at = fate === "elsewhere" ? "http://127.0.0.2:9" : own;
      return json({
        id,
        infoUri: `${own}/ui/query.html?${id}`,
        nextUri: `${at}/v1/statement/queued/${id}/${SLUG}/1`,
        stats: stats("QUEUED", 0),
        warnings: [],
      });
    }
    const [, stage, id, page] = /^\/v1\/statement\/(queued|executing)\/([^/]+)\/\w+\/(\d+)$/.exec(request.url!)!;
    const { rows, names, fate } = statements.get(id!)!;
    if (isBusy) {
      isBusy = false;
      return response.writeHead(503).end();
    }
    const [half, number] = [Math.ceil(rows.length / 2), stage === "queued" ? 0 : Number(page)];
    const next = (to: number) => ({
      id,
      infoUri: `${own}/ui/query.html?${id}`,
      nextUri: `${own}/v1/statement/executing/${id}/${SLUG}/${to}`,
    });
    const columns = names.map((name) => ({ name, type: "varchar", typeSignature: { rawType: "varchar", arguments: [] } }));
    if (number === 0 || fate === "endless") return json({ ...next(number + 1), stats: stats("RUNNING", 12.5), warnings: [] });
    if (number === 1) return json({ ...next(2), columns, data: rows.slice(0, half), stats: stats("RUNNING", 50), warnings: [] });
    if (fate === "brokenOff") return request.socket.destroy();
    if (fate === "failed") return json({ id, columns, stats: stats("FAILED", 50), error: FAILURE, warnings: [] });
    if (fate === "unfinished") return json({ id, columns, stats: stats("RUNNING", 50), warnings: [] });
    if (number === 2) return json({ ...next(3), columns, data: rows.slice(half), stats: stats("FINISHING", 100), warnings: [] });
    return json({ id, infoUri: `${own}/ui/query.html?${id}`, columns, stats: stats("FINISHED", 100), warnings: [] });
  };

  const http = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts).toString();
      server.asked.push({ method: request.method!, url: request.url!, headers: request.headers, body });
      if (request.method === "GET") server.onPage(request.url!);
      answer(request, body, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
  });
  await new Promise<void>((resolve) => {
    http.listen(0, "127.0.0.1", resolve);
  });
  const server: TrinoServer = {
    port: (http.address() as AddressInfo).port,
    asked: [],
    fate: "answered",
    onPage: () => undefined,
    stop: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => {
        http.close(resolve);
      });
      connection.closeSync();
      instance.closeSync();
    },
  };
  return server;
}

/** DuckDB writes whole numbers as texts in JSON. */
function asType(text: string): string | number {
  return text.length < 16 && String(Number(text)) === text ? Number(text) : text;
}

/** As Trino words it. */
const FAILURE = {
  message: "Query exceeded the maximum run time limit of 30.00m",
  errorCode: 131_075,
  errorName: "EXCEEDED_TIME_LIMIT",
  errorType: "INSUFFICIENT_RESOURCES",
  failureInfo: {
    type: "io.trino.spi.TrinoException",
    message: "Query exceeded the maximum run time limit of 30.00m",
    suppressed: [],
    stack: [],
  },
} as const;
