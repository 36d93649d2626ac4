import type { Finding } from "../domain/finding";
import type { Slices } from "../domain/slices";
import type { SheetColumns } from "../reading";
import { nothingInCommon, recordsOf, type SystemRecords, type SystemSheet } from "../reading/systems";
import { compareSystems, complianceOf, type Comparison, type Compliance } from "../systems";

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
  const stop = nothingInCommon([first.extract, second.extract], comparison, given);
  const compliance = complianceOf(comparison.tally, comparison.coverage.months);
  if (stop !== null || compliance === null) return { kind: "stopped", findings: stop === null ? [] : [stop] };
  return { kind: "compared", records: [first, second], comparison, compliance };
}
