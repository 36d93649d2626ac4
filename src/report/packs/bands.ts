import { columnHead } from "../../domain/window";
import type { Block } from "../layout/page-breaks";
import { formula, text, type SheetBuilder, type StyledCell } from "../layout/sheet-builder";
import { cutTo } from "../layout/text-size";
import { changeMark, gapMark, type IndexPlace } from "./index-place";
import { STRANDS_A_BAND } from "./index-contents";
import type { FigureCells } from "./index-data";

export interface BandContents {
  readonly places: readonly IndexPlace[];
  readonly whole: IndexPlace;
  /** Where the data sheet has the figures of a place and strand, by their numbers; the whole comes after the places. */
  readonly cells: (place: number, strand: number) => FigureCells;
}

/** Room for a strand's name over its three columns, in points. */
const NAME_ROOM = 140;

/** The table of places and strands, in bands as wide as the page. */
export function addBands(sheet: SheetBuilder, { places, whole, cells }: BandContents): readonly Block[] {
  const strands = whole.comparisons.map(({ definition }) => definition.strand);
  const bands = Math.ceil(strands.length / STRANDS_A_BAND);
  // As many strands in each as can be, so that none stands alone.
  const size = Math.ceil(strands.length / Math.max(1, bands));
  return Array.from({ length: bands }, (_, band) => {
    const shown = strands.map((_name, index) => index).slice(band * size, (band + 1) * size);
    const first = sheet.row(12);
    sheet.row(18, [
      null,
      ...shown.flatMap((strand): (StyledCell | null)[] => [null, text(cutTo(strands[strand]!, 9.5, NAME_ROOM), "bandTitle"), null, null]),
    ]);
    sheet.row(27, [
      text("Place", "headLeft"),
      ...shown.flatMap((strand) => [
        // Each strand is a table of its own, with headers of its own.
        null,
        text(columnHead(whole.comparisons[strand]!, "to"), "headRight"),
        text("% Diff.", "headRight"),
        text("Stands\nout?", "headRight"),
      ]),
    ]);
    const seams = [first];
    [...places, whole].forEach((of, index) => {
      const isLast = index === places.length;
      const row = sheet.row(
        isLast ? 18 : 15,
        rowOf(of, shown, (strand) => cells(index, strand), isLast),
      );
      if (index > 0 && index % ROWS_TOGETHER === 0 && !isLast) seams.push(row);
    });
    const parts = seams.map((seam, index) => ({ first: seam, height: sheet.heightBetween(seam, seams[index + 1] ?? sheet.nextRow) }));
    return { first, height: sheet.heightBetween(first, sheet.nextRow), parts };
  });
}
/** Places between which a table that is longer than a page may be broken. */
const ROWS_TOGETHER = 5;

function rowOf(of: IndexPlace, strands: readonly number[], cells: (strand: number) => FigureCells, isLast: boolean): (StyledCell | null)[] {
  return [
    text(cutTo(of.place, 10, 90), isLast ? "strandLast" : "strand"),
    ...strands.flatMap((strand) => {
      const [comparison, judgement] = [of.comparisons[strand]!, of.judgements[strand]!];
      const { later, percent } = cells(strand);
      const [count, pct] = isLast ? (["countLast", "percentLast"] as const) : (["count", "percent"] as const);
      return [
        null,
        comparison.later ? formula(`=${later}`, count) : text(gapMark(comparison, "later"), count),
        comparison.pctDiff === null ? text(gapMark(comparison, "percent"), pct) : formula(`=${percent}`, pct),
        text(changeMark(comparison, judgement), isLast ? "verdictLast" : "verdict"),
      ];
    }),
  ];
}
