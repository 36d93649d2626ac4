import type { ShownMonthly, ShownProgress, ShownTally, ShownThemes } from "../../analysis/measures";
import { spanText } from "../../domain/measure";
import { longMonth } from "../../domain/month";
import { doubtText, MEASURES_LABEL, measureGap, missingMark, spanned, themeMarks } from "../measure-words";
import type { ChartPlan, SheetNames } from "../plan";
import type { ReportMeasure } from "../report";
import type { ChartChoice } from "../report-options";
import { onSheet } from "./data-cells";
import { countText, percentText, quoted, shareText } from "./formulas";
import { addMeasureChart } from "./measure-chart";
import type { FigureCells, MeasureCells } from "./measures-data";
import { formula, text, type SheetBuilder } from "./sheet-builder";
import { heightOf, linesOf } from "./text-size";

/** A section's measures with their cells on the strand data. */
export interface SectionMeasures {
  readonly measures: readonly { readonly of: ReportMeasure; readonly cells: MeasureCells }[];
  readonly sheets: SheetNames;
  readonly force: string | null;
  readonly charts: ChartChoice;
}

/** Where a section's measures stand: the rows at which a page may break before one, and their charts. */
export interface MeasureRows {
  readonly seams: readonly number[];
  readonly charts: readonly ChartPlan[];
}

/** Adds a section's measures: a line each, with a chart where there are months; a small table for a breakdown. Nothing where there are none. */
export function addMeasures(sheet: SheetBuilder, { measures, sheets, force, charts: chosen }: SectionMeasures): MeasureRows {
  const seams: number[] = [];
  const charts: ChartPlan[] = [];
  if (measures.length === 0) return { seams, charts };
  const label = sheet.wideRow(18, text(MEASURES_LABEL, "measure"));
  measures.forEach(({ of: { key, number, measure }, cells }, index) => {
    seams.push(index === 0 ? label : sheet.nextRow);
    const at = cellsOn(cells, sheets.data);
    if (measure.inDoubt) line(sheet, doubtText(measure.name));
    else if (measure.kind === "tally") addTally(sheet, measure, at("all"));
    else if (measure.kind === "progress") addProgress(sheet, measure, at("all"));
    else if (measure.kind === "theme") addThemes(sheet, measure, at);
    else {
      addMonthly(sheet, measure, cells, at, sheets.data);
      if (chosen === "none" || cells.months === null) return;
      charts.push(addMeasureChart(sheet, measure, cells.months, { name: `SR_${key}_Measure_${number}`, sheets, force }));
    }
  });
  return { seams, charts };
}

type At = (key: string | number) => FigureCells;

/** The cells of a line as formulas of the report write them. */
function cellsOn({ lines }: MeasureCells, data: string): At {
  return (key) => {
    const own = lines.get(key)!;
    const on = (cell: string) => onSheet(data, cell);
    return { number: on(own.number), of: on(own.of), result: on(own.result), low: on(own.low), high: on(own.high) };
  };
}

/** A line over the sheet, as high as the longest that it may say. */
function line(sheet: SheetBuilder, longest: string, says?: string): void {
  sheet.words("body", longest, { more: 3, ...(says === undefined ? {} : { says }) });
}

function small(sheet: SheetBuilder, longest: string, says?: string): void {
  sheet.words("small", longest, { more: 1.5, ...(says === undefined ? {} : { says }) });
}

/** "Operation Sceptre deployments: 207, June 2019 to January 2020 (8 months, an average of 25.9 a month)." */
function addTally(sheet: SheetBuilder, { name, span, value, months, average }: ShownTally, cells: FigureCells): void {
  const ends = `, ${spanText(span)}`;
  if (value === null) {
    line(sheet, `${name}: [c] confidential${ends}.`);
    return;
  }
  const isMonthly = average !== null && months !== null && months > 1;
  const monthly = isMonthly ? `&" ("&${countText(cells.of)}&" months, an average of "&FIXED(${cells.result},1)&" a month)."` : `&"."`;
  const words = `=${quoted(`${name}: `)}&${countText(cells.number)}&${quoted(ends)}${monthly}`;
  const average1 = isMonthly ? ` (${months} months, an average of ${average.toFixed(1)} a month)` : "";
  line(sheet, `${name}: ${value.toLocaleString("en-GB")}${ends}${average1}.`, words);
}

/** "Property marking kits: 3,098 of 4,000 (77.5%)." */
function addProgress(sheet: SheetBuilder, measure: ShownProgress, cells: FigureCells): void {
  const { name, span, value, target } = measure;
  const ends = span === null ? "" : `, ${spanText(span)}`;
  if (value === null) {
    line(sheet, `${name}: [c] confidential${ends}.`);
    return;
  }
  const aim = `FIXED(${cells.of},${Number.isInteger(target) ? 0 : 1})`;
  const words = `=${quoted(`${name}: `)}&${countText(cells.number)}&" of "&${aim}&" ("&${shareText(cells.result)}&")"&${quoted(`${ends}.`)}`;
  line(sheet, `${name}: ${value.toLocaleString("en-GB")} of ${target.toLocaleString("en-GB")} (100.0%)${ends}.`, words);
}

/** A caption, the table and what its marks mean. One header row, no merged cells. */
function addThemes(sheet: SheetBuilder, measure: ShownThemes, at: At): void {
  const { themes, total, totalMark, disagrees } = measure;
  const caption = `${spanned(measure)}:`;
  sheet.words("body", caption, { more: 9 });
  sheet.row(18, [text("Theme", "headLeft"), text("Number", "headRight"), text("Share", "headRight")]);
  const nameWidth = sheet.widthOf(0);
  const totalCell = at("total").number;
  themes.forEach(({ theme, count, mark, share }, index) => {
    const own = at(index).number;
    const isLong = linesOf(theme, 10, nameWidth) > 1;
    sheet.row(isLong ? Math.max(15, heightOf(linesOf(theme, 9, nameWidth), 9)) : 15, [
      text(theme, isLong ? "strandSmall" : "strand"),
      mark === null && count !== null ? formula(`=${own}`, "count") : text(mark ?? "[x]", "count"),
      share === null || mark !== null ? text(mark ?? totalMark ?? "[x]", "share") : formula(`=${own}/${totalCell}`, "share"),
    ]);
  });
  const isShared = total !== null && total > 0;
  sheet.row(16.5, [
    text("Total", "strandLast"),
    total === null ? text(totalMark ?? "[x]", "countLast") : formula(`=${totalCell}`, "countLast"),
    isShared ? formula(`=${totalCell}/${totalCell}`, "shareLast") : text(totalMark ?? "[x]", "shareLast"),
  ]);
  const marks = new Set<string>([
    ...themes.map(({ mark, share }) => mark ?? (share === null ? (totalMark ?? "[x]") : "")),
    totalMark ?? (isShared ? "" : "[x]"),
  ]);
  for (const note of themeMarks(marks, measure.hidden)) small(sheet, note);
  if (!disagrees) return;
  const { total: typed, sum } = disagrees;
  const note = `No total and no shares: the themes come to ${sum.toLocaleString("en-GB")}, and the total typed is ${typed.toLocaleString("en-GB")}.`;
  small(sheet, note);
}

/** The 12 months with their change, the latest month and the target in a sentence; of rates, the intervals below it. */
function addMonthly(sheet: SheetBuilder, measure: ShownMonthly, cells: MeasureCells, at: At, data: string): void {
  const { name, end, later, diff, target, reason, kind } = measure;
  const gap = measureGap(reason);
  const parts = [...figureWords(measure, at, gap), ...latestWords(measure, cells, data)];
  const ofEach = kind === "rate" ? "99.9% (99,999 of 99,999)" : "99,999";
  const aim = target === null ? "" : ", 99.9 percentage points under the target of 99.9%";
  const longest = `${name} rose by 99.9 percentage points, from ${ofEach} to ${ofEach}, in the 12 months to ${longMonth(end)}${aim}. ${longMonth(end)}: 99,999.`;
  line(sheet, `${longest}${diff === null && gap !== null ? gap : ""}`, `=${parts.join("&")}`);
  if (kind === "rate" && later) addIntervals(sheet, measure, at);
}

/** The sentence up to its latest month, as parts of a formula. */
function figureWords(measure: ShownMonthly, at: At, gap: string | null): readonly string[] {
  const { name, end, later, diff, target } = measure;
  const months = `the 12 months to ${longMonth(end)}`;
  if (!later) return [quoted(`${name}: ${missingMark(measure)} no figure for ${months}${gap === null ? "" : `: ${gap}`}.`)];
  const aim = target === null ? quoted(".") : targetWords(measure, at);
  if (diff !== null) return [changeWords(measure, at), quoted(`, in ${months}`), aim];
  const none = gap === null ? [] : [quoted(` No change is given: ${gap}.`)];
  return [quoted(`${name}: `), figureOf(measure, at("later")), quoted(` in ${months}`), aim, ...none];
}

/** A number, or a rate with what it is of. */
function figureOf({ kind }: ShownMonthly, of: FigureCells): string {
  return kind === "rate" ? `${shareText(of.result)}&" ("&${countText(of.number)}&" of "&${countText(of.of)}&")"` : countText(of.number);
}

function latestWords({ latest, kind }: ShownMonthly, { months }: MeasureCells, data: string): readonly string[] {
  if (!latest || !months) return [];
  const { rate, count } = months.last;
  return [
    quoted(` ${longMonth(latest.month)}: `),
    kind === "rate" ? shareText(onSheet(data, rate)) : countText(onSheet(data, count)),
    `"."`,
  ];
}

function addIntervals(sheet: SheetBuilder, { diffInterval }: ShownMonthly, at: At): void {
  const interval = ({ low, high }: FigureCells) => `${shareText(low)}&" to "&${shareText(high)}`;
  if (!diffInterval) {
    small(sheet, "95% interval: 99.9% to 99.9%.", `="95% interval: "&${interval(at("later"))}&"."`);
    return;
  }
  const { low, high } = at("change");
  const signed = (cell: string) => `IF(ROUND(${cell}*100,1)>0,"+","")&FIXED(ROUND(${cell}*100,1),1)`;
  const chance = diffInterval.low <= 0 && diffInterval.high >= 0 ? ", so that it may be chance alone" : "";
  const words = `="95% intervals: "&${interval(at("earlier"))}&", then "&${interval(at("later"))}&"; the change is "&${signed(low)}&" to "&${signed(high)}&${quoted(` percentage points${chance}.`)}`;
  const longest = `95% intervals: 99.9% to 99.9%, then 99.9% to 99.9%; the change is +99.9 to +99.9 percentage points${chance}.`;
  small(sheet, longest, words);
}

/** "X rose by 24 (+8.3%), from 288 to 312"; of a rate, "by 2.1 percentage points". */
function changeWords(measure: ShownMonthly, at: At): string {
  const { name, kind, pctDiff } = measure;
  const change = at("change");
  const by = kind === "rate" ? `ROUND(${change.result}*100,1)` : change.number;
  const amount =
    kind === "rate"
      ? `FIXED(ABS(${by}),1)&" percentage point"&IF(ABS(${by})=1,"","s")`
      : `${countText(`ABS(${by})`)}${pctDiff === null ? "" : `&" ("&${percentText(change.result)}&")"`}`;
  const [before, after] = [figureOf(measure, at("earlier")), figureOf(measure, at("later"))];
  return `${quoted(name)}&IF(${by}=0," did not change: "&${after},IF(${by}>0," rose"," fell")&" by "&${amount}&", from "&${before}&" to "&${after})`;
}

/** ", 12 over the target of 300."; of a rate, ", 5.2 percentage points under the target of 85.0%." */
function targetWords({ kind, target }: ShownMonthly, at: At): string {
  const [own, aim] = kind === "rate" ? [at("later").result, at("target").result] : [at("later").number, at("target").number];
  const decimals = Number.isInteger(target) ? 0 : 1;
  const aimText = kind === "rate" ? shareText(aim) : `FIXED(${aim},${decimals})`;
  const apart = kind === "rate" ? `FIXED(ROUND(ABS(${own}-${aim})*100,1),1)&" percentage points"` : `FIXED(ABS(${own}-${aim}),${decimals})`;
  const same = kind === "rate" ? `ROUND((${own}-${aim})*100,1)=0` : `${own}=${aim}`;
  return `IF(${same},", which is the target of ",", "&${apart}&IF(${own}>${aim}," over"," under")&" the target of ")&${aimText}&"."`;
}
