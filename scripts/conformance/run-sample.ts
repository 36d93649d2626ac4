import { transformSync } from "esbuild";
import { openHost } from "../../host/node";
import { forceCreateSheet, officeOf } from "./office";
import { Page } from "./page";
import type { Sample } from "./sample";

/** The result of one function of a sample, that is of one of its buttons. */
export interface FunctionResult {
  readonly name: string;
  /** Undefined where it completed. */
  readonly error: string | undefined;
}

/** After this many milliseconds a function counts as hanging. */
const PATIENCE = 30_000;

/** Runs a sample on a new workbook: its script first, then each of its buttons once, in the order of its page. */
export async function runSample({ script, template }: Sample): Promise<readonly FunctionResult[]> {
  const host = await openHost();
  const page = new Page(template);
  // Samples catch their own errors and log them here.
  const said: string[] = [];
  const say = (...words: readonly unknown[]) => void said.push(words.map(wordsOf).join(" "));
  const { Excel, OfficeExtension } = host;
  const quiet = () => undefined;
  const surroundings = {
    Excel,
    OfficeExtension,
    Office: officeOf(Excel),
    OfficeHelpers: { UI: { notify: say }, Utilities: { log: say }, ExcelUtilities: { forceCreateSheet } },
    console: { log: quiet, info: quiet, debug: quiet, table: quiet, warn: quiet, error: say },
    document: page.document,
    $: page.$,
    jQuery: page.$,
  };
  const attempt = async (run: () => unknown): Promise<string | undefined> => {
    said.length = 0;
    try {
      await inTime(Promise.resolve().then(run));
      await host.idle();
    } catch (error) {
      return wordsOf(error);
    }
    return said[0];
  };
  const window = { ...surroundings, setTimeout, alert: quiet, open: quiet };
  const names = { ...surroundings, window };
  const start = (): Promise<unknown> => {
    const { code } = transformSync(script, { loader: "ts", target: "es2022" });
    // oxlint-disable-next-line typescript/no-implied-eval -- a sample is a script of the person's own choice, as in Script Lab
    const compiled = new Function(...Object.keys(names), `return (async () => {\n${code}\n})();`) as (
      ...values: readonly unknown[]
    ) => Promise<unknown>;
    return compiled(...Object.values(names));
  };
  const failed = await attempt(start);
  if (failed !== undefined) return [{ name: "(the script)", error: failed }];
  const results: FunctionResult[] = [];
  for (const button of page.buttons) results.push({ name: button.id, error: await attempt(() => button.press()) });
  await host.close();
  return results;
}

async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${PATIENCE / 1000} seconds`)), PATIENCE);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** An error in one line, with the member that failed. */
function wordsOf(said: unknown): string {
  if (!(said instanceof Error)) return String(said);
  const { code, debugInfo } = said as Partial<OfficeExtension.Error>;
  const at = debugInfo?.errorLocation;
  return `${code === undefined ? "" : `${code}: `}${said.message.split("\n")[0]}${at ? ` (${at})` : ""}`;
}
