import { columnLetters } from "../../domain/address";
import type { Comparison } from "../../domain/comparison";
import { recalling } from "../../domain/recalling";
import { normalised } from "../../domain/text";
import { NO_MARKS, type Marks, type RawValue } from "../../domain/cell";
import { isDateFormat, isYear, type MonthlyTable, type SheetColumns, type SheetFigures, type SheetHead } from "../../reading";
import { numberIn } from "../../reading/texts";
import { comparisonClaim, DATE, monthlyClaim, rowOutcomes, YEAR, type Claim } from "./claims";
import type { RowFate, SheetAccount } from "./fates";
import { measureClaims, measureTables } from "./measure-claims";
import { BY_NO_STRAND, countOutcomes } from "./strands-reported";
import { outcome, Tally, type Outcome } from "./tally";

export interface AccountInput {
  readonly figures: SheetFigures;
  readonly heads: readonly SheetHead[];
  readonly columns: readonly SheetColumns[];
  /** In the order of the strands; empty where nothing can be compared. */
  readonly comparisons: readonly Comparison[];
}

const OUTSIDE = outcome("outside any table");

/** What became of every number on each sheet with figures. */
export function accountsOf({ figures, heads, columns, comparisons }: AccountInput): readonly SheetAccount[] {
  const { recognition, ledgers, counted, definitions, strands } = figures;
  const outcomeOf = countOutcomes(definitions, strands, comparisons);
  const byName = new Map<string, number[]>();
  definitions.forEach(({ strand, rules }, index) => {
    if (rules.length === 0) byName.set(normalised(strand), [...(byName.get(normalised(strand)) ?? []), index]);
  });
  const wholesCounted = new Set(
    recognition.tables.flatMap((table, index) =>
      table.part === "whole" && (counted[index]?.strands.size ?? 0) > 0 ? [familyOf(table)] : [],
    ),
  );
  return heads.flatMap((head): SheetAccount[] => {
    const tables = recognition.tables.map((table, index) => ({ table, index })).filter(({ table }) => table.sheet === head.sheet);
    const comparisonsHere = recognition.comparisons.filter(({ sheet }) => sheet === head.sheet);
    const ofMeasures = measureClaims(figures, head.sheet);
    if (tables.length + comparisonsHere.length + ofMeasures.length === 0) return [];
    const claims: readonly Claim[] = [
      ...tables.map(({ table, index }) =>
        monthlyClaim(
          { table, ledger: ledgers[index]!, figures: counted[index]!, wholeCounts: wholesCounted.has(familyOf(table)) },
          outcomeOf,
        ),
      ),
      ...comparisonsHere.map((table) => comparisonClaim(table, byName, outcomeOf)),
    ];
    const tally = new Tally();
    let [cells, sum] = [0, 0];
    const read = columns.filter(({ sheet }) => sheet === head.sheet);
    const isDate = (row: number, column: number) => isDateFormat(head.formats[row - head.used!.row]?.[column - head.used!.column] ?? "");
    const isYearBeside = yearsBeside(tables.map(({ table }) => table));
    const measured = measureTables(figures, head.sheet);
    const marks = [...tables.map(({ table }) => table), ...comparisonsHere, ...measured][0]?.marks ?? NO_MARKS;
    eachNumber(head, read, marks, (value, row, column) => {
      cells += 1;
      sum += value;
      tally.add(
        withMeasures(claimed(claims, row, column, value), () => claimed(ofMeasures, row, column, value)) ??
          (isDate(row, column) ? DATE : isYearBeside(row, column, value) ? YEAR : OUTSIDE),
        row,
        column,
        value,
      );
    });
    const rows = tables.flatMap(({ table, index }) => {
      const ledger = ledgers[index];
      return ledger && table.rowIsOffence ? rowFates(rowOutcomes(ledger, counted[index]!, outcomeOf)) : [];
    });
    return [{ sheet: head.sheet, cells, sum, fates: tally.fates(), rows, notRead: notRead(head, read) }];
  });
}

/** The places that a table's own is one of. */
function familyOf({ place }: MonthlyTable): number | null {
  return place?.family ?? null;
}

/** What no strand counts may be read for a measure. */
function withMeasures(ofOffences: Outcome | null, ofMeasures: () => Outcome | null): Outcome | null {
  return ofOffences === null || ofOffences === BY_NO_STRAND ? (ofMeasures() ?? ofOffences) : ofOffences;
}

function claimed(claims: readonly Claim[], row: number, column: number, value: number): Outcome | null {
  for (const claim of claims) {
    const found = claim(row, column, value);
    if (found) return found;
  }
  return null;
}

/** Recognises years beside a table's rows, as in a grid of months across and years down. */
function yearsBeside(tables: readonly MonthlyTable[]): (row: number, column: number, value: number) => boolean {
  const places = tables.map(({ firstRow, lastRow, counts }) => ({
    firstRow,
    lastRow,
    left: Math.min(...counts.map((count) => count.column)),
  }));
  return (row, column, value) =>
    isYear(value) && places.some(({ firstRow, lastRow, left }) => row >= firstRow && row <= lastRow && column < left);
}

/** Goes through the numbers of a sheet that were read, column by column, each from top to bottom. */
function eachNumber(
  { used, values, complete }: SheetHead,
  read: readonly SheetColumns[],
  marks: Marks,
  found: (value: number, row: number, column: number) => void,
): void {
  if (!used) return;
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    const inHead = Math.min(values.length, used.rows);
    for (let row = 0; row < inHead; row += 1) {
      const value = numberIn(values[row]![column - used.column] ?? "", marks);
      if (value !== null) found(value, used.row + row, column);
    }
    if (complete) continue;
    // Below the head, only what was asked for: of tables one below the other, each has its own rows of a column.
    let next = used.row + inHead;
    for (const { firstRow, rows, values: cells } of read.toSorted((one, other) => one.firstRow - other.firstRow)) {
      const own = cells[column];
      if (own) next = eachBelow(own, firstRow, rows, next, marks, (value, row) => found(value, row, column));
    }
  }
}

function eachBelow(
  cells: readonly RawValue[],
  firstRow: number,
  rows: number,
  from: number,
  marks: Marks,
  found: (value: number, row: number) => void,
): number {
  const numberOf = recalling((raw) => numberIn(raw, marks));
  for (let row = Math.max(from, firstRow); row < firstRow + rows; row += 1) {
    const value = numberOf(cells[row - firstRow] ?? "");
    if (value !== null) found(value, row);
  }
  return Math.max(from, firstRow + rows);
}

function notRead({ used, complete }: SheetHead, read: readonly SheetColumns[]): readonly string[] {
  if (complete || !used) return [];
  const letters: string[] = [];
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    if (!read.some(({ values }) => values[column] !== undefined)) letters.push(columnLetters(column));
  }
  return letters;
}

function rowFates(outcomes: ReadonlyMap<Outcome, number>): readonly RowFate[] {
  const same = new Map<string, { fate: RowFate["fate"]; strands: readonly string[]; rows: number }>();
  for (const [{ fate, strands }, count] of outcomes) {
    const key = JSON.stringify([fate, strands]);
    same.set(key, { fate: fate as RowFate["fate"], strands, rows: (same.get(key)?.rows ?? 0) + count });
  }
  return [...same.values()];
}
