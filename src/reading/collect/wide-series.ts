import type { RawValue } from "../../domain/cell";
import { finding, type Finding } from "../../domain/finding";
import { runsOf } from "../../domain/rows";
import type { MonthlyCount } from "../../domain/series";
import type { StrandDefinition } from "../../domain/strand";
import { namesMonth } from "../dates/months";
import { isBlank, oneLine } from "../sheets/sheet-view";
import { neededColumn, type TableData } from "../tables/table-data";
import type { MonthColumn, WideTable } from "../tables/tables";
import { cellList } from "./cell-list";
import { combinationsOf, tellingHeaders } from "./combinations";
import { BLANK, countCells, UNUSABLE } from "./count-cells";
import type { MatchedRows, NumberedRule } from "./matched-rows";
import { lastFilledMonth, newSum, wholeMonths, type MonthSum } from "./month-sums";
import { isUnnamed, noPassedRows, passedFindings, totalLabelAt } from "./row-remarks";
import type { TableSeries } from "./table-series";

interface ReadMonth extends MonthColumn {
  readonly cells: readonly RawValue[];
}

/** Adds up a wide table: one pass over its rows to tell what they count for, then one down each month's column. */
export function wideSeries(table: WideTable, data: TableData, matched: MatchedRows, definitions: readonly StrandDefinition[]): TableSeries {
  const months = table.months.map((month): ReadMonth => ({ ...month, cells: neededColumn(table, data, month.column) }));
  const rowsOf = new Map(matched.definitions.map((definition) => [definition, [] as number[]]));
  const passed = noPassedRows();
  const secondHeaders: number[] = [];
  const lastRow = lastFilledRow(months, data.rows);
  // What counts every row of every sheet does not miss figures in rows that are headings.
  const isEverything = ({ rule }: NumberedRule) => rule.sheets.length === 0 && rule.conditions.length === 0;
  const everything = new Set(matched.rules.filter(isEverything).map(({ definition }) => definition));
  for (let row = 0; row <= lastRow; row += 1) {
    if (isHeaderAgain(table, months, row)) {
      secondHeaders.push(row);
      continue;
    }
    const total = totalLabelAt(matched, row, null);
    if (total) {
      if (holdsFigures(months, row)) passed.totals.push({ row, ...total });
      continue;
    }
    if (isUnnamed(matched, row)) {
      if (holdsFigures(months, row)) passed.unnamed.push(row);
      continue;
    }
    const strands = matched.definitionsAt(row);
    const isHeading = everything.size > 0 && months.every(({ cells }) => isBlank(cells[row] ?? ""));
    for (const strand of strands) if (!isHeading || !everything.has(strand)) rowsOf.get(strand)!.push(row);
    if (strands.length > 0) passed.lastMatched = row;
  }

  const cells = countCells(table.marks);
  const sums = new Map([...rowsOf].map(([definition, rows]) => [definition, months.map((month) => addUp(table, month, rows, cells))]));
  const lastFilled = lastFilledMonth([...sums.values()].flat());
  const strands = new Map<number, readonly MonthlyCount[]>();
  const findings: Finding[] = [];
  for (const [definition, ofStrand] of sums) {
    const rows = rowsOf.get(definition)!;
    if (rows.length === 0) continue;
    const runs = runsOf(rows.map((row) => table.firstRow + row));
    const columnOf = new Map(months.map(({ month, column }) => [month, column]));
    const whole = wholeMonths(definitions[definition]!.strand, table.sheet, ofStrand, lastFilled, table.length, ({ month, blanks }) => {
      const column = columnOf.get(month)!;
      return { sources: [{ sheet: table.sheet, column, rows: runs }], blanks: [[column, blanks]] };
    });
    strands.set(definition, whole.months);
    findings.push(...whole.findings);
  }
  return {
    table,
    headers: tellingHeaders(matched),
    strands,
    combinationsOf: (definition, headers) => combinationsOf(matched, rowsOf.get(definition) ?? [], headers),
    findings: [
      ...cells.findings(table.sheet),
      ...secondHeaders.map((row) => {
        const address = cellList(months[0]!.column, [table.firstRow + row]);
        return finding("secondHeader", { sheet: table.sheet, address }, {});
      }),
      ...findings,
      ...passedFindings(table, matched, passed),
    ],
  };
}

function addUp(table: WideTable, month: ReadMonth, rows: readonly number[], cells: ReturnType<typeof countCells>): MonthSum {
  const sum = newSum(month.month);
  for (const row of rows) {
    const count = cells.read(month.cells[row] ?? "", month, table.firstRow + row);
    if (count === BLANK) sum.blanks.push(table.firstRow + row);
    else if (count === UNUSABLE) sum.unusable += 1;
    else {
      sum.sum += count;
      sum.filled += 1;
    }
  }
  return sum;
}

/** Two months that name themselves again are no counts: 43831 is the serial number of January 2020. */
function isHeaderAgain({ dates, length }: WideTable, months: readonly ReadMonth[], row: number): boolean {
  if (months.length < 2) return false;
  const names = ({ cells, month, header }: ReadMonth) =>
    length === 1 ? namesMonth(cells[row] ?? "", month, dates) : oneLine(cells[row] ?? "") === header;
  return names(months[0]!) && names(months[1]!);
}

/** The last row with anything in a month's column; below it stand notes. */
function lastFilledRow(months: readonly ReadMonth[], rows: number): number {
  let row = rows - 1;
  while (row >= 0 && months.every(({ cells }) => isBlank(cells[row] ?? ""))) row -= 1;
  return row;
}

function holdsFigures(months: readonly ReadMonth[], row: number): boolean {
  return months.some(({ cells }) => !isBlank(cells[row] ?? "") && cells[row] !== 0);
}
