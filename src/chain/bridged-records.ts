import { commonMonths, laterCounts, type LastReported } from "../analysis/bridge";
import { notByRecord, whyNotByRecord } from "../checks/report/not-by-record";
import type { Comparison } from "../domain/comparison";
import { finding, NOWHERE, type Finding } from "../domain/finding";
import type { Month } from "../domain/month";
import { lengthOf } from "../domain/series";
import type { Slices } from "../domain/slices";
import type { EarlierRecords, FoundRecords, NotByRecord, StrandRecords } from "../domain/strand-records";
import { matchExtracts, splitByRecord, type MatchedExtracts, type SplitRecords } from "../systems";

/** The last reports with what was revised shown record by record, and the records themselves. */
export interface BridgedRecords {
  readonly last: readonly LastReported[];
  readonly told: ToldRecords | null;
  readonly findings: readonly Finding[];
}

/** The records that explain what was revised, strand by strand. */
export interface ToldRecords {
  /** The workbook of the last report. */
  readonly file: string;
  readonly then: StrandRecords;
  readonly now: StrandRecords;
  readonly strands: readonly { readonly strand: string; readonly end: Month; readonly records: SplitRecords["records"] }[];
}

/**
 * Shows record by record what was revised of each strand since the last report, where the workbook of that report and this one have records with references.
 * Where that cannot be, says why; the bridge then has it in one step.
 */
export function* bridgedRecords(
  last: readonly LastReported[],
  comparisons: readonly Comparison[],
  { name, found: then }: EarlierRecords,
  now: FoundRecords,
): Slices<BridgedRecords> {
  const matched = yield* matchedOrWhy(then, now);
  const comparisonOf = new Map(comparisons.map((comparison) => [comparison.definition.strand, comparison]));
  const strands: Told[] = [];
  for (const each of last) {
    const comparison = comparisonOf.get(each.strand);
    const later = comparison === undefined ? [] : laterCounts(comparison);
    const reason = "why" in matched ? matched : whyNotStrand(matched, each, comparison);
    const common = commonMonths(each, later);
    const months = new Set(common.map(({ month }) => month));
    const split = "why" in matched || reason !== null ? null : yield* splitByRecord(matched, { strand: each.strand, months });
    if (split !== null && total(split.split.steps) !== total(common))
      throw new Error(`The records of ${each.strand} do not come to what was revised.`);
    strands.push({ last: each, reason, split });
    yield;
  }
  return {
    last: strands.map((each) => withRecords(each, name)),
    told:
      "why" in matched
        ? null
        : {
            ...{ file: name, then: matched.then, now: matched.now },
            strands: strands.flatMap(({ last: { strand }, split }) =>
              split === null ? [] : [{ strand, end: comparisonOf.get(strand)!.end, records: split.records }],
            ),
          },
    findings: findingsOf(strands, name),
  };
}

function* matchedOrWhy(then: FoundRecords, now: FoundRecords): Slices<MatchedExtracts | NotByRecord> {
  if (now.none !== null) return { ...now.none, of: "now" };
  if (then.none !== null) return { ...then.none, of: "then" };
  const matched = yield* matchExtracts(then.records, now.records);
  const { areCommon, of: rows, ...shared } = matched.shared;
  return areCommon ? matched : { why: "noCommon", rows, ...shared };
}

/** Why a strand cannot be shown record by record: its records do not come to what was reported, or to what is reported now. */
function whyNotStrand({ then, now }: MatchedExtracts, last: LastReported, comparison: Comparison | undefined): NotByRecord | null {
  const { strand, counts } = last;
  const ofNow = now.others.get(strand);
  if (ofNow !== undefined) return { why: "notCounted", of: "now", sheet: ofNow };
  const ofThen = then.others.get(strand) ?? (then.strands.has(strand) ? undefined : null);
  if (ofThen !== undefined) return { why: "notCounted", of: "then", sheet: ofThen };
  const wholeMonths = [...counts, ...(comparison?.later?.months ?? [])].every((each) => lengthOf(each) === 1);
  if (comparison === undefined || !wholeMonths) return { why: "notCounted", of: "now", sheet: null };
  const [before, after] = [then, now].map((each) => perMonth(each.strands.get(strand)!)) as [Counts, Counts];
  const common = commonMonths(last, laterCounts(comparison));
  const off = common.find(({ month, was }) => was !== (before.get(month) ?? 0));
  if (off !== undefined) return { why: "notAsReported", month: off.month, reported: off.was, records: before.get(off.month) ?? 0 };
  // A row of two tables of one sheet, for one, is no single record.
  return common.every((each) => each.now === (after.get(each.month) ?? 0)) ? null : { why: "notCounted", of: "now", sheet: null };
}

/** What lies between then and now, all together. */
function total(of: readonly { readonly was: number; readonly now: number }[]): number {
  return of.reduce((sum, { was, now }) => sum + now - was, 0);
}

type Counts = ReadonlyMap<number, number>;

function perMonth(months: Int32Array): Counts {
  const counts = new Map<number, number>();
  for (const month of months) if (month > 0) counts.set(month, (counts.get(month) ?? 0) + 1);
  return counts;
}

interface Told {
  readonly last: LastReported;
  readonly reason: NotByRecord | null;
  readonly split: SplitRecords | null;
}

function withRecords({ last, reason, split }: Told, file: string): LastReported {
  if (split !== null) return { ...last, byRecord: split.split };
  return reason === null ? last : { ...last, byRecord: { whyNot: whyNotByRecord(reason, file) } };
}

/** A finding for all strands with the same reason. */
function findingsOf(strands: readonly Told[], file: string): readonly Finding[] {
  const reasons = new Map<string, { readonly reason: NotByRecord; readonly strands: string[] }>();
  for (const { reason, last } of strands) {
    if (reason === null) continue;
    const text = whyNotByRecord(reason, file);
    const same = reasons.get(text);
    if (same === undefined) reasons.set(text, { reason, strands: [last.strand] });
    else same.strands.push(last.strand);
  }
  return [...reasons.values()].map((each) => finding(notByRecord.code, placeOf(each.reason), { ...each, file }));
}

/** A place in this workbook; of the other one the message tells. */
function placeOf(reason: NotByRecord): Pick<Finding, "sheet" | "address"> {
  if (!("of" in reason) || reason.of === "then" || reason.sheet === null) return NOWHERE;
  return { sheet: reason.sheet, address: "address" in reason ? reason.address : null };
}
