import { type Area, columnsOf, formatArea, rowsOf } from "../engine/area";
import { calculate } from "../engine/formulas/calculation";
import { joinedAreas } from "../engine/joined";
import { sortCells, type SortedLines, type SortField } from "../engine/sort";
import type { RangeRef } from "../engine/workbook-model";
import { EventType } from "../events";
import { apiNotFound, invalidArgument, type Json } from "../protocol";
import { type AnyDefinition, define, type Session } from "./definition";
import { editCells } from "./edit";
import { expectRecord } from "./expect";

declare module "./kinds" {
  interface ObjectKinds {
    RangeSort: RangeRef;
  }
}

/**
 * The fields to sort by, out of this many columns (or rows). Only sorting by value is provided: colours and icons are
 * `ApiNotFound`.
 */
export function fieldsOf(given: Json, count: number, api: string): readonly SortField[] {
  if (!Array.isArray(given)) throw invalidArgument("Sorting needs fields.");
  return (given as readonly Json[]).map((one) => {
    const { key, ascending, sortOn, subField } = expectRecord(one, api);
    if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= count)
      throw invalidArgument("A sort field's key is a column of the range.");
    if ((sortOn ?? "Value") !== "Value") throw apiNotFound(`${api} sortOn ${JSON.stringify(sortOn)}`);
    if ((subField ?? null) !== null) throw apiNotFound(`${api} subField`);
    return { key, ascending: ascending !== false };
  });
}

/** Sorts the cells of an area, and reports which rows or columns have moved. */
export function sortAndTell(
  session: Session,
  range: RangeRef,
  area: Area,
  fields: readonly SortField[],
  matchCase: boolean,
  by: SortedLines,
) {
  calculate(session.workbook);
  let moved: readonly number[] = [];
  editCells(session, range, () => {
    moved = sortCells(range.sheet, area, fields, matchCase, by);
  });
  const lines = moved.map((line) => (by === "rows" ? { ...area, top: line, bottom: line } : { ...area, left: line, right: line }));
  const address = joinedAreas(lines)
    .map((line) => formatArea(line))
    .join(",");
  session.events.sheetEvent(by === "rows" ? EventType.rowSorted : EventType.columnSorted, range.sheet, { address });
}

export const rangeSort: AnyDefinition = define("RangeSort", {
  methods: {
    Apply: {
      since: "1.2",
      call: (range, args, session) => {
        const by = args.option(3, ["Rows", "Columns"], "Rows") === "Rows" ? "rows" : "columns";
        args.option(4, ["PinYin", "StrokeCount"], "PinYin");
        const { area } = range;
        const fields = fieldsOf(args.json(0), by === "rows" ? columnsOf(area) : rowsOf(area), args.api);
        const headers = args.flag(2) ? 1 : 0;
        const sorted = by === "rows" ? { ...area, top: area.top + headers } : { ...area, left: area.left + headers };
        sortAndTell(session, range, sorted, fields, args.flag(1), by);
      },
    },
  },
});
