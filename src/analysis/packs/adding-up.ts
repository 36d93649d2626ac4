import { cellList } from "../../domain/cell-list";
import type { Comparison } from "../../domain/comparison";
import { finding, NOWHERE, type Finding, type FindingPlace } from "../../domain/finding";
import type { StrandFigures } from "../../domain/strand";
import { yearBefore } from "../../domain/report-period";
import { normalised } from "../../domain/text";
import { namedWindow } from "../../domain/window";
import { categoryOrPlace, type SheetFigures } from "../../reading";

/** Strands with their whole figures and those of each place, in the same order. */
export interface CountedPlaces {
  readonly kept: readonly StrandFigures[];
  readonly whole: readonly Comparison[];
  readonly packs: readonly { readonly place: string; readonly comparisons: readonly Comparison[] }[];
}

/** A finding for each strand whose places do not add up to its whole, with the cells of rows that are of no place. */
export function addingUp(read: SheetFigures, column: string, { kept, whole, packs }: CountedPlaces): readonly Finding[] {
  const places = new Set(packs.map(({ place }) => normalised(place)));
  return whole.flatMap((comparison, index): readonly Finding[] => {
    const apart = (["earlier", "later"] as const).map((side) => {
      const totals = packs.map(({ comparisons }) => comparisons[index]![side]?.total ?? null);
      const total = comparison[side]?.total ?? null;
      return total === null || totals.includes(null) ? null : { total, sum: totals.reduce<number>((all, each) => all + each!, 0) };
    });
    const [earlier, later] = apart;
    const differs = [later, earlier].find((each) => each && each.total !== each.sum);
    if (!differs) return [];
    const { definition } = comparison;
    const window = namedWindow(differs === later ? comparison : yearBefore(comparison));
    const at = rowsOfNoPlace(read, column, read.definitions.indexOf(kept[index]!.definition), places);
    return [finding("packsDoNotAddUp", at, { strand: definition.strand, column, ...window, ...differs })];
  });
}

/** The first cells under the column in rows that a strand counts and no place does. */
function rowsOfNoPlace({ counted, ledgers }: SheetFigures, column: string, definition: number, places: ReadonlySet<string>): FindingPlace {
  for (const [index, figures] of counted.entries()) {
    const ledger = ledgers[index];
    const category = figures && categoryOrPlace(figures.ledger.table, column);
    if (!figures?.strands.has(definition) || !ledger || !category || typeof category === "string") continue;
    const names = ledger.names(category);
    if (!names) continue;
    const { table } = ledger;
    const rows: number[] = [];
    for (let row = 0; row < ledger.rows; row += 1) {
      const id = names.ids[row]!;
      if (id >= 0 && places.has(normalised(names.texts[id]!))) continue;
      const counts = table.rowIsOffence ? [null] : ledger.counts;
      if (counts.some((each) => figures.countedBy(row, each).includes(definition))) rows.push(table.firstRow + row);
    }
    if (rows.length > 0) return { sheet: table.sheet, address: cellList(category.column, rows) };
  }
  return NOWHERE;
}
