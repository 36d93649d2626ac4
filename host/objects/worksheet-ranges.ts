import { resolveAddress } from "../engine/addresses";
import { type Area, onGrid } from "../engine/area";
import { findCells } from "../engine/find";
import { calculate } from "../engine/formulas/calculation";
import { usedArea, WHOLE_SHEET } from "../engine/used-range";
import type { SheetModel } from "../engine/workbook-model";
import { invalidArgument, invalidReference } from "../protocol";
import { rangeAreas } from "./areas";
import type { Args } from "./arguments";
import type { MethodDefinition } from "./definition";
import { expectRecord, required } from "./expect";
import { hostObject, nullObject } from "./kinds";
import { alive } from "./sheet-actions";

function on(sheet: SheetModel, area: Area) {
  if (!sheet.alive) throw invalidReference();
  if (!onGrid(area)) throw invalidArgument("The range leaves the sheet.");
  return hostObject("Range", sheet.range(area));
}

function findAll(sheet: SheetModel, args: Args) {
  const { completeMatch, matchCase } = expectRecord(args.has(1) ? args.json(1) : {}, args.api);
  calculate(alive(sheet).workbook);
  const areas = findCells(sheet, args.text(0), { completeMatch: completeMatch === true, matchCase: matchCase === true });
  return areas.length === 0 ? undefined : rangeAreas(sheet, areas);
}

/** How a sheet gives ranges. */
export const sheetRanges: Readonly<Record<string, MethodDefinition<SheetModel>>> = {
  GetRange: {
    since: "1.1",
    call: (sheet, args) => {
      if (!args.has(0)) return on(sheet, WHOLE_SHEET);
      if (!sheet.alive) throw invalidReference();
      return hostObject("Range", resolveAddress(sheet.workbook, args.text(0), sheet));
    },
  },
  GetRangeByIndexes: {
    since: "1.7",
    call: (sheet, args) => {
      const [top, left] = [args.integer(0) + 1, args.integer(1) + 1];
      return on(sheet, { top, left, bottom: top + args.integer(2) - 1, right: left + args.integer(3) - 1 });
    },
  },
  GetCell: {
    since: "1.1",
    call: (sheet, args) => {
      const [row, column] = [args.integer(0) + 1, args.integer(1) + 1];
      return on(sheet, { top: row, bottom: row, left: column, right: column });
    },
  },
  FindAll: { since: "1.9", call: (sheet, args) => required(findAll(sheet, args)) },
  FindAllOrNullObject: { since: "1.9", call: (sheet, args) => findAll(sheet, args) ?? nullObject },
  // A sheet without used cells gives A1, or null where that is allowed.
  GetUsedRange: {
    since: "1.1",
    call: (sheet, args) => on(sheet, usedArea(sheet, WHOLE_SHEET, args.flag(0)) ?? { top: 1, left: 1, bottom: 1, right: 1 }),
  },
  GetUsedRangeOrNullObject: {
    since: "1.4",
    call: (sheet, args) => {
      const area = usedArea(sheet, WHOLE_SHEET, args.flag(0));
      return area ? on(sheet, area) : nullObject;
    },
  },
};
