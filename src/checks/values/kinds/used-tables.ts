import type { MonthlyTable } from "../../../reading";
import type { CheckInput } from "../../check";

/** The strands that count anything of a table. */
export function strandsUsing({ sheet, firstRow, lastRow }: MonthlyTable, { strands }: Pick<CheckInput, "strands">): readonly string[] {
  const isOf = (runs: Int32Array) => runs.length > 0 && runs[0]! <= lastRow && runs.at(-1)! >= firstRow;
  return strands.flatMap(({ definition, figures }) => {
    const months = figures.kind === "months" ? figures.months : [];
    return months.some(({ sources }) => sources.some((source) => source.sheet === sheet && isOf(source.rows))) ? [definition.strand] : [];
  });
}

/** True of a table that some strand counts. */
export function isUsed(table: MonthlyTable, input: Pick<CheckInput, "strands">): boolean {
  return strandsUsing(table, input).length > 0;
}
