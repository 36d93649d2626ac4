import type { RecognisedSheets } from "./figures";
import type { SheetHead } from "./sheets/grid";
import { saysOfFigures } from "./sheets/said-sheets";
import { holdsNumbers } from "./sheets/sheet-view";

/** The sheets that may hold figures: all that have numbers, except those that define strands, say how sheets are read, where recording changed or what the targets are, or hold the paper’s text. */
export function figureSheets(heads: readonly SheetHead[], { strandsHead }: Pick<RecognisedSheets, "strandsHead">): readonly string[] {
  const isApart = (head: SheetHead) => head.sheet === strandsHead?.sheet || saysOfFigures(head);
  return heads.filter((head) => !isApart(head) && holdsNumbers(head)).map(({ sheet }) => sheet);
}
