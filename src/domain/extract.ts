import type { RawValue } from "./cell";

/** What a record's flag says. */
export const FLAG = { yes: 1, no: 0, notSaid: -1 } as const;

/**
 * One system's records, column by column; a record's number is its place in each, so that a million records need no object each.
 */
export interface Extract {
  /** What the system is called. */
  readonly system: string;
  readonly rows: number;
  readonly references: readonly RawValue[];
  /** Days as serial numbers of the 1900 date system; 0 where the date is missing or cannot be read. */
  readonly days: Int32Array;
  /** "" where no column says it. */
  readonly units: readonly string[];
  readonly types: readonly string[];
  /** A column for each flag that both systems keep, in the same order in both. */
  readonly flags: readonly Int8Array[];
}

/** What a reference has, as a pattern: a figure other than 0. "n/a" and "TBC" have none. */
export const REFERENCE_FIGURE = "[1-9]";
const HAS_FIGURE = new RegExp(REFERENCE_FIGURE);

/** True of what can tell a record. */
export function isReference(raw: RawValue): boolean {
  return HAS_FIGURE.test(String(raw));
}

/** A reference as it is compared with others within one system: " cr/1" is "CR/1". */
export function referenceAsCompared(raw: RawValue): string {
  return String(raw).trim().toUpperCase();
}
