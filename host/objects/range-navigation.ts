import {
  type Area,
  bounding,
  columnsOf,
  intersection,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMN,
  MAX_ROW,
  onGrid,
  rowsOf,
} from "../engine/area";
import { edgeFrom, type Way, WAYS } from "../engine/edges";
import { calculate } from "../engine/formulas/calculation";
import { surroundingArea } from "../engine/surrounding";
import { usedArea } from "../engine/used-range";
import type { RangeRef } from "../engine/workbook-model";
import { invalidArgument } from "../protocol";
import type { Args } from "./arguments";
import type { MethodDefinition, Since } from "./definition";
import { alive } from "./edit";
import { required } from "./expect";
import { type HostObject, hostObject, nullObject } from "./kinds";
import { rangeArgument } from "./range-argument";

type Method = MethodDefinition<RangeRef>;

const on = (range: RangeRef, area: Area): HostObject => {
  if (!onGrid(area)) throw invalidArgument("The range leaves the sheet.");
  return hostObject("Range", range.sheet.range(area));
};

/** A method that gives another range of the same sheet. */
const gives = (since: Since, area: (from: Area, args: Args) => Area): Method => ({
  since,
  call: (range, args) => on(range, area(alive(range).area, args)),
});

const wholeRows = (area: Area): Area => ({ ...area, left: 1, right: MAX_COLUMN });
const wholeColumns = (area: Area): Area => ({ ...area, top: 1, bottom: MAX_ROW });

function resized(from: Area, rows: number, columns: number): Area {
  const area = {
    ...from,
    bottom: isWholeColumns(from) ? MAX_ROW : from.bottom + rows,
    right: isWholeRows(from) ? MAX_COLUMN : from.right + columns,
  };
  return area;
}

function shared(range: RangeRef, args: Args): HostObject | undefined {
  const other = rangeArgument(args, 0, alive(range).sheet);
  if (other.sheet !== range.sheet) throw invalidArgument("Both ranges must be on one sheet.");
  const area = intersection(range.area, other.area);
  return area && hostObject("Range", range.sheet.range(area));
}

function used(range: RangeRef, args: Args): HostObject | undefined {
  const area = usedArea(alive(range).sheet, range.area, args.flag(0));
  return area && hostObject("Range", range.sheet.range(area));
}

/**
 * The cell that Ctrl and an arrow key lead to from a range; the active cell decides which of its rows or columns to
 * start from.
 */
function edge(range: RangeRef, args: Args, corner: (area: Area, cell: Area, way: Way) => readonly [row: number, column: number]): Area {
  const { area, sheet } = alive(range);
  const way = args.option(0, WAYS);
  const cell = args.has(1) ? rangeArgument(args, 1, sheet).area : area;
  calculate(sheet.workbook);
  return edgeFrom(sheet, ...corner(area, cell, way), way);
}

/** Methods that lead from a range to another. */
export const navigationMethods: Readonly<Record<string, Method>> = {
  GetRangeEdge: {
    since: "1.13",
    call: (range, args) =>
      on(
        range,
        edge(range, args, (_area, cell) => [cell.top, cell.left]),
      ),
  },
  GetExtendedRange: {
    since: "1.13",
    call: (range, args) => {
      const to = edge(range, args, (area, cell, way) => [
        way === "Up" ? area.top : way === "Down" ? area.bottom : cell.top,
        way === "Left" ? area.left : way === "Right" ? area.right : cell.left,
      ]);
      return on(range, bounding(range.area, to));
    },
  },
  GetCell: gives("1.1", (from, args) => {
    const row = from.top + args.integer(0);
    const column = from.left + args.integer(1);
    return { top: row, bottom: row, left: column, right: column };
  }),
  GetRow: gives("1.1", (from, args) => ({ ...from, top: from.top + args.integer(0), bottom: from.top + args.integer(0) })),
  GetColumn: gives("1.1", (from, args) => ({ ...from, left: from.left + args.integer(0), right: from.left + args.integer(0) })),
  GetLastRow: gives("1.1", (from) => ({ ...from, top: from.bottom })),
  GetLastColumn: gives("1.1", (from) => ({ ...from, left: from.right })),
  GetLastCell: gives("1.1", (from) => ({ ...from, top: from.bottom, left: from.right })),
  GetEntireRow: gives("1.1", wholeRows),
  GetEntireColumn: gives("1.1", wholeColumns),
  GetOffsetRange: gives("1.1", (from, args) => ({
    top: from.top + args.integer(0),
    bottom: isWholeColumns(from) ? MAX_ROW : from.bottom + args.integer(0),
    left: from.left + args.integer(1),
    right: isWholeRows(from) ? MAX_COLUMN : from.right + args.integer(1),
  })),
  GetResizedRange: gives("1.3", (from, args) => resized(from, args.integer(0), args.integer(1))),
  GetAbsoluteResizedRange: gives("1.7", (from, args) => {
    if (args.integer(0) < 1 || args.integer(1) < 1) throw invalidArgument();
    return { ...from, bottom: from.top + args.integer(0) - 1, right: from.left + args.integer(1) - 1 };
  }),
  GetRowsAbove: gives("1.3", (from, args) => ({ ...from, top: from.top - count(args), bottom: from.top - 1 })),
  GetRowsBelow: gives("1.3", (from, args) => ({ ...from, top: from.bottom + 1, bottom: from.bottom + count(args) })),
  GetColumnsBefore: gives("1.3", (from, args) => ({ ...from, left: from.left - count(args), right: from.left - 1 })),
  GetColumnsAfter: gives("1.3", (from, args) => ({ ...from, left: from.right + 1, right: from.right + count(args) })),
  GetBoundingRect: {
    since: "1.1",
    call: (range, args) => {
      const other = rangeArgument(args, 0, alive(range).sheet);
      if (other.sheet !== range.sheet) throw invalidArgument("Both ranges must be on one sheet.");
      return on(range, bounding(range.area, other.area));
    },
  },
  GetIntersection: { since: "1.1", call: (range, args) => required(shared(range, args)) },
  GetIntersectionOrNullObject: { since: "1.4", call: (range, args) => shared(range, args) ?? nullObject },
  GetUsedRange: { since: "1.1", call: (range, args) => required(used(range, args)) },
  GetUsedRangeOrNullObject: { since: "1.4", call: (range, args) => used(range, args) ?? nullObject },
  GetSurroundingRegion: { since: "1.7", call: (range) => on(range, surroundingArea(alive(range).sheet, range.area)) },
};

const count = (args: Args): number => {
  const given = args.has(0) ? args.integer(0) : 1;
  if (given < 1) throw invalidArgument("A count is one or more.");
  return given;
};

export const sizeOf = (area: Area): number => rowsOf(area) * columnsOf(area);
