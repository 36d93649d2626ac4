import type { SheetNames } from "../plan";
import type { Report } from "../report";
import { hasSolved, SOLVED_NOTE, solvedGap } from "../solved-words";
import { hasMixedPeriods } from "../mixed-periods";
import { onSheet, type StrandRows } from "./data-sheet";
import { blank, formula, type SheetBuilder, type StyledCell, text } from "./sheet-builder";
import { hasRates } from "./solved-block";
import { spanCell } from "./span-cell";
import { namesLook } from "./strand-names";
import { heightOf, linesOf } from "./text-size";

const HEADERS = ["Strand", "To", "Solved,\nbefore", "Solved,\nlater", "Change,\n% points", "95%\nfrom", "95%\nto"];
/** Columns of figures. */
const FIGURES = 5;

/** Adds the table of the strands' solved rates to the overview; nothing where the report has none. */
export function addSolvedOverview(sheet: SheetBuilder, report: Report, rows: ReadonlyMap<string, StrandRows>, { data }: SheetNames): void {
  const strands = report.overview.map((index) => report.strands[index]!);
  if (!hasSolved(strands.map(({ comparison }) => comparison))) return;
  sheet.wideRow(24, text("Solved rates", "period"));
  const rest = (style: "headLeft" | "verdict" | "verdictLast") =>
    Array.from({ length: sheet.columns - HEADERS.length }, () => blank(style));
  sheet.row(27, [...HEADERS.map((head, column) => text(head, column === 0 ? "headLeft" : "headRight")), ...rest("headLeft")]);
  const look = namesLook(
    strands.map(({ strand }) => strand),
    sheet.widthOf(0),
  );
  const isMixed = hasMixedPeriods(report.strands);
  strands.forEach(({ key, strand, comparison }, index) => {
    const isLast = index === strands.length - 1;
    const [share, points, plain, words] = isLast
      ? (["shareLast", "pointsLast", "pointsPlainLast", "verdictLast"] as const)
      : (["share", "points", "pointsPlain", "verdict"] as const);
    const { solved } = comparison;
    const cells = rows.get(key)!.solved;
    const of = (address: string) => `=${onSheet(data, address)}`;
    const figures: readonly StyledCell[] =
      solved && cells && hasRates(solved)
        ? [
            formula(of(cells.earlier.rate), share),
            formula(of(cells.later.rate), share),
            formula(of(cells.change), points),
            formula(of(cells.low), plain),
            formula(of(cells.high), plain),
          ]
        : Array.from({ length: FIGURES }, () => text(solved ? solvedGap(solved)!.shorthand : "[x]", words));
    const period = solved?.later ?? comparison;
    sheet.row(look.heights[index]!, [text(strand, look.styles[index]!), spanCell(period, isMixed, isLast), ...figures, ...rest(words)]);
  });
  sheet.wideRow(heightOf(linesOf(SOLVED_NOTE, 8.5, sheet.width), 8.5), text(SOLVED_NOTE, "note"));
}
