import { cellArea } from "../../engine/area";
import {
  addPageBreak,
  type BreakDirection,
  type BreakRef,
  clearPageBreaks,
  deletePageBreak,
  pageBreaks,
} from "../../engine/page/page-breaks";
import type { SheetModel } from "../../engine/workbook-model";
import { invalidArgument } from "../../protocol";
import { collection } from "../collection";
import { define } from "../definition";
import { hostObject } from "../kinds";
import { rangeArgument } from "../range-argument";

interface Breaks {
  readonly sheet: SheetModel;
  readonly direction: BreakDirection;
}

declare module "../kinds" {
  interface ObjectKinds {
    PageBreakCollection: Breaks;
    PageBreak: BreakRef & { readonly sheet: SheetModel; readonly index?: number };
  }
}

const idOf = (self: BreakRef) => `${self.direction}:${self.before}`;
const after = (self: BreakRef) => (self.direction === "horizontal" ? cellArea(self.before, 1) : cellArea(1, self.before));

export const pageBreak = define("PageBreak", {
  id: idOf,
  properties: {
    // Where the first cell after the break stands, counted from 0.
    RowIndex: { since: "1.1", get: (self) => after(self).top - 1 },
    ColumnIndex: { since: "1.1", get: (self) => after(self).left - 1 },
  },
  methods: {
    GetCellAfterBreak: { since: "1.1", call: (self) => hostObject("Range", self.sheet.range(after(self))) },
    Delete: {
      since: "1.1",
      call: (self) => {
        deletePageBreak(self.sheet.sheet, self);
        self.sheet.restyled();
      },
    },
  },
});

export const pageBreakCollection = collection("PageBreakCollection", {
  of: "PageBreak",
  items: (self) => pageBreaks(self.sheet.sheet, self.direction).map((item, index) => ({ ...item, sheet: self.sheet, index })),
  keys: (item) => [idOf(item), item.index ?? ""],
  since: { getItem: "1.1", getCount: "1.1" },
  methods: {
    Add: {
      since: "1.1",
      call: (self, args) => {
        const { area } = rangeArgument(args, 0, self.sheet);
        const before = self.direction === "horizontal" ? area.top : area.left;
        if (before === 1) throw invalidArgument("There can be no page break before the first row or column.");
        const added = { direction: self.direction, before };
        addPageBreak(self.sheet.sheet, added);
        self.sheet.restyled();
        return hostObject("PageBreak", { ...added, sheet: self.sheet });
      },
    },
    RemovePageBreaks: {
      since: "1.1",
      call: (self) => {
        clearPageBreaks(self.sheet.sheet, self.direction);
        self.sheet.restyled();
      },
    },
  },
});
