import { absoluteAddress } from "../../domain/address";
import type { ComparedWindow } from "../../domain/comparison";
import { HIDDEN_MARK } from "../../domain/hidden";
import { addMonths, monthName, type Month } from "../../domain/month";
import { isInPeriod, monthsOfPeriod, type Period } from "../../domain/period";
import { yearBefore } from "../../domain/report-period";
import { lengthOf, type FigureSource } from "../../domain/series";
import { capital } from "../../domain/text";
import { WINDOW_LENGTH, windowText } from "../../domain/window";
import { BREAK_MARK } from "../break-words";
import type { ReportStrand } from "../report";
import type { WithoutPart } from "./breaks-block";
import type { BridgeCells } from "./bridge-block";
import { chartedLength } from "./charted-length";
import type { ColumnCells } from "./column-blocks";
import type { ControlCells } from "./control-data";
import { monthCell, sourceCell } from "./data-cells";
import { COLUMN, COLUMNS, MARK_COLUMN } from "./data-columns";
import { blank, number, text, type SheetBuilder, type StyledCell } from "./sheet-builder";
import type { TargetCells } from "./targets-block";

/** Where one strand's rows stand on the strand data sheet. Addresses are absolute and without the sheet. */
export interface StrandRows extends ColumnCells {
  /** All rows and columns. */
  readonly all: string;
  /** "rows 2 to 25" */
  readonly words: string;
  readonly earlier: WindowRows;
  readonly later: WindowRows;
  /** The windows of its second baseline, the earliest first; none where it has none. */
  readonly baseline: readonly WindowRows[];
  /** Both windows together. */
  readonly both: WindowRows & { readonly months: string };
  /** What its control chart draws; null where it has none. */
  readonly control: ControlCells | null;
  /** The later window without the part due to recording, where one is given. */
  readonly without?: WithoutPart;
  /** The way from its last figure to this one, where that is shown. */
  readonly bridge?: BridgeCells;
  /** Its target, where it has one. */
  readonly target?: TargetCells;
}

/** The cells of one window. */
export interface WindowRows {
  readonly counts: string;
  /** The last count. */
  readonly last: string;
  /** What a chart writes under the bars: month names, or the window where there are no months. */
  readonly labels: string;
}

/** Adds a strand's counts: the earlier window, the later one, and those of a second baseline; a row for each month, or for the total. */
export function addStrand(sheet: SheetBuilder, strand: ReportStrand): StrandRows {
  const { comparison } = strand;
  const first = sheet.nextRow;
  const add = (period: Period, window: ComparedWindow | null) =>
    strand.figures.kind === "months" ? addCounts(sheet, strand, period, window) : addTotal(sheet, strand, period);
  const yearAgo = yearBefore(comparison);
  const earlier = add(yearAgo, comparison.earlier);
  const later = add(comparison, comparison.later);
  const both = sheet.nextRow - first;
  const periods = comparison.baseline?.periods ?? [];
  const baseline = (comparison.baseline?.windows ?? []).map((window, index) =>
    // The year before is one of several years before.
    window.end === yearAgo.end && periods[index]!.length === yearAgo.length ? earlier : add(periods[index]!, window),
  );
  const count = sheet.nextRow - first;
  return {
    all: absoluteAddress({ row: first, column: 0, rows: count, columns: COLUMNS }),
    words: count === 1 ? `row ${first + 1}` : `rows ${first + 1} to ${first + count}`,
    earlier: windowRows(strand, earlier),
    later: windowRows(strand, later),
    baseline: baseline.map((rows) => windowRows(strand, rows)),
    both: { ...windowRows(strand, { row: first, rows: both }), months: column(COLUMN.month, { row: first, rows: both }) },
    control: null,
  };
}

interface Rows {
  readonly row: number;
  readonly rows: number;
}

/** The window's months; where the worksheet has quarters or years, those that make it up. */
function addCounts(
  sheet: SheetBuilder,
  { strand, comparison, figures }: ReportStrand,
  period: Period,
  window: ComparedWindow | null,
): Rows {
  const hidden = (comparison.hidden?.periods ?? []).filter(({ end }) => isInPeriod(end, period));
  const counts = [...(window?.months ?? []), ...hidden.map((each) => ({ month: each.end, length: each.length }))].toSorted(
    (a, b) => a.month - b.month,
  );
  const whole = counts.some((count) => lengthOf(count) > 1);
  // A month and a quarter may end together: the one that makes up the window counts.
  const known = new Map(
    [...(figures.kind === "months" ? figures.months : []), ...(window?.months ?? [])].map((count) => [count.month, count]),
  );
  const isNew = (month: Month, length: number) =>
    (comparison.definition.breaks ?? []).some((each) => each.month <= month && each.month > month - length);
  const row = sheet.nextRow;
  const lengths = new Map(counts.map((count) => [count.month, lengthOf(count)]));
  const gone = new Set(hidden.map((each) => each.end));
  const months = whole ? counts.map(({ month }) => month) : monthsOfPeriod(period);
  for (const month of months) {
    if (gone.has(month)) {
      sheet.row(13.5, dataRow(strand, period, month, lengths.get(month)!, "hidden"));
      continue;
    }
    const found = known.get(month);
    const length = whole ? lengthOf(found!) : 1;
    const single = found && lengthOf(found) === length ? found : undefined;
    const at = sheet.row(13.5, dataRow(strand, period, month, length, single && { value: single.count, sources: single.sources }));
    if (isNew(month, length)) sheet.put(at, MARK_COLUMN, text(BREAK_MARK, "dataText"));
  }
  return { row, rows: months.length };
}

function addTotal(sheet: SheetBuilder, { strand, figures, comparison: { end: last, hidden } }: ReportStrand, period: Period): Rows {
  const { end, length } = period;
  const found = figures.kind === "totals" ? figures.totals.find((total) => total.end === end && length === WINDOW_LENGTH) : undefined;
  const total = found && { value: found.total, sources: found.sources };
  const isHidden = end === last ? hidden?.later : hidden?.earlier;
  const row = sheet.row(13.5, dataRow(strand, period, end, length, isHidden ? "hidden" : total));
  return { row, rows: 1 };
}

function dataRow(
  strand: string,
  window: Period,
  month: Month,
  length: number,
  found: { value: number; sources: readonly FigureSource[] } | "hidden" | undefined,
): StyledCell[] {
  return [
    text(strand, "dataText"),
    text(capital(windowText(window)), "dataText"),
    monthCell(month),
    text(monthsLabel(month, length), "dataText"),
    number(length, "dataCount"),
    ...foundCells(found),
  ];
}

/** The count with its cells. Those of a hidden count would tell it where rows are offences. */
function foundCells(found: Parameters<typeof dataRow>[4]): StyledCell[] {
  if (found === undefined) return [blank("dataCount"), text("[x] no figures", "dataText")];
  if (found === "hidden") return [text(HIDDEN_MARK, "dataCount"), text(`${HIDDEN_MARK} confidential`, "dataText")];
  return [number(found.value, "dataCount"), sourceCell(found.sources)];
}

/** "Jan", or "Apr to Jun" for a quarter: what a chart writes under columns of two years. */
function monthsLabel(month: Month, length: number): string {
  const short = (each: Month) => monthName(each).slice(0, 3);
  return length === 1 ? short(month) : `${short(addMonths(month, 1 - length))} to ${short(month)}`;
}

function windowRows(strand: ReportStrand, rows: Rows): WindowRows {
  const labels = chartedLength(strand) === null ? COLUMN.window : COLUMN.name;
  return {
    counts: column(COLUMN.count, rows),
    last: column(COLUMN.count, { row: rows.row + rows.rows - 1, rows: 1 }),
    labels: column(labels, rows),
  };
}

function column(index: number, { row, rows }: Rows): string {
  return absoluteAddress({ row, column: index, rows, columns: 1 });
}
