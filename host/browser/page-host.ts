import type { Bridge } from "../bridge";
import { connectLoaded, type ExcelClient } from "../client";
import type { WorkbookModel } from "../engine/workbook-model";
import { createHostFor, type EmbeddedHost } from "../host";
import type { Batch, RequestMessage } from "../protocol";
import type { SyncRecord } from "../traffic";

/** One sync: the traffic's record, with its duration and its request. */
export interface SyncSeen extends SyncRecord {
  /** Milliseconds from the request to the answer. */
  readonly ms: number;
  readonly batch: Batch;
}

/**
 * A host in a page. Microsoft's client runs in another window, such as a task pane's frame, and joins once it has loaded.
 */
export class PageHost {
  readonly host: Omit<EmbeddedHost, "Excel" | "OfficeExtension" | "run">;
  private readonly bridge: Bridge;
  /** The last sync that the traffic recorded. */
  private recorded: SyncRecord | undefined;
  /** Resolved when the workbook may change again. */
  private still: Promise<void> = Promise.resolve();

  /** `seen` is called for every sync once it has been answered, before its events go out. */
  constructor(
    workbook: WorkbookModel,
    private readonly seen: (sync: SyncSeen) => void,
  ) {
    let bridge: Bridge | undefined;
    this.host = createHostFor(workbook, (made) => {
      bridge = made;
      return NO_CLIENT_YET;
    });
    this.bridge = bridge!;
    const { traffic } = this.host;
    const record = traffic.record.bind(traffic);
    traffic.record = (sync) => {
      this.recorded = sync;
      record(sync);
    };
  }

  /** Does work during which the workbook must not change: the client's requests are answered afterwards. */
  whileStill<T>(work: () => Promise<T>): Promise<T> {
    const done = work();
    this.still = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  /** Joins a client that a script element has loaded into its window. A host has one client: the next workbook or frame gets a new host. */
  connect(client: ExcelClient): void {
    const { bridge } = this;
    const still = () => this.still;
    const asked = new Map<string, { readonly at: number; readonly batch: Batch }>();
    let hear: ((text: string) => void) | undefined;
    connectLoaded(client, {
      sendMessageToHost(text) {
        const { id, message } = JSON.parse(text) as RequestMessage;
        asked.set(String(id), { at: performance.now(), batch: message.body });
        // As from another process: the pane can draw and take clicks before the answer comes.
        setTimeout(() => void still().then(() => bridge.sendMessageToHost(text)), 0);
      },
      get onMessageFromHost() {
        return hear;
      },
      set onMessageFromHost(handler) {
        hear = handler;
      },
    });
    bridge.onMessageFromHost = (text) => {
      // The traffic has just recorded this answer; its record lacks only the request.
      const id = ANSWER.exec(text)?.[1];
      const request = id === undefined ? undefined : asked.get(id);
      if (id !== undefined && request && this.recorded) {
        asked.delete(id);
        this.seen({ ...this.recorded, ms: performance.now() - request.at, batch: request.batch });
      }
      hear?.(text);
    };
  }
}

const ANSWER = /^\{"id":(\d+),"type":2/;

/** Stands in for the client until one has joined: the host itself asks nothing of it. */
const NO_CLIENT_YET = { Excel: {}, OfficeExtension: {} } as unknown as ExcelClient;
