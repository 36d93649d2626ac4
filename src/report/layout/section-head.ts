import { formula, text, type SheetBuilder } from "./sheet-builder";
import { linesOf } from "./text-size";

/** Adds what a section begins with: its heading and, where it has one, its lead. Gives the heading's row. */
export function addHead(sheet: SheetBuilder, { heading, lead }: { readonly heading: string; readonly lead: string | null }): number {
  const first = addHeading(sheet, heading);
  if (lead) addLine(sheet, "lead", lead);
  return first;
}

export function addHeading(sheet: SheetBuilder, heading: string): number {
  return sheet.words("heading", heading, { least: 21 });
}

/** A small text that mostly is one line, which then has the height of a plain row. */
export function addLine(sheet: SheetBuilder, style: "lead" | "small", longest: string, says?: string): void {
  if (linesOf(longest, SMALL, sheet.width) > 1) sheet.words(style, longest, says === undefined ? {} : { says });
  else sheet.wideRow(13.5, says === undefined ? text(longest, style) : formula(says, style));
}
const SMALL = 8.5;
