import { type Area, cellArea, contains, isWholeColumns, isWholeRows } from "../engine/area";
import { formulaCellsOf } from "../engine/formulas/calculation";
import type { RangeRef } from "../engine/workbook-model";
import { HostError, itemNotFound } from "../protocol";
import { rangeAreas } from "./areas";
import type { Args } from "./arguments";
import { type AnyExtension, extend } from "./definition";
import { alive } from "./edit";
import { type HostObject, nullObject } from "./kinds";

/** The range's formula cells, those beside each other as one. Other kinds of cells are not provided. */
function special(range: RangeRef, args: Args): HostObject | undefined {
  args.option(0, ["Formulas"]);
  args.option(1, ["All"], "All");
  const { sheet, area } = alive(range);
  requireAnswerable(range);
  const places = formulaCellsOf(sheet)
    .map((cell) => ({ row: cell.row, column: cell.col }))
    .filter(({ row, column }) => contains(area, row, column))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const areas: Area[] = [];
  for (const { row, column } of places) {
    const open = areas.at(-1);
    if (open && open.top === row && open.right === column - 1) areas[areas.length - 1] = { ...open, right: column };
    else areas.push(cellArea(row, column));
  }
  return areas.length === 0 ? undefined : rangeAreas(sheet, areas);
}

/** On the web, what is asked of a whole sheet runs into its time limit (office-js 4245, 5758). */
export function requireAnswerable({ sheet, area }: RangeRef): void {
  if (!sheet.workbook.platform.answersWholeSheets && isWholeColumns(area) && isWholeRows(area))
    throw new HostError("GeneralException", "We couldn't finish what you asked us to do in time. Ask for fewer cells.");
}

/** `Range.getSpecialCells`, as far as it finds formulas. */
export const specialCells: AnyExtension = extend("Range", {
  methods: {
    GetSpecialCells: {
      since: "1.9",
      call: (range, args) => {
        const found = special(range, args);
        if (!found) throw itemNotFound();
        return found;
      },
    },
    GetSpecialCellsOrNullObject: { since: "1.9", call: (range, args) => special(range, args) ?? nullObject },
  },
});
