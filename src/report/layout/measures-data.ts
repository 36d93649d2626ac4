import type { MeasureMonth, ShownMeasure, ShownMonthly, ShownProgress, ShownTally, ShownThemes } from "../../analysis/measures";
import { absoluteAddress } from "../../domain/address";
import { spanText } from "../../domain/measure";
import { earlierEnd, WINDOW_LENGTH, windowText } from "../../domain/window";
import { missingMark } from "../measure-words";
import { monthCell, sourceCell } from "./data-cells";
import { percentFormula } from "./formulas";
import { blank, formula, number, text, type SheetBuilder, type StyledCell } from "./sheet-builder";
import type { StyleName } from "./styles";

const FIGURE_HEADERS = ["Measure: figure", "What", "Number", "Of", "Result", "Low", "High", "Taken from", "Of: taken from"];
const FIGURE = { number: 2, of: 3, result: 4, low: 5, high: 6 } as const;
const MONTH_HEADERS = ["Measure: month", "Month", "Count", "Of what", "Rate", "Rate, %", "Target, %", "Counted from", "Of what: from"];
const MONTH = { month: 1, count: 2, of: 3, rate: 4, percent: 5, target: 6 } as const;
const EMPTY = 18;
/** In points, each table past an empty column. */
const FIGURE_WIDTHS = [150, 150, 60, 60, 60, 54, 54, 150, 150];
const MONTH_WIDTHS = [150, 54, 60, 60, 54, 54, 60, 150, 150];

/** The cells of one line of figures. Addresses are absolute and without the sheet. */
export interface FigureCells {
  readonly number: string;
  readonly of: string;
  readonly result: string;
  readonly low: string;
  readonly high: string;
}

/** The cells of a measure's months, as a chart draws them. */
export interface MonthCells {
  readonly months: string;
  /** Counts, or rates in per cent. */
  readonly values: string;
  /** Null where there is no target for each month. */
  readonly targets: string | null;
  /** The last month's. */
  readonly last: { readonly count: string; readonly of: string; readonly rate: string };
}

/** Where a measure stands on the strand data: its lines, by what they are, or by the index of a theme. */
export interface MeasureCells {
  readonly lines: ReadonlyMap<string | number, FigureCells>;
  readonly months: MonthCells | null;
}

/** The widths of the columns that measures add to the strand data; none where there are none. */
export function measureWidths(measures: readonly ShownMeasure[]): readonly number[] {
  if (measures.length === 0) return [];
  return [EMPTY, ...FIGURE_WIDTHS, ...(measures.some(hasMonths) ? [EMPTY, ...MONTH_WIDTHS] : [])];
}

function hasMonths(measure: ShownMeasure): measure is ShownMonthly {
  return "months" in measure && Array.isArray(measure.months) && measure.months.length > 0 && !measure.inDoubt;
}

/** Adds, from this cell on, every figure of every measure, and beside them the months of those that have some. In the measures' order. */
export function addMeasureData(
  sheet: SheetBuilder,
  { row: head, column }: { readonly row: number; readonly column: number },
  measures: readonly ShownMeasure[],
): readonly MeasureCells[] {
  if (measures.length === 0) return [];
  const add = (row: number, from: number, line: readonly StyledCell[]) =>
    line.forEach((cell, index) => sheet.putDown(row, from + index, cell));
  const monthColumn = column + FIGURE_HEADERS.length + 1;
  add(
    head,
    column,
    FIGURE_HEADERS.map((header) => text(header, "headLeft")),
  );
  if (measures.some(hasMonths))
    add(
      head,
      monthColumn,
      MONTH_HEADERS.map((header) => text(header, "headLeft")),
    );
  let [row, monthRow] = [head, head];
  return measures.map((measure): MeasureCells => {
    const at = (of: number, from = row + 1, rows = 1, left = column) => absoluteAddress({ row: from, column: left + of, rows, columns: 1 });
    let months: MonthCells | null = null;
    const first = monthRow + 1;
    if (hasMonths(measure)) {
      for (const month of measure.months) {
        monthRow++;
        add(monthRow, monthColumn, monthLine(measure, month, at(MONTH.rate, monthRow, 1, monthColumn)));
      }
      const down = (of: number, from = first, rows = measure.months.length) => at(of, from, rows, monthColumn);
      months = {
        months: down(MONTH.month),
        values: down(measure.kind === "rate" ? MONTH.percent : MONTH.count),
        targets: hasMonthlyTarget(measure) ? down(MONTH.target) : null,
        last: { count: down(MONTH.count, monthRow, 1), of: down(MONTH.of, monthRow, 1), rate: down(MONTH.rate, monthRow, 1) },
      };
    }
    const monthsOf = (of: "count" | "of", end: number) =>
      at(MONTH[of], first + (end === earlierOf(measure) ? 0 : WINDOW_LENGTH), WINDOW_LENGTH, monthColumn);
    const lines = new Map<string | number, FigureCells>();
    for (const { key, what, cells } of linesOf(measure, monthsOf, lines)) {
      row++;
      const own = { number: at(FIGURE.number, row), of: at(FIGURE.of, row), result: at(FIGURE.result, row) };
      lines.set(key, { ...own, low: at(FIGURE.low, row), high: at(FIGURE.high, row) });
      add(row, column, [text(measure.name, "dataText"), text(what, "dataText"), ...cells(own)]);
    }
    return { lines, months };
  });
}

function earlierOf(measure: ShownMeasure): number {
  return "end" in measure ? earlierEnd(measure.end) : 0;
}

/** A target of a rate is one for each month too; one of counts is of 12 months. */
function hasMonthlyTarget({ kind, target }: Pick<ShownMonthly, "kind" | "target">): boolean {
  return kind === "rate" && target !== null;
}

function monthLine(
  measure: ShownMonthly,
  { month, count, of, rate, sources, ofSources }: MeasureMonth,
  rateCell: string,
): readonly StyledCell[] {
  const value = (figure: number | null, style: StyleName) => (figure === null ? blank(style) : number(figure, style));
  return [
    text(measure.name, "dataText"),
    monthCell(month),
    value(count, "dataCount"),
    value(of, "dataCount"),
    value(rate, "dataShare"),
    // A chart's axis has whole numbers.
    rate === null ? blank("dataLimit") : formula(`=${rateCell}*100`, "dataLimit"),
    value(hasMonthlyTarget(measure) ? measure.target! * 100 : null, "dataLimit"),
    count === null ? text("[x] no figures", "dataText") : sourceCell(sources),
    of === null ? blank("dataText") : sourceCell(ofSources),
  ];
}

/** A line of figures: number, of, result, low, high and the two cells that they were taken from. */
interface Line {
  readonly key: string | number;
  readonly what: string;
  readonly cells: (own: { readonly number: string; readonly of: string; readonly result: string }) => readonly StyledCell[];
}

const NONE = blank("dataCount");
const NO_SOURCE = blank("dataText");

/** What a mark stands for, in the place of the cells that a figure was taken from. */
function markCell(mark: string): StyledCell {
  return text(mark === "[c]" ? "[c] confidential" : "[x] not known", "dataText");
}

function linesOf(
  measure: ShownMeasure,
  monthsOf: (of: "count" | "of", end: number) => string,
  lines: ReadonlyMap<string | number, FigureCells>,
): readonly Line[] {
  if (measure.inDoubt) return [];
  switch (measure.kind) {
    case "tally":
      return [tallyLine(measure)];
    case "progress":
      return [progressLine(measure)];
    case "theme":
      return themeLines(measure, lines);
    default:
      return monthlyLines(measure, monthsOf, lines);
  }
}

function tallyLine({ span, value, months, average, sources }: ShownTally): Line {
  const cells: Line["cells"] = (own) => [
    value === null ? text("[c]", "dataCount") : number(value, "dataCount"),
    months === null ? NONE : number(months, "dataCount"),
    average === null ? NONE : formula(`=${own.number}/${own.of}`, "dataLimit"),
    ...[NONE, NONE, value === null ? markCell("[c]") : sourceCell(sources), NO_SOURCE],
  ];
  return { key: "all", what: `${spanText(span)}${months === null ? "" : ", of: months, result: a month"}`, cells };
}

function progressLine({ value, target, share, sources, targetSources }: ShownProgress): Line {
  const cells: Line["cells"] = (own) => [
    value === null ? text("[c]", "dataCount") : number(value, "dataCount"),
    number(target, Number.isInteger(target) ? "dataCount" : "dataLimit"),
    share === null ? NONE : formula(`=${own.number}/${own.of}`, "dataShare"),
    ...[NONE, NONE, value === null ? markCell("[c]") : sourceCell(sources), sourceCell(targetSources)],
  ];
  return { key: "all", what: "Progress to the target", cells };
}

/** Themes, and their total last; the share of each is of that. */
function themeLines(
  { themes, total, totalMark, isTyped, totalSources }: ShownThemes,
  lines: ReadonlyMap<string | number, FigureCells>,
): readonly Line[] {
  const isSum = !isTyped && themes.every(({ count, mark }) => count !== null || mark === "–");
  const totalLine: Line = {
    key: "total",
    what: isTyped ? "Total, as typed" : "Total",
    cells: () => [
      total === null
        ? text(totalMark!, "dataCount")
        : isSum
          ? formula(`=SUM(${lines.get(0)!.number}:${lines.get(themes.length - 1)!.number})`, "dataCount")
          : number(total, "dataCount"),
      ...[NONE, NONE, NONE, NONE, total === null ? markCell(totalMark!) : sourceCell(totalSources), NO_SOURCE],
    ],
  };
  return [
    ...themes.map(({ theme, count, mark, sources }, index): Line => ({
      key: index,
      what: theme,
      cells: () => [
        mark === null ? number(count!, "dataCount") : text(mark, "dataCount"),
        ...[NONE, NONE, NONE, NONE, mark === null || mark === "–" ? sourceCell(sources) : markCell(mark), NO_SOURCE],
      ],
    })),
    totalLine,
  ];
}

function monthlyLines(
  measure: ShownMonthly,
  monthsOf: (of: "count" | "of", end: number) => string,
  lines: ReadonlyMap<string | number, FigureCells>,
): readonly Line[] {
  const { kind, end, earlier, later, diff, pctDiff, diffInterval, target, months } = measure;
  const share = (value: number | undefined) => (value === undefined ? NONE : number(value, "dataShare"));
  const ofWindow = (key: "earlier" | "later"): Line => {
    const window = measure[key];
    const windowEnd = key === "later" ? end : earlierEnd(end);
    // Where months are not told, or are not all that were added up, the number itself.
    const added = (of: "count" | "of", value: number) => {
      const own = months.filter(({ month }) => month <= windowEnd && month > windowEnd - WINDOW_LENGTH);
      const isSum = own.length === WINDOW_LENGTH && own.reduce((sum, each) => sum + (each[of] ?? Number.NaN), 0) === value;
      return isSum ? formula(`=SUM(${monthsOf(of, windowEnd)})`, "dataCount") : number(value, "dataCount");
    };
    const mark = missingMark(measure);
    return {
      key,
      what: windowText({ end: windowEnd, length: WINDOW_LENGTH }),
      cells: (own) => [
        window ? added("count", window.count) : text(mark, "dataCount"),
        !window || window.of === null ? NONE : added("of", window.of),
        !window || window.rate === null ? NONE : formula(`=${own.number}/${own.of}`, "dataShare"),
        ...[share(window?.interval?.low), share(window?.interval?.high), window ? NO_SOURCE : markCell(mark), NO_SOURCE],
      ],
    };
  };
  const change: Line = {
    key: "change",
    what: kind === "rate" ? "Change in the rate" : "Change",
    cells: () => {
      const [before, after] = [lines.get("earlier")!, lines.get("later")!];
      if (kind === "rate")
        return [
          ...[NONE, NONE, formula(`=${after.result}-${before.result}`, "dataPercent")],
          ...[diffInterval!.low, diffInterval!.high].map((value) => number(value, "dataPercent")),
          ...[NO_SOURCE, NO_SOURCE],
        ];
      const percent = pctDiff === null ? NONE : formula(percentFormula(before.number, after.number, pctDiff), "dataPercent");
      return [formula(`=${after.number}-${before.number}`, "dataCount"), NONE, percent, NONE, NONE, NO_SOURCE, NO_SOURCE];
    },
  };
  const aim: Line = {
    key: "target",
    what: "Target",
    cells: () => [
      kind === "rate" ? NONE : number(target!, Number.isInteger(target) ? "dataCount" : "dataLimit"),
      NONE,
      kind === "rate" ? number(target!, "dataShare") : NONE,
      ...[NONE, NONE, NO_SOURCE, NO_SOURCE],
    ],
  };
  const hasFigures = earlier !== null || later !== null;
  return [
    ...(hasFigures ? [ofWindow("earlier"), ofWindow("later")] : []),
    ...(diff === null ? [] : [change]),
    ...(target === null ? [] : [aim]),
  ];
}
