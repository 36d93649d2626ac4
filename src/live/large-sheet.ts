import { cardOf } from "../checks/all-checks";
import { runChecks } from "../checks/run-checks";
import type { CheckInput } from "../checks/check";
import type { Finding } from "../domain/finding";
import type { SheetColumns } from "../reading";
import { collect } from "../reading/collect";
import { cellsOfText, distinctTexts } from "../reading/strands/distinct-texts";
import { leftOverFindings } from "../reading/strands/left-over";
import type { MonthlyTable } from "../reading/tables/table-data";
import { grouped } from "./grouped";

/** Rows that are checked together around an edit: enough for a series' history in a wide table to be one row of many. */
const BLOCK = 400;

/** True for a finding that an edit can bring or mend without looking at the whole table: a row of a wide table is a line of its own. */
export function isLocal({ code }: Finding, { layout }: MonthlyTable): boolean {
  const { scope } = cardOf(code);
  return scope === "cell" || (scope === "line" && layout === "wide");
}

/** What rows of a large table say, block by block, so that an edit costs what its rows cost. */
export class LargeTable {
  private readonly blocks = new Map<number, readonly Finding[]>();

  constructor(
    readonly table: MonthlyTable,
    private readonly input: Omit<CheckInput, "tables" | "columns">,
    /** The table's columns, which are changed in place. */
    private columns: SheetColumns,
  ) {}

  /** Checks all blocks: what the whole table has of local findings, exactly, and in the time of a whole check. */
  checkAll(): void {
    for (let block = 0; block * BLOCK < this.rows; block += 1) this.check(block);
  }

  /** Takes the columns after an edit and checks the blocks of these rows of the sheet anew. */
  edited(columns: SheetColumns, rows: Iterable<number>): void {
    this.columns = columns;
    const touched = new Set<number>();
    for (const row of rows) if (row >= this.table.firstRow) touched.add(Math.floor((row - this.table.firstRow) / BLOCK));
    for (const block of touched) this.check(block);
  }

  /** Local findings of the whole table. */
  findings(): readonly Finding[] {
    return grouped([...this.blocks.values()].flat());
  }

  private get rows(): number {
    return this.columns.firstRow + this.columns.rows - this.table.firstRow;
  }

  private check(block: number): void {
    const firstRow = this.table.firstRow + block * BLOCK;
    const rows = Math.min(BLOCK, this.rows - block * BLOCK);
    if (rows <= 0) return;
    const table: MonthlyTable = { ...this.table, firstRow, lastRow: firstRow + rows - 1 };
    const from = firstRow - this.columns.firstRow;
    const values = Object.fromEntries(
      Object.entries(this.columns.values).map(([column, cells]) => [column, cells.slice(from, from + rows)]),
    );
    const columns = [{ sheet: table.sheet, firstRow, rows, values }];
    const recognition = { ...this.input.recognition, tables: [table], findings: [] };
    const heads = this.input.heads.filter(({ sheet }) => sheet === table.sheet);
    const input = { ...this.input, recognition, heads, columns };
    const { findings } = collect(input);
    const written = this.input.definitions.filter(({ definedAt }) => definedAt !== null);
    const left =
      written.length === 0
        ? []
        : leftOverFindings(written, [table], distinctTexts({ heads, columns }), null, cellsOfText({ heads, columns }));
    const found = [...findings, ...left, ...runChecks(input)].filter((finding) => isLocal(finding, table));
    if (found.length === 0) this.blocks.delete(block);
    else this.blocks.set(block, found);
  }
}
