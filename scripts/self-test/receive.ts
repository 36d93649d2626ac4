import type { IncomingMessage, RequestListener } from "node:http";
import { RESULT_PATH, type SentResult } from "./result-path";

/** The most characters of a result: more than any has. */
const MOST = 2_000_000;

/**
 * Takes the result that the pane sends, only as JSON: a page of another server would need permission to send that, and gets none. `next`
 * handles all other requests.
 */
export function receiver(received: (result: SentResult) => void) {
  return (request: IncomingMessage, response: Parameters<RequestListener>[1], next: () => void): void => {
    if (request.method !== "POST" || request.url !== RESULT_PATH || request.headers["content-type"] !== "application/json") {
      next();
      return;
    }
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => {
      body += part;
      if (body.length > MOST) request.destroy();
    });
    request.on("end", () => {
      const result = resultOf(body);
      response.writeHead(result === null ? 400 : 204).end();
      if (result !== null) received(result);
    });
  };
}

function resultOf(body: string): SentResult | null {
  try {
    const { text, isWell } = JSON.parse(body) as Partial<SentResult>;
    return typeof text === "string" && typeof isWell === "boolean" ? { text, isWell } : null;
  } catch {
    return null;
  }
}
