import { MAX_COLUMN, MAX_ROW } from "../engine/area";
import { editView } from "../engine/views";
import { without } from "../engine/without";
import type { SheetModel } from "../engine/workbook-model";
import type { WorksheetView } from "../library";
import { invalidArgument } from "../protocol";
import { type AnyDefinition, define } from "./definition";
import { required } from "./expect";
import { type HostObject, hostObject, nullObject } from "./kinds";
import { needsWindow } from "./needs-window";
import { rangeArgument } from "./range-argument";

declare module "./kinds" {
  interface ObjectKinds {
    WorksheetFreezePanes: SheetModel;
  }
}

/** Freezes so many rows at the top and columns at the left. */
function freeze(sheet: SheetModel, rows: number, columns: number): void {
  if (rows < 0 || columns < 0 || !Number.isInteger(rows) || !Number.isInteger(columns)) throw invalidArgument();
  editView(sheet, { state: "frozen", xSplit: columns, ySplit: rows });
}

function unfreeze(sheet: SheetModel): void {
  const [view, ...others] = sheet.sheet.views;
  if (!view) return;
  const rest = without(
    view as Partial<WorksheetView> & { xSplit?: number; ySplit?: number; topLeftCell?: string },
    "xSplit",
    "ySplit",
    "topLeftCell",
  );
  sheet.sheet.views = [{ ...rest, state: "normal" }, ...others];
  sheet.restyled();
}

/** The frozen cells, as a range. */
function location(sheet: SheetModel): HostObject | undefined {
  const view = sheet.sheet.views[0] as { state?: string; xSplit?: number; ySplit?: number } | undefined;
  if (view?.state !== "frozen") return undefined;
  const [rows, columns] = [view.ySplit ?? 0, view.xSplit ?? 0];
  if (rows === 0 && columns === 0) return undefined;
  return hostObject("Range", sheet.range({ top: 1, left: 1, bottom: rows || MAX_ROW, right: columns || MAX_COLUMN }));
}

export const freezePanes: AnyDefinition = define("WorksheetFreezePanes", {
  methods: {
    FreezeRows: needsWindow({ since: "1.7", call: (sheet, args) => freeze(sheet, args.has(0) ? args.integer(0) : 1, 0) }),
    FreezeColumns: needsWindow({ since: "1.7", call: (sheet, args) => freeze(sheet, 0, args.has(0) ? args.integer(0) : 1) }),
    FreezeAt: needsWindow({
      since: "1.7",
      call: (sheet, args) => {
        if (!args.has(0)) {
          unfreeze(sheet);
          return;
        }
        const { area } = rangeArgument(args, 0, sheet);
        freeze(sheet, area.bottom === MAX_ROW ? 0 : area.bottom, area.right === MAX_COLUMN ? 0 : area.right);
      },
    }),
    Unfreeze: needsWindow({ since: "1.7", call: (sheet) => unfreeze(sheet) }),
    GetLocation: {
      since: "1.7",
      call: (sheet) => required(location(sheet)),
    },
    GetLocationOrNullObject: { since: "1.7", call: (sheet) => location(sheet) ?? nullObject },
  },
});
