import type { PlainSheet } from "../../src/excel/write/plain-sheet";
import { SOURCE, sourceSheet, type SourceFacts } from "../../src/records";
import type { CountedRecords } from "./count-records";
import type { RecordsEngine } from "./engine";

/** What the sheet "Source" says beside what was counted. */
export interface Sourced extends Pick<
  SourceFacts,
  "source" | "listing" | "dateColumn" | "stops" | "referencesCompared" | "changes" | "at"
> {
  readonly engine: RecordsEngine;
  readonly counted: CountedRecords;
}

/** The sheet "Source", with the SQL. */
export function sourceWithSql({ engine, counted, ...facts }: Sourced): PlainSheet {
  const others = inParts(counted.sql).map((part) => ["SQL", part] as const);
  return sourceSheet("extract", SOURCE, { ...facts, ...counted, from: engine.said, others });
}

/** A cell holds no more than 32,767 characters. */
const MOST_IN_CELL = 30_000;

function inParts(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / MOST_IN_CELL) }, (_, at) => text.slice(at * MOST_IN_CELL, (at + 1) * MOST_IN_CELL));
}
