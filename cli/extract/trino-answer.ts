import { setTimeout as pause } from "node:timers/promises";
import type { QueryResult, Trino } from "trino-client";
import { SourceError, type SqlValue } from "./engine";
import { MOST_ANSWERED } from "./server";

/** A statement, and who waits for its answer. */
interface Asked {
  readonly url: string;
  readonly sql: string;
  readonly signal: AbortSignal | undefined;
  readonly progress: (percent: number) => void;
}

/** In milliseconds. A page comes within a second or two, though it may be empty. */
const LONGEST_PAGE = 60_000;
const LONGEST_CANCEL = 5_000;
/** What the protocol asks a client to try again, and how often. */
const BUSY = [429, 502, 503, 504];
const TRIES = 20;
const BETWEEN_TRIES = 100;

/**
 * Answers a statement by Trino's protocol: page after page until one says that it is finished. The pages are asked for one by one with the
 * client's own request, since its iterator passes over empty pages by itself, could not be stopped meanwhile, and would send the password to
 * whatever address a page names. Whatever ends it early is told to the server. Throws a SourceError.
 */
export async function trinoAnswer(trino: Trino, asked: Asked): Promise<readonly (readonly SqlValue[])[]> {
  const { url, signal, progress } = asked;
  signal?.throwIfAborted();
  progress(0);
  let next: string | undefined;
  try {
    const rows: SqlValue[][] = [];
    // Not to be stopped: it is answered at once, and only the answer tells what is to be cancelled.
    let page = await request(trino, { method: "POST", url: "/v1/statement", data: asked.sql });
    for (;;) {
      next = sameServer(url, page.nextUri);
      if (page.error !== undefined) throw new Error(page.error.message);
      for (const row of rowsOf(page)) rows.push(row);
      if (rows.length > MOST_ANSWERED) throw new Error(`the answer has more than ${MOST_ANSWERED.toLocaleString("en-GB")} rows`);
      progress(Math.floor(page.stats?.progressPercentage ?? 0));
      if (next === undefined) break;
      signal?.throwIfAborted();
      page = await request(trino, { method: "GET", url: next, signal });
    }
    if (page.stats?.state !== "FINISHED") throw new Error("the answer ends before it is finished");
    return rows;
  } catch (error) {
    if (next !== undefined) await cancel(trino, next);
    signal?.throwIfAborted();
    throw new SourceError(`${url} does not answer: ${(error as Error).message.split("\n")[0]!}. Nothing was counted.`);
  }
}

interface PageAsked {
  readonly method: "POST" | "GET" | "DELETE";
  readonly url: string;
  readonly data?: string;
  readonly signal?: AbortSignal | undefined;
  readonly timeout?: number;
}

/** What the library asks for one page with. It keeps it private, and offers nothing else that asks for one page. */
interface PageClient {
  request(asked: Omit<PageAsked, "signal"> & { readonly signal?: AbortSignal }): Promise<QueryResult>;
}

function clientOf(trino: Trino): PageClient {
  return trino["client"] as PageClient;
}

async function request(trino: Trino, { signal, ...asked }: PageAsked): Promise<QueryResult> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await clientOf(trino).request({
        ...{ timeout: LONGEST_PAGE, maxRedirects: 0, headers: { "Content-Type": "text/plain; charset=utf-8" }, ...asked },
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (error) {
      if (asked.method !== "GET" || tries === TRIES || !BUSY.includes(statusOf(error))) throw error;
      await pause(BETWEEN_TRIES * tries, undefined, signal === undefined ? {} : { signal });
    }
  }
}

function statusOf(error: unknown): number {
  const { response } = error as { readonly response?: { readonly status: number } };
  return response?.status ?? 0;
}

/** The address of the next page. The name and password go with it, so that it must be of the same server. */
function sameServer(url: string, next: string | undefined): string | undefined {
  if (next !== undefined && new URL(next).origin !== new URL(url).origin)
    throw new Error(`it sends on to ${new URL(next).origin}, which is another address`);
  return next;
}

/** The rows of a page. Anything but a list of rows as wide as the columns would be a loss that nobody sees. */
function rowsOf({ data, columns }: QueryResult): SqlValue[][] {
  if (data === undefined) return [];
  const width = columns?.length;
  const rows: unknown = data;
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row) && row.length === width))
    throw new Error("the answer is not in the form of Trino's protocol");
  return rows as SqlValue[][];
}

/** Tells the server to end the statement. Where it cannot be told, it ends it by itself after some minutes without a question. */
async function cancel(trino: Trino, next: string): Promise<void> {
  await request(trino, { method: "DELETE", url: next, timeout: LONGEST_CANCEL }).catch(() => undefined);
}
