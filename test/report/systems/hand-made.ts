import { FLAG } from "../../../src/domain/extract";
import { monthOf } from "../../../src/domain/month";
import { atOnce } from "../../../src/domain/slices";
import type { SystemRecords } from "../../../src/reading/systems";
import { compareSystems, complianceOf, type Comparison, type Compliance } from "../../../src/systems";
import { extract } from "../../systems/extracts";

type Records = Parameters<typeof extract>[1];

/** 1 March 2019. */
export const DAY = 43_525;

/** A worksheet's records, from its second row on. */
export function recordsOf(system: string, records: Records, name = system): SystemRecords {
  const sheet = { head: { sheet: name }, reference: { column: 0 }, flags: [{ header: "Hate" }, { header: "Knife" }] };
  return {
    extract: extract(system, records),
    sheet,
    rows: Int32Array.from(records, (_, at) => at + 1),
    findings: [],
  } as unknown as SystemRecords;
}

export const compared = (one: SystemRecords, other: SystemRecords): Comparison => atOnce(compareSystems(one.extract, other.extract));
const complied = ({ tally, coverage }: Comparison): Compliance => complianceOf(tally, coverage.months)!;

/** Two systems over two months: of eight records one is in Athena alone, one in Niche alone, and one has another flag. */
export function twoSystems() {
  const day = (month: number, at: number) => DAY + month * 31 + at * 5;
  const both = [0, 1].flatMap((month) =>
    [0, 1, 2].map((at) => [`42/${100 + month * 10 + at}`, day(month, at), FLAG.no, at === 0 ? "Harlow" : "Basildon"] as const),
  );
  const athena = recordsOf("Athena", [...both, ["42/900", day(0, 4), FLAG.no, ""]]);
  const niche = recordsOf("Niche", [
    ...both.map(([reference, at, flag, unit], index) => [reference, at, index === 1 ? FLAG.yes : flag, unit] as const),
    ["42/901", day(1, 4)],
  ]);
  const comparison = compared(athena, niche);
  return { records: [athena, niche] as const, comparison, compliance: complied(comparison) };
}

export const MARCH = monthOf(2019, 3);
