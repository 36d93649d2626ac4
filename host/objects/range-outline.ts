import { type OutlineAxis, regroup, showDetails, showLevels } from "../engine/outline";
import type { RangeRef } from "../engine/workbook-model";
import { invalidArgument } from "../protocol";
import { type AnyExtension, extend, type MethodDefinition } from "./definition";
import { formatCells } from "./edit";
import { alive } from "./sheet-actions";

const AXES = { ByRows: "row", ByColumns: "column" } as const satisfies Record<string, OutlineAxis>;

const byAxis = (run: (range: RangeRef, axis: OutlineAxis) => void): MethodDefinition<RangeRef> => ({
  since: "1.10",
  call: (range, args, session) => {
    const axis = AXES[args.option(0, ["ByRows", "ByColumns"])];
    formatCells(session, range, () => run(range, axis));
  },
});

const grouped = (by: 1 | -1): MethodDefinition<RangeRef> =>
  byAxis(({ sheet, area }, axis) => {
    if (!regroup(sheet, area, axis, by))
      throw invalidArgument(by > 0 ? "These are grouped as deep as they can be." : "There is no group to take apart.");
  });

/** Groups of rows and columns that can be folded away. */
export const outlineExtensions: readonly AnyExtension[] = [
  extend("Range", {
    methods: {
      Group: grouped(1),
      Ungroup: grouped(-1),
      HideGroupDetails: byAxis(({ sheet, area }, axis) => showDetails(sheet, area, axis, false)),
      ShowGroupDetails: byAxis(({ sheet, area }, axis) => showDetails(sheet, area, axis, true)),
    },
  }),
  extend("Worksheet", {
    methods: {
      ShowOutlineLevels: {
        since: "1.10",
        call: (sheet, args) => {
          // A level of 0 leaves its axis as it is.
          if (args.integer(0) > 0) showLevels(alive(sheet), "row", args.integer(0));
          if (args.integer(1) > 0) showLevels(alive(sheet), "column", args.integer(1));
        },
      },
    },
  }),
];
