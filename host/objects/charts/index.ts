import type { AnyDefinition, AnyExtension } from "../definition";
import { chartAxes, chartAxis, chartAxisFormat } from "./axes";
import { chart, chartCollection, worksheetCharts } from "./chart";
import { chartBorder, chartFill, chartFont, chartLineFormat } from "./formats";
import { dataTableDefinitions, dataTableExtensions } from "./data-table";
import { chartGridlines, chartGridlinesFormat } from "./gridlines";
import { chartDataLabel, chartDataLabelFormat, chartDataLabels } from "./labels";
import {
  chartAreaFormat,
  chartLegend,
  chartLegendEntry,
  chartLegendEntryCollection,
  chartLegendFormat,
  chartPlotArea,
  chartPlotAreaFormat,
} from "./parts";
import { chartPoint, chartPointFormat, chartPointsCollection } from "./points";
import { chartSeries, chartSeriesCollection, chartSeriesFormat } from "./series";
import { chartAxisTitle, chartAxisTitleFormat, chartFormatString, chartTitle, chartTitleFormat } from "./titles";
import { trendlineDefinitions, trendlineExtensions } from "./trendlines";

export const chartDefinitions: readonly AnyDefinition[] = [
  chart,
  chartAreaFormat,
  chartAxes,
  chartAxis,
  chartAxisFormat,
  chartAxisTitle,
  chartAxisTitleFormat,
  chartBorder,
  chartCollection,
  chartDataLabel,
  chartDataLabelFormat,
  chartDataLabels,
  chartFill,
  chartFont,
  chartFormatString,
  chartGridlines,
  chartGridlinesFormat,
  chartLegend,
  chartLegendEntry,
  chartLegendEntryCollection,
  chartLegendFormat,
  chartLineFormat,
  chartPlotArea,
  chartPlotAreaFormat,
  chartPoint,
  chartPointFormat,
  chartPointsCollection,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
  chartTitle,
  chartTitleFormat,
  ...dataTableDefinitions,
  ...trendlineDefinitions,
];

export const chartExtensions: readonly AnyExtension[] = [worksheetCharts, ...dataTableExtensions, ...trendlineExtensions];
