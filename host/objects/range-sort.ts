import { calculate } from "../engine/formulas/calculation";
import { sortCells, type SortField } from "../engine/sort";
import type { RangeRef } from "../engine/workbook-model";
import { invalidArgument, type Json } from "../protocol";
import { type AnyDefinition, define } from "./definition";
import { editCells } from "./edit";
import { expectRecord } from "./expect";

declare module "./kinds" {
  interface ObjectKinds {
    RangeSort: RangeRef;
  }
}

function fieldsOf(given: Json, width: number): readonly SortField[] {
  if (!Array.isArray(given)) throw invalidArgument("Sorting needs fields.");
  return (given as readonly Json[]).map((one) => {
    const field = expectRecord(one, "RangeSort.apply");
    const { key, ascending } = field;
    if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= width)
      throw invalidArgument("A sort field's key is a column of the range.");
    return { key, ascending: ascending !== false };
  });
}

export const rangeSort: AnyDefinition = define("RangeSort", {
  methods: {
    Apply: {
      since: "1.2",
      call: (range, args, session) => {
        args.option(3, ["Rows"], "Rows");
        args.option(4, ["PinYin", "StrokeCount"], "PinYin");
        const { area } = range;
        const fields = fieldsOf(args.json(0), area.right - area.left + 1);
        const matchCase = args.flag(1);
        const rows = args.flag(2) ? { ...area, top: area.top + 1 } : area;
        calculate(session.workbook);
        editCells(session, range, () => sortCells(range.sheet, rows, fields, matchCase));
      },
    },
  },
});
