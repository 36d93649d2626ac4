import * as v from "valibot";
import type { ReportedBuild, ReportedCount, ReportedStrand } from "../domain/reported-build";
import { MONTH, type PlanSlot } from "./build-state";
import { escaped, unescaped } from "../domain/xml-text";
import { readText, textOf, type KeptForm, type KeptReading } from "./kept";

/**
 * What earlier builds reported is kept in a part of its own beside each plan: a build that is undone, or that fails, is thus not in it. One
 * namespace for each slot.
 */
export const LEDGER_NAMESPACE: Readonly<Record<PlanSlot, string>> = { 1: "urn:strand-report:ledger:1", 2: "urn:strand-report:ledger:2" };

/** Builds that are kept: ten years of quarters. */
const MOST_BUILDS = 40;
/** Characters that are kept at most: one part of one request. */
export const MOST_CHARACTERS = 300_000;

/** Months one after another: the first, how many months each count is for, and the counts. */
const RUN = v.pipe(
  v.object({ from: v.number(), each: v.optional(v.number(), 1), counts: v.array(v.number()) }),
  v.transform(({ from, each, counts }) =>
    counts.map((count, index): ReportedCount => ({ month: (from + index * each) as ReportedCount["month"], length: each, count })),
  ),
);

const STRAND = v.pipe(
  v.object({
    strand: v.string(),
    end: MONTH,
    length: v.optional(v.number()),
    standsOut: v.optional(v.nullable(v.boolean()), null),
    countedBy: v.optional(v.string()),
    months: v.array(RUN),
  }),
  v.transform(({ strand, end, length, standsOut, countedBy, months }): ReportedStrand => ({
    ...{ strand, end, ...(length === undefined ? {} : { length }), standsOut, ...(countedBy === undefined ? {} : { countedBy }) },
    counts: months.flat(),
  })),
);

const FORM: KeptForm<readonly ReportedBuild[]> = {
  version: 1,
  schema: v.pipe(
    v.object({
      builds: v.array(v.object({ at: v.string(), hiddenUnder: v.optional(v.nullable(v.number()), null), strands: v.array(STRAND) })),
    }),
    v.transform(({ builds }) => builds),
  ),
};

/** The builds as XML, the oldest left out where there are too many. `build` is the number of the build that keeps them. */
export function ledgerToXml(slot: PlanSlot, build: number, builds: readonly ReportedBuild[]): string {
  let kept = builds.slice(-MOST_BUILDS);
  let text = textOf(FORM, { builds: kept.map(keptBuild) });
  while (text.length > MOST_CHARACTERS && kept.length > 1) {
    kept = kept.slice(1);
    text = textOf(FORM, { builds: kept.map(keptBuild) });
  }
  return `<?xml version="1.0" encoding="UTF-8"?><ledger xmlns="${LEDGER_NAMESPACE[slot]}" build="${build}">${escaped(text)}</ledger>`;
}

/** The builds that a slot's parts keep; of several, as a build that was cut off can leave, the latest. No builds where there is no part. */
export function ledgerFromXml(parts: readonly string[]): KeptReading<readonly ReportedBuild[]> {
  const numbered = parts.map((xml) => ({ xml, build: ledgerBuild(xml) }));
  const [last] = numbered.toSorted((a, b) => b.build - a.build);
  if (last === undefined) return { value: [], problem: null };
  const json = last.xml.slice(last.xml.indexOf(">", last.xml.indexOf("<ledger")) + 1, last.xml.lastIndexOf("</ledger>"));
  return readText(FORM, unescaped(json));
}

/** The number of the build that kept a part. */
export function ledgerBuild(xml: string): number {
  return Number(/<ledger[^>]* build="(\d+)"/.exec(xml)?.[1] ?? 0);
}

function keptBuild({ at, hiddenUnder, strands }: ReportedBuild): object {
  return { at, ...(hiddenUnder === null ? {} : { hiddenUnder }), strands: strands.map(keptStrand) };
}

function keptStrand({ strand, end, length, standsOut, countedBy, counts }: ReportedStrand): object {
  const runs: { from: number; each?: number; counts: number[] }[] = [];
  for (const { month, length, count } of counts) {
    const run = runs.at(-1);
    const { from = 0, each = 1, counts: before = [] } = run ?? {};
    if (run !== undefined && each === length && month === from + before.length * each) run.counts.push(count);
    else runs.push({ from: month, ...(length === 1 ? {} : { each: length }), counts: [count] });
  }
  const known = { ...(length === undefined ? {} : { length }), ...(countedBy === undefined ? {} : { countedBy }) };
  return { strand, end, ...known, ...(standsOut === null ? {} : { standsOut }), months: runs };
}
