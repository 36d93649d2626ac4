import { cellArea, isSingleCell } from "../engine/area";
import { calculate } from "../engine/formulas/calculation";
import { spillArea, spillParent } from "../engine/formulas/spill-area";
import type { RangeRef } from "../engine/workbook-model";
import { invalidArgument } from "../protocol";
import { type AnyExtension, extend, type Session } from "./definition";
import { alive } from "./edit";
import { required } from "./expect";
import { type HostObject, hostObject, nullObject } from "./kinds";

const calculated = (range: RangeRef, session: Session): RangeRef => {
  calculate(session.workbook);
  return alive(range);
};

function spillsTo(range: RangeRef, session: Session): HostObject | undefined {
  const { sheet, area } = calculated(range, session);
  const parent = isSingleCell(area) ? spillParent(sheet, area.top, area.left) : undefined;
  const filled = parent?.row === area.top && parent.col === area.left ? spillArea(sheet, parent) : undefined;
  return filled && hostObject("Range", sheet.range(filled));
}

function spillsFrom(range: RangeRef, session: Session): HostObject | undefined {
  const { sheet, area } = calculated(range, session);
  const parent = isSingleCell(area) ? spillParent(sheet, area.top, area.left) : undefined;
  return parent && hostObject("Range", sheet.range(cellArea(parent.row, parent.col)));
}

/** Whether all cells of the range are spilled, or none; null where some are. */
function hasSpill(range: RangeRef, session: Session): boolean | null {
  const { sheet, area } = calculated(range, session);
  const found = new Set<boolean>();
  for (let row = area.top; row <= area.bottom && found.size < 2; row++)
    for (let column = area.left; column <= area.right && found.size < 2; column++) found.add(spillParent(sheet, row, column) !== undefined);
  return found.size === 1 ? [...found][0]! : null;
}

/** What formulas fill beside their own cell. */
export const rangeSpill: AnyExtension = extend("Range", {
  properties: { HasSpill: { since: "1.12", onRequest: true, get: hasSpill } },
  methods: {
    GetSpillingToRange: { since: "1.12", call: (range, _args, session) => required(spillsTo(range, session)) },
    GetSpillingToRangeOrNullObject: { since: "1.12", call: (range, _args, session) => spillsTo(range, session) ?? nullObject },
    GetSpillParent: {
      since: "1.12",
      call: (range, _args, session) => {
        if (!isSingleCell(alive(range).area)) throw invalidArgument("Only a single cell has a cell that it is spilled from.");
        return required(spillsFrom(range, session));
      },
    },
    GetSpillParentOrNullObject: { since: "1.12", call: (range, _args, session) => spillsFrom(range, session) ?? nullObject },
  },
});
