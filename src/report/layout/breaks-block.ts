import { absoluteAddress } from "../../domain/address";
import { partsWithin, type RecordingBreak } from "../../domain/break";
import type { ReportStrand } from "../report";
import { cellLink, monthCell } from "./data-cells";
import { BREAK_MARK } from "../break-words";
import { blank, formula, number, text, type SheetBuilder, type StyledCell } from "./sheet-builder";

const HEADERS = ["Break: strand", "First month", "Note", "Due to recording", "Said at", "Later without it", "Diff.", "% Diff."];
const COLUMN = { part: 3, later: 5, diff: 6, pct: 7 } as const;
/** In points, past an empty column. */
const WIDTHS = [150, 66, 240, 90, 90, 90, 54, 54];
const EMPTY = 18;

/** Where a strand's figures without the part due to recording stand. Addresses are absolute and without the sheet. */
export interface WithoutPart {
  readonly parts: string;
  readonly later: string;
  readonly diff: string;
  readonly pct: string;
}

/** The cells of both windows' counts. */
interface Counts {
  readonly earlier: string;
  readonly later: string;
}

/** The widths of the columns that breaks add to the strand data; none where recording did not change. */
export function breakWidths(strands: readonly ReportStrand[]): readonly number[] {
  return strands.some(({ comparison }) => saidOf(comparison).length > 0) ? [EMPTY, ...WIDTHS] : [];
}

/**
 * Adds where recording changed, a row each, from this cell on; beside them, as formulas, each strand's figures without the part due to it. Gives where
 * these stand, by the strand's key.
 */
export function addBreaks(
  sheet: SheetBuilder,
  { row: head, column }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
  countsOf: (key: string) => Counts,
): ReadonlyMap<string, WithoutPart> {
  const without = new Map<string, WithoutPart>();
  const at = (row: number, of: number, rows = 1) => absoluteAddress({ row, column: column + of, rows, columns: 1 });
  let row = head;
  const add = (cells: readonly StyledCell[]) => cells.forEach((cell, index) => sheet.putDown(row, column + index, cell));
  if (breakWidths(strands).length > 0) {
    sheet.put(head - 1, column, text(`${BREAK_MARK} beside a month: recording changed with it.`, "dataText"));
    add(HEADERS.map((header) => text(header, "headLeft")));
  }
  for (const { strand, key, comparison } of strands) {
    const said = saidOf(comparison);
    const { earlier, later } = countsOf(key);
    const isTaken = comparison.diff !== null && partsWithin(said, comparison).length > 0;
    const first = row + 1;
    const parts = at(first, COLUMN.part, said.length);
    for (const each of said) {
      row++;
      add([
        text(strand, "dataText"),
        monthCell(each.month),
        text(each.note, "dataText"),
        each.part === null || !isUsed(each, comparison) ? blank("dataCount") : number(each.part, "dataCount"),
        cellLink(each.at),
      ]);
    }
    if (!isTaken) continue;
    sheet.put(first, column + COLUMN.later, formula(`=SUM(${later})-SUM(${parts})`, "dataCount"));
    sheet.put(first, column + COLUMN.diff, formula(`=${at(first, COLUMN.later)}-SUM(${earlier})`, "dataCount"));
    const percent = `=${at(first, COLUMN.diff)}/SUM(${earlier})`;
    sheet.put(first, column + COLUMN.pct, comparison.pctDiff === null ? blank("dataPercent") : formula(percent, "dataPercent"));
    without.set(key, { parts, later: at(first, COLUMN.later), diff: at(first, COLUMN.diff), pct: at(first, COLUMN.pct) });
  }
  return without;
}

function isUsed(each: RecordingBreak, comparison: ReportStrand["comparison"]): boolean {
  return partsWithin([each], comparison).length > 0;
}

/** The breaks up to the strand's last month. */
function saidOf({ definition, end }: ReportStrand["comparison"]): readonly RecordingBreak[] {
  return (definition.breaks ?? []).filter(({ month }) => month <= end);
}
