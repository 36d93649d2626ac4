import { finding, type Finding } from "../../domain/finding";
import { isTotal } from "../texts/labels";
import type { MonthlyTable } from "../tables/table-data";
import type { MatchedRows } from "./matched-rows";
import { cellList, cellLists } from "./cell-list";

/** How many labels of left-out rows are quoted. */
const QUOTED = 5;

/** Rows of a table that were passed over, and why. Rows are counted from the table's first data row. */
export interface PassedRows {
  /** Rows that add others up, with the label that says so and its column. */
  readonly totals: { readonly row: number; readonly column: number; readonly label: string }[];
  /** Rows with figures, but with nothing in the columns that strands are looked up in. */
  readonly unnamed: number[];
  /** The last row that counts for a strand. */
  lastMatched: number;
}

export function noPassedRows(): PassedRows {
  return { totals: [], unnamed: [], lastMatched: -1 };
}

export function passedFindings(table: MonthlyTable, matched: MatchedRows, passed: PassedRows): readonly Finding[] {
  return [...totalFindings(table, passed), ...unnamedFindings(table, matched, passed), ...uncheckedFindings(table, matched)];
}

function totalFindings(table: MonthlyTable, { totals }: PassedRows): readonly Finding[] {
  const findings: Finding[] = [];
  if (totals.length > 0) {
    const rowsOf = new Map<number, number[]>();
    for (const { row, column } of totals) rowsOf.set(column, [...(rowsOf.get(column) ?? []), table.firstRow + row]);
    const labels = [...new Set(totals.map(({ label }) => label))].slice(0, QUOTED);
    const place = { sheet: table.sheet, address: cellLists(rowsOf) };
    findings.push(finding("totalsLeftOut", place, { of: "rows", labels, count: totals.length, sheets: 1 }));
  }
  if ("totals" in table && table.totals.length > 0) {
    const place = {
      sheet: table.sheet,
      address: cellLists(table.totals.map(({ column }) => [column, [table.headerRow]])),
    };
    const of = table.layout === "wide" ? "columns" : "headers";
    const labels = table.totals.map(({ header }) => header).slice(0, QUOTED);
    findings.push(finding("totalsLeftOut", place, { of, labels, count: table.totals.length, sheets: 1 }));
  }
  return findings;
}

/** Below the last named row they are mostly totals without a label; above it something is missing. */
function unnamedFindings(table: MonthlyTable, matched: MatchedRows, { unnamed, lastMatched }: PassedRows): readonly Finding[] {
  if (unnamed.length === 0) return [];
  const { header, column } = (matched.lookedUp[0] ?? matched.categories[0])!;
  return [
    { rows: unnamed.filter((row) => row < lastMatched), severity: "error" as const },
    { rows: unnamed.filter((row) => row >= lastMatched), severity: "warning" as const },
  ]
    .filter(({ rows }) => rows.length > 0)
    .map(({ rows, severity }) => {
      const place = {
        sheet: table.sheet,
        address: cellList(
          column,
          rows.map((row) => table.firstRow + row),
        ),
      };
      return finding("rowsWithoutCategory", place, { column: header, count: rows.length }, severity);
    });
}

/** Category columns that were not read for their size: a total in one of them would be counted. */
function uncheckedFindings(table: MonthlyTable, matched: MatchedRows): readonly Finding[] {
  const read = new Set(matched.categories.map(({ column }) => column));
  const columns = table.categories.filter(({ column, code }) => !code && !read.has(column)).map(({ header }) => header);
  return columns.length === 0 ? [] : [finding("columnsNotChecked", { sheet: table.sheet, address: null }, { columns })];
}

/** The label of a row that adds others up, and where it stands; null for other rows. */
export function totalLabelAt(
  matched: MatchedRows,
  row: number,
  monthLabel: { readonly column: number; readonly text: string } | null,
): { readonly column: number; readonly label: string } | null {
  if (monthLabel && isTotal(monthLabel.text)) return { column: monthLabel.column, label: monthLabel.text };
  const category = matched.totalColumnAt(row);
  return category ? { column: category.column, label: category.cells.texts[category.cells.ids[row]!]! } : null;
}

/** True where every column that strands are looked up in is blank; where rows count without looking, every column of names. */
export function isUnnamed(matched: MatchedRows, row: number): boolean {
  const columns = matched.lookedUp.length > 0 ? matched.lookedUp : matched.categories.filter(({ column }) => column >= 0);
  return columns.length > 0 && columns.every(({ cells }) => cells.ids[row]! < 0);
}
