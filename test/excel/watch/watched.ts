import type { NodeHost } from "../../../host/node";
import { registry } from "../../../host/objects/provided";
import { camel } from "../../../host/objects/registry";
import type { WatchFailure, WatchNews, WorkbookChange } from "../../../src/excel/watch/changes";
import { type WatchOptions, watchWorkbook, type Watching } from "../../../src/excel/watch/watch-workbook";
import type { ExcelRun } from "../../../src/excel/workbook";
import { hostOf, type Rows } from "../../workbooks";

/** Time that passes when a test says so. */
export class Clock {
  readonly asked: number[] = [];
  private sleepers: (() => void)[] = [];

  readonly wait = (milliseconds: number): Promise<void> => {
    this.asked.push(milliseconds);
    return new Promise((resolve) => this.sleepers.push(resolve));
  };

  pass(): void {
    for (const wake of this.sleepers.splice(0)) wake();
  }
}

/** Stands between the add-in and `Excel.run`: holds the answers back while it is closed. */
export class Gate {
  /** How many answers were held back so far. */
  held = 0;
  private open_: Promise<void> | null = null;
  private release: () => void = () => undefined;

  close(): void {
    this.open_ = new Promise((resolve) => (this.release = resolve));
  }

  open(): void {
    this.open_ = null;
    this.release();
  }

  through(run: ExcelRun): ExcelRun {
    return (batch) =>
      run(async (context) => {
        const answer = await batch(context);
        if (this.open_) {
          this.held += 1;
          await this.open_;
        }
        return answer;
      });
  }
}

export interface Watched {
  readonly host: NodeHost;
  readonly watching: Watching;
  readonly clock: Clock;
  readonly gate: Gate;
  /** Every piece of news so far. */
  readonly news: readonly WatchNews[];
  /** The changes told since the last call, once all is quiet. */
  readonly changes: () => Promise<readonly WorkbookChange[]>;
  readonly failures: () => readonly WatchFailure[];
}

/** A workbook of these sheets, watched through the real client; its traffic is counted from here on. */
export async function watched(sheets: Readonly<Record<string, Rows>> | NodeHost, options: Partial<WatchOptions> = {}): Promise<Watched> {
  const host = "run" in sheets ? (sheets as NodeHost) : await hostOf(sheets);
  const clock = new Clock();
  const gate = new Gate();
  const news: WatchNews[] = [];
  const watching = await watchWorkbook(gate.through(host.run), (one) => void news.push(one), {
    supports: () => true,
    wait: clock.wait,
    fault: fail,
    delays: [100, 200, 400],
    ...options,
  });
  await host.idle();
  host.traffic.reset();
  let told = 0;
  return {
    host,
    watching,
    clock,
    gate,
    news,
    async changes() {
      await host.idle();
      await watching.settled();
      const since = news.slice(told);
      told = news.length;
      return since.flatMap((one) => (one.kind === "changes" ? one.changes : []));
    },
    failures: () => news.filter((one) => one.kind === "failed"),
  };
}

function fail(error: unknown): never {
  throw error;
}

/** Rows of plain counts, with a header. */
export const plainRows = (count: number): Rows => [
  ["Month", "Offence", "Count"],
  ...Array.from({ length: count - 1 }, (_, index) => [`Month ${index}`, "Fraud", index]),
];

/** The members used that need more than ExcelApi 1.9. */
export function usedBeyondFloor(host: NodeHost): readonly string[] {
  const late = registry.all.flatMap(({ name, properties, methods }) =>
    Object.entries({ ...properties, ...methods }).flatMap(([member, { since }]) =>
      Number(since.slice(2)) > 9 ? [`${name}.${camel(member)}`] : [],
    ),
  );
  return host.traffic.api.filter((api) => late.includes(api));
}
