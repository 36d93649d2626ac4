import { columnLetters } from "../../../domain/address";
import { finding, type FindingOf } from "../../../domain/finding";
import { grouped } from "../../../domain/grouped";
import { normalised } from "../../../domain/text";
import { rangeOf, type SheetView } from "../../sheets/sheet-view";
import type { TableBase, TableColumn } from "../../tables/tables";

/** A finding for each name that stands above two or more columns of counts: the same offences would be counted twice, or one is of something else. */
export function columnsNamedAlike(
  view: SheetView,
  { headerRow, firstRow, lastRow }: Pick<TableBase, "headerRow" | "firstRow" | "lastRow">,
  counts: readonly TableColumn[],
): readonly FindingOf<"columnsNamedAlike">[] {
  const byName = grouped(counts, ({ header }) => normalised(header));
  const rows = [...rangeOf(firstRow, Math.min(lastRow, view.region.bottom))];
  return [...byName.values()].flatMap((alike) => {
    const [first, ...others] = alike;
    if (others.length === 0) return [];
    const columns = alike.map(({ column }) => columnLetters(column));
    // Of a long sheet, the first rows alone are known here.
    const areSame =
      lastRow <= view.region.bottom &&
      others.every(({ column }) => rows.every((row) => view.at(row, column) === view.at(row, first!.column)));
    const address = columns.map((column) => `${column}${headerRow + 1}`).join(", ");
    const details = { header: first!.header, columns, areSame, sheets: [view.sheet] };
    return [finding("columnsNamedAlike", { sheet: view.sheet, address }, details) as FindingOf<"columnsNamedAlike">];
  });
}
