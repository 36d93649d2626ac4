import { type Cell, type CellValueInput, ValueType } from "@cj-tech-master/excelts";
import { cellValue, formulaOrValue } from "../engine/cell-value";
import { eachCell } from "../engine/cell-write";
import type { RangeRef } from "../engine/range-ref";
import type { Json, PropertyDefinition } from "./definition";
import { alive, editCells } from "./edit";
import { expectRecord, expectText } from "./expect";

/** A link's target: within the workbook it starts with "#" in the file. */
function linkOf(cell: Cell | undefined): Json {
  if (!cell?.hyperlink) return null;
  const target = cell.hyperlink;
  const inside = target.startsWith("#");
  const tip = (cell.value as { tooltip?: string } | null)?.tooltip;
  return {
    ...(inside ? { documentReference: target.slice(1) } : { address: target }),
    ...(tip === undefined ? {} : { screenTip: tip }),
    textToDisplay: String(cellValue(cell)),
  };
}

/** Takes a link off a cell and leaves its text. */
export function removeLink(cell: Cell): void {
  if (cell.type === ValueType.Hyperlink) cell.value = cellValue(cell);
}

/** Removes the links of all cells in a range. */
export function removeLinks({ sheet, area }: RangeRef): void {
  eachCell(sheet, area, removeLink);
}

export const hyperlinkProperty: PropertyDefinition<RangeRef> = {
  since: "1.7",
  get: (range) => linkOf(alive(range).sheet.sheet.findRow(range.area.top)?.findCell(range.area.left)),
  set: (range, value, session) => {
    const link = expectRecord(value, "Range.hyperlink");
    const text = (key: string) => (link[key] === undefined || link[key] === null ? undefined : expectText(link[key], `Range.hyperlink.${key}`));
    const [address, inside, tooltip, shown] = [text("address"), text("documentReference"), text("screenTip"), text("textToDisplay")];
    editCells(session, range, () => {
      for (let r = range.area.top; r <= range.area.bottom; r++) {
        for (let c = range.area.left; c <= range.area.right; c++) {
          const cell = range.sheet.sheet.getCell(r, c);
          if (address === undefined && inside === undefined) {
            removeLink(cell);
            continue;
          }
          const target = inside === undefined ? address! : `#${inside}`;
          const present = String(formulaOrValue(cell));
          const display = shown ?? (present === "" ? (inside ?? address!) : present);
          cell.value = { text: display, hyperlink: target, ...(tooltip === undefined ? {} : { tooltip }) } as CellValueInput;
          // Excel gives a link the look of one; cells that were formatted before keep their font's other parts.
          cell.style = { ...cell.style, font: { ...cell.style.font, color: { argb: "FF0563C1" }, underline: true } };
        }
      }
    });
  },
};
