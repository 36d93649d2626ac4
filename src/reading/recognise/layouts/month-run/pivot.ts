import type { RawValue } from "../../../../domain/cell";
import { oneLine } from "../../../../domain/text";
import { headerOf, isBlank, rangeOf, type Region, type SheetView } from "../../../sheets/sheet-view";
import { isTotal } from "../../../texts/labels";
import { headerRowAbove } from "./header-above";
import { isMonthName } from "./named";
import type { MonthRun } from "./run";
import { isYearCell } from "./years-of-names";

/** A quarter among a pivot table's row labels, in the languages that months are read in: "Qtr1", "Qrtl1", "Trim.1". */
const PIVOT_QUARTER = /^(?:q(?:tr|rtl|uarter|uartal)?|tr?im(?:estre)?|kwrt|kwartaal|kwartał|kv(?:artal)?|kvrt|nelj)\.? ?[1-4]$/i;
/** What had no date, or one outside the range. */
const PIVOT_UNDATED = /^(?:\((?:blank|leer|vide|en blanco|vuoto|leeg|em branco|vazio|puste|tomt?|tomma|tyhjä)\)|[<>].*\d)$/i;

/** What else a pivot table has among its row labels. */
export function pivotLabel(text: string): "quarter" | "undated" | null {
  return PIVOT_QUARTER.test(text) ? "quarter" : PIVOT_UNDATED.test(text) ? "undated" : null;
}

/** Months' names below the year that each group of them begins with: "2018 | Jan | Feb | … | 2019 | Jan", as a pivot table is pasted. */
export function pivotRun(view: SheetView, region: Region, column: number): MonthRun | null {
  const isMonth = (raw: RawValue) => typeof raw === "string" && isMonthName(view, raw);
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    if (!isYearCell(view.at(row, column))) continue;
    const headerRow = headerRowAbove(view, region, row, column);
    if (headerRow === null) continue;
    const labels = [...rangeOf(row, Math.min(region.bottom, view.region.bottom))]
      .filter((each) => !view.isLone(each) || isYearCell(view.at(each, column)) || isMonth(view.at(each, column)))
      .map((each) => view.at(each, column))
      .filter((raw) => !isBlank(raw) && !isTotal(oneLine(raw)) && pivotLabel(oneLine(raw)) === null);
    // Any other label may head the rows below it.
    if (!labels.some(isMonth) || !labels.every((raw) => isYearCell(raw) || isMonth(raw))) return null;
    const header = headerOf(view, headerRow, column);
    return { column, header, headerRow, firstRow: row, month: { header, column }, year: { header, column }, length: 1 };
  }
  return null;
}
