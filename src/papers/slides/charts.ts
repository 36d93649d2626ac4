import type PptxGenJS from "pptxgenjs";
import { FORMAT } from "../../report/layout/styles";
import { NO_FILL, type PaperChart, type PaperColours, type PaperSeries } from "../paper";
import { FONT, LANGUAGE, plain, type Box } from "./look";

/** Letters of a slide's charts, in points. */
const LETTERS = 11;
const TITLE = 13;
const LEAST_LETTERS = 7;
/** The room of a chart's title, in inches, and the part of a bar's row that its name may take. */
const TITLE_ROOM = 0.5;
const LINE = 0.7;

/** Adds a chart of PowerPoint's own, with what it shows as its alternative text. */
export function addChart(slide: PptxGenJS.Slide, chart: PaperChart, colours: PaperColours, box: Box): void {
  const options: PptxGenJS.IChartOpts = { ...box, ...common(chart, colours, lettersOf(chart, box)) };
  if (chart.series.every(({ look }) => look === undefined)) {
    const series = chart.form === "stacked" ? chart.series.flatMap(ofOneColour) : chart.series;
    slide.addChart("bar", dataOf(chart.categories, series), { ...options, ...barsOf({ ...chart, series }), ...legendOf(chart) });
    return;
  }
  // The library takes the options of several groups in the place of the data, which each group has; its types do not say so.
  const whole = {
    ...options,
    ...legendOf(chart),
    displayBlanksAs: "gap",
    catAxisLabelFrequency: String(chart.labelEvery),
  } satisfies PptxGenJS.IChartOpts;
  slide.addChart(groupsOf(chart), whole as unknown as object[]);
}

/** Bars one below another have names as high as their rows, so that none is left out. */
function lettersOf({ form, categories }: PaperChart, { h }: Box): number {
  return form === "bars"
    ? Math.max(LEAST_LETTERS, Math.min(LETTERS, Math.floor(((h - TITLE_ROOM) * 72 * LINE) / categories.length)))
    : LETTERS;
}

function common(
  { title, alternative, majorUnit, minimum }: PaperChart,
  colours: PaperColours,
  letters: number,
): PptxGenJS.IChartOpts & { lang: string } {
  const colour = plain(colours.text);
  return {
    altText: alternative,
    lang: LANGUAGE,
    showTitle: true,
    title,
    titleFontFace: FONT,
    titleFontSize: TITLE,
    titleBold: true,
    titleColor: colour,
    catAxisLabelColor: colour,
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: letters,
    catAxisLabelPos: "low",
    catGridLine: { style: "none" },
    valAxisLabelColor: colour,
    valAxisLabelFontFace: FONT,
    valAxisLabelFontSize: LETTERS,
    valAxisLabelFormatCode: FORMAT.count,
    valAxisLineShow: false,
    ...(minimum === null ? {} : { valAxisMinVal: minimum }),
    ...(majorUnit === null
      ? { valAxisHidden: true, valGridLine: { style: "none" } }
      : { valAxisMajorUnit: majorUnit, valGridLine: { color: plain(colours.gridline), size: 0.75, style: "solid" } }),
    dataLabelColor: colour,
    dataLabelFontFace: FONT,
    dataLabelFontSize: letters,
  };
}

function barsOf({ form, series, gap, labels }: PaperChart): PptxGenJS.IChartOpts {
  const single = series.length === 1 ? series[0]!.barColours : [];
  return {
    barDir: form === "bars" ? "bar" : "col",
    barGrouping: form === "stacked" ? "stacked" : "clustered",
    barGapWidthPct: gap,
    chartColors: (single.length > 0 ? single : series.map(({ colour }) => colour)).map(fillOf),
    ...(labels === null ? {} : { showValue: true, dataLabelPosition: "outEnd", dataLabelFormatCode: FORMAT[labels] }),
  };
}

/** The library colours single bars only where they are the one series: here each colour is a series, whose other bars are missing. */
function ofOneColour(series: PaperSeries): readonly PaperSeries[] {
  const { values, colour, barColours } = series;
  const colours = values.map((_, index) => barColours[index] ?? colour);
  return [...new Set(colours)].map((own) => ({
    ...series,
    ...{ colour: own, barColours: [], values: values.map((value, index) => (colours[index] === own ? value : null)) },
  }));
}

function fillOf(colour: string): string {
  return colour === NO_FILL ? "transparent" : plain(colour);
}

/** Columns are told apart by a legend; the lines of a control chart by the words below it. */
function legendOf({ form, series }: PaperChart): PptxGenJS.IChartOpts {
  return form === "columns" && series.length > 1 ? { showLegend: true, legendPos: "t", legendFontFace: FONT, legendFontSize: LETTERS } : {};
}

/** Series of one look are one group, since bars, sizes and markers are a group's: columns, then lines over them. */
function groupsOf(chart: PaperChart): PptxGenJS.IChartMulti[] {
  const { categories, series } = chart;
  const ofLook = (look: PaperSeries["look"]) => series.filter((each) => each.look === look);
  const looks = new Set(series.flatMap(({ look }) => look ?? []));
  const columns = ofLook(undefined);
  const bars = { type: "bar" as const, data: dataOf(categories, columns), options: barsOf({ ...chart, series: columns }) };
  const lines = [...looks].map((look) => ({
    type: "line" as const,
    data: dataOf(categories, ofLook(look)),
    options: lineOf(look, ofLook(look)),
  }));
  return [...(columns.length === 0 ? [] : [bars]), ...lines];
}

function lineOf(look: NonNullable<PaperSeries["look"]>, series: readonly PaperSeries[]): PptxGenJS.IChartOpts {
  return {
    chartColors: series.map(({ colour }) => plain(colour)),
    lineSize: { diamonds: 0, points: 2, line: 1.25, dashes: 1.25 }[look],
    ...(look === "dashes" ? { lineDash: "dash" } : {}),
    lineDataSymbol: ({ diamonds: "diamond", points: "circle", line: "none", dashes: "none" } as const)[look],
    lineDataSymbolSize: look === "diamonds" ? 9 : 5,
  };
}

function dataOf(labels: readonly string[], series: readonly PaperSeries[]): PptxGenJS.OptsChartData[] {
  // A missing value is null to the library too; its types do not say so.
  return series.map(({ name, values }) => ({ name, labels: [...labels], values: [...values] as number[] }));
}
