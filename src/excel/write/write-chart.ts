import type { Palette } from "../../report/colours";
import { FORMAT } from "../../report/layout/styles";
import type { ChartPlan, SeriesPlan, SheetPlan } from "../../report/plan";
import type { WriteStep } from "./send-steps";

const FONT = "Arial";
const TYPES = { columns: "ColumnClustered", stacked: "ColumnStacked", bars: "BarClustered", lines: "LineMarkers" } as const;

/**
 * Adds a chart to the report sheet, with its axis from zero. Each series gets its cells explicitly, so that nothing depends on how Excel
 * reads a range.
 */
export function chartStep(plan: ChartPlan, report: SheetPlan, dataSheet: SheetPlan): WriteStep {
  return ({ workbook: { worksheets } }) => {
    const data = worksheets.getItem(dataSheet.sheet);
    const [first, ...others] = plan.series;
    // Over the cells of all series: Excel may make none over cells that are blank, as those of an earlier year can be.
    // Those of lines and stacked columns stand side by side, and would each be a series.
    const last = plan.kind === "lines" || plan.kind === "stacked" ? undefined : others.findLast(({ look }) => look === undefined);
    const source = data.getRange(first!.values).getBoundingRect(last?.values ?? first!.values);
    const chart = worksheets.getItem(report.sheet).charts.add(TYPES[plan.kind], source, "Columns");
    chart.name = plan.name;
    chart.setPosition(plan.area.from, plan.area.to);
    chart.title.text = plan.title;
    if (plan.minimum !== null) chart.axes.valueAxis.minimum = plan.minimum; // whatever Excel would choose
    plan.series.forEach((series, index) => {
      const made = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
      if (plan.kind === "columns" && series.look !== undefined) made.chartType = "Line";
      made.name = series.name;
      made.setValues(data.getRange(series.values));
      made.setXAxisValues(data.getRange(series.categories));
    });
  };
}

/** The looks of an added chart. */
export function chartLooks(plan: ChartPlan, { sheet }: SheetPlan, palette: Palette): WriteStep {
  return ({ workbook }) => {
    const chart = workbook.worksheets.getItem(sheet).charts.getItem(plan.name);
    chart.legend.visible = false;
    chart.format.border.lineStyle = "None";
    chart.format.fill.setSolidColor("#FFFFFF");
    writeTitle(chart, plan, palette);
    writeAxes(chart, plan, palette);
    plan.series.forEach((series, index) => {
      const made = chart.series.getItemAt(index);
      if (series.look !== undefined) {
        writeLine(made, series.look, palette[series.colour], palette.text);
        return;
      }
      if (series.colour === "paper") made.format.fill.clear();
      else made.format.fill.setSolidColor(palette[series.colour]);
      made.gapWidth = plan.gap;
      series.barColours.forEach((colour, bar) => made.points.getItemAt(bar).format.fill.setSolidColor(palette[colour]));
      if (plan.labels !== null) writeLabels(made, plan.labels, palette);
    });
  };
}

/** The markers after the line, whose look Excel gives to their edges too. */
function writeLine(series: Excel.ChartSeries, look: SeriesPlan["look"], colour: string, edge: string): void {
  const { line } = series.format;
  if (look === "diamonds") line.lineStyle = "None";
  else {
    line.color = colour;
    line.weight = look === "points" ? 1.25 : 1;
    line.lineStyle = look === "dashes" ? "Dash" : "Continuous";
  }
  series.smooth = false;
  if (look === "line" || look === "dashes") {
    series.markerStyle = "None";
    return;
  }
  series.markerStyle = look === "diamonds" ? "Diamond" : "Circle";
  series.markerSize = look === "diamonds" ? 6 : 3;
  series.markerBackgroundColor = colour;
  series.markerForegroundColor = look === "diamonds" ? edge : colour;
}

function writeTitle(chart: Excel.Chart, { title, colouredWords }: ChartPlan, palette: Palette): void {
  chart.title.overlay = false;
  chart.title.left = 0;
  chart.title.top = 0;
  const { font } = chart.title.format;
  font.name = FONT;
  font.size = 9;
  font.bold = true;
  font.color = palette.text;
  for (const { words, colour } of colouredWords) {
    const start = title.indexOf(words);
    if (start >= 0) chart.title.getSubstring(start, words.length).font.color = palette[colour];
  }
}

function writeAxes(chart: Excel.Chart, { labelEvery, majorUnit }: ChartPlan, palette: Palette): void {
  const { categoryAxis, valueAxis } = chart.axes;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.format.font.name = FONT;
    axis.format.font.size = 8;
    axis.format.font.color = palette.text;
  }
  categoryAxis.tickLabelPosition = "Low"; // beside the bars of falls, not over them
  categoryAxis.majorTickMark = "None";
  if (labelEvery !== undefined) writeMonths(categoryAxis, labelEvery);
  categoryAxis.format.line.color = palette.grey;
  valueAxis.majorTickMark = "None";
  if (majorUnit === null) {
    valueAxis.majorGridlines.visible = false;
    valueAxis.visible = false;
    return;
  }
  valueAxis.majorUnit = majorUnit;
  valueAxis.numberFormat = "#,##0";
  valueAxis.format.line.clear();
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = palette.gridline;
}

function writeMonths(axis: Excel.ChartAxis, labelEvery: number): void {
  axis.categoryType = "DateAxis";
  axis.baseTimeUnit = "Months";
  axis.majorTimeUnitScale = "Months";
  axis.majorUnit = labelEvery;
  axis.numberFormat = FORMAT.month;
}

function writeLabels(series: Excel.ChartSeries, format: string, palette: Palette): void {
  series.hasDataLabels = true;
  const labels = series.dataLabels;
  labels.showValue = true;
  labels.showSeriesName = false;
  labels.showCategoryName = false;
  labels.showLegendKey = false;
  labels.position = "OutsideEnd";
  labels.numberFormat = format;
  labels.format.font.name = FONT;
  labels.format.font.size = 8;
  labels.format.font.color = palette.text;
}
