import { finding, NOWHERE, type Finding } from "../domain/finding";
import type { Extract } from "../domain/extract";
import { monthFromSerial, type Month } from "../domain/month";
import type { Slices } from "../domain/slices";
import type { SheetColumns } from "../reading";
import { recordsOf, type SystemRecords, type SystemSheet } from "../reading/systems";
import { compareSystems, complianceOf, sharedReferences, type Comparison, type Compliance } from "../systems";

/** Two systems' records compared, or what stops it. */
export type SystemsCompared =
  | {
      readonly kind: "compared";
      readonly records: readonly [SystemRecords, SystemRecords];
      readonly comparison: Comparison;
      readonly compliance: Compliance;
    }
  | { readonly kind: "stopped"; readonly findings: readonly Finding[] };

export interface SystemsRead {
  readonly columns: readonly SheetColumns[];
  /** Which number of a sheet's dates is the day, as the sheet "Reading" says; null where it does not. */
  readonly orderOn: (sheet: string) => "dayFirst" | "monthFirst" | null;
  /** The sheet that names the systems; null for none. */
  readonly given: string | null;
}

/** Compares the records of two systems' worksheets, from the columns that were read. */
export function* comparedSystems(
  sheets: readonly [SystemSheet, SystemSheet],
  { columns, orderOn, given }: SystemsRead,
): Slices<SystemsCompared> {
  const read = (sheet: SystemSheet) => recordsOf(sheet, columns, orderOn(sheet.head.sheet));
  const first = read(sheets[0]);
  yield;
  const second = read(sheets[1]);
  yield;
  const findings = [...first.findings, ...second.findings];
  if (findings.length > 0) return { kind: "stopped", findings };
  const comparison = yield* compareSystems(first.extract, second.extract);
  const { tally, coverage, certainties, counts, records } = comparison;
  const compliance = complianceOf(tally, coverage.months);
  if (compliance === null) {
    const systems = [first.extract, second.extract].map((extract) => ({ system: extract.system, ...spanOf(extract) }));
    return { kind: "stopped", findings: [finding("noSharedMonths", NOWHERE, { systems })] };
  }
  const { areCommon, ...shared } = sharedReferences(certainties.sameReference + certainties.writtenDifferently, records, counts.month);
  if (!areCommon) {
    const details = { systems: comparison.systems, ...shared };
    return { kind: "stopped", findings: [finding("noCommonReference", { sheet: given, address: null }, details)] };
  }
  return { kind: "compared", records: [first, second], comparison, compliance };
}

/** The months of an extract's first and last day. */
function spanOf({ days }: Extract): { readonly from: Month; readonly to: Month } {
  const known = days.filter((day) => day > 0);
  const [from, to] = [known.reduce((one, other) => Math.min(one, other)), known.reduce((one, other) => Math.max(one, other))];
  return { from: monthFromSerial(from)!, to: monthFromSerial(to)! };
}
