import type { Batch } from "./protocol";

export type SyncKind = "read" | "write" | "housekeeping";

/** One message over the bridge. */
export interface SyncRecord {
  readonly kind: SyncKind;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** The error code it was answered with, if any. */
  readonly error: string | undefined;
}

/** The messages over the bridge, since the start or the last `reset()`. */
export class Traffic {
  private records: SyncRecord[] = [];
  private readonly members = new Set<string>();

  /** The add-in's syncs, without the client's own housekeeping. */
  get syncs(): readonly SyncRecord[] {
    return this.records.filter((record) => record.kind !== "housekeeping");
  }

  /** Messages in which the client only released references. */
  get housekeeping(): readonly SyncRecord[] {
    return this.records.filter((record) => record.kind === "housekeeping");
  }

  /** Sums over the add-in's syncs. */
  get totals(): { readonly syncs: number; readonly requestBytes: number; readonly responseBytes: number; readonly actions: number } {
    const { syncs } = this;
    const sum = (of: (record: SyncRecord) => number) => syncs.reduce((total, record) => total + of(record), 0);
    return {
      syncs: syncs.length,
      requestBytes: sum((r) => r.requestBytes),
      responseBytes: sum((r) => r.responseBytes),
      actions: sum((r) => r.actions),
    };
  }

  /** Every API member that was used, such as "Range.values", to compare with a manifest's requirement sets. */
  get api(): readonly string[] {
    return [...this.members].sort();
  }

  record(record: SyncRecord): void {
    this.records.push(record);
  }

  crossed(api: string): void {
    this.members.add(api);
  }

  reset(): void {
    this.records = [];
    this.members.clear();
  }
}

/** Whether a batch does nothing but release references, as the client does at the end of `Excel.run`. */
export function isHousekeeping(batch: Batch): boolean {
  const calls = batch.Actions.filter((action) => action.ActionType !== 1);
  return calls.length > 0 && calls.every((action) => action.Name === "_RemoveReference");
}

/** Above this length, encoding a text costs less than checking each of its characters. */
const LONG = 10_000;

/** The size of a text in UTF-8. */
export function byteLength(text: string): number {
  if (text.length > LONG) return new TextEncoder().encode(text).length;
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff ? (code >= 0xd800 && code <= 0xdfff ? 1 : 2) : 1;
  }
  return bytes;
}
