import { cellText } from "../engine/cell-text";
import { cellValue } from "../engine/cell-value";
import { calculate } from "../engine/formulas/calculation";
import { linkAt, setLink } from "../engine/links";
import { restyleArea } from "../engine/restyle";
import type { RangeRef } from "../engine/workbook-model";
import { invalidArgument, type Json } from "../protocol";
import type { PropertyDefinition, Session } from "./definition";
import { alive, editCells } from "./edit";
import { expectRecord, expectText } from "./expect";
import { isUnbounded } from "./grid";

/** The link of a range's first cell. */
function linkOf(range: RangeRef, session: Session): Json {
  const { sheet, area } = alive(range);
  const target = linkAt(sheet, area.top, area.left);
  if (!target) return null;
  calculate(session.workbook);
  return {
    ...(target.place !== undefined && { documentReference: target.place }),
    ...(target.address !== undefined && { address: target.address }),
    ...(target.tip !== undefined && { screenTip: target.tip }),
    textToDisplay: cellText(sheet.sheet.findCell(area.top, area.left)),
  };
}

/** Removes the links from a range and leaves the cells' contents. */
export function removeLinks({ sheet, area }: RangeRef): void {
  setLink(sheet, area, undefined);
}

export const hyperlinkProperty: PropertyDefinition<RangeRef> = {
  since: "1.7",
  get: linkOf,
  set: (range, value, session) => {
    const link = expectRecord(value, "Range.hyperlink");
    const text = (key: string) =>
      link[key] === undefined || link[key] === null ? undefined : expectText(link[key], `Range.hyperlink.${key}`);
    const [address, place, tip, shown] = [text("address"), text("documentReference"), text("screenTip"), text("textToDisplay")];
    const { sheet, area } = range;
    if (isUnbounded(area)) throw invalidArgument("Whole rows and columns take no link.");
    editCells(session, range, () => {
      if (address === undefined && place === undefined) {
        removeLinks(range);
        return;
      }
      setLink(sheet, area, {
        ...(address !== undefined && { address }),
        ...(place !== undefined && { place }),
        ...(tip !== undefined && { tip }),
      });
      for (let r = area.top; r <= area.bottom; r++) {
        for (let c = area.left; c <= area.right; c++) {
          const cell = sheet.sheet.getCell(r, c);
          // A cell keeps its content, unless a text is given for it; a blank cell shows the link's target.
          if (shown !== undefined) cell.value = shown;
          else if (cellValue(cell) === "") cell.value = place ?? address!;
        }
      }
      // Excel gives a link the link look; cells that were formatted before keep the other parts of their font.
      restyleArea(sheet, area, (style) => ({ ...style, font: { ...style.font, color: { argb: "FF0563C1" }, underline: true } }));
    });
  },
};
