import type { RawValue } from "../../../domain/cell";
import { normalised } from "../../../domain/text";
import { isBlank, type SheetView } from "../../sheets/sheet-view";
import { monthColumns } from "../../tables/table-data";
import type { MonthlyTable } from "../../tables/tables";

/** What offences are counted in, in the languages that months are read in. Rates and thousands are not among them. */
const UNIT =
  /^\(?(?:#|(?:total )?(?:number|no|num|nr|count|n)s?|(?:number|no|count) of (?:\w+ )?(?:offen[cs]es?|crimes?|incidents?|records?|cases?)|(?:recorded )?(?:offen[cs]es?|crimes?|incidents?|cases?)|anzahl|fälle|antal|antall|aantal|nombre|número|numero|número de delitos|quantidade|liczba|lukumäärä|kpl|st|stk|nifer)\.?\)?$/;

/** So many columns of one word are no marks in a row of figures. */
const FEWEST_UNITS = 3;

/**
 * The table without the rows right below its header that hold no figures: what is counted, "Number" under each month, and the numbers of the
 * columns, "(1) (2) (3)".
 */
export function belowUnits(view: SheetView, table: MonthlyTable): MonthlyTable {
  if (table.rowIsOffence || table.firstRow !== table.headerRow + 1) return table;
  const labels = [...monthColumns(table), ...table.categories].map(({ column }) => column);
  const figures = [...table.counts, ...table.totals].map(({ column }) => column);
  let { firstRow } = table;
  for (; firstRow < table.lastRow; firstRow += 1) {
    const filled = (columns: readonly number[]) => columns.map((column) => view.at(firstRow, column)).filter((raw) => !isBlank(raw));
    const units = filled(figures);
    // Below "Offence", the same word may stand again in another language.
    const isLabelled =
      units.length >= FEWEST_UNITS && units.every((raw) => typeof raw === "string" && (raw.trim() === "#" || /\p{L}{4}/u.test(raw)));
    const isUnits = units.length > 0 && units.every(isUnit) && (isLabelled || filled(labels).every(isUnit));
    if (!isUnits && !view.isNumbering(firstRow)) break;
  }
  return firstRow === table.firstRow ? table : { ...table, firstRow };
}

function isUnit(raw: RawValue): boolean {
  return typeof raw === "string" && UNIT.test(normalised(raw));
}
