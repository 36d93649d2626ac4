import { linesOfMarks } from "../reason-words";
import type { SheetNames } from "../plan";
import { hasMixedPeriods } from "../period-words";
import type { Report } from "../report";
import { WHOLE_NOTE, wholeGap, WHOLE_MARKS } from "../whole-words";
import { addBesideTable } from "./beside-overview";
import { onSheet } from "./data-cells";
import type { StrandRows } from "./strand-rows";
import { formula, type SheetBuilder, text } from "./sheet-builder";
import { spanCell } from "./span-cell";

const HEADERS = ["All,\nbefore", "All,\nlater", "All,\n% Diff."];

/** Adds the table of what all places did beside the strands of some to the overview; nothing where the report has none. */
export function addWholeOverview(sheet: SheetBuilder, report: Report, rows: ReadonlyMap<string, StrandRows>, { data }: SheetNames): void {
  const strands = report.overview.map((index) => report.strands[index]!).filter(({ comparison }) => comparison.whole !== undefined);
  if (strands.length === 0) return;
  const isMixed = hasMixedPeriods(report.strands);
  const marks = new Set<string>();
  const marked = (mark: string) => {
    marks.add(mark);
    return mark;
  };
  addBesideTable(sheet, {
    title: "Beside all places",
    heads: ["% Diff.", "All,\nto", ...HEADERS],
    strands,
    isMixed,
    cells: ({ key, comparison, gap }, isLast) => {
      const [count, percent, words] = isLast
        ? (["countLast", "percentLast", "verdictLast"] as const)
        : (["count", "percent", "verdict"] as const);
      const whole = comparison.whole!;
      const cells = rows.get(key)!.whole;
      const of = (address: string) => `=${onSheet(data, address)}`;
      const mark = wholeGap(whole)?.shorthand;
      return cells
        ? [
            comparison.pctDiff === null ? text(marked(gap!.shorthand), words) : formula(of(cells.own), percent),
            spanCell(whole, isMixed, isLast),
            formula(of(cells.earlier), count),
            formula(of(cells.later), count),
            whole.pctDiff === null ? text(marked(mark!), words) : formula(of(cells.pct), percent),
          ]
        : [text("", words), spanCell(whole, isMixed, isLast), ...HEADERS.map(() => text(marked(mark!), words))];
    },
  });
  for (const note of [WHOLE_NOTE, ...linesOfMarks(WHOLE_MARKS, marks)]) sheet.words("note", note);
}
