import type { Report } from "../report";
import { addBridges, bridgeWidths, type BridgeCells } from "./bridge-block";
import { addRevisions, revisionWidths } from "./revisions-block";
import type { SheetBuilder } from "./sheet-builder";
import { addVintages, vintageWidths } from "./vintages-block";

/** The widths of the columns that earlier reports add to the strand data. */
export function historyWidths({ strands, charts }: Report): readonly number[] {
  return [...revisionWidths(strands), ...vintageWidths(strands), ...bridgeWidths(strands, charts)];
}

/**
 * Adds from this cell on what has changed since earlier reports, how fresh months grow, and the way from the last figure to this one. `countsOf` gives the cells of
 * the later window's counts. Gives where the last stands, by the strand's key.
 */
export function addHistory(
  sheet: SheetBuilder,
  { row, column }: { readonly row: number; readonly column: number },
  { strands, charts }: Report,
  countsOf: (key: string) => string,
): ReadonlyMap<string, BridgeCells> {
  addRevisions(sheet, { row, column }, strands);
  const grown = column + revisionWidths(strands).length;
  addVintages(sheet, { row, column: grown }, strands);
  return addBridges(sheet, { row, column: grown + vintageWidths(strands).length }, strands, { charts, countsOf });
}
