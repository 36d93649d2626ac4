import { absoluteAddress, localAddress, quotedSheet } from "../../domain/address";
import { addMonths, monthName, monthNumberOf, yearOf, type Month } from "../../domain/month";
import { lengthOf, type FigureSource } from "../../domain/series";
import { earlierEnd, monthsOfWindow, WINDOW_LENGTH, windowText } from "../../domain/window";
import type { SheetPlan } from "../plan";
import { chartedLength } from "./charted-length";
import type { Report, ReportStrand } from "../report";
import { addBreaks, breakWidths, type WithoutPart } from "./breaks-block";
import { linkFormula } from "./formulas";
import { blank, formula, number, SheetBuilder, text, type StyledCell } from "./sheet-builder";
import type { StyleName } from "./styles";
import { sourceTarget, sourceText } from "./sources";
import { BREAK_MARK } from "../break-words";
import { controlText, exceptionalText, methodText, verdictWord } from "../verdict-words";

/** Columns of the strand data sheet, from 0. */
const COLUMN = { strand: 0, window: 1, month: 2, name: 3, length: 4, count: 5, from: 6 } as const;
const HEADERS = ["Strand", "Window", "Month", "Month name", "Months", "Offences", "Counted from"];
/** The empty column beside the counts, which has a mark where a month is the first recorded in a new way. */
const MARK_COLUMN = 7;
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
export interface StrandRows {
  /** All rows and columns. */
  readonly all: string;
  /** "rows 2 to 25" */
  readonly words: string;
  readonly earlier: WindowRows;
  readonly later: WindowRows;
  /** Both windows together. */
  readonly both: WindowRows & { readonly months: string };
  /** The later window without the part due to recording, where one is given. */
  readonly without?: WithoutPart;
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

/** Lays the tidy month x strand counts out below one header row, strand by strand, the earlier window first. */
export function layOutCounts(report: Report): { readonly sheet: SheetBuilder; readonly rows: ReadonlyMap<string, StrandRows> } {
  const sheet = new SheetBuilder([...WIDTHS, ...breakWidths(report.strands)]);
  sheet.row(
    18,
    HEADERS.map((header, column) => text(header, headStyle(column))),
  );
  const rows = new Map<string, StrandRows>();
  for (const strand of report.strands) rows.set(strand.key, addStrand(sheet, strand));
  addVerdicts(sheet, report.strands);
  const countsOf = (key: string) => ({ earlier: rows.get(key)!.earlier.counts, later: rows.get(key)!.later.counts });
  const without = addBreaks(sheet, WIDTHS.length + 1, report.strands, countsOf);
  for (const [key, cells] of without) rows.set(key, { ...rows.get(key)!, without: cells });
  return { sheet, rows };
}

function headStyle(column: number): StyleName {
  if (column === COLUMN.from) return "headLink";
  return column === COLUMN.count || column === COLUMN.length ? "headRight" : "headLeft";
}

/** How each strand was judged, a row each: the chance of such a change where nothing changed, and the 95 % interval of later/earlier. */
function addVerdicts(sheet: SheetBuilder, strands: readonly ReportStrand[]): void {
  VERDICT_HEADERS.forEach((header, index) => sheet.put(0, VERDICT_COLUMN + index, text(header, "headLeft")));
  strands.forEach(({ strand, verdict, latestMonth }, index) => {
    const value = (of: number | null) => (of === null ? blank("dataText") : number(of, "dataRatio"));
    const cells = [
      text(strand, "dataText"),
      text(verdictWord(verdict), "dataText"),
      text(methodText(verdict), "dataText"),
      value(verdict.p),
      value(verdict.low),
      value(verdict.high),
      value(verdict.dispersion),
      text(exceptionalText(latestMonth), "dataText"),
      text(controlText(latestMonth), "dataText"),
    ];
    cells.forEach((cell, column) => sheet.putDown(index + 1, VERDICT_COLUMN + column, cell));
  });
}

/** Adds what stands beside the counts, and closes the sheet. */
export function finishData(sheet: SheetBuilder, { bars, kept }: BesideCounts): DataSheet {
  const printArea = localAddress({ row: 0, column: 0, rows: sheet.nextRow, columns: HEADERS.length });
  if (bars.length > 0) {
    sheet.put(0, CHART_COLUMN, text("Chart: strand", "headLeft"));
    sheet.put(0, CHART_COLUMN + 1, text("% Diff.", "headRight"));
    bars.forEach(({ label, percent }, index) => {
      sheet.putDown(index + 1, CHART_COLUMN, text(label, "dataText"));
      sheet.put(index + 1, CHART_COLUMN + 1, formula(`=${percent}`, "dataPercent"));
    });
  }
  if (kept.length > 0)
    putKept(
      sheet,
      kept.map(({ key }) => key),
      1,
      true,
    );
  const barCells = (column: number) => absoluteAddress({ row: 1, column, rows: bars.length, columns: 1 });
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
  putKept(sheet, keys, taken + 1, taken === 0);
  return { ...plan, ...sheet.finish() };
}

function putKept(sheet: SheetBuilder, keys: readonly string[], first: number, withHeaders: boolean): void {
  if (withHeaders) {
    sheet.put(0, KEPT_COLUMN, text("Strand no longer reported", "headLeft"));
    sheet.put(0, KEPT_COLUMN + 1, text("Its commentary, kept", "headLeft"));
  }
  keys.forEach((key, index) => {
    sheet.putDown(first + index, KEPT_COLUMN, text(key.replaceAll("_", " "), "dataText"));
    sheet.put(first + index, KEPT_COLUMN + 1, blank("kept"));
    sheet.own(first + index, KEPT_COLUMN + 1, key);
  });
}

function addStrand(sheet: SheetBuilder, strand: ReportStrand): StrandRows {
  const { end } = strand.comparison;
  const first = sheet.nextRow;
  const add = strand.figures.kind === "months" ? addCounts : addTotal;
  const earlier = add(sheet, strand, earlierEnd(end));
  const later = add(sheet, strand, end);
  const count = sheet.nextRow - first;
  return {
    all: absoluteAddress({ row: first, column: 0, rows: count, columns: HEADERS.length }),
    words: count === 1 ? `row ${first + 1}` : `rows ${first + 1} to ${first + count}`,
    earlier: windowRows(strand, earlier),
    later: windowRows(strand, later),
    both: { ...windowRows(strand, { row: first, rows: count }), months: column(COLUMN.month, { row: first, rows: count }) },
  };
}

interface Rows {
  readonly row: number;
  readonly rows: number;
}

/** The window's months; where the worksheet has quarters or years, those that make it up. */
function addCounts(sheet: SheetBuilder, { strand, comparison, figures }: ReportStrand, end: Month): Rows {
  const window = [comparison.earlier, comparison.later].find((each) => each?.end === end);
  const counts = window?.months ?? [];
  const whole = counts.some((count) => lengthOf(count) > 1);
  const known = new Map(figures.kind === "months" ? figures.months.map((count) => [count.month, count]) : []);
  const isNew = (month: Month, length: number) =>
    (comparison.definition.breaks ?? []).some((each) => each.month <= month && each.month > month - length);
  const row = sheet.nextRow;
  const months = whole ? counts.map(({ month }) => month) : monthsOfWindow(end);
  for (const month of months) {
    const found = known.get(month);
    const length = whole ? lengthOf(found!) : 1;
    const single = found && lengthOf(found) === length ? found : undefined;
    const at = sheet.row(13.5, dataRow(strand, end, month, length, single && { value: single.count, sources: single.sources }));
    if (isNew(month, length)) sheet.put(at, MARK_COLUMN, text(BREAK_MARK, "dataText"));
  }
  return { row, rows: months.length };
}

function addTotal(sheet: SheetBuilder, { strand, figures }: ReportStrand, end: Month): Rows {
  const found = figures.kind === "totals" ? figures.totals.find((total) => total.end === end) : undefined;
  const row = sheet.row(13.5, dataRow(strand, end, end, WINDOW_LENGTH, found && { value: found.total, sources: found.sources }));
  return { row, rows: 1 };
}

function dataRow(
  strand: string,
  end: Month,
  month: Month,
  length: number,
  found: { value: number; sources: readonly FigureSource[] } | undefined,
): StyledCell[] {
  return [
    text(strand, "dataText"),
    text(windowText(end), "dataText"),
    // Whichever day the workbook counts from.
    formula(`=DATE(${yearOf(month)},${monthNumberOf(month)},1)`, "dataMonth"),
    text(monthsLabel(month, length), "dataText"),
    number(length, "dataCount"),
    found ? number(found.value, "dataCount") : blank("dataCount"),
    found ? sourceCell(found.sources) : text("[x] no figures", "dataText"),
  ];
}

/** "Jan", or "Apr to Jun" for a quarter: what a chart writes under columns of two years. */
function monthsLabel(month: Month, length: number): string {
  const short = (each: Month) => monthName(each).slice(0, 3);
  return length === 1 ? short(month) : `${short(addMonths(month, 1 - length))} to ${short(month)}`;
}

function sourceCell(sources: readonly FigureSource[]): StyledCell {
  const target = sourceTarget(sources);
  return target ? formula(linkFormula(target, sourceText(sources)), "dataLink") : blank("dataText");
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
