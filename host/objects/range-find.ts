import { findCell, removeDuplicateRows } from "../engine/find";
import { calculate } from "../engine/formulas/calculation";
import type { RangeRef } from "../engine/workbook-model";
import { invalidArgument, type Json } from "../protocol";
import { type Args, oneOf } from "./arguments";
import { type AnyDefinition, define, type MethodDefinition, type Session } from "./definition";
import { alive, editCells } from "./edit";
import { expectRecord, required } from "./expect";
import { type HostObject, hostObject, nullObject } from "./kinds";

interface Removal {
  readonly removed: number;
  readonly remaining: number;
}

declare module "./kinds" {
  interface ObjectKinds {
    RemoveDuplicatesResult: Removal;
  }
}

function find(range: RangeRef, args: Args, session: Session): HostObject | undefined {
  const criteria = args.has(1) ? expectRecord(args.json(1), args.api) : {};
  const backwards = oneOf(criteria.searchDirection ?? "Forward", ["Forward", "Backwards"], args.api) === "Backwards";
  calculate(session.workbook);
  const area = findCell(alive(range).sheet, range.area, args.text(0), {
    completeMatch: criteria.completeMatch === true,
    matchCase: criteria.matchCase === true,
    backwards,
  });
  return area && hostObject("Range", range.sheet.range(area));
}

function columnsOf(given: Json, width: number): readonly number[] {
  const fits = (column: Json): column is number => typeof column === "number" && Number.isInteger(column) && column >= 0 && column < width;
  if (!Array.isArray(given) || !(given as readonly Json[]).every(fits)) throw invalidArgument("The columns are numbers from 0.");
  return given as readonly number[];
}

/** Looking for cells, and tidying rows. */
export const findMethods: Readonly<Record<string, MethodDefinition<RangeRef>>> = {
  Find: {
    since: "1.9",
    call: (range, args, session) => required(find(range, args, session)),
  },
  FindOrNullObject: { since: "1.9", call: (range, args, session) => find(range, args, session) ?? nullObject },
  RemoveDuplicates: {
    since: "1.9",
    call: (range, args, session) => {
      const { area, sheet } = alive(range);
      const columns = columnsOf(args.json(0), area.right - area.left + 1);
      calculate(session.workbook);
      let result: Removal = { removed: 0, remaining: 0 };
      editCells(session, range, () => {
        result = removeDuplicateRows(sheet, area, columns, args.flag(1));
      });
      return hostObject("RemoveDuplicatesResult", result);
    },
  },
};

export const removeDuplicatesResult: AnyDefinition = define("RemoveDuplicatesResult", {
  properties: {
    Removed: { since: "1.9", get: ({ removed }) => removed },
    UniqueRemaining: { since: "1.9", get: ({ remaining }) => remaining },
  },
});
