import { pack, writeSent } from "../files";
import { packageCheck } from "../library/package-check-browser";
import type { SaveAnswer, SaveRequest } from "./save-messages";

// The thread that saves: the engine writes, packs and checks here, and the page stays responsive.
const sent: unknown[][] = [];

async function done(request: Exclude<SaveRequest, { do: "rows" }>): Promise<unknown> {
  switch (request.do) {
    case "write":
      return writeSent({ model: request.model, rows: request.model.worksheets.map((_, index) => sent[index] ?? []) });
    case "pack":
      return pack(request.parts);
    case "check":
      return packageCheck(request.bytes);
  }
}

self.addEventListener("message", ({ data: request }: MessageEvent<SaveRequest>) => {
  if (request.do === "rows") {
    const rows = (sent[request.sheet] ??= []);
    for (const row of request.rows) rows.push(row);
    return;
  }
  const answer = (given: SaveAnswer) => self.postMessage(given);
  done(request).then(
    (value) => answer({ value }),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
});
