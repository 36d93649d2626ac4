import { columnsOf, covers, intersection, onGrid, rowsOf } from "../engine/area";
import { autoFill, canFill, type FillType } from "../engine/auto-fill";
import { eachCell } from "../engine/cell-write";
import { deleteComment, placeOf, threadsOf } from "../engine/comments/threads";
import { copyCells, type CopyType } from "../engine/copy";
import { calculate } from "../engine/formulas/calculation";
import { moveRange } from "../engine/move-range";
import { restyleArea } from "../engine/restyle";
import { clearFormats } from "../engine/rules/conditional-formats";
import { setValidation } from "../engine/rules/validations";
import { boundedArea } from "../engine/used-range";
import type { RangeRef } from "../engine/workbook-model";
import { invalidArgument } from "../protocol";
import type { Args } from "./arguments";
import type { MethodDefinition, Session } from "./definition";
import { alive, editCells, formatCells } from "./edit";
import { needsWindow } from "./needs-window";
import { rangeArgument } from "./range-argument";
import { removeLinks } from "./range-hyperlink";
import { selectRange } from "./selection";

/** What `clear` removes. */
export const CLEAR = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
const COPY = ["All", "Formulas", "Values", "Formats"] as const satisfies readonly CopyType[];

const FILL = ["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"] as const satisfies readonly FillType[];

export function clear(range: RangeRef, applyTo: (typeof CLEAR)[number], session: Session): void {
  const contents = applyTo === "All" || applyTo === "Contents" || applyTo === "ResetContents";
  const formats = applyTo === "All" || applyTo === "Formats";
  const { sheet, area } = range;
  if (contents) {
    // A cell hidden by a merge passes its value on to the visible one, which may be outside the range.
    const confined = sheet.sheet.mergedRegions.every((merged) => !intersection(merged, area) || covers(area, merged));
    const run = () => {
      eachCell(sheet, area, (cell) => (cell.value = null));
      removeLinks(range);
    };
    editCells(session, range, run, { confined });
  }
  if (!contents && !formats) editCells(session, range, () => removeLinks(range));
  if (formats || applyTo === "RemoveHyperlinks") formatCells(session, range, () => clearLook(range));
  if (formats) clearFormats(sheet, area);
  if (applyTo !== "All") return;
  setValidation(sheet, area, undefined);
  for (const thread of threadsOf(sheet)) if (intersection(placeOf(thread), area)) deleteComment(thread);
}

function clearLook(range: RangeRef): void {
  const { sheet, area } = range;
  unmerge(range);
  // Cells that do not exist yet have no format to lose, unless their row or column has one.
  if (boundedArea(sheet, area) === area) eachCell(sheet, area, (cell) => (cell.style = {}));
  else restyleArea(sheet, area, () => ({}));
}

/** Up to this many cells, each is checked for a merge; for more, every merge of the sheet is checked for its place. */
const FEW_CELLS = 200;

function unmerge({ sheet, area }: RangeRef): void {
  if (rowsOf(area) * columnsOf(area) <= FEW_CELLS) {
    sheet.sheet.unMergeCells(area.top, area.left, area.bottom, area.right);
    return;
  }
  for (const merged of [...sheet.sheet.mergedRegions]) {
    if (intersection(merged, area)) sheet.sheet.unMergeCells(merged.top, merged.left, merged.bottom, merged.right);
  }
}

function merge(range: RangeRef, across: boolean): void {
  unmerge(range);
  const { top, left, bottom, right } = range.area;
  if (!across) range.sheet.sheet.mergeCells(top, left, bottom, right);
  else for (let row = top; row <= bottom; row++) range.sheet.sheet.mergeCells(row, left, row, right);
}

/** What is done to a range as a whole. */
export const rangeActions: Readonly<Record<string, MethodDefinition<RangeRef>>> = {
  Calculate: { since: "1.6", call: (range, _args, session) => calculate(session.workbook, true, range) },
  Clear: { since: "1.1", call: (range, args, session) => clear(alive(range), args.option(0, CLEAR, "All"), session) },
  Select: needsWindow({ since: "1.1", call: (range, _args, session) => selectRange(session, alive(range)) }),
  Merge: {
    since: "1.2",
    call: (range, args, session) => {
      const across = args.flag(0);
      editCells(session, range, () => merge(range, across));
    },
  },
  Unmerge: { since: "1.2", call: (range, _args, session) => formatCells(session, range, () => unmerge(range)) },
  AutoFill: {
    since: "1.9",
    call: (range, args, session) => {
      const target = args.has(0) ? rangeArgument(args, 0, alive(range).sheet) : range;
      const type = args.option(1, FILL, "FillDefault");
      if (target.sheet !== range.sheet || !canFill(range.area, target.area))
        throw invalidArgument("Range.autoFill: the destination holds the range, and goes on from it in one direction.");
      editCells(session, target, () => autoFill(range, target.area, type));
      session.workbook.formulasStale(target.sheet);
    },
  },
  CopyFrom: { since: "1.9", call: copyFrom },
  MoveTo: {
    since: "1.11",
    call: (range, args, session) => {
      const { area, sheet } = alive(range);
      const corner = alive(rangeArgument(args, 0, sheet));
      const { top, left } = corner.area;
      const into = corner.sheet.range({ top, left, bottom: top + rowsOf(area) - 1, right: left + columnsOf(area) - 1 });
      if (!onGrid(into.area)) throw invalidArgument("Range.moveTo: the destination leaves the sheet.");
      editCells(session, range, () => editCells(session, into, () => moveRange(range, into)));
    },
  },
};

/** Copies cells into a range, as pasting them does. */
export function copyFrom(range: RangeRef, args: Args, session: Session): void {
  const source = alive(rangeArgument(args, 0, alive(range).sheet));
  const type = args.option(1, COPY, "All");
  const options = { skipBlanks: args.flag(2), transpose: args.flag(3) };
  // Copied formulas are calculated in their new place; only their values must be right before.
  if (type === "Values") calculate(session.workbook);
  const target = copyCells.targetOf(source.area, range.area, options.transpose);
  const into = range.sheet.range(target);
  const run = () => copyCells(source, into, type, options);
  if (type === "Formats") formatCells(session, into, run);
  else editCells(session, into, run);
  if (type !== "Formats") session.workbook.formulasStale(into.sheet);
}
