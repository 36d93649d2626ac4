import type { RawValue } from "../../domain/cell";
import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { isBlank } from "../sheets/sheet-view";
import type { TableData } from "../tables/table-data";
import type { MonthsDownTable, PlacesAcrossTable, TableColumn, TransposedTable } from "../tables/tables";
import { cellList } from "./cell-list";
import { combinationAt, headersOf } from "./combinations";
import type { MatchedRows } from "./matched-rows";
import { holdsCount, monthsOf, undatedFindings } from "./month-column";
import { isUnnamed, noPassedRows, totalLabelAt, type PassedRows } from "./row-remarks";

/** A column of counts that was read. */
export interface ReadCounts extends TableColumn {
  readonly cells: readonly RawValue[];
}

/** The rows of a transposed table that are of a month, from its first data row on. */
export interface DatedRows {
  readonly dated: readonly number[];
  monthAt(row: number): Month | null;
  /** True for a row of blank counts that may head the rows below it: what counts every row misses nothing there. */
  isHeading(row: number): boolean;
  readonly passed: PassedRows;
  readonly findings: readonly Finding[];
}

/** Rows that hold a year, a mean or a change rather than a month. */
const NO_MONTH =
  /^((fy|year|financial year|calendar year|cy)\s*)?(19|20)\d{2}(\s*[/–-]\s*(\d{2}|\d{4}))?$|^(average|mean|median|minimum|maximum|min|max|year|ytd|rolling|q[1-4]|quarter|(% ?)?change|diff)\b/;

/** Tells rows that are of a month from totals, notes and what is wrong. */
export function datedRows(table: TransposedTable, data: TableData, matched: MatchedRows, columns: readonly ReadCounts[]): DatedRows {
  return table.allOf === null ? rowsOfMonths(table, data, matched, columns) : rowsOfOneMonth(table, data, matched, columns);
}

/** Every row that has a name is of the sheet's one month. */
function rowsOfOneMonth(
  { allOf, marks }: PlacesAcrossTable,
  data: TableData,
  matched: MatchedRows,
  columns: readonly ReadCounts[],
): DatedRows {
  const passed = noPassedRows();
  const dated: number[] = [];
  const isHeading = (row: number) => columns.every(({ cells }) => isBlank(cells[row] ?? ""));
  for (let row = 0; row < data.rows; row += 1) {
    const total = totalLabelAt(matched, row, null);
    if (total) {
      if (!isHeading(row)) passed.totals.push({ row, ...total });
    } else if (isUnnamed(matched, row)) {
      if (columns.some(({ cells }) => holdsCount(cells[row] ?? "", marks))) passed.unnamed.push(row);
    } else {
      dated.push(row);
      if (matched.definitionsAt(row).length > 0 && !isHeading(row)) passed.lastMatched = row;
    }
  }
  return { dated, monthAt: () => allOf, isHeading, passed, findings: [] };
}

function rowsOfMonths(table: MonthsDownTable, data: TableData, matched: MatchedRows, columns: readonly ReadCounts[]): DatedRows {
  const months = monthsOf(table, data);
  const identity = combinationAt(matched, headersOf(matched));
  const passed = noPassedRows();
  const undated: { row: number; text: string }[] = [];
  const [dated, twice, secondHeaders]: [number[], number[], number[]] = [[], [], []];
  const seen = new Set<string>();
  for (let row = 0; row < data.rows; row += 1) {
    const month = months.at(row);
    const text = months.text(row);
    const filled = columns.some(({ cells }) => !isBlank(cells[row] ?? ""));
    const label = NO_MONTH.test(normalised(text)) ? { column: table.month.column, label: text } : null;
    const total =
      totalLabelAt(matched, row, month === null ? { column: table.month.column, text } : null) ?? (month === null ? label : null);
    if (total) {
      if (filled) passed.totals.push({ row, ...total });
    } else if (month === null) {
      if (normalised(text) === normalised(table.month.header) && filled) secondHeaders.push(row);
      else if (columns.some(({ cells }) => holdsCount(cells[row] ?? "", table.marks))) undated.push({ row, text });
    } else {
      const key = `${month}\n${identity(row)}`;
      if (filled && seen.has(key)) twice.push(row);
      if (filled) seen.add(key);
      dated.push(row);
    }
  }
  const place = (rows: readonly number[]) => {
    const address = cellList(
      table.month.column,
      rows.map((row) => table.firstRow + row),
    );
    return { sheet: table.sheet, address };
  };
  const monthsTwice = [...new Set(twice.map((row) => months.at(row)!))];
  const findings = [
    ...months.findings,
    ...undatedFindings(table, undated),
    ...(twice.length > 0 ? [finding("twoRowsForMonth", place(twice), { months: monthsTwice })] : []),
    ...secondHeaders.map((row) => finding("secondHeader", place([row]), {})),
  ];
  return { dated, monthAt: (row: number) => months.at(row), isHeading: () => false, passed, findings };
}
