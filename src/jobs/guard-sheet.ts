import type { OutlinedSheet } from "../excel/read-outline";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { guardCells, unguardCells, type GuardResult } from "../excel/guard/guard-cells";
import type { GuardPlan } from "../guard/guard";
import type { GuardOutcome } from "../guard/guard-outcome";
import { planGuard } from "../guard/plan-guard";
import { columnsNeeded, enterTables, recognise, type ColumnRequest, type MonthlyTable, type Recognition, type SheetHead } from "../reading";
import { figureColumns } from "../reading/tables";
import { understoodSheets } from "../reading/understood";

export interface GuardOptions {
  /** Matches in any case, as Excel's own names do. */
  readonly sheet: string;
}

/**
 * Puts Excel's own data validation on a sheet's entry cells: counts, offences, months. Throws an ExcelFailure where the sheet is
 * protected or Excel fails; nothing is changed then.
 */
export async function guardSheet(run: ExcelRun, { sheet }: GuardOptions): Promise<GuardOutcome> {
  const plan = await readPlan(run, sheet);
  if (plan === null) return nothing(sheet, "noSheet");
  if (typeof plan === "string") return nothing(plan, "noTable");
  return outcome(plan.sheet, "guarded", await guardCells(run, plan));
}

/** Removes exactly what `guardSheet` added. Throws as it does. */
export async function unguardSheet(run: ExcelRun, { sheet }: GuardOptions): Promise<GuardOutcome> {
  const { allSheets } = await withWorkbook(run, (workbook) => workbook.outline());
  const known = nameAmong(allSheets, sheet);
  return known === null ? nothing(sheet, "noSheet") : outcome(known, "unguarded", await unguardCells(run, known));
}

/** The sheets that can be guarded, in order, without those that the add-in wrote. */
export async function sheetNames(run: ExcelRun): Promise<readonly string[]> {
  const { sheets } = await withWorkbook(run, (workbook) => workbook.outline());
  return sheets.map(({ sheet }) => sheet);
}

/** A sheet's name as the workbook spells it; null where there is no such sheet. */
function nameAmong(sheets: readonly OutlinedSheet[], name: string): string | null {
  return sheets.find(({ sheet }) => sheet.toLowerCase() === name.toLowerCase())?.sheet ?? null;
}

/** What is to be guarded: only the sheet's name where it holds no offence figures, null where there is no such sheet. */
function readPlan(run: ExcelRun, name: string): Promise<GuardPlan | string | null> {
  return withWorkbook(run, async (workbook) => {
    const outline = await workbook.outline();
    const sheet = nameAmong(outline.allSheets, name);
    if (sheet === null) return null;
    const { heads } = await workbook.heads(outline);
    const head = heads.find((each) => each.sheet === sheet);
    const recognised = recognise(heads, { by: null });
    const tables = recognised.tables.filter((table) => table.sheet === sheet);
    const comparisons = recognised.comparisons.filter((table) => table.sheet === sheet);
    if (!head || tables.length + comparisons.length === 0) return sheet;
    const recognition = { ...recognised, tables, comparisons };
    const needed = columnsNeeded(recognition, null, null, heads);
    const columns = await workbook.columns([...needed, ...columnsNotNamed(recognition, heads, needed)], heads);
    const ledgers = enterTables(tables, heads, columns);
    const understood = understoodSheets({ recognition, ledgers, heads: [head], findings: [] })[0]!.tables;
    const all = [...tables, ...comparisons].map((table, index) => ({
      table,
      ledger: ledgers[index] ?? null,
      understood: understood[index]!,
    }));
    return planGuard({ head, columns, tables: all });
  });
}

/** Columns of long tables without a clear offence column: no strand can be looked up there, but cells can be guarded. */
function columnsNotNamed(
  recognition: Recognition,
  heads: readonly SheetHead[],
  needed: readonly ColumnRequest[],
): readonly ColumnRequest[] {
  const isAsked = (table: MonthlyTable) => needed.some(({ firstRow }) => firstRow === table.firstRow);
  const isWhole = (table: MonthlyTable) => heads.some(({ sheet, complete }) => sheet === table.sheet && complete);
  return recognition.tables.flatMap((table) => {
    if (isWhole(table) || isAsked(table)) return [];
    const columns = [...figureColumns(table), ...table.categories].map(({ column }) => column);
    return [
      {
        sheet: table.sheet,
        columns: [...new Set(columns)].sort((a, b) => a - b),
        firstRow: table.firstRow,
        rows: table.lastRow - table.firstRow + 1,
      },
    ];
  });
}

function nothing(sheet: string, result: "noSheet" | "noTable"): GuardOutcome {
  return { sheet, result, cells: [], left: [], isForgotten: false };
}

function outcome(sheet: string, result: "guarded" | "unguarded", done: GuardResult | null): GuardOutcome {
  if (!done) return nothing(sheet, "noSheet");
  return {
    sheet,
    result,
    cells: done.cells.map(({ area, rule }) => ({ range: { sheet, ...area }, kind: rule.kind })),
    left: done.left.map(({ area, reason }) => ({ range: { sheet, ...area }, reason })),
    isForgotten: done.isForgotten,
  };
}
