import type { FindingCode, Severity } from "../../domain/finding";
import type { CheckEntry, CheckTopic } from "../check";

/** Code, severity, what is looked at, what to do. */
export type EntryRow<Code extends FindingCode> = readonly [code: Code, severity: Severity, looksAt: string, fix: string];

/** Entries of checks that are made while figures are read, where the reading itself finds what is wrong. */
export function entries<Code extends FindingCode>(
  topic: CheckTopic,
  adjustable: boolean,
  rows: readonly EntryRow<Code>[],
): readonly CheckEntry<Code>[] {
  return rows.map(([code, severity, looksAt, fix]) => ({ code, topic, severity, adjustable, looksAt, fix }));
}
