import { shownMeasures, type ShownMeasure } from "../analysis/measures";
import type { Comparison } from "../domain/comparison";
import type { Measure } from "../domain/measure";
import type { Month } from "../domain/month";
import type { ReportOptions } from "../report/report-options";

/** The measures of a report's sections, each to its section's last month; none without a last month. */
export function toldMeasures(
  measures: readonly Measure[],
  comparisons: readonly Comparison[],
  last: Month | null,
  { leftOut, suppress, smallestBase }: Pick<ReportOptions, "leftOut" | "suppress" | "smallestBase">,
): readonly ShownMeasure[] {
  if (last === null) return [];
  const ends = new Map(comparisons.map(({ definition, end }) => [definition.strand, end]));
  const told = measures.filter(({ section }) => !leftOut.includes(section));
  return shownMeasures(told, (section) => ends.get(section) ?? last, { suppress, smallestBase });
}
