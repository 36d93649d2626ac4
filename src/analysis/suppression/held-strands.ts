import { sourcesOf } from "../../domain/series";
import type { StrandFigures } from "../../domain/strand";
import { cellsOf, isEmpty, isWithin, overlap, union } from "./cell-sets";
import type { ToldStrand } from "./told-by-others";

/**
 * The first strand with hidden figures that is held by others, or holds one: what is printed of these in each place bounds it there, and with
 * the places' sums tells more than either alone. `hides` goes with the strands, one each.
 */
export function heldByOthers(strands: readonly StrandFigures[], hides: readonly boolean[]): ToldStrand | null {
  if (!hides.includes(true)) return null;
  const cells = strands.map(({ figures }) => cellsOf(sourcesOf(figures)));
  const nameOf = (index: number) => strands[index]!.definition.strand;
  for (const [index, own] of cells.entries()) {
    if (!hides[index] || isEmpty(own)) continue;
    const beside = cells.flatMap((other, at) => (at !== index && overlap(other, own) ? [at] : []));
    const inside = beside.find((at) => isWithin(cells[at]!, own));
    const around = inside ?? (isWithin(own, union(beside.map((at) => cells[at]!))) ? beside[0] : undefined);
    if (around !== undefined) return { strand: nameOf(index), by: nameOf(around) };
  }
  return null;
}
