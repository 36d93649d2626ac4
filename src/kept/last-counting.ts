import * as v from "valibot";
import type { Month } from "../domain/month";
import { readText, textOf, type KeptForm } from "./kept";

/** How many records each month has; null where none were counted. */
type Totals = ReadonlyMap<Month, number> | null;

/** The last counting of files. */
export interface LastCounting {
  /** Tells the files and what became of their records from any others. */
  readonly of: string;
  /** What stood in the workbook before. */
  readonly before: Totals;
}

const TOTALS = v.nullable(
  v.pipe(
    v.array(v.tuple([v.pipe(v.number(), v.integer()), v.number()])),
    v.transform((months): Totals => new Map(months as [Month, number][])),
  ),
);

const FORM: KeptForm<LastCounting> = { version: 1, schema: v.object({ of: v.string(), before: TOTALS }) };

export function lastCountingText({ of, before }: LastCounting): string {
  return textOf(FORM, { of, before: before && [...before] });
}

/**
 * What the months of a counting are compared with: those that stand in the workbook. Where these are its own already, as after a failure that came last,
 * those before it, so that counting the same again says what the first time would have said.
 */
export function comparedWith(
  kept: string | null,
  { of, standing, now }: { readonly of: string; readonly standing: Totals; readonly now: Totals },
): Totals {
  const last = kept === null ? null : readText(FORM, kept).value;
  return last?.of === of && isSame(standing, now) ? last.before : standing;
}

function isSame(one: Totals, other: Totals): boolean {
  return JSON.stringify(one && [...one]) === JSON.stringify(other && [...other]);
}
