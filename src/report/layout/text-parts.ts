import type { ChartPlan } from "../plan";
import type { ReportPart, ReportTextSection } from "../report";
import { linesOfWords, piecesOf } from "./flow";
import { addMeasures, type SectionMeasures } from "./measures";
import type { Block } from "./page-breaks";
import { boxHeights } from "./section";
import { addHead, addHeading } from "./section-head";
import { type SheetBuilder, text } from "./sheet-builder";
import { heightOf } from "./text-size";

/** The space under a part, in points. */
const SPACER = 13.5;
/** A line as Excel sets many of them, in points. */
const LINE = 12.75;

/** Adds a section of text alone: heading, lead, measures and the analyst's box. */
export function addTextSection(
  sheet: SheetBuilder,
  { heading, lead, key }: ReportTextSection,
  { commentary, ...ofMeasures }: SectionMeasures & { readonly commentary: string },
): { readonly block: Block; readonly charts: readonly ChartPlan[] } {
  const first = addHead(sheet, { heading, lead });
  const { seams, charts } = addMeasures(sheet, ofMeasures);
  const boxes = sheet.commentaryBox(boxHeights(commentary, sheet.width), key);
  sheet.row(SPACER);
  return { block: blockOf(sheet, [first, ...seams, ...boxes.slice(seams.length > 0 ? 0 : 1)]), charts };
}

/** Adds a part of the paper: its heading and its text, over as many rows as that needs. */
export function addPart(sheet: SheetBuilder, { heading, text: words }: ReportPart): Block {
  const first = sheet.nextRow;
  if (heading !== null) addHeading(sheet, heading);
  const rows = (words === "" ? [] : piecesOf(words, sheet.width)).map((piece) => {
    const lines = linesOfWords(piece, sheet.width);
    return sheet.wideRow(Math.max(heightOf(lines, 10), lines * LINE) + 3, text(piece, "part"));
  });
  sheet.row(SPACER);
  // A heading stays with the text below it.
  return blockOf(sheet, [first, ...rows.slice(1)]);
}

/** All from the first of these rows on, which may be broken at the others. */
export function blockOf(sheet: SheetBuilder, seams: readonly number[]): Block {
  const height = (from: number, end: number) => sheet.heightBetween(from, end);
  return {
    first: seams[0]!,
    height: height(seams[0]!, sheet.nextRow),
    parts: seams.map((seam, index) => ({ first: seam, height: height(seam, seams[index + 1] ?? sheet.nextRow) })),
  };
}
