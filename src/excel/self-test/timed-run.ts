import type { ExcelRun } from "../workbook";

/** One exchange with Excel. Bytes are null where this Excel's library does not show them. */
export interface TimedSync {
  readonly milliseconds: number;
  readonly sent: number | null;
  readonly received: number | null;
}

/**
 * What the client library sends its messages with. It is not part of the documented interface, so it is used only where it looks as
 * expected.
 */
interface Executor {
  executeAsync(data: unknown, flags: unknown, message: { readonly Body?: unknown }): Promise<{ readonly Body?: unknown }>;
}

/** `run` with every sync timed and, where possible, weighed. `now` is a clock in milliseconds. */
export function timedRun(run: ExcelRun, now: () => number, record: (sync: TimedSync) => void): ExcelRun {
  return (batch) =>
    run((context) => {
      const weighed = weigh(context);
      const sync = context.sync.bind(context);
      context.sync = async (passThrough?: unknown) => {
        const start = now();
        const before = weighed.messages;
        try {
          return (await sync(passThrough)) as never;
        } finally {
          // `run` ends with a sync that has nothing to send.
          if (!weighed.canTell || weighed.messages > before)
            record({
              milliseconds: now() - start,
              sent: weighed.canTell ? weighed.sent : null,
              received: weighed.canTell ? weighed.received : null,
            });
        }
      };
      return batch(context);
    });
}

/** Adds the measuring to a context, which gets its executor just before it first sends something. */
function weigh(context: Excel.RequestContext) {
  const weighed = { canTell: false, messages: 0, sent: 0, received: 0 };
  let executor: unknown = (context as { readonly _requestExecutor?: unknown })._requestExecutor;
  Object.defineProperty(context, "_requestExecutor", {
    configurable: true,
    get: () => executor,
    set(set: unknown) {
      executor = set;
      if (!isExecutor(set)) return;
      weighed.canTell = true;
      const execute = set.executeAsync.bind(set);
      set.executeAsync = async (data, flags, message) => {
        weighed.messages += 1;
        weighed.sent = bytes(message.Body);
        const answer = await execute(data, flags, message);
        weighed.received = bytes(answer.Body);
        return answer;
      };
    },
  });
  return weighed;
}

function isExecutor(value: unknown): value is Executor {
  return typeof value === "object" && value !== null && "executeAsync" in value && typeof value.executeAsync === "function";
}

function bytes(body: unknown): number {
  return new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body ?? null)).length;
}
