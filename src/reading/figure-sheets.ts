import type { RecognisedSheets } from "./figures";
import type { SheetHead } from "./sheets/grid";
import { isReadingSheet } from "./sheets/reading-table";
import { holdsNumbers } from "./sheets/sheet-view";

/** The sheets that may hold figures: all that have numbers, except those that define strands or say how sheets are read. */
export function figureSheets(heads: readonly SheetHead[], { strandsHead }: Pick<RecognisedSheets, "strandsHead">): readonly string[] {
  const isApart = (head: SheetHead) => head.sheet === strandsHead?.sheet || isReadingSheet(head);
  return heads.filter((head) => !isApart(head) && holdsNumbers(head)).map(({ sheet }) => sheet);
}
