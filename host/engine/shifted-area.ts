import { type Area, isWholeColumns, isWholeRows, MAX_COLUMN, MAX_ROW } from "./area";

/** Lines inserted in or deleted from a sheet, for all of it or for a strip of it. */
export interface Shift {
  readonly axis: "row" | "column";
  /** The first line inserted or deleted. */
  readonly at: number;
  readonly count: number;
  readonly kind: "insert" | "delete";
  /** The strip: which columns move when rows shift, and the other way round. */
  readonly from: number;
  readonly to: number;
}

/** Where an area's cells are after a shift; undefined when they were deleted. Areas only partly within the strip stay, as in Excel. */
export function movedArea(area: Area, shift: Shift): Area | undefined {
  const rows = shift.axis === "row";
  const [low, high] = rows ? [area.left, area.right] : [area.top, area.bottom];
  if (low < shift.from || high > shift.to) return area;
  const whole = rows ? isWholeColumns(area) : isWholeRows(area);
  const limit = rows ? MAX_ROW : MAX_COLUMN;
  const [first, last] = rows ? [area.top, area.bottom] : [area.left, area.right];
  const moved = whole ? wholeLine(first, last) : movedSpan(first, last, shift, limit);
  if (!moved) return undefined;
  if (moved.first === first && moved.last === last) return area;
  return rows ? { ...area, top: moved.first, bottom: moved.last } : { ...area, left: moved.first, right: moved.last };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

const wholeLine = (first: number, last: number): Span => ({ first, last });

function movedSpan(first: number, last: number, { kind, at, count }: Shift, limit: number): Span | undefined {
  if (kind === "insert") {
    const moved = { first: first >= at ? first + count : first, last: Math.min(limit, last >= at ? last + count : last) };
    return moved.first > limit ? undefined : moved;
  }
  const end = at + count - 1;
  if (first >= at && last <= end) return undefined;
  return {
    first: first > end ? first - count : first >= at ? at : first,
    last: last > end ? last - count : last >= at ? at - 1 : last,
  };
}
