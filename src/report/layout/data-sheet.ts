import { absoluteAddress, localAddress, quotedSheet } from "../../domain/address";
import { HIDDEN_MARK } from "../../domain/hidden";
import { addMonths, monthName, type Month } from "../../domain/month";
import type { ComparedWindow } from "../../domain/comparison";
import { isInPeriod, monthsOfPeriod, type Period } from "../../domain/period";
import { yearBefore } from "../../domain/report-period";
import { lengthOf, type FigureSource } from "../../domain/series";
import { capital } from "../../domain/text";
import { WINDOW_LENGTH, windowText } from "../../domain/window";
import type { SheetPlan } from "../plan";
import { showsControl } from "../control-words";
import { chartedLength } from "./charted-length";
import { addControlMonths, CONTROL_WIDTHS, type ControlCells } from "./control-data";
import type { Report, ReportStrand } from "../report";
import { addBreaks, breakWidths, type WithoutPart } from "./breaks-block";
import { addCountedBy, countedWidths } from "./counted-block";
import { COLUMN, HEAD_ROW, MARK_COLUMN } from "./data-columns";
import { monthCell, sourceCell } from "./data-cells";
import { blank, formula, number, SheetBuilder, text, type StyledCell } from "./sheet-builder";
import type { StyleName } from "./styles";
import { markWidth } from "./month-marks";
import type { BridgeCells } from "./bridge-block";
import { addHistory, historyWidths } from "./history-blocks";
import { addColumns, columnWidths, type ColumnCells } from "./column-blocks";
import { addMeasureData, measureWidths, type MeasureCells } from "./measures-data";
import { addTargets, targetWidths, type TargetCells } from "./targets-block";
import { BREAK_MARK } from "../break-words";
import { controlText, exceptionalText, methodText, verdictWord } from "../verdict-words";

/** The sheet says what it is. */
const TITLE = "Strand data: the counts behind the report, and how each strand was judged";
const HEADERS = ["Strand", "Window", "Month", "Month name", "Months", "Offences", "Counted from"];
/** Beside the counts, past an empty column each: what the overview's chart draws, commentary of strands that left the report, verdicts. */
const CHART_COLUMN = 8;
const KEPT_COLUMN = 11;
const VERDICT_COLUMN = 14;
const VERDICT_HEADERS = [
  "Verdict: strand",
  "Stands out?",
  "Method",
  "p",
  "Ratio, low",
  "Ratio, high",
  "Dispersion",
  "Latest month",
  "Judged by",
];
const WIDTHS = [150, 132, 54, 66, 48, 60, 196, 18, 120, 54, 18, 150, 300, 18, 150, 66, 102, 54, 54, 54, 60, 108, 132];

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

/** The strand data sheet, all but its page. */
export interface DataSheet {
  readonly plan: Omit<SheetPlan, "sheet" | "charts" | "page" | "frozenRows">;
  /** The columns that print: the counts. */
  readonly printArea: string;
  /** What the overview's chart draws; null where it has too little to show. */
  readonly bars: { readonly labels: string; readonly values: string } | null;
}

/** Commentary of a strand that is no longer in the report. */
export interface KeptCommentary {
  readonly key: string;
}

/** What the strand data sheet carries beside the counts. */
export interface BesideCounts {
  /** The strands of the overview's chart, with the report's cell of each one's % Diff. */
  readonly bars: readonly { readonly label: string; readonly percent: string }[];
  readonly kept: readonly KeptCommentary[];
}

/** The strand data sheet with its counts. */
export interface Counts {
  readonly sheet: SheetBuilder;
  readonly rows: ReadonlyMap<string, StrandRows>;
  /** In the order of the report's measures. */
  readonly measures: readonly MeasureCells[];
  /** The rows that print: the counts and their headers. */
  readonly printed: number;
}

/** Lays the tidy month x strand counts out below one header row, strand by strand, the earlier window first. */
export function layOutCounts(report: Report): Counts {
  const charted = report.strands.filter((strand) => showsControl(strand, report.charts));
  const broken = breakWidths(report.strands);
  const aimed = [...broken, ...targetWidths(report.strands)];
  const past = [...aimed, ...historyWidths(report)];
  const columned = [...past, ...columnWidths(report.strands)];
  const beside = [...columned, ...countedWidths(report.strands)];
  const widths = WIDTHS.map((width, column) => (column === MARK_COLUMN ? markWidth(report.strands, width) : width));
  const measures = report.measures.map(({ measure }) => measure);
  const upToMeasures = [...widths, ...beside, ...(charted.length > 0 ? CONTROL_WIDTHS : [])];
  const sheet = new SheetBuilder([...upToMeasures, ...measureWidths(measures)]);
  sheet.row(24, [text(TITLE, "dataTitle")]);
  sheet.row(
    18,
    HEADERS.map((header, column) => text(header, headStyle(column))),
  );
  const rows = new Map<string, StrandRows>();
  for (const strand of report.strands) rows.set(strand.key, addStrand(sheet, strand));
  const printed = sheet.nextRow;
  addVerdicts(sheet, report.strands);
  const countsOf = (key: string) => ({ earlier: rows.get(key)!.earlier.counts, later: rows.get(key)!.later.counts });
  const without = addBreaks(sheet, { row: HEAD_ROW, column: WIDTHS.length + 1 }, report.strands, countsOf);
  for (const [key, cells] of without) rows.set(key, { ...rows.get(key)!, without: cells });
  const targets = addTargets(sheet, { row: HEAD_ROW, column: WIDTHS.length + broken.length + 1 }, report.strands, countsOf);
  for (const [key, target] of targets) rows.set(key, { ...rows.get(key)!, target });
  const laterOf = (key: string) => rows.get(key)!.later.counts;
  const bridges = addHistory(sheet, { row: HEAD_ROW, column: WIDTHS.length + aimed.length + 1 }, report, laterOf);
  for (const [key, bridge] of bridges) rows.set(key, { ...rows.get(key)!, bridge });
  const columns = addColumns(sheet, { row: HEAD_ROW, column: WIDTHS.length + past.length + 1 }, report.strands, countsOf);
  for (const [key, cells] of columns) rows.set(key, { ...rows.get(key)!, ...cells });
  addCountedBy(sheet, { row: HEAD_ROW, column: WIDTHS.length + columned.length + 1 }, report.strands);
  if (charted.length > 0)
    for (const [key, control] of addControlMonths(
      sheet,
      { row: HEAD_ROW, column: WIDTHS.length + beside.length + 1 },
      charted,
      (key) => rows.get(key)!.both.counts,
    ))
      rows.set(key, { ...rows.get(key)!, control });
  return { sheet, rows, measures: addMeasureData(sheet, { row: HEAD_ROW, column: upToMeasures.length + 1 }, measures), printed };
}

function headStyle(column: number): StyleName {
  if (column === COLUMN.from) return "headLink";
  return column === COLUMN.count || column === COLUMN.length ? "headRight" : "headLeft";
}

/** How each strand was judged, a row each: the chance of such a change where nothing changed, and the 95 % interval of later/earlier. */
function addVerdicts(sheet: SheetBuilder, strands: readonly ReportStrand[]): void {
  VERDICT_HEADERS.forEach((header, index) => sheet.put(HEAD_ROW, VERDICT_COLUMN + index, text(header, "headLeft")));
  strands.forEach(({ strand, verdict, latestMonth, comparison }, index) => {
    const ofMonth = (words: string) => text(comparison.hidden ? HIDDEN_MARK : words, "dataText");
    const value = (of: number | null) => (of === null ? blank("dataText") : number(of, "dataRatio"));
    const cells = [
      text(strand, "dataText"),
      text(verdict.reason === "recordingChanged" ? "Not known" : verdictWord(verdict), "dataText"),
      text(methodText(verdict), "dataText"),
      value(verdict.p),
      value(verdict.low),
      value(verdict.high),
      value(verdict.dispersion),
      ofMonth(exceptionalText(latestMonth)),
      ofMonth(controlText(latestMonth)),
    ];
    cells.forEach((cell, column) => sheet.putDown(HEAD_ROW + 1 + index, VERDICT_COLUMN + column, cell));
  });
}

/** Adds what stands beside the counts, and closes the sheet. */
export function finishData({ sheet, printed }: Counts, { bars, kept }: BesideCounts): DataSheet {
  const printArea = localAddress({ row: 0, column: 0, rows: printed, columns: HEADERS.length });
  if (bars.length > 0) {
    sheet.put(HEAD_ROW, CHART_COLUMN, text("Chart: strand", "headLeft"));
    sheet.put(HEAD_ROW, CHART_COLUMN + 1, text("% Diff.", "headRight"));
    bars.forEach(({ label, percent }, index) => {
      sheet.putDown(HEAD_ROW + 1 + index, CHART_COLUMN, text(label, "dataText"));
      sheet.put(HEAD_ROW + 1 + index, CHART_COLUMN + 1, formula(`=${percent}`, "dataPercent"));
    });
  }
  if (kept.length > 0)
    putKept(
      sheet,
      kept.map(({ key }) => key),
      0,
      true,
    );
  const barCells = (column: number) => absoluteAddress({ row: HEAD_ROW + 1, column, rows: bars.length, columns: 1 });
  return {
    plan: sheet.finish(),
    printArea,
    bars: bars.length > 0 ? { labels: barCells(CHART_COLUMN), values: barCells(CHART_COLUMN + 1) } : null,
  };
}

/** The sheet with a place for more commentary of strands that are not reported, below what it keeps already. */
export function addKept(plan: SheetPlan, keys: readonly string[]): SheetPlan {
  const sheet = SheetBuilder.of(plan);
  const taken = plan.commentary.length;
  putKept(sheet, keys, taken, taken === 0);
  return { ...plan, ...sheet.finish() };
}

function putKept(sheet: SheetBuilder, keys: readonly string[], taken: number, withHeaders: boolean): void {
  if (withHeaders) {
    sheet.put(HEAD_ROW, KEPT_COLUMN, text("Strand no longer reported", "headLeft"));
    sheet.put(HEAD_ROW, KEPT_COLUMN + 1, text("Its commentary, kept", "headLeft"));
  }
  const first = HEAD_ROW + 1 + taken;
  keys.forEach((key, index) => {
    sheet.putDown(first + index, KEPT_COLUMN, text(key.replaceAll("_", " "), "dataText"));
    sheet.put(first + index, KEPT_COLUMN + 1, blank("kept"));
    sheet.own(first + index, KEPT_COLUMN + 1, key);
  });
}

function addStrand(sheet: SheetBuilder, strand: ReportStrand): StrandRows {
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
    all: absoluteAddress({ row: first, column: 0, rows: count, columns: HEADERS.length }),
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

/** An address of the strand data sheet as a formula on another sheet writes it. */
export function onSheet(sheet: string, address: string): string {
  return `${quotedSheet(sheet)}!${address}`;
}
