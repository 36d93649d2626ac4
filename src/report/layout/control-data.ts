import { absoluteAddress, localAddress, parseAddress } from "../../domain/address";
import type { Month } from "../../domain/month";
import { monthsOfPeriod } from "../../domain/period";
import { yearBefore } from "../../domain/report-period";
import { whyMarked } from "../control-words";
import type { ReportStrand } from "../report";
import { monthCell, sourceCell } from "./data-cells";
import { blank, formula, number, type SheetBuilder, text, type StyledCell } from "./sheet-builder";

/** Columns of the control charts' months, from the first of them. */
const COLUMN = { strand: 0, month: 1, count: 2, mean: 3, lower: 4, upper: 5, marked: 6, why: 7, from: 8 } as const;
const HEADERS = ["Control chart: strand", "Month", "Offences", "Mean", "Lower limit", "Upper limit", "Marked", "Why", "Counted from"];
/** With the empty column before them. */
export const CONTROL_WIDTHS = [18, 150, 54, 60, 60, 60, 60, 60, 150, 196];

/** The cells that a strand's control chart draws, without the sheet. */
export interface ControlCells {
  readonly months: string;
  readonly counts: string;
  readonly mean: string;
  readonly lower: string;
  readonly upper: string;
  readonly marked: string;
}

/**
 * Adds all months of all control charts, strand by strand, from this cell on. A count that stands on the sheet already is taken from there:
 * `counts` gives the cells of both windows.
 */
export function addControlMonths(
  sheet: SheetBuilder,
  { row: head, column: first }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
  counts: (key: string) => string,
): ReadonlyMap<string, ControlCells> {
  HEADERS.forEach((header, column) => sheet.put(head, first + column, text(header, headStyle(column))));
  const cells = new Map<string, ControlCells>();
  let row = head + 1;
  for (const strand of strands) {
    const chart = strand.controlChart;
    if (!chart) continue;
    const at = (column: number, from = row, count = 1) => ({ row: from, column: first + column, rows: count, columns: 1 });
    const down = (column: number) => absoluteAddress(at(column, row, chart.points.length));
    cells.set(strand.key, {
      months: down(COLUMN.month),
      counts: down(COLUMN.count),
      mean: down(COLUMN.mean),
      lower: down(COLUMN.lower),
      upper: down(COLUMN.upper),
      marked: down(COLUMN.marked),
    });
    for (const { month, count, sources, limits } of chart.points) {
      const why = whyMarked(chart.marked, month);
      const counted = countCell(counts(strand.key), strand, month);
      const limit = (value: number | undefined) => (value === undefined ? blank("dataLimit") : number(value, "dataLimit"));
      const line: readonly StyledCell[] = [
        text(strand.strand, "dataText"),
        monthCell(month),
        counted === null ? number(count, "dataCount") : formula(`=${counted}`, "dataCount"),
        limit(limits?.mean),
        limit(limits?.lower),
        limit(limits?.upper),
        why === "" ? blank("dataCount") : formula(`=${localAddress(at(COLUMN.count))}`, "dataCount"),
        text(why, "dataText"),
        sourceCell(sources),
      ];
      line.forEach((cell, column) => sheet.putDown(row, first + column, cell));
      row++;
    }
  }
  return cells;
}

function headStyle(column: number): "headLeft" | "headRight" | "headLink" {
  if (column === COLUMN.from) return "headLink";
  return column >= COLUMN.count && column <= COLUMN.marked ? "headRight" : "headLeft";
}

/** The cell among the counts that has this month already; null where it is none of them, or they are not months. */
function countCell(counts: string, { comparison }: ReportStrand, month: Month): string | null {
  const area = parseAddress(counts);
  const index = [yearBefore(comparison), comparison].flatMap(monthsOfPeriod).indexOf(month);
  return area.rows === 2 * comparison.length && index >= 0 ? localAddress({ ...area, row: area.row + index, rows: 1 }) : null;
}
