import type { ProvisionalMonth, StrandVintages } from "../../analysis/vintages";
import { absoluteAddress } from "../../domain/address";
import type { ReportStrand } from "../report";
import { PROVISIONAL_MARK } from "../vintage-words";
import { monthCell } from "./data-cells";
import { addMark } from "./month-marks";
import { monthRows } from "./month-rows";
import { blank, formula, number, text, type SheetBuilder, type StyledCell } from "./sheet-builder";

const HEADERS = [
  "Growth: strand",
  "Month",
  "Its age, months",
  "Months looked at",
  "Of these grew",
  "Were",
  "Months later",
  "Then were",
  "Growth",
];
const COLUMN = { from: 5, to: 7 } as const;
const EMPTY = 18;
/** In points, past an empty column. */
const WIDTHS = [150, 54, 84, 90, 78, 60, 72, 60, 54];

/** The widths of the columns that growth adds to the strand data; none where nothing can be said of it. */
export function vintageWidths(strands: readonly ReportStrand[]): readonly number[] {
  return strands.some(({ vintages, comparison }) => rowsOf(vintages, comparison).length > 0) ? [EMPTY, ...WIDTHS] : [];
}

/** Marks the months that are likely to grow yet, and adds from this cell on how much months of the same age have grown, a row each. */
export function addVintages(
  sheet: SheetBuilder,
  { row: head, column }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
): void {
  if (vintageWidths(strands).length === 0) return;
  const months = monthRows({ cells: sheet.contents });
  let row = head;
  const add = (cells: readonly StyledCell[]) => cells.forEach((cell, index) => sheet.putDown(row, column + index, cell));
  sheet.put(
    head - 1,
    column,
    text(`${PROVISIONAL_MARK} beside a month: provisional, as months of its age have grown in later reports.`, "dataText"),
  );
  add(HEADERS.map((header) => text(header, "headLeft")));
  for (const { strand, vintages, comparison } of strands) {
    for (const { month } of vintages?.provisional ?? [])
      for (const each of months)
        if (each.strand === strand && each.month === month && each.length === 1) addMark(sheet, each.row, PROVISIONAL_MARK);
    for (const { month, growth } of rowsOf(vintages, comparison)) {
      row++;
      const own = (of: number) => absoluteAddress({ row, column: column + of, rows: 1, columns: 1 });
      add([
        text(strand, "dataText"),
        monthCell(month),
        ...[growth.age, growth.months, growth.grew, growth.from, growth.after, growth.to].map((value) => number(value, "dataCount")),
        growth.from === 0 ? blank("dataPercent") : formula(`=${own(COLUMN.to)}/${own(COLUMN.from)}-1`, "dataPercent"),
      ]);
    }
  }
}

/** The months with their growth: those that are provisional, and the last one where that is not. */
function rowsOf(vintages: StrandVintages | null, { end }: ReportStrand["comparison"]): readonly ProvisionalMonth[] {
  if (vintages === null) return [];
  const { provisional, latest } = vintages;
  return latest === null || provisional.some(({ month }) => month === end) ? provisional : [...provisional, { month: end, growth: latest }];
}
