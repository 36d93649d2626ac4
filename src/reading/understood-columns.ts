import { cellAt, columnLetters, localAddress } from "../domain/address";
import { offenceRank } from "./texts/labels";
import { columnsBesideMonths, isMonthly, monthColumns, offenceColumns } from "./tables/table-data";
import type { MonthlyTable, OffenceTable } from "./tables/tables";

/** What a column was taken for. */
export interface UnderstoodColumn {
  /** "B" */
  readonly column: string;
  readonly header: string;
  readonly role: "month" | "year" | "offence" | "place" | "count" | "category" | "code" | "total" | "difference" | "not counted";
  /** Present, and true, where a cell also holds for the blank ones below it, as merged cells read. */
  readonly merged?: true;
}

/** What each column of a table was taken for, from left to right. */
export function columnsOf(table: OffenceTable): readonly UnderstoodColumn[] {
  const column =
    (role: UnderstoodColumn["role"], merged = false) =>
    ({ column: number, header }: { readonly column: number; readonly header: string }) => ({ column: number, header, role, merged });
  const mergedMonths = isMonthly(table) && columnsBesideMonths(table).length > 0;
  const found = isMonthly(table)
    ? [
        ...monthColumns(table).map((each, index) => column(index === 0 ? "month" : "year", mergedMonths && index === 0)(each)),
        ...table.counts.map(column("count")),
        ...table.categories.map((each) => column(roleOf(each, table), each.down)(each)),
        ...table.totals.map(column("total")),
        ...(table.asides ?? []).map(column("not counted")),
      ]
    : [
        ...table.windows.map(column("count")),
        ...(table.diff ? [column("difference")(table.diff)] : []),
        ...(table.pctDiff ? [column("difference")(table.pctDiff)] : []),
      ];
  return found
    .sort((a, b) => a.column - b.column)
    .map(({ column: number, header, role, merged }) => ({
      column: columnLetters(number),
      header,
      role,
      ...(merged ? { merged: true as const } : {}),
    }));
}

const PLACES =
  /^(place|district|ward|borough|division|area|region|lpa|bcu|csp|station|beat|location|local authority|community safety partnership)s?\b|\bname$/i;

function roleOf(category: MonthlyTable["categories"][number], table: MonthlyTable): UnderstoodColumn["role"] {
  if (category.said) return category.said;
  const offences = offenceColumns(table);
  const isOffence = offences.columns.some(({ column }) => column === category.column);
  if (isOffence && (offences.known || offences.columns.length === 1)) return "offence";
  if (offenceRank(category.header) !== null) return "offence";
  if (PLACES.test(category.header)) return "place";
  return category.code ? "code" : "category";
}

/** The header and the data, as an address. */
export function rangeOf(table: OffenceTable, lastRow: number): string {
  const columns = columnNumbers(table);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const first = cellAt(table.sheet, table.headerTop, left);
  return localAddress({ ...first, rows: Math.max(lastRow, table.headerRow) - table.headerTop + 1, columns: right - left + 1 });
}

function columnNumbers(table: OffenceTable): readonly number[] {
  const columns = isMonthly(table)
    ? [...monthColumns(table), ...table.counts, ...table.categories, ...table.totals, ...(table.asides ?? [])]
    : [...table.windows, ...[table.diff, table.pctDiff].flatMap((each) => each ?? [])];
  return columns.map(({ column }) => column);
}
