import { absoluteAddress, localAddress, parseAddress, quotedSheet } from "../../domain/address";
import type { ReportedFigure } from "../../domain/comparison";
import { BLUE, type ReportColours } from "../colours";
import { spanText, WINDOW_LENGTH } from "../../domain/window";
import { BREAK_MARK } from "../break-words";
import { hasMixedPeriods } from "../period-words";
import { REPORT_NAMES, strandName } from "../names";
import type { ChartPlan, NamePlan, ReportPlan, SheetNames, SheetPlan } from "../plan";
import { sectionsInOrder } from "../paper-parts";
import type { Report, ReportStrand } from "../report";
import { addDataNotes, pieces } from "./data-notes";
import { DATA_HEAD } from "./data-columns";
import { onSheet } from "./data-cells";
import { finishData, layOutCounts } from "./data-sheet";
import type { StrandRows } from "./strand-rows";
import type { SectionMeasures } from "./measures";
import { addOverview, linkOverview, overviewChart, type OverviewRows } from "./overview";
import { pageStarts, withRoomTaken, type Block } from "./page-breaks";
import { addSection, type SectionCells } from "./section";
import { SheetBuilder, text } from "./sheet-builder";
import { addPart, addTextSection, blockOf } from "./text-parts";
import { cutTo } from "./text-size";

/**
 * Columns of the report sheet in points. Together they stay a sixteenth under the printed width of A4: Excel measures
 * columns in whole pixels of a digit, other programs in fractions of one.
 */
const WIDTHS = [126, 72, 57, 57, 51, 52.5, 57];
/** The same width with a column for targets. */
const WIDTHS_WITH_TARGETS = [102, 52.5, 52.5, 54, 49.5, 52.5, 49.5, 60];
/** With room for a row's own period in place of its last month. */
const WIDTHS_WITH_TARGETS_AND_PERIODS = [103.5, 66, 49.5, 49.5, 45, 49.5, 48, 61.5];
const RUNNING_ROW = 18;
/** The first row's letters, and what stays free beside them, the cell's own padding included. */
const RUNNING = { size: 8.5, gap: 18 } as const;

/** What the layout needs to know of the workbook. */
export interface Surroundings {
  readonly sheets: SheetNames;
  /** The analyst's commentary of the former report, as text, by the strand's key. */
  readonly commentary: ReadonlyMap<string, string>;
  /** Blue unless it says otherwise. */
  readonly colours?: ReportColours;
}

/** Gives everything that the report says its place: the one pass in which rows and addresses are assigned. */
export function layOut(report: Report, { sheets, commentary, colours = BLUE }: Surroundings): ReportPlan {
  const counts = layOutCounts(report);
  const { rows } = counts;
  const widths = widthsOf(report);
  const sheet = new SheetBuilder(widths);
  addTitle(sheet, report);
  const blocks: Block[] = report.paper.before.map((part) => addPart(sheet, part));
  const top = sheet.nextRow;
  const overview = addOverview(sheet, report, widths, sheets, rows);
  sheet.row(20.25);
  if (blocks.length > 0) blocks.push({ first: top, height: sheet.heightBetween(top, sheet.nextRow) });
  const sections: SectionCells[] = [];
  const charts: ChartPlan[] = [];
  const measures = report.measures.map((of, index) => ({ of, cells: counts.measures[index]! }));
  const around = (key: string): SectionMeasures => ({
    measures: measures.filter(({ of }) => of.key === key),
    ...{ sheets, force: report.details.force, charts: report.charts },
  });
  for (const each of sectionsInOrder(report)) {
    if (each.kind === "text") {
      const { key } = each.section;
      const text = addTextSection(sheet, each.section, { ...around(key), commentary: commentary.get(key) ?? "" });
      blocks.push(text.block);
      charts.push(...text.charts);
      continue;
    }
    const { strand } = each;
    const cells = addSection(sheet, strand, {
      rows: rows.get(strand.key)!,
      ...around(strand.key),
      commentary: commentary.get(strand.key) ?? "",
    });
    sections.push(cells);
    charts.push(...cells.charts);
    blocks.push(blockOf(sheet, cells.seams));
  }
  blocks.push(...report.paper.after.map((part) => addPart(sheet, part)));
  const notes = report.dataNotes && addDataNotes(sheet, report.dataNotes, widths);
  linkOverview(sheet, report, overview, sections, (key) => {
    const mark = rows.get(key)!.target?.mark;
    return mark === undefined ? null : onSheet(sheets.data, mark);
  });

  const current = new Set([...report.strands, ...report.texts].map(({ key }) => key));
  const kept = [...commentary].filter(([key, words]) => !current.has(key) && words.trim() !== "").map(([key]) => ({ key }));
  const bars = (overview.chart?.strands ?? []).map((index) => ({
    label: `${report.strands[index]!.strand}${periodBeside(report, index)}${report.strands[index]!.verdict.reason === "recordingChanged" ? ` ${BREAK_MARK}` : ""}`,
    percent: onSheet(sheets.report, absoluteAddress(parseAddress(sections[index]!.pct))),
  }));
  const data = finishData(counts, { bars, kept });
  if (overview.chart && data.bars) charts.unshift(overviewChart(overview.chart.title, data.bars, overview.chartRow!, widths.length - 1));

  blocks.push(...(notes ? notes.blocks : []));
  const classification = report.details.classification;
  const whole = { row: 0, column: 0, rows: sheet.nextRow, columns: widths.length };
  const printArea = localAddress(whole);
  const finished = sheet.finish();
  const starts = pageStarts(blocks, finished.rowHeights);
  const drawn = charts.map(({ area }) => {
    const { row } = parseAddress(area.from);
    return { first: row, height: finished.rowHeights[row]! };
  });
  const reportSheet: SheetPlan = {
    ...finished,
    rowHeights: withRoomTaken(finished.rowHeights, starts, drawn),
    sheet: sheets.report,
    charts,
    frozenRows: 0,
    page: {
      orientation: "portrait",
      printArea,
      titleRows: "$1:$1",
      classification,
      breaks: starts.map((row) => `A${row + 1}`),
      blocks,
      charts: drawn,
    },
  };
  const dataSheet: SheetPlan = {
    ...data.plan,
    sheet: sheets.data,
    charts: [],
    frozenRows: DATA_HEAD.rows,
    page: { orientation: "landscape", printArea: data.printArea, titleRows: DATA_HEAD.address, classification, breaks: [], blocks: [] },
  };
  return {
    report: reportSheet,
    data: dataSheet,
    names: namesOf(reportSheet, dataSheet, { ...overview, notes: notes?.address ?? null }, report.strands, sections, rows),
    colours,
    figures: report.strands.map(reportedFigure),
  };
}

function widthsOf({ strands }: Report): readonly number[] {
  if (strands.every(({ target }) => target === null)) return WIDTHS;
  return hasMixedPeriods(strands) ? WIDTHS_WITH_TARGETS_AND_PERIODS : WIDTHS_WITH_TARGETS;
}

function reportedFigure({ strand, comparison: { end, length, earlier, later, hidden, baseline } }: ReportStrand): ReportedFigure {
  const isHidden = hidden !== undefined && (hidden.earlier || hidden.later);
  return {
    strand,
    end,
    ...(length === WINDOW_LENGTH ? {} : { length }),
    earlier: earlier?.total ?? null,
    later: later?.total ?? null,
    ...(isHidden ? { isHidden } : {}),
    ...(baseline && baseline.windows.length > 0
      ? { baseline: baseline.windows.map((window) => ({ end: window.end, total: window.total })) }
      : {}),
  };
}

/** " (Oct to Dec 19)", beside a bar of a strand in a chart of different periods. */
function periodBeside({ strands }: Report, index: number): string {
  return hasMixedPeriods(strands) ? ` (${spanText(strands[index]!.comparison)})` : "";
}

function addTitle(sheet: SheetBuilder, { details, period, asAtLine }: Report): void {
  const { title, force, classification } = details;
  // Repeated on every page, without the marking: that is at the top and the bottom of each, and once in a cell, in the subtitle.
  const running = [force, title].filter(Boolean).join(": ");
  sheet.row(RUNNING_ROW, [text(cutTo(running, RUNNING.size, sheet.width - RUNNING.gap), "running")]);
  sheet.words("title", title, { more: 6 });
  const subtitle = [force, period, classification].filter(Boolean).join("  ·  ");
  sheet.words("subtitle", subtitle, { least: 16.5 });
  for (const line of pieces(asAtLine)) sheet.words("small", line);
}

function namesOf(
  report: SheetPlan,
  data: SheetPlan,
  whole: Pick<OverviewRows, "table" | "outOfDate"> & { readonly notes: string | null },
  strands: readonly ReportStrand[],
  sections: readonly SectionCells[],
  rows: ReadonlyMap<string, StrandRows>,
): readonly NamePlan[] {
  const onReport = (name: string, address: string): NamePlan => ({
    name,
    refersTo: `=${quotedSheet(report.sheet)}!${absoluteAddress(parseAddress(address))}`,
  });
  const onData = (name: string, address: string): NamePlan => ({
    name,
    refersTo: `=${quotedSheet(data.sheet)}!${absoluteAddress(parseAddress(address))}`,
  });
  return [
    onReport(REPORT_NAMES.report, localAddress({ row: 0, column: 0, rows: report.cells.length, columns: report.columnWidths.length })),
    onData(REPORT_NAMES.data, localAddress({ row: 0, column: 0, rows: data.cells.length, columns: data.columnWidths.length })),
    onReport(REPORT_NAMES.overview, whole.table),
    onReport(REPORT_NAMES.outOfDate, whole.outOfDate),
    ...(whole.notes === null ? [] : [onReport(REPORT_NAMES.notes, whole.notes)]),
    ...strands.flatMap(({ key }, index) => {
      const { earlier, later, diff, pct, table } = sections[index]!;
      return [
        onReport(strandName(key, "Earlier"), earlier),
        onReport(strandName(key, "Later"), later),
        onReport(strandName(key, "Diff"), diff),
        onReport(strandName(key, "Pct"), pct),
        onReport(strandName(key, "Table"), table),
        onData(strandName(key, "Data"), rows.get(key)!.all),
      ];
    }),
    ...report.commentary.map(({ key, address }) => onReport(strandName(key, "Commentary"), address)),
    ...data.commentary.map(({ key, address }) => onData(strandName(key, "Commentary"), address)),
  ];
}
