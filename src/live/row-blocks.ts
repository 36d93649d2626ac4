import { cardOf } from "../checks/all-checks";
import { runChecks, type FiguresRead } from "../checks/run-checks";
import type { Finding } from "../domain/finding";
import {
  cellsOfText,
  distinctTexts,
  enterTables,
  ledgersByTable,
  leftOverFindings,
  strandFigures,
  type MonthlyTable,
  type SheetColumns,
  type SheetHead,
} from "../reading";
import { mergedFindings } from "./merged-findings";

/** Rows around an edit that are checked together: enough to make a series' history in a wide table one row of many. */
const BLOCK = 400;

/** Up to this many counts in a table, each edit checks all of it: some tens of milliseconds. */
const MOST_COUNTS = 40_000;

/** True for a table where an edit is checked only in the rows around it. */
export function isLarge(table: MonthlyTable, heads: readonly SheetHead[]): boolean {
  const head = heads.find(({ sheet }) => sheet === table.sheet);
  return head?.complete === false && (table.lastRow - table.firstRow + 1) * Math.max(1, table.counts.length) > MOST_COUNTS;
}

/**
 * True for a finding that depends on single rows alone, as its card says: under months in headers a row is a line of its
 * own.
 */
export function isLocal({ code }: Finding, { months }: MonthlyTable): boolean {
  const { scope } = cardOf(code);
  return scope === "cell" || (scope === "line" && months.in === "headers");
}

/** The findings from single rows of a table, block by block, so that an edit costs only what its rows cost. */
export class RowBlocks {
  private readonly blocks = new Map<number, readonly Finding[]>();

  constructor(
    readonly table: MonthlyTable,
    private readonly read: Omit<FiguresRead, "ledgers">,
    /** The table's columns, which are changed in place. */
    private columns: SheetColumns,
  ) {}

  /** Checks all blocks: exactly the table's local findings, in the time of a full check. */
  checkAll(): void {
    for (let block = 0; block * BLOCK < this.rows; block += 1) this.check(block);
  }

  /** Takes the columns after an edit and checks the blocks of these rows of the sheet again. */
  edited(columns: SheetColumns, rows: Iterable<number>): void {
    this.columns = columns;
    const touched = new Set<number>();
    for (const row of rows) if (row >= this.table.firstRow) touched.add(Math.floor((row - this.table.firstRow) / BLOCK));
    for (const block of touched) this.check(block);
  }

  /** Local findings of the whole table. */
  findings(): readonly Finding[] {
    return mergedFindings([...this.blocks.values()].flat());
  }

  private get rows(): number {
    return this.columns.firstRow + this.columns.rows - this.table.firstRow;
  }

  private check(block: number): void {
    const firstRow = this.table.firstRow + block * BLOCK;
    const rows = Math.min(BLOCK, this.rows - block * BLOCK);
    if (rows <= 0) return;
    const table: MonthlyTable = { ...this.table, firstRow, lastRow: firstRow + rows - 1 };
    const found = this.findingsOf(table).filter((finding) => isLocal(finding, table));
    if (found.length === 0) this.blocks.delete(block);
    else this.blocks.set(block, found);
  }

  /** The findings of some of the table's rows, checked as a table of their own. */
  private findingsOf(table: MonthlyTable): readonly Finding[] {
    const { definitions } = this.read;
    const from = table.firstRow - this.columns.firstRow;
    const rows = table.lastRow - table.firstRow + 1;
    const cells = Object.entries(this.columns.values).map(([column, all]) => [column, all.slice(from, from + rows)] as const);
    const columns = { sheet: table.sheet, firstRow: table.firstRow, rows, values: Object.fromEntries(cells) };
    const recognition = { ...this.read.recognition, tables: [table], comparisons: [], compared: [], findings: [] };
    const heads = this.read.heads.filter(({ sheet }) => sheet === table.sheet);
    const ledgers = enterTables([table], heads, [columns]);
    const ledgerOf = ledgersByTable(recognition, ledgers);
    const written = definitions.filter(({ definedAt }) => definedAt !== null);
    const left = written.length === 0 ? [] : leftOverFindings(written, [table], distinctTexts(ledgerOf), null, cellsOfText(ledgerOf));
    const { findings } = strandFigures({ recognition, ledgers, heads, definitions });
    return [...findings, ...left, ...runChecks({ ...this.read, recognition, ledgers, heads })];
  }
}
