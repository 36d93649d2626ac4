import { ranksOf } from "../../analysis/columns";
import type { Comparison } from "../../domain/comparison";
import type { SheetNames } from "../plan";
import { rankedBy, rankGap } from "../rank-words";
import { onSheet } from "./data-cells";
import { quoted } from "./formulas";
import type { RankCells } from "./rank-block";
import type { SheetBuilder } from "./sheet-builder";

/** Adds the rank of a strand's place among the others beside that of the year before, or says why there is none. */
export function addRankLine(sheet: SheetBuilder, comparison: Comparison, cells: RankCells | undefined, { data }: SheetNames): void {
  const ranks = ranksOf(comparison);
  if (!ranks) return;
  if (!cells) {
    sheet.words("small", rankGap(ranks)!.text);
    return;
  }
  const { place, column } = comparison.group!;
  const start = `${place} among the places under “${column}”, by ${rankedBy(ranks)} (1 is the highest): `;
  const of = ` of ${ranks.of}`;
  const says = `=${quoted(start)}&${onSheet(data, cells.later)}&${quoted(`${of}, and `)}&${onSheet(data, cells.earlier)}&${quoted(`${of} a year before.`)}`;
  sheet.words("body", `${start}=999${of}, and =999${of} a year before.`, { says, more: 6 });
}
