import type { RawValue } from "../../domain/cell";
import { normalised, oneLine } from "../../domain/text";
import { isBlank } from "../sheets/sheet-view";
import { neededColumn, type TableData } from "../tables/table-data";
import type { DatedTable } from "../tables/tables";

/**
 * A month column's cells, with blank ones filled from above, as merged cells read, in rows that name what they are of. If the same names
 * come again before the next month, that month was forgotten: from there on, the cells stay blank.
 */
export function withMergedMonths(
  table: DatedTable,
  data: TableData,
  cells: readonly RawValue[],
  years: readonly RawValue[] | null,
): readonly RawValue[] {
  if (table.months.mergedOver.length === 0) return cells;
  const names = table.months.mergedOver.map(({ column, down }) => ({ down, cells: neededColumn(table, data, column), above: "" }));
  const filled = cells.slice(0, data.rows);
  const seen = new Set<string>();
  let above: RawValue = "";
  let aboveYear = "";
  for (let row = 0; row < data.rows; row += 1) {
    const texts = names.map((name) => {
      const text = normalised(oneLine(name.cells[row] ?? ""));
      if (text !== "") name.above = text;
      return text === "" && name.down ? name.above : text;
    });
    const isNamed = names.every(({ down, cells: own }) => down || !isBlank(own[row] ?? ""));
    const year = oneLine(years?.[row] ?? "");
    if (!isBlank(cells[row] ?? "")) {
      above = cells[row]!;
      if (year !== "") aboveYear = year;
      seen.clear();
    } else if (!isNamed) continue;
    else if (seen.has(texts.join("\n")) || (year !== "" && year !== aboveYear)) above = "";
    else filled[row] = above;
    if (isNamed) seen.add(texts.join("\n"));
  }
  return filled;
}
