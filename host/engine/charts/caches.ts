import type { Cell, ChartModel, NumberCache, NumberReference, StringCache, StringReference } from "../../library";
import { columnsOf, rowsOf } from "../area";
import { cellText } from "../cell-text";
import { cellValue } from "../cell-value";
import { numberFormatOf } from "../style";
import type { RangeRef, WorkbookModel } from "../workbook-model";
import { referencedRange, referring } from "./references";
import { categoriesIn, seriesOf, sizesIn, valuesIn } from "./types";

/*
 * A chart carries copies of the cells that it draws, for readers that do not calculate. The engine fills them too, but not from a sheet
 * with an apostrophe in its name, and not with numbers shown as categories. So the host does it.
 */

/** The cells of a range in the order in which a series counts its points. */
export function cellsOf({ sheet, area }: RangeRef): readonly (Cell | undefined)[] {
  const columns = columnsOf(area);
  return Array.from({ length: rowsOf(area) * columns }, (_, index) =>
    sheet.sheet.findCell(area.top + Math.floor(index / columns), area.left + (index % columns)),
  );
}

/** Copies the present values of the cells into the chart. References that are not one range of the workbook lose their copy. */
export function refreshModelCaches(model: ChartModel, workbook: WorkbookModel): void {
  for (const item of referring(model)) delete item.cache;
  for (const series of seriesOf(model)) {
    const categories = categoriesIn(series);
    const values = valuesIn(series);
    fillTexts(series.tx?.strRef, workbook);
    fillTexts(categories?.strRef, workbook);
    fillNumbers(categories?.numRef, workbook);
    fillNumbers(values?.numRef, workbook);
    fillNumbers(sizesIn(series)?.numRef, workbook);
    const levels = categories?.multiLvlStrRef;
    if (levels) {
      const range = referencedRange(levels.formula, workbook);
      if (range) levels.cache = levelCache(range);
    }
  }
  for (const title of [model.chart.title, ...model.chart.plotArea.axes.map((axis) => axis.title)]) fillTexts(title?.strRef, workbook);
}

/** The copies of the drawn cells that a chart has, a series each, blank cells as null; null for a series without a copy. */
export function copiesIn(model: ChartModel): readonly (readonly (number | null)[] | null)[] {
  return seriesOf(model).map((series) => {
    const cache = valuesIn(series)?.numRef?.cache;
    if (cache === undefined) return null;
    const values = new Map(cache.points.map(({ index, value }) => [index, value]));
    return Array.from({ length: cache.pointCount ?? values.size }, (_, index) => values.get(index) ?? null);
  });
}

function fillTexts(reference: StringReference | undefined, workbook: WorkbookModel): void {
  const range = referencedRange(reference?.formula, workbook);
  if (reference && range) reference.cache = textCache(cellsOf(range));
}

function textCache(cells: readonly (Cell | undefined)[]): StringCache {
  const points = cells.flatMap((cell, index) => (cellValue(cell) === "" ? [] : [{ index, value: cellText(cell) }]));
  return { pointCount: cells.length, points };
}

function fillNumbers(reference: NumberReference | undefined, workbook: WorkbookModel): void {
  const range = referencedRange(reference?.formula, workbook);
  if (reference && range) reference.cache = numberCache(cellsOf(range));
}

function numberCache(cells: readonly (Cell | undefined)[]): NumberCache {
  const points = cells.flatMap((cell, index) => {
    const value = cellValue(cell);
    return typeof value === "number" ? [{ index, value }] : [];
  });
  return { formatCode: numberFormatOf(cells[0]?.style), pointCount: cells.length, points };
}

/** Labels of several levels: the innermost, nearest to the values, comes first. */
function levelCache({ sheet, area }: RangeRef): { pointCount: number; levels: StringCache[] } {
  const levels: StringCache[] = [];
  const upright = rowsOf(area) >= columnsOf(area);
  if (upright)
    for (let column = area.right; column >= area.left; column--)
      levels.push(textCache(cellsOf(sheet.range({ ...area, left: column, right: column }))));
  else for (let row = area.bottom; row >= area.top; row--) levels.push(textCache(cellsOf(sheet.range({ ...area, top: row, bottom: row }))));
  return { pointCount: Math.max(rowsOf(area), columnsOf(area)), levels };
}
