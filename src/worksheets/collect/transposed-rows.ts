import type { RawValue } from "../../domain/cell";
import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { isBlank } from "../sheet-view";
import type { TableData } from "../table-data";
import type { TableColumn, TransposedTable } from "../tables";
import { cellList } from "./cell-list";
import { combinationAt, headersOf } from "./combinations";
import type { MatchedRows } from "./matched-rows";
import { holdsCount, monthsOf, undatedFindings } from "./month-column";
import { noPassedRows, totalLabelAt, type PassedRows } from "./row-remarks";

/** A column of counts that was read. */
export interface ReadCounts extends TableColumn {
  readonly cells: readonly RawValue[];
}

/** The rows of a transposed table that are of a month, from its first data row on. */
export interface DatedRows {
  readonly dated: readonly number[];
  monthAt(row: number): Month | null;
  readonly passed: PassedRows;
  readonly findings: readonly Finding[];
}

/** Rows that hold a year, a mean or a change rather than a month. */
const NO_MONTH =
  /^((fy|year|financial year|calendar year|cy)\s*)?(19|20)\d{2}(\s*[/–-]\s*(\d{2}|\d{4}))?$|^(average|mean|median|minimum|maximum|min|max|year|ytd|rolling|q[1-4]|quarter|(% ?)?change|diff)\b/;

/** Tells rows of months from totals, notes and what is wrong. */
export function datedRows(
  table: TransposedTable,
  data: TableData,
  matched: MatchedRows,
  columns: readonly ReadCounts[],
): DatedRows {
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
      totalLabelAt(matched, row, month === null ? { column: table.month.column, text } : null) ??
      (month === null ? label : null);
    if (total) {
      if (filled) passed.totals.push({ row, ...total });
    } else if (month === null) {
      if (normalised(text) === normalised(table.month.header) && filled) secondHeaders.push(row);
      else if (columns.some(({ cells }) => holdsCount(cells[row] ?? ""))) undated.push({ row, text });
    } else {
      const key = `${month}\n${identity(row)}`;
      if (filled && seen.has(key)) twice.push(row);
      if (filled) seen.add(key);
      dated.push(row);
    }
  }
  const place = (rows: readonly number[]) => {
    const address = cellList(table.month.column, rows.map((row) => table.firstRow + row));
    return { sheet: table.sheet, address };
  };
  const monthsTwice = [...new Set(twice.map((row) => months.at(row)!))];
  const findings = [
    ...months.findings,
    ...undatedFindings(table, undated),
    ...(twice.length > 0 ? [finding("twoRowsForMonth", "error", place(twice), { months: monthsTwice })] : []),
    ...secondHeaders.map((row) => finding("secondHeader", "error", place([row]), {})),
  ];
  return { dated, monthAt: (row: number) => months.at(row), passed, findings };
}
