import type { RecognisedSheets } from "./figures";
import type { SheetHead } from "./sheets/grid";
import { isBreaksSheet } from "./sheets/breaks-table";
import { isPaperSheet } from "./sheets/paper-table";
import { isReadingSheet } from "./sheets/reading-table";
import { holdsNumbers } from "./sheets/sheet-view";

/** The sheets that may hold figures: all that have numbers, except those that define strands, say how sheets are read or where recording changed, or hold the paper’s text. */
export function figureSheets(heads: readonly SheetHead[], { strandsHead }: Pick<RecognisedSheets, "strandsHead">): readonly string[] {
  const isApart = (head: SheetHead) =>
    head.sheet === strandsHead?.sheet || isReadingSheet(head) || isBreaksSheet(head) || isPaperSheet(head);
  return heads.filter((head) => !isApart(head) && holdsNumbers(head)).map(({ sheet }) => sheet);
}
