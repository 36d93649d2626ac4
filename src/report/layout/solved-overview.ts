import { linesOfMarks } from "../reason-words";
import type { Period } from "../../domain/period";
import type { SheetNames } from "../plan";
import type { Report, ReportStrand } from "../report";
import { hasSolved, NO_SOLVED, SOLVED_NOTE, solvedGap, SOLVED_MARKS } from "../solved-words";
import { hasMixedPeriods } from "../period-words";
import { addBesideTable } from "./beside-overview";
import { onSheet } from "./data-cells";
import type { StrandRows } from "./strand-rows";
import { formula, type SheetBuilder, text } from "./sheet-builder";
import { hasRates } from "./solved-block";

const HEADERS = ["Solved,\nbefore", "Solved,\nlater", "Change,\n% points", "95%\nfrom", "95%\nto"];

/** Adds the table of the strands' solved rates to the overview; nothing where the report has none. */
export function addSolvedOverview(sheet: SheetBuilder, report: Report, rows: ReadonlyMap<string, StrandRows>, { data }: SheetNames): void {
  const strands = report.overview.map((index) => report.strands[index]!);
  if (!hasSolved(strands.map(({ comparison }) => comparison))) return;
  // Solved counts that end before the strand's own are of fewer months than its totals.
  const periodOf = ({ comparison }: ReportStrand): Period => comparison.solved?.later ?? comparison;
  const isMixed = hasMixedPeriods(report.strands) || strands.some((strand) => periodOf(strand).length !== strand.comparison.length);
  const marks = new Set<string>();
  addBesideTable(sheet, {
    title: "Solved rates",
    heads: HEADERS,
    strands,
    isMixed,
    periodOf,
    cells: ({ key, comparison }, isLast) => {
      const [share, points, plain, words] = isLast
        ? (["shareLast", "pointsLast", "pointsPlainLast", "verdictLast"] as const)
        : (["share", "points", "pointsPlain", "verdict"] as const);
      const { solved } = comparison;
      const cells = rows.get(key)!.solved;
      const of = (address: string) => `=${onSheet(data, address)}`;
      const mark = solved ? (solvedGap(solved)?.shorthand ?? null) : NO_SOLVED;
      if (mark !== null) marks.add(mark);
      return solved && cells && hasRates(solved)
        ? [
            formula(of(cells.earlier.rate), share),
            formula(of(cells.later.rate), share),
            formula(of(cells.change), points),
            formula(of(cells.low), plain),
            formula(of(cells.high), plain),
          ]
        : HEADERS.map(() => text(mark!, words));
    },
  });
  for (const note of [SOLVED_NOTE, ...linesOfMarks(SOLVED_MARKS, marks)]) sheet.words("note", note);
}
