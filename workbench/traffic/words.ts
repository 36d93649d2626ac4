import type { SyncSeen } from "../../host/browser";

/** "412 B", "3.4 KB", "1.2 MB". */
export function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export const time = (ms: number): string => (ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`);

const SET = 4;
const CALL = 3;
const LOAD = 2;

/** What a sync asked for, in order and counted: "load values, set values ×2, Activate". */
export function asked({ batch }: SyncSeen): string {
  const counts = new Map<string, number>();
  for (const { ActionType, Name, QueryInfo } of batch.Actions) {
    const what =
      ActionType === SET
        ? `set ${Name}`
        : ActionType === CALL && !Name.startsWith("_")
          ? Name
          : ActionType === LOAD
            ? `load ${(QueryInfo?.Select ?? []).join(" ") || "all"}`
            : undefined;
    if (what !== undefined) counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].map(([what, count]) => (count > 1 ? `${what} ×${count}` : what)).join(", ");
}
