import type { ChartModel, ChartTitle } from "../../library";
import { addressOf } from "../addresses";
import { type Area, parseArea } from "../area";
import { splitAddress } from "../sheet-names";
import type { RangeRef, WorkbookModel } from "../workbook-model";
import { type AnySeries, categoriesIn, seriesOf, sizesIn, valuesIn } from "./types";

/** How a chart names cells: "'My sheet'!$B$2:$B$5". */
export const referenceTo = (range: RangeRef): string => addressOf(range, true);

/** The cells that a chart's formula names, if it is one range of this workbook. */
export function referencedRange(formula: string | undefined, workbook: WorkbookModel): RangeRef | undefined {
  if (formula === undefined) return undefined;
  const { sheet, local } = splitAddress(formula.replace(/^=/, ""));
  const owner = sheet === undefined ? undefined : workbook.sheetNamed(sheet);
  const area = parseArea(local);
  return owner && area ? owner.range(area) : undefined;
}

interface Referring {
  formula: string;
  cache?: unknown;
}

/** Everything in a chart that names cells. */
export function referring(model: ChartModel): readonly Referring[] {
  const titles: (ChartTitle | undefined)[] = [model.chart.title, ...model.chart.plotArea.axes.map((axis) => axis.title)];
  return [...titles.map((title) => title?.strRef), ...seriesOf(model).flatMap(referringOfSeries)].filter((item) => item !== undefined);
}

function referringOfSeries(series: AnySeries): readonly (Referring | undefined)[] {
  const categories = categoriesIn(series);
  const values = valuesIn(series);
  return [
    series.tx?.strRef,
    categories?.strRef,
    categories?.numRef,
    categories?.multiLvlStrRef,
    values?.numRef,
    sizesIn(series)?.numRef,
    series.dataLabels?.dataLabelsRange,
  ];
}

/** Rewrites every reference of a chart; returns whether one changed. Caches stay: they copy the same cells. */
export function rewriteReferences(model: ChartModel, rewrite: (formula: string) => string): boolean {
  let changed = false;
  for (const item of referring(model)) {
    const formula = rewrite(item.formula);
    changed ||= formula !== item.formula;
    item.formula = formula;
  }
  return changed;
}

/** The cells of an area one after another, as a series counts its points. */
export const cellCount = (area: Area): number => (area.bottom - area.top + 1) * (area.right - area.left + 1);
