import type { SheetNames } from "../plan";
import type { ReportStrand } from "../report";
import { assuranceText, notComparedText, targetTail } from "../target-words";
import { onSheet } from "./data-cells";
import { countText, quoted, shareText } from "./formulas";
import type { SheetBuilder } from "./sheet-builder";
import type { TargetCells } from "./targets-block";

/**
 * Adds what is to be said of a strand's target: "● Met: 1,900 is 100 under the target of 2,000 (95.0% of it).", as a formula of the total's
 * cell and the target's; or why it is not compared. Nothing where there is none.
 */
export function addTargetLine(
  sheet: SheetBuilder,
  { target, comparison: { definition } }: ReportStrand,
  cells: TargetCells | undefined,
  { later, data }: { readonly later: string; readonly data: SheetNames["data"] },
): void {
  if (!target || !definition.target || !cells) return;
  const note = notComparedText(definition.target, target);
  if (note !== null) {
    sheet.words("body", note);
    return;
  }
  const [mark, whole] = [onSheet(data, cells.mark), onSheet(data, cells.whole)];
  const decimals = Number.isInteger(target.wanted) ? 0 : 1;
  const figure = (of: string) => `FIXED(${of},${decimals})`;
  const colon = definition.favourable === null ? " the target: " : ": ";
  const tail = `${targetTail(definition.target, target.state)}${assuranceText(target.assurance)}`;
  const words =
    `=${mark}&${quoted(colon)}&${countText(later)}` +
    `&IF(${later}=${whole}," is the target",IF(${later}<${whole}," is "&${figure(`${whole}-${later}`)}&" under"," is "&${figure(`${later}-${whole}`)}&" over")&" the target of "&${figure(whole)})` +
    `&" ("&${shareText(`${later}/${whole}`)}&${quoted(` of it)${tail}`)}`;
  const longest = `○ Not met: 99,999 is 99,999.9 under the target of 99,999.9 (100.0% of it)${tail}`;
  sheet.words("body", longest, { says: words });
}
