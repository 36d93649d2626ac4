import { breaksWithin, type RecordingBreak } from "../../domain/break";
import type { Comparison } from "../../domain/comparison";
import { longMonth } from "../../domain/month";
import { isInPeriod, type Period } from "../../domain/period";
import { yearBefore } from "../../domain/report-period";
import { localAddress } from "../../domain/address";
import type { ComparedWindow } from "../../domain/comparison";
import { HIDDEN_MARK } from "../../domain/hidden";
import { capital, listed } from "../../domain/text";
import { columnHead, longSpanText, periodsWord, WINDOW_LENGTH } from "../../domain/window";
import type { ChartPlan, SheetNames } from "../plan";
import type { ReportStrand } from "../report";
import type { ChartChoice } from "../report-options";
import { BREAK_MARK, recordingChanged } from "../break-words";
import { revisedText } from "../revision-words";
import { vintageText } from "../vintage-words";
import { directionClauses, monthTexts, verdictClause, verdictNote, verdictWord } from "../verdict-words";
import { addBaseline, type BaselineCells } from "./baseline-table";
import type { WithoutPart } from "./breaks-block";
import { chartedLength, hasColumns } from "./charted-length";
import { monthsChart, targetSeries, windowsChart, windowWords } from "./charts";
import { addBridgeChart } from "./bridge-chart";
import { addControlChart } from "./control-chart";
import { onSheet } from "./data-cells";
import type { StrandRows } from "./strand-rows";
import { heightOfWords, piecesOf } from "./flow";
import { countText, linkFormula, percentFormula, percentText, quoted, yearText } from "./formulas";
import { addHead, addLine } from "./section-head";
import { formula, number, type SheetBuilder, type StyledCell, text } from "./sheet-builder";
import type { StyleName } from "./styles";
import { addContributionsTable } from "./contributions-table";
import { addPeopleLine } from "./people-line";
import { addSolvedTable } from "./solved-table";
import { addRankLine } from "./rank-line";
import { addWholeLine } from "./whole-line";
import { addMeasures, type SectionMeasures } from "./measures";
import { addTargetLine } from "./target-line";

/** Columns of a section's table, from 0. */
const COLUMN = { earlier: 0, later: 1, diff: 2, pct: 3, standsOut: 4, link: 5 } as const;

/** Where a section's figures stand, without the sheet. */
export interface SectionCells {
  /** The rows at which a section that is higher than a page is broken, the first among them. */
  readonly seams: readonly number[];
  readonly earlier: string;
  readonly later: string;
  readonly diff: string;
  readonly pct: string;
  readonly standsOut: string;
  readonly table: string;
  /** Those of the second baseline; null where there is none. */
  readonly baseline: BaselineCells | null;
  readonly charts: readonly ChartPlan[];
}

/** What a section needs to know beside its strand. */
export interface SectionSurroundings {
  readonly rows: StrandRows;
  readonly sheets: SheetNames;
  readonly force: string | null;
  readonly charts: ChartChoice;
  /** What the section tells beside its offences. */
  readonly measures: SectionMeasures["measures"];
  /** The analyst's own words, for the height of their box. */
  readonly commentary: string;
}

/** Adds one strand's section: heading, lead, the paper's table, the sentence, the chart and the analyst's commentary. */
export function addSection(sheet: SheetBuilder, strand: ReportStrand, surroundings: SectionSurroundings): SectionCells {
  const { rows, sheets, commentary } = surroundings;
  const { comparison, verdict, gap } = strand;
  const breaks = breaksWithin(comparison.definition.breaks, comparison);
  const first = addHead(sheet, strand);
  if (strand.measureLine !== null) sheet.words("measure", strand.measureLine, { least: 15 });
  sheet.wideRow(15, text(strand.period, "period"));
  // With a column for targets in the overview, columns are narrower.
  const ending = sheet.columns > COLUMN.link + 2 ? "to" : "ending";
  const heads = [columnHead(yearBefore(comparison), ending), columnHead(comparison, ending), "Diff.", "% Diff.", "Stands\nout?"];
  const header = sheet.tableRow(
    27,
    heads.map((head) => text(head, "headRight")),
    "headLeft",
  );
  // Text in place of a figure: a formula elsewhere that calculates with it gives an error, and not a figure from a blank.
  const { hidden } = comparison;
  const missing = (style: StyleName, isHidden = false) => text(isHidden ? HIDDEN_MARK : gap!.shorthand, style);
  // A formula over months of which some are hidden would give another figure.
  const total = (window: ComparedWindow, counts: string) =>
    isPartHidden(strand, { end: window.end, length: comparison.length })
      ? number(window.total, "figure")
      : formula(`=SUM(${onSheet(sheets.data, counts)})`, "figure");
  const row = sheet.nextRow;
  const at = (column: number) => localAddress({ row, column, rows: 1, columns: 1 });
  const [earlier, later, diff, pct] = [at(COLUMN.earlier), at(COLUMN.later), at(COLUMN.diff), at(COLUMN.pct)];
  const standsOut = at(COLUMN.standsOut);
  const figures: readonly StyledCell[] = [
    comparison.earlier ? total(comparison.earlier, rows.earlier.counts) : missing("figure", hidden?.earlier),
    comparison.later ? total(comparison.later, rows.later.counts) : missing("figure", hidden?.later),
    comparison.diff === null ? missing("figure") : formula(`=${later}-${earlier}`, "figure"),
    comparison.pctDiff === null ? missing("figurePercent") : formula(percentFormula(earlier, later, comparison.pctDiff), "figurePercent"),
    verdict.reason === "noComparison" ? missing("figureWords") : text(verdictWord(verdict), "figureWords"),
  ];
  sheet.tableRow(18, figures, "figure");
  sheet.putBeside(
    row,
    formula(linkFormula(onSheet(sheets.data, rows.all.replaceAll("$", "")), `Where from: data ${rows.words} ›`), "link"),
  );
  const revised = revisedText(strand.revisions, yearBefore(comparison), comparison);
  if (revised !== null) sheet.words("small", revised);
  const fresh = vintageText(strand);
  if (fresh !== null) sheet.words("small", fresh);
  addSentence(sheet, strand, { earlier, later, diff, pct }, breaks);
  addTargetLine(sheet, strand, rows.target, { later, data: sheets.data });
  if (rows.without) addWithoutPart(sheet, comparison, rows.without, sheets);
  const baseline = addBaseline(sheet, strand, { later, rows, sheets });
  addSolvedTable(sheet, comparison, rows.solved, sheets);
  addPeopleLine(sheet, comparison, rows.people, sheets);
  addWholeLine(sheet, comparison, rows.whole, sheets);
  addRankLine(sheet, comparison, rows.rank, sheets);
  addContributionsTable(sheet, strand, rows.contributions, sheets);
  addLatestMonth(sheet, strand, onSheet(sheets.data, rows.later.last));
  const charts = addCharts(sheet, strand, rows, surroundings);
  const measures = addMeasures(sheet, surroundings);
  const boxes = sheet.commentaryBox(boxHeights(commentary, sheet.width), strand.key);
  sheet.row(SPACER);
  return {
    seams: [first, ...measures.seams, ...boxes],
    earlier,
    later,
    diff,
    pct,
    standsOut,
    table: localAddress({ row: header, column: 0, rows: 2, columns: COLUMN.standsOut + 1 }),
    baseline,
    charts: [...charts, ...measures.charts],
  };
}

/** Whether counts of this window are hidden. */
function isPartHidden({ comparison: { hidden } }: ReportStrand, window: Period): boolean {
  return hidden !== undefined && hidden.periods.some(({ end }) => isInPeriod(end, window));
}

/** The heights of the rows of a box for this commentary, on a sheet of this width; all in points. */
export function boxHeights(words: string, width: number): readonly number[] {
  return piecesOf(words, width).map((piece) => heightOfWords(piece, width));
}

/** The space under a section, in points. */
const SPACER = 18;
const CHART_HEIGHT = 108;
/** What a chart is lower by where a target is told above it, so that two sections still have room on a page. */
const ROOM_FOR_TARGET = 24;
const NO_CHART = "No chart: it would tell figures that are hidden.";

/** "Hate crime offences rose by 387 (+14.9%), from 2,605 to 2,992." as a formula, so that it cannot disagree with its table. */
function addSentence(
  sheet: SheetBuilder,
  { measure, comparison, verdict, gap }: ReportStrand,
  cells: { earlier: string; later: string; diff: string; pct: string },
  breaks: readonly RecordingBreak[],
): void {
  const small = (note: string) => sheet.words("small", note);
  if (comparison.diff === null) {
    sheet.words("body", gap!.text, { more: 6 });
    if (breaks.length > 0) small(`${capital(recordingChanged(breaks))}.`);
    return;
  }
  const broken = breaks.length === 0 ? null : `; ${recordingChanged(breaks)}, so that `;
  const clause = broken === null ? verdictClause(verdict) : `${broken}this is not a rise in crime alone`;
  const percent = comparison.pctDiff === null ? `""` : `" ("&${percentText(cells.pct)}&")"`;
  const same = broken === null ? "" : `${broken}the two are not alike`;
  // Of a change that recording has part in, nobody can say that it is as wanted.
  const wanted = broken === null ? directionClauses(comparison.definition.favourable, verdict) : null;
  const end = endOf(cells.diff, clause, broken, wanted);
  const subject = `${spanWords(comparison)}${measure}`;
  const words =
    `=IF(${cells.diff}=0,${quoted(subject)}&" did not change: "&${countText(cells.later)}&${quoted(` in both periods${same}.`)},` +
    `${quoted(subject)}&IF(${cells.diff}>0," rose"," fell")&" by "&${countText(`ABS(${cells.diff})`)}&${percent}` +
    `&", from "&${countText(cells.earlier)}&" to "&${countText(cells.later)}&${end})`;
  const [before, after] = [comparison.earlier!.total, comparison.later!.total].map((total) => total.toLocaleString("en-GB"));
  const length = `${subject} rose by ${after} (+99.9%), from ${before} to ${after}${clause}${longerOf(wanted)}.`;
  sheet.words("body", length, { says: words, more: 6 });
  for (const note of [gap?.text, verdictNote(verdict, comparison)]) if (note) small(note);
}

/** "September to December 2019: ", before the sentence of a period that is not of 12 months. */
function spanWords(comparison: Comparison): string {
  return comparison.length === WINDOW_LENGTH ? "" : `${longSpanText(comparison)}: `;
}

/** "Without the part due to recording (120): 1,287, +30.7%.", beside the figures with it. */
function addWithoutPart(sheet: SheetBuilder, { pctDiff }: Comparison, { parts, later, pct }: WithoutPart, { data }: SheetNames): void {
  const [part, without] = [`SUM(${onSheet(data, parts)})`, onSheet(data, later)];
  const percent = pctDiff === null ? "" : `&", "&${percentText(onSheet(data, pct))}`;
  const words = `="Without the part due to recording ("&${countText(part)}&"): "&${countText(without)}${percent}&"."`;
  sheet.wideRow(18, formula(words, "body"));
}

/** What ends the sentence, as part of its formula. */
function endOf(diff: string, clause: string, broken: string | null, wanted: ReturnType<typeof directionClauses>): string {
  if (broken !== null) return `${quoted(`${broken}this is not a `)}&IF(${diff}>0,"rise","fall")&" in crime alone."`;
  if (wanted === null) return quoted(`${clause}.`);
  return `IF(${diff}>0,${quoted(`${clause}${wanted.rise}.`)},${quoted(`${clause}${wanted.fall}.`)})`;
}

/** For the height of the sentence, whichever way the figures go. */
function longerOf(clauses: ReturnType<typeof directionClauses>): string {
  if (clauses === null) return "";
  return clauses.rise.length > clauses.fall.length ? clauses.rise : clauses.fall;
}

/** "January 2020: 78, the highest month since April 2017.", with a link to the month's count beside it; nothing where there is nothing to tell. */
function addLatestMonth(sheet: SheetBuilder, { latestMonth }: ReportStrand, cell: string): void {
  if (!latestMonth) return;
  const texts = monthTexts(latestMonth);
  if (texts.length === 0) return;
  const [month, facts] = [longMonth(latestMonth.month), `, ${listed(texts)}.`];
  const says = `=${quoted(`${month}: `)}&${countText(cell)}&${quoted(facts)}`;
  const row = sheet.words("small", `${month}: 999,999${facts}`, { says, least: 13.5 });
  sheet.putBeside(row, formula(linkFormula(cell.replaceAll("$", ""), `Where from: ${month} ›`), "link"));
}

/** The charts that were chosen; in place of a control chart for which there are too few months, the usual one. */
function addCharts(sheet: SheetBuilder, strand: ReportStrand, rows: StrandRows, surroundings: SectionSurroundings): readonly ChartPlan[] {
  const { charts, force } = surroundings;
  if (charts === "none") return [];
  const { controlChart } = strand;
  const usual = charts !== "control" || rows.control === null ? addChart(sheet, strand, rows, surroundings) : null;
  const control =
    controlChart && rows.control ? addControlChart(sheet, strand, controlChart, rows.control, force, sheet.columns - 1) : null;
  return [...[usual, control].flatMap((chart) => chart ?? []), ...addBridgeChart(sheet, strand, rows.bridge, surroundings)];
}

/** The chart in a row of its own, and below it what it shows in words, since charts made by an add-in have no alternative text. */
function addChart(sheet: SheetBuilder, strand: ReportStrand, rows: StrandRows, { sheets, force }: SectionSurroundings): ChartPlan | null {
  const { figures, comparison } = strand;
  if (comparison.hidden) {
    sheet.wideRow(13.5, text(NO_CHART, "small"));
    return null;
  }
  const length = chartedLength(strand);
  const isEmpty = figures.kind === "months" && !hasColumns(strand, length);
  if (isEmpty || (length === null && !hasTwoTotals(strand))) return null;
  const row = sheet.row(CHART_HEIGHT - (strand.target === null ? 0 : ROOM_FOR_TARGET));
  const area = {
    from: localAddress({ row, column: 0, rows: 1, columns: 1 }),
    to: localAddress({ row, column: sheet.columns - 1, rows: 1, columns: 1 }),
  };
  const breaks = breaksWithin(comparison.definition.breaks, comparison);
  const changed = breaks.length === 0 ? "" : ` ${BREAK_MARK} Recording changed in ${listed(breaks.map(({ month }) => longMonth(month)))}.`;
  if (figures.kind === "months" && length !== null) {
    const target = targetSeries(strand, rows) === null ? "" : " Dashes: target.";
    const years = `Light columns: ${windowWords(yearBefore(comparison))}; dark: ${windowWords(comparison)}. ${capital(periodsWord(length))} run from `;
    const [least, most] = (["MIN", "MAX"] as const).map((which) => extremeText(which, rows, sheets));
    const longest = changed + target === "" ? "" : `${years}9,999 (Jan 20) to 9,999 (Jan 20).${target}${changed}`;
    addLine(sheet, "small", longest, `="${years}"&${least}&" to "&${most}&${quoted(`.${target}${changed}`)}`);
    return monthsChart(strand, figures.months, length, rows, force, area);
  }
  sheet.wideRow(13.5, text(`The chart shows the table’s two totals as bars from zero.${changed}`, "small"));
  return windowsChart(strand, rows, force, area);
}

/** True where each window is one figure, which a chart can show as a bar. */
function hasTwoTotals({ figures, comparison: { earlier, later } }: ReportStrand): boolean {
  if (!earlier || !later) return false;
  return figures.kind === "totals" || (earlier.months.length === 1 && later.months.length === 1);
}

/** The least or the most count with its month, or its quarter, as a formula: by the names that stand beside the counts, in any region. */
function extremeText(which: "MIN" | "MAX", { both }: StrandRows, { data }: SheetNames): string {
  const counts = onSheet(data, both.counts);
  const at = (cells: string) => `INDEX(${onSheet(data, cells)},MATCH(${which}(${counts}),${counts},0))`;
  return `${countText(`${which}(${counts})`)}&" ("&${at(both.labels)}&" "&${yearText(at(both.months))}&")"`;
}
