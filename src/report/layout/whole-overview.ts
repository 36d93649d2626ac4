import type { SheetNames } from "../plan";
import { hasMixedPeriods } from "../period-words";
import type { Report } from "../report";
import { WHOLE_NOTE, wholeGap, wholeMarks } from "../whole-words";
import { onSheet, type StrandRows } from "./data-sheet";
import { formula, type SheetBuilder, type StyledCell, text } from "./sheet-builder";
import { spanCell } from "./span-cell";
import { namesLook } from "./strand-names";

const HEADERS = ["All,\nbefore", "All,\nlater", "All,\n% Diff."];

/** Adds the table of what all places did beside the strands of some to the overview; nothing where the report has none. */
export function addWholeOverview(sheet: SheetBuilder, report: Report, rows: ReadonlyMap<string, StrandRows>, { data }: SheetNames): void {
  const strands = report.overview.map((index) => report.strands[index]!).filter(({ comparison }) => comparison.whole !== undefined);
  if (strands.length === 0) return;
  sheet.wideRow(24, text("Beside all places", "period"));
  const isMixed = hasMixedPeriods(report.strands);
  const heads = ["Strand", isMixed ? "Period" : "To", "% Diff.", "All,\nto", ...HEADERS];
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
  const marked = (mark: string) => {
    marks.add(mark);
    return mark;
  };
  strands.forEach(({ key, strand, comparison, gap }, index) => {
    const isLast = index === strands.length - 1;
    const [count, percent, words] = isLast
      ? (["countLast", "percentLast", "verdictLast"] as const)
      : (["count", "percent", "verdict"] as const);
    const whole = comparison.whole!;
    const cells = rows.get(key)!.whole;
    const of = (address: string) => `=${onSheet(data, address)}`;
    const mark = wholeGap(whole)?.shorthand;
    const figures: readonly StyledCell[] = cells
      ? [
          comparison.pctDiff === null ? text(marked(gap!.shorthand), words) : formula(of(cells.own), percent),
          spanCell(whole, isMixed, isLast),
          formula(of(cells.earlier), count),
          formula(of(cells.later), count),
          whole.pctDiff === null ? text(marked(mark!), words) : formula(of(cells.pct), percent),
        ]
      : [text("", words), spanCell(whole, isMixed, isLast), ...HEADERS.map(() => text(marked(mark!), words))];
    const name = text(strand, look.styles[index]!);
    sheet.tableRow(look.heights[index]!, [name, spanCell(comparison, isMixed, isLast), ...figures], words);
  });
  for (const note of [WHOLE_NOTE, ...wholeMarks(marks)]) sheet.words("note", note);
}
