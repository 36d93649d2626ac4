import type { ReportStrand } from "../report";
import { addContributions, contributionWidths, type ContributionCells } from "./contributions-block";
import type { SheetBuilder } from "./sheet-builder";
import { addSolved, solvedWidths, type SolvedCells } from "./solved-block";

/** What of a strand stands beside its totals, on the strand data. */
export interface ColumnCells {
  /** Its solved offences, where it has rates of them. */
  readonly solved?: SolvedCells;
  /** Where its difference comes from, where that is told. */
  readonly contributions?: ContributionCells;
}

/** The widths of the columns that these add to the strand data. */
export function columnWidths(strands: readonly ReportStrand[]): readonly number[] {
  return [...solvedWidths(strands), ...contributionWidths(strands)];
}

/** Adds them from this cell on. Gives where they stand, by the strand's key. */
export function addColumns(
  sheet: SheetBuilder,
  { row, column }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
): ReadonlyMap<string, ColumnCells> {
  const solved = addSolved(sheet, { row, column }, strands);
  const contributions = addContributions(sheet, { row, column: column + solvedWidths(strands).length }, strands);
  return new Map(
    strands.map(({ key }) => {
      const [one, other] = [solved.get(key), contributions.get(key)];
      return [key, { ...(one ? { solved: one } : {}), ...(other ? { contributions: other } : {}) }];
    }),
  );
}
