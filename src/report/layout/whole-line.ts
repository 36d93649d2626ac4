import type { Comparison } from "../../domain/comparison";
import { longSpanText } from "../../domain/window";
import type { SheetNames } from "../plan";
import { endsBefore, wholeGap } from "../whole-words";
import { onSheet } from "./data-cells";
import { countText, percentText, quoted } from "./formulas";
import type { SheetBuilder } from "./sheet-builder";
import type { WholeCells } from "./whole-block";

/** Adds what all places did beside a strand of some, or says why that is not known. */
export function addWholeLine(sheet: SheetBuilder, comparison: Comparison, cells: WholeCells | undefined, { data }: SheetNames): void {
  const { whole } = comparison;
  if (!whole) return;
  const gap = wholeGap(whole);
  if (cells) {
    const [earlier, later, pct] = [cells.earlier, cells.later, cells.pct].map((address) => onSheet(data, address));
    const start = `All places, ${longSpanText(whole)}: `;
    const percent = whole.pctDiff === null ? "" : `${percentText(pct!)}&", "&`;
    const says = `=${quoted(start)}&${percent}"from "&${countText(earlier!)}&" to "&${countText(later!)}&"."`;
    sheet.words("body", `${start}+99.9%, from 9,999,999 to 9,999,999.`, { says, more: 6 });
  }
  for (const words of [endsBefore(comparison), gap?.text]) if (words) sheet.words("small", words);
}
