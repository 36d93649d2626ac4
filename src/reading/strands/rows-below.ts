import { localAddress } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import type { SheetHead } from "../sheets/grid";
import { isBlank } from "../sheets/sheet-view";
import type { StrandTable } from "./strand-columns";

/** A table with the rows that belong to it, and the findings about those that Excel did not take into it. */
export interface WidenedTable {
  readonly table: StrandTable;
  readonly findings: readonly Finding[];
}

/**
 * Takes in the rows right under an Excel table. Excel does so itself while one types, unless that was turned off or the rows were pasted,
 * and an analyst sees no difference. The first row that is blank, a note or another table's ends them.
 */
export function withRowsBelow(head: SheetHead, table: StrandTable): WidenedTable {
  const { view, region, bounded, columns } = table;
  if (!bounded || !columns.has("strand")) return { table, findings: [] };
  let bottom = region.bottom;
  while (bottom < view.region.bottom && isDefinition(table, bottom + 1) && !isInTable(head, table, bottom + 1)) bottom += 1;
  if (bottom === region.bottom) return { table, findings: [] };
  const added = { row: region.bottom + 1, column: region.left, rows: bottom - region.bottom, columns: region.right - region.left + 1 };
  const strand = view.text(added.row, columns.get("strand")!);
  const place = { sheet: head.sheet, address: localAddress(added) };
  return { table: { ...table, region: { ...region, bottom } }, findings: [finding("strandBelowTable", place, { strand })] };
}

/** A note fills one cell, or says neither a strand nor what counts as one. */
function isDefinition({ view, columns }: StrandTable, row: number): boolean {
  const filled = [...columns].filter(([, column]) => !isBlank(view.at(row, column))).map(([name]) => name);
  return filled.length >= 2 && filled.some((name) => name === "strand" || name.startsWith("values"));
}

function isInTable({ tables }: SheetHead, { region }: StrandTable, row: number): boolean {
  return tables.some(
    (other) =>
      row >= other.row && row < other.row + other.rows && other.column <= region.right && other.column + other.columns > region.left,
  );
}
