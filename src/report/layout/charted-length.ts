import { isInPeriod } from "../../domain/period";
import { yearBefore } from "../../domain/report-period";
import { lengthOf } from "../../domain/series";
import type { ReportStrand } from "../report";

/**
 * How many months a column of a strand's chart is for, where two years can stand beside one another: 1, or 3 and 6 where the
 * worksheet has quarters or half-years. Null where there are totals alone, or the two windows are made up differently.
 */
export function chartedLength({
  figures,
  comparison: { earlier, later, length: compared },
}: Pick<ReportStrand, "figures" | "comparison">): number | null {
  if (figures.kind === "totals") return null;
  const lengths = new Set([earlier, later].flatMap((window) => window?.months ?? []).map(lengthOf));
  if (lengths.size === 0) return compared === 1 ? null : 1;
  const [length] = lengths;
  return lengths.size === 1 && length! < compared ? length! : null;
}

/**
 * True where a strand's chart has a column: Excel makes no series over cells that are all blank, as those of calendar years are in a report
 * of financial years.
 */
export function hasColumns({ figures, comparison }: Pick<ReportStrand, "figures" | "comparison">, length: number | null): boolean {
  const windows = [yearBefore(comparison), comparison];
  return (
    figures.kind === "months" &&
    figures.months.some(
      (count) => (length ?? lengthOf(count)) === lengthOf(count) && windows.some((window) => isInPeriod(count.month, window)),
    )
  );
}
