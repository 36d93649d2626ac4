import type { Period } from "../../domain/period";
import type { SheetNames } from "../plan";
import type { Report } from "../report";
import { hasSolved, NO_SOLVED, SOLVED_NOTE, solvedGap, solvedMarks } from "../solved-words";
import { hasMixedPeriods } from "../period-words";
import { onSheet, type StrandRows } from "./data-sheet";
import { formula, type SheetBuilder, type StyledCell, text } from "./sheet-builder";
import { hasRates } from "./solved-block";
import { spanCell } from "./span-cell";
import { namesLook } from "./strand-names";

const HEADERS = ["Solved,\nbefore", "Solved,\nlater", "Change,\n% points", "95%\nfrom", "95%\nto"];

/** Adds the table of the strands' solved rates to the overview; nothing where the report has none. */
export function addSolvedOverview(sheet: SheetBuilder, report: Report, rows: ReadonlyMap<string, StrandRows>, { data }: SheetNames): void {
  const strands = report.overview.map((index) => report.strands[index]!);
  if (!hasSolved(strands.map(({ comparison }) => comparison))) return;
  sheet.wideRow(24, text("Solved rates", "period"));
  // Solved counts that end before the strand's own are of fewer months than its totals.
  const periods = strands.map(({ comparison }): Period => comparison.solved?.later ?? comparison);
  const isMixed = hasMixedPeriods(report.strands) || periods.some(({ length }, index) => length !== strands[index]!.comparison.length);
  const heads = ["Strand", isMixed ? "Period" : "To", ...HEADERS];
  sheet.tableRow(
    27,
    heads.map((head, column) => text(head, column === 0 ? "headLeft" : "headRight")),
    "headLeft",
  );
  const look = namesLook(
    strands.map(({ strand }) => strand),
    sheet.widthOf(0),
  );
  const marks = new Set<string>();
  strands.forEach(({ key, strand, comparison }, index) => {
    const isLast = index === strands.length - 1;
    const [share, points, plain, words] = isLast
      ? (["shareLast", "pointsLast", "pointsPlainLast", "verdictLast"] as const)
      : (["share", "points", "pointsPlain", "verdict"] as const);
    const { solved } = comparison;
    const cells = rows.get(key)!.solved;
    const of = (address: string) => `=${onSheet(data, address)}`;
    const mark = solved ? (solvedGap(solved)?.shorthand ?? null) : NO_SOLVED;
    if (mark !== null) marks.add(mark);
    const figures: readonly StyledCell[] =
      solved && cells && hasRates(solved)
        ? [
            formula(of(cells.earlier.rate), share),
            formula(of(cells.later.rate), share),
            formula(of(cells.change), points),
            formula(of(cells.low), plain),
            formula(of(cells.high), plain),
          ]
        : HEADERS.map(() => text(mark!, words));
    const name = text(strand, look.styles[index]!);
    sheet.tableRow(look.heights[index]!, [name, spanCell(periods[index]!, isMixed, isLast), ...figures], words);
  });
  for (const note of [SOLVED_NOTE, ...solvedMarks(marks)]) sheet.words("note", note);
}
