import type { RawValue } from "../../domain/cell";
import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { runsOf } from "../../domain/rows";
import type { MonthlyCount } from "../../domain/series";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { isBlank, oneLine } from "../sheets/sheet-view";
import { neededColumn, type TableData } from "../tables/table-data";
import type { LongTable } from "../tables/tables";
import { cellList } from "./cell-list";
import { combinationsOf, tellingHeaders } from "./combinations";
import { BLANK, countCells, UNUSABLE } from "./count-cells";
import { duplicateFinder } from "./duplicate-rows";
import type { MatchedRows } from "./matched-rows";
import { holdsCount, monthsOf, undatedFindings, type ReadMonths } from "./month-column";
import { monthGaps } from "./month-gaps";
import { lastFilledMonth, newSum, wholeMonths, type MonthSum } from "./month-sums";
import { isUnnamed, noPassedRows, passedFindings, totalLabelAt } from "./row-remarks";
import type { TableSeries } from "./table-series";

/** A month's sum with the rows that it adds up. */
type LongSum = MonthSum & { readonly rows: number[] };

/** Adds up a long table in one pass over its rows. */
export function longSeries(table: LongTable, data: TableData, matched: MatchedRows, definitions: readonly StrandDefinition[]): TableSeries {
  const months = monthsOf(table, data);
  const counts = neededColumn(table, data, table.count.column);
  const sums = new Map(matched.definitions.map((definition) => [definition, new Map<Month, LongSum>()]));
  const cells = countCells(table.marks);
  const passed = noPassedRows();
  const duplicates = duplicateFinder(table, matched);
  const gaps = monthGaps(matched);
  const undated: { row: number; text: string }[] = [];
  const secondHeaders: number[] = [];

  for (let row = 0; row < data.rows; row += 1) {
    const raw = counts[row] ?? "";
    const month = months.at(row);
    const total = totalLabelAt(matched, row, month === null ? { column: table.month.column, text: months.text(row) } : null);
    if (total) {
      if (!isBlank(raw)) passed.totals.push({ row, ...total });
      continue;
    }
    if (month === null && isHeaderAgain(table, months.text(row), raw)) {
      secondHeaders.push(row);
      continue;
    }
    if (isUnnamed(matched, row)) {
      // Beside a merged month, a row that names nothing has none either.
      if ((month !== null || table.mergedOver.length > 0) && holdsCount(raw, table.marks)) passed.unnamed.push(row);
      continue;
    }
    const strands = matched.definitionsAt(row);
    if (strands.length === 0) continue;
    if (month === null) {
      if (holdsCount(raw, table.marks)) undated.push({ row, text: months.text(row) });
      continue;
    }
    passed.lastMatched = row;
    const sheetRow = table.firstRow + row;
    const count = cells.read(raw, table.count, sheetRow);
    gaps.note(row, month);
    if (count > 0) duplicates.note(row, month, count);
    for (const strand of strands) {
      const ofStrand = sums.get(strand)!;
      let sum = ofStrand.get(month);
      if (!sum) ofStrand.set(month, (sum = { ...newSum(month), rows: [] }));
      if (count === BLANK) sum.blanks.push(sheetRow);
      else if (count === UNUSABLE) sum.unusable += 1;
      else {
        sum.sum += count;
        sum.filled += 1;
        sum.rows.push(sheetRow);
      }
    }
  }

  const lastFilled = lastFilledMonth([...sums.values()].flatMap((ofStrand) => [...ofStrand.values()]));
  const strands = new Map<number, readonly MonthlyCount[]>();
  const findings: Finding[] = [];
  for (const [definition, ofStrand] of sums) {
    if (ofStrand.size === 0) continue;
    const { strand } = definitions[definition]!;
    const whole = wholeMonths<LongSum>(strand, table.sheet, [...ofStrand.values()], lastFilled, table.length, ({ rows, blanks }) => ({
      sources: [{ sheet: table.sheet, column: table.count.column, rows: runsOf(rows) }],
      blanks: [[table.count.column, blanks]],
    }));
    strands.set(definition, whole.months);
    findings.push(...whole.findings, ...gaps.findings(strand, definition, table.sheet, whole.months));
  }
  return {
    table,
    headers: tellingHeaders(matched),
    strands,
    combinationsOf: (definition, headers) => combinationsOf(matched, rowsCounted(months, matched, definition, data.rows), headers),
    findings: [
      ...months.findings,
      ...cells.findings(table.sheet),
      ...undatedFindings(table, undated),
      ...secondHeaders.map((row) => {
        const address = cellList(table.month.column, [table.firstRow + row]);
        return finding("secondHeader", { sheet: table.sheet, address }, {});
      }),
      ...findings,
      ...duplicates.findings(),
      ...passedFindings(table, matched, passed),
    ],
  };
}

function isHeaderAgain(table: LongTable, month: string, count: RawValue): boolean {
  return normalised(month) === normalised(table.month.header) && normalised(oneLine(count)) === normalised(table.count.header);
}

function rowsCounted(months: ReadMonths, matched: MatchedRows, definition: number, rows: number): readonly number[] {
  const counted: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (months.at(row) !== null && matched.definitionsAt(row).includes(definition) && !matched.totalColumnAt(row)) counted.push(row);
  }
  return counted;
}
