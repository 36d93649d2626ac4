import { localAddress } from "../../domain/address";
import { yearBefore } from "../../domain/report-period";
import { columnHead, spanText, WINDOW_LENGTH } from "../../domain/window";
import type { ChartPlan, SheetNames } from "../plan";
import { BREAK_MARK } from "../break-words";
import { hasMixedPeriods } from "../period-words";
import type { Report } from "../report";
import { addBaselineOverview, linkBaselineOverview, type BaselineOverview } from "./baseline-overview";
import { titled } from "./charts";
import { onSheet } from "./data-cells";
import type { StrandRows } from "./strand-rows";
import { countText, linkFormula, percentText } from "./formulas";
import type { SectionCells } from "./section";
import { blank, formula, type SheetBuilder, text } from "./sheet-builder";
import { addPeopleOverview } from "./people-overview";
import { addSolvedOverview } from "./solved-overview";
import { addRankOverview } from "./rank-overview";
import { spanCell } from "./span-cell";
import { namesLook } from "./strand-names";
import { NO_TARGET } from "../target-words";
import { addWholeOverview } from "./whole-overview";
import { FORMAT } from "./styles";
import { heightOf, linesOf } from "./text-size";

const COLUMN = { strand: 0, to: 1, earlier: 2, later: 3, diff: 4, pct: 5, standsOut: 6, target: 7 } as const;
/** Beside the heading, at the top of the first page. */
const OUT_OF_DATE_COLUMN = 1;

/** Bars that a chart still shows readably. */
const MOST_BARS = 30;

/** Where the overview stands: its rows are known before the sections are, its formulas only after. */
export interface OverviewRows {
  readonly first: number;
  readonly table: string;
  /** The cell that says so where the report is out of date; it runs on over the blank cells beside it. */
  readonly outOfDate: string;
  /** The table of the second baseline; null where there is none. */
  readonly baseline: BaselineOverview | null;
  /** The row of the chart; null where there is none. */
  readonly chartRow: number | null;
  readonly chart: OverviewBars | null;
  readonly sentenceRow: number;
}

/** The strands that the overview's chart shows, the largest rise last, since bars are drawn from below. */
export interface OverviewBars {
  /** Indexes of the report's strands. */
  readonly strands: readonly number[];
  readonly title: string;
}

/** Adds the overview: its table without figures, notes, room for the chart, and a sentence. */
export function addOverview(
  sheet: SheetBuilder,
  report: Report,
  columnWidths: readonly number[],
  sheets: SheetNames,
  rows: ReadonlyMap<string, StrandRows>,
): OverviewRows {
  const heading = sheet.row(24, [text("Overview", "heading")]);
  sheet.put(heading, OUT_OF_DATE_COLUMN, blank("outOfDate"));
  sheet.putBeside(heading, formula(linkFormula(onSheet(sheets.data, "A1"), `Where from: ${sheets.data} ›`), "link"));
  const header = sheet.row(
    27,
    headersOf(report).map((title, column) => text(title, column === COLUMN.strand ? "headLeft" : "headRight")),
  );
  const strands = report.overview.map((index) => report.strands[index]!);
  const look = namesLook(
    strands.map(({ strand }) => strand),
    columnWidths[COLUMN.strand]!,
  );
  const isMixed = hasMixedPeriods(strands);
  strands.forEach(({ strand, comparison }, index) => {
    const last = index === report.strands.length - 1;
    sheet.row(look.heights[index]!, [text(strand, look.styles[index]!), spanCell(comparison, isMixed, last)]);
  });
  const table = localAddress({ row: header, column: 0, rows: report.strands.length + 1, columns: columnWidths.length });
  for (const note of report.notes) sheet.words("note", note);
  const baseline = addBaselineOverview(sheet, report, columnWidths[COLUMN.strand]!);
  addSolvedOverview(sheet, report, rows, sheets);
  addPeopleOverview(sheet, report, rows, sheets);
  addWholeOverview(sheet, report, rows, sheets);
  addRankOverview(sheet, report, rows, sheets);
  const chart = report.charts !== "none" ? bars(report) : null;
  if (chart) sheet.row(9);
  const chartRow = chart && sheet.row(Math.min(400, 36 + chart.strands.length * 15));
  const outOfDate = localAddress({ row: heading, column: OUT_OF_DATE_COLUMN, rows: 1, columns: 1 });
  return {
    first: header + 1,
    table,
    outOfDate,
    baseline,
    chartRow,
    chart,
    sentenceRow: sheet.wideRow(sentenceHeight(report, sheet.width), blank("body")),
  };
}

/** Where all strands have the same period, the headers say it too. */
function headersOf({ shared, strands }: Report): readonly string[] {
  const figures = ["Diff.", "% Diff.", "Stands\nout?", ...(hasTargets(strands) ? ["Target"] : [])];
  if (hasMixedPeriods(strands)) return ["Strand", "Period", "Year\nbefore", "In the\nperiod", ...figures];
  const length = strands[0]?.comparison.length ?? WINDOW_LENGTH;
  const windows = shared
    ? [yearBefore(shared), shared].map((period) => columnHead(period, "to"))
    : ["earlier", "latest"].map((which) => `${length === 1 ? "Month" : `${length} months`}\n${which}`);
  return ["Strand", "To", ...windows, ...figures];
}

function hasTargets(strands: Report["strands"]): boolean {
  return strands.some(({ target }) => target !== null);
}

/** For the sentence of the overview, whichever two strands it names: two lines, but for long names. */
function sentenceHeight({ strands }: Report, width: number): number {
  const [first = "", second = ""] = strands.map(({ strand }) => strand).toSorted((a, b) => b.length - a.length);
  const words = `Largest rise: ${first}, 9,999 more (+99.9%). Largest fall: ${second}, 9,999 fewer (-99.9%).`;
  return heightOf(1 + linesOf(words, 10, width), 10) + 6;
}

/** Fills in what leads to the sections, once they have their places. `markOf` gives the cell that says how far a strand is with its target. */
export function linkOverview(
  sheet: SheetBuilder,
  report: Report,
  overview: OverviewRows,
  sections: readonly SectionCells[],
  markOf: (key: string) => string | null,
): void {
  report.overview.forEach((strand, index) => {
    const row = overview.first + index;
    const last = index === report.overview.length - 1;
    const { earlier, later, diff, pct, standsOut } = sections[strand]!;
    const style = last ? "countLast" : "count";
    sheet.put(row, COLUMN.earlier, formula(`=${earlier}`, style));
    sheet.put(row, COLUMN.later, formula(`=${later}`, style));
    sheet.put(row, COLUMN.diff, formula(`=${diff}`, style));
    sheet.put(row, COLUMN.pct, formula(`=${pct}`, last ? "percentLast" : "percent"));
    sheet.put(row, COLUMN.standsOut, formula(`=${standsOut}`, last ? "verdictLast" : "verdict"));
    if (!hasTargets(report.strands)) return;
    const mark = markOf(report.strands[strand]!.key);
    sheet.put(
      row,
      COLUMN.target,
      mark === null ? text(NO_TARGET, last ? "verdictLast" : "verdict") : formula(`=${mark}`, last ? "verdictLast" : "verdict"),
    );
  });
  if (overview.baseline) linkBaselineOverview(sheet, report, overview.baseline, sections);
  sheet.put(overview.sentenceRow, 0, summary(report, overview));
}

/** "Of 10 strands compared, 7 rose and 3 fell. …", counted by formula from the table. */
function summary(report: Report, { first }: OverviewRows) {
  const range = (column: number) => localAddress({ row: first, column, rows: Math.max(report.strands.length, 1), columns: 1 });
  const [strands, diffs, percents] = [range(COLUMN.strand), range(COLUMN.diff), range(COLUMN.pct)];
  if (report.strands.filter(({ comparison }) => comparison.diff !== null).length < 2) return blank("body"); // its own section says it all
  const isBroken = report.strands.some(({ verdict }) => verdict.reason === "recordingChanged");
  // By count, as readers take it; the percentage stands beside it where there is one.
  const extreme = (which: "MAX" | "MIN", words: string, sign: string, more: string) => {
    const most = `${which}(${diffs})`;
    const of = (column: string) => `INDEX(${column},MATCH(${most},${diffs},0))`;
    const percent = `IF(ISNUMBER(${of(percents)})," ("&${percentText(of(percents))}&")","")`;
    const mark = isBroken ? `&IF(${of(range(COLUMN.standsOut))}="${BREAK_MARK}"," ${BREAK_MARK}","")` : "";
    return `IF(${most}${sign}0," ${words}: "&${of(strands)}&", "&${countText(`ABS(${most})`)}&" ${more}"&${percent}${mark}&".","")`;
  };
  const counted = (sign: string) => `COUNTIF(${diffs},"${sign}0")`;
  const some = (count: string) => `IF(${count}=0,"none",${count})`;
  const same = `IF(${counted("=")}=0,"",", and "&${counted("=")}&" did not change")`;
  return formula(
    `="Of "&${countText(`COUNT(${diffs})`)}&" strands compared${hasMixedPeriods(report.strands) ? ", each over its own period" : ""}, "&${some(counted(">"))}&" rose"&IF(${counted("=")}=0," and ",", ")&${some(counted("<"))}&" fell"&${same}&"."&CHAR(10)&TRIM(${extreme("MAX", "Largest rise", ">", "more")}&${extreme("MIN", "Largest fall", "<", "fewer")})`,
    "body",
  );
}

function bars(report: Report): OverviewBars | null {
  const percents = report.strands.flatMap(({ comparison }, index) =>
    comparison.pctDiff === null ? [] : [{ index, percent: comparison.pctDiff }],
  );
  if (percents.length < 2) return null;
  const shown = percents.toSorted((a, b) => Math.abs(b.percent) - Math.abs(a.percent)).slice(0, MOST_BARS);
  const which = shown.length < percents.length ? `the ${MOST_BARS} largest changes` : "change in recorded offences";
  return {
    strands: shown.toSorted((a, b) => a.percent - b.percent || b.index - a.index).map(({ index }) => index),
    title: titled(report.details.force, `${which}, ${whatIsCompared(report)}`),
  };
}

/** The overview's chart over two columns of the strand data sheet. */
export function overviewChart(
  title: string,
  { labels, values }: { readonly labels: string; readonly values: string },
  row: number,
  lastColumn: number,
): ChartPlan {
  return {
    name: "SR_Overview_Chart",
    kind: "bars",
    title: title[0]!.toUpperCase() + title.slice(1),
    colouredWords: [],
    series: [{ name: "% Diff.", values, categories: labels, colour: "main", barColours: [] }],
    gap: 45,
    majorUnit: null,
    minimum: null,
    labels: FORMAT.percent,
    area: {
      from: localAddress({ row, column: 0, rows: 1, columns: 1 }),
      to: localAddress({ row, column: lastColumn, rows: 1, columns: 1 }),
    },
  };
}

/** What the overview's chart sets side by side. */
function whatIsCompared({ shared, strands }: Report): string {
  if (hasMixedPeriods(strands)) return "each period on the same months a year before";
  const length = strands[0]!.comparison.length;
  if (length === WINDOW_LENGTH) return "latest 12 months on the 12 before";
  return shared ? `${spanText(shared)} on the year before` : `latest ${length === 1 ? "month" : `${length} months`} on the year before`;
}
