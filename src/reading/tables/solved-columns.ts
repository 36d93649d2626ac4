import { isSolved } from "../texts/solved";
import type { MonthlyTable, TableColumn } from "./tables";

/** Columns of solved offences beside the one of recorded ones: "Recorded | Solved", a row a month and offence. */
export function solvedColumns({
  rowIsOffence,
  months,
  counts,
  named,
  asides = [],
  totals,
  categories,
}: MonthlyTable): readonly TableColumn[] {
  if (rowIsOffence || named !== null || months.in !== "rows" || counts.length !== 1) return [];
  return [...asides, ...totals, ...categories.filter(({ code }) => code)].filter(({ header }) => isSolved(header));
}
