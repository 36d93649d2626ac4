import type { Slices } from "../domain/slices";
import type { StrandRecords } from "../domain/strand-records";
import { sharedReferences, type Shared } from "./common-references";
import { coverageOf, type Coverage } from "./coverage";
import { monthOfDay } from "./days";
import { A_SLICE } from "./groups";
import { matchRecords } from "./match";
import type { Pairs } from "./pairs";

/** Two extracts of one system, with their records matched. */
export interface MatchedExtracts {
  readonly then: StrandRecords;
  readonly now: StrandRecords;
  readonly pairs: Pairs;
  readonly coverage: Coverage;
  readonly shared: Shared & { readonly areCommon: boolean };
}

/** Matches the records of the extract that the last report was made from with those of the present one. */
export function* matchExtracts(then: StrandRecords, now: StrandRecords): Slices<MatchedExtracts> {
  const coverage = coverageOf(then.extract, now.extract);
  const pairs = yield* matchRecords(then.extract, now.extract, { rowByRow: true });
  let [matched, inOtherMonths] = [0, 0];
  for (let record = 0; record < then.extract.rows; record += 1) {
    if (record % A_SLICE === 0) yield;
    const partner = pairs.toSecond[record]!;
    if (partner < 0 || pairs.certainty(record) === "datePlaceType") continue;
    matched += 1;
    if (monthOfDay(then.extract.days[record]!) !== monthOfDay(now.extract.days[partner]!)) inOtherMonths += 1;
  }
  // The longer extract has records that the other one cannot have.
  return { then, now, pairs, coverage, shared: sharedReferences(matched, Math.min(then.extract.rows, now.extract.rows), inOtherMonths) };
}
