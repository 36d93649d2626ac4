import { absoluteAddress, localAddress } from "../../domain/address";
import { showsControl } from "../control-words";
import type { SheetPlan } from "../plan";
import type { Report } from "../report";
import { addBreaks, breakWidths } from "./breaks-block";
import { addColumns, columnWidths } from "./column-blocks";
import { addControlMonths, CONTROL_WIDTHS } from "./control-data";
import { addCountedBy, countedWidths } from "./counted-block";
import { CHART_COLUMN, COLUMN, HEAD_ROW, MARK_COLUMN } from "./data-columns";
import { addHistory, historyWidths } from "./history-blocks";
import { putKept } from "./kept-commentary";
import { addMeasureData, measureWidths, type MeasureCells } from "./measures-data";
import { markWidth } from "./month-marks";
import { formula, SheetBuilder, text } from "./sheet-builder";
import { addStrand, type StrandRows } from "./strand-rows";
import type { StyleName } from "./styles";
import { addTargets, targetWidths } from "./targets-block";
import { addVerdicts } from "./verdict-columns";

/** The sheet says what it is. */
const TITLE = "Strand data: the counts behind the report, and how each strand was judged";
const HEADERS = ["Strand", "Window", "Month", "Month name", "Months", "Offences", "Counted from"];
const WIDTHS = [150, 132, 54, 66, 48, 60, 196, 18, 120, 54, 18, 150, 300, 18, 150, 66, 102, 54, 54, 54, 60, 108, 132];

/** The strand data sheet, all but its page. */
export interface DataSheet {
  readonly plan: Omit<SheetPlan, "sheet" | "charts" | "page" | "frozenRows">;
  /** The columns that print: the counts. */
  readonly printArea: string;
  /** What the overview's chart draws; null where it has too little to show. */
  readonly bars: { readonly labels: string; readonly values: string } | null;
}

/** What the strand data sheet carries beside the counts. */
export interface BesideCounts {
  /** The strands of the overview's chart, with the report's cell of each one's % Diff. */
  readonly bars: readonly { readonly label: string; readonly percent: string }[];
  /** The keys of strands that are no longer in the report but have commentary. */
  readonly kept: readonly { readonly key: string }[];
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
  const { strands } = report;
  const charted = strands.filter((strand) => showsControl(strand, report.charts));
  const measures = report.measures.map(({ measure }) => measure);
  const widths = WIDTHS.map((width, column) => (column === MARK_COLUMN ? markWidth(strands, width) : width));
  const beside = {
    breaks: breakWidths(strands),
    targets: targetWidths(strands),
    history: historyWidths(report),
    columns: columnWidths(strands),
    counted: countedWidths(strands),
    control: charted.length > 0 ? CONTROL_WIDTHS : [],
    measures: measureWidths(measures),
  };
  const sheet = new SheetBuilder([...widths, ...Object.values(beside).flat()]);
  // A block begins past those before it and an empty column.
  const from = (block: keyof typeof beside) => {
    const before = Object.values(beside).slice(0, Object.keys(beside).indexOf(block)).flat();
    return { row: HEAD_ROW, column: widths.length + before.length + 1 };
  };
  sheet.row(24, [text(TITLE, "dataTitle")]);
  sheet.row(
    18,
    HEADERS.map((header, column) => text(header, headStyle(column))),
  );
  const rows = new Map(strands.map((strand): [string, StrandRows] => [strand.key, addStrand(sheet, strand)]));
  const add = <Cells>(found: ReadonlyMap<string, Cells>, as: (cells: Cells) => Partial<StrandRows>) => {
    for (const [key, cells] of found) rows.set(key, { ...rows.get(key)!, ...as(cells) });
  };
  const printed = sheet.nextRow;
  addVerdicts(sheet, strands);
  const laterOf = (key: string) => rows.get(key)!.later.counts;
  const countsOf = (key: string) => ({ earlier: rows.get(key)!.earlier.counts, later: laterOf(key) });
  add(addBreaks(sheet, from("breaks"), strands, countsOf), (without) => ({ without }));
  add(addTargets(sheet, from("targets"), strands, countsOf), (target) => ({ target }));
  add(addHistory(sheet, from("history"), report, laterOf), (bridge) => ({ bridge }));
  add(addColumns(sheet, from("columns"), strands, countsOf), (cells) => cells);
  addCountedBy(sheet, from("counted"), strands);
  const countsOfBoth = (key: string) => rows.get(key)!.both.counts;
  if (charted.length > 0) add(addControlMonths(sheet, from("control"), charted, countsOfBoth), (control) => ({ control }));
  return { sheet, rows, measures: addMeasureData(sheet, from("measures"), measures), printed };
}

function headStyle(column: number): StyleName {
  if (column === COLUMN.from) return "headLink";
  return column === COLUMN.count || column === COLUMN.length ? "headRight" : "headLeft";
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
