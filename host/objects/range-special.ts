import { type Area, cellArea, contains, intersection, isWholeColumns, isWholeRows } from "../engine/area";
import { cellValue, type Scalar } from "../engine/cell-value";
import { eachCell } from "../engine/cell-write";
import { calculate, formulaCellsOf } from "../engine/formulas/calculation";
import type { RangeRef } from "../engine/workbook-model";
import { type Cell, ValueType } from "../library";
import { apiNotFound, HostError, itemNotFound } from "../protocol";
import { rangeAreas } from "./areas";
import type { Args } from "./arguments";
import { type AnyExtension, extend } from "./definition";
import { alive } from "./edit";
import { type HostObject, nullObject } from "./kinds";

const KINDS = ["Formulas", "Constants"] as const;

/** "All", or any of four kinds of values together: "LogicalText", "ErrorsNumbers". */
const VALUES = /^(?:All|(?=.)(?:Errors)?(?:Logical)?(?:Numbers?)?(?:Text)?)$/;

const kindOfValue = (value: Scalar): string =>
  typeof value === "number" ? "Number" : typeof value === "boolean" ? "Logical" : value.startsWith("#") ? "Errors" : "Text";

/** The range's formula cells, or those that hold values, with neighbours joined. Other kinds of cells are not provided. */
function special(range: RangeRef, args: Args): HostObject | undefined {
  const kind = args.option(0, KINDS);
  const values = args.has(1) ? args.text(1) : "All";
  if (!VALUES.test(values)) throw apiNotFound(`${args.api} "${values}"`);
  const { sheet, area } = alive(range);
  requireAnswerable(range);
  if (values !== "All") calculate(sheet.workbook);
  const places = (kind === "Formulas" ? formulaCellsOf(sheet) : constantsOf(range))
    .filter((cell) => values === "All" || values.includes(kindOfValue(cellValue(cell))))
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

function constantsOf({ sheet, area }: RangeRef): readonly Cell[] {
  const cells: Cell[] = [];
  eachCell(sheet, area, (cell) => {
    if (cell.type !== ValueType.Formula && cellValue(cell) !== "") cells.push(cell);
  });
  return cells;
}

/** On the web, questions about a whole sheet exceed its time limit (office-js 4245, 5758). */
export function requireAnswerable({ sheet, area }: RangeRef): void {
  if (!sheet.workbook.platform.answersWholeSheets && isWholeColumns(area) && isWholeRows(area))
    throw new HostError("GeneralException", "We couldn't finish what you asked us to do in time. Ask for fewer cells.");
}

/** `Range.getSpecialCells`, as far as it finds formulas and values, and the merged cells of a range. */
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
    GetMergedAreasOrNullObject: {
      since: "1.13",
      call: (range) => {
        const merged = alive(range).sheet.sheet.mergedRegions.filter((region) => intersection(region, range.area));
        return merged.length === 0 ? nullObject : rangeAreas(range.sheet, merged);
      },
    },
    GetSpecialCellsOrNullObject: { since: "1.9", call: (range, args) => special(range, args) ?? nullObject },
  },
});
