import type { Revision } from "../../analysis/revisions";
import { absoluteAddress } from "../../domain/address";
import { dayText } from "../../domain/day";
import { periodName } from "../../domain/period";
import type { ReportStrand } from "../report";
import { REVISED_MARK, verdictWas } from "../revision-words";
import { monthCell } from "./data-cells";
import { addMark } from "./month-marks";
import { COUNT_COLUMN, monthRows } from "./month-rows";
import { blank, formula, number, text, type SheetBuilder, type StyledCell } from "./sheet-builder";

const HEADERS = ["Revised: strand", "Months", "Was", "Is now", "Diff.", "Reported on"];
const COLUMN = { was: 2, now: 3 } as const;
const EMPTY = 18;
/** In points, past an empty column. */
const WIDTHS = [150, 102, 60, 60, 54, 110];

/** The widths of the columns that revisions add to the strand data; none where nothing was revised. */
export function revisionWidths(strands: readonly ReportStrand[]): readonly number[] {
  return strands.some(({ revisions }) => revisions !== null) ? [EMPTY, ...WIDTHS] : [];
}

/** Marks the months that were reported otherwise before, and adds from this cell on what they were, a row each, with when. */
export function addRevisions(
  sheet: SheetBuilder,
  { row: head, column }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
): void {
  if (revisionWidths(strands).length === 0) return;
  const months = monthRows({ cells: sheet.contents });
  const rowsOf = (strand: string, { month, length }: Revision) =>
    months.filter((each) => each.strand === strand && each.month === month && each.length === length);
  let row = head;
  const add = (cells: readonly StyledCell[]) => cells.forEach((cell, index) => sheet.putDown(row, column + index, cell));
  sheet.put(head - 1, column, text(`${REVISED_MARK} beside a month: it was reported otherwise before.`, "dataText"));
  add(HEADERS.map((header) => text(header, "headLeft")));
  for (const { strand, revisions } of strands) {
    for (const revision of revisions?.months ?? []) {
      const { month, length, from, to, at } = revision;
      row++;
      const own = (of: number) => absoluteAddress({ row, column: column + of, rows: 1, columns: 1 });
      const marked = rowsOf(strand, revision).map((each) => each.row);
      for (const each of marked) addMark(sheet, each, REVISED_MARK);
      const [first] = marked;
      add([
        text(strand, "dataText"),
        length === 1 ? monthCell(month) : text(periodName({ end: month, length }), "dataText"),
        number(from, "dataCount"),
        first === undefined
          ? number(to, "dataCount")
          : formula(`=${absoluteAddress({ row: first, column: COUNT_COLUMN, rows: 1, columns: 1 })}`, "dataCount"),
        formula(`=${own(COLUMN.now)}-${own(COLUMN.was)}`, "dataCount"),
        text(dayText(new Date(at)), "dataText"),
      ]);
    }
    if (!revisions?.verdict) continue;
    row++;
    const { verdict } = revisions;
    add([
      text(strand, "dataText"),
      text("Stands out?", "dataText"),
      text(verdictWas(verdict), "dataText"),
      text(verdictWas({ was: verdict.is }), "dataText"),
      blank("dataText"),
      text(dayText(new Date(verdict.at)), "dataText"),
    ]);
  }
}
