import { columnNumber } from "../domain/address";
import { cellOf, type RawValue } from "../domain/cell";
import type { OffenceTable, SheetColumns, SheetHead } from "../reading";
import { dataOf, isMonthly } from "../reading/tables";
import type { Ledger } from "../reading/ledger";
import type { UnderstoodTable } from "../reading/understood";
import { entryRows, type RowRun } from "./entry-rows";
import type { GuardedCells, GuardPlan, GuardRule, LeftCells, LeftReason } from "./guard";
import { grouped } from "../domain/grouped";
import { nameChoices } from "./name-choices";
import { joined } from "./rectangles";

/** Dates outside these months count as typing errors. */
const MONTHS: GuardRule = { kind: "month", from: "1990-01-01", to: "2099-12-31" };
/** Serial numbers of dates in these years, in both of Excel's date systems: neither 202001 nor 2020 is one of them. */
const DATES = { from: 31_400, to: 73_050 };

export interface GuardInput {
  readonly head: SheetHead;
  /** Columns of the sheet that were read because the head holds only part of them. */
  readonly columns: readonly SheetColumns[];
  /** The sheet's tables, each with what was understood of it. */
  readonly tables: readonly { readonly table: OffenceTable; readonly ledger: Ledger | null; readonly understood: UnderstoodTable }[];
}

/** Works out which cells of a sheet are entries, and what they may hold. */
export function planGuard({ head, columns, tables }: GuardInput): GuardPlan {
  const planned = tables.map(({ table, ledger, understood }) => {
    const data = isMonthly(table) ? dataOf(table, [head], columns) : null;
    const { filled, next } = entryRows(table, ledger, understood, head);
    return understood.columns.map(({ column: letters, role }): Planned => {
      const column = columnNumber(letters);
      const cells = data?.column(column) ?? null;
      const values = cells && filled.flatMap(({ row, rows }) => cells.slice(row - table.firstRow, row - table.firstRow + rows));
      const rule = ruleFor(table, role, column, values);
      if (rule === null || filled.length === 0) return { ranges: [], left: [] };
      const onColumn = (runs: readonly RowRun[]) => runs.map(({ row, rows }) => ({ row, column, rows, columns: 1 }));
      const reason = typeof rule === "string" ? rule : isText(head, filled, column) && rule.kind !== "offence" ? "textFormat" : null;
      if (reason !== null) return { ranges: [], left: onColumn(filled).map((area) => ({ area, reason })) };
      return { ranges: onColumn([...filled, ...next]).map((area) => ({ area, rule: rule as GuardRule })), left: [] };
    });
  });
  const all = planned.flat();
  return { sheet: head.sheet, ranges: together(all.flatMap(({ ranges }) => ranges)), left: leftTogether(all.flatMap(({ left }) => left)) };
}

interface Planned {
  readonly ranges: readonly GuardedCells[];
  readonly left: readonly LeftCells[];
}

/** What a column may hold; a reason where it cannot be guarded; null where it has nothing to guard. */
function ruleFor(
  table: OffenceTable,
  role: UnderstoodTable["columns"][number]["role"],
  column: number,
  values: readonly RawValue[] | null,
): GuardRule | LeftReason | null {
  if (role === "count") return isCounted(table, column) ? { kind: "count" } : null;
  if (values === null) return null;
  if (role === "month") return areDates(values) ? MONTHS : "monthsAsText";
  return role === "offence" ? nameChoices(values) : null;
}

function isCounted(table: OffenceTable, column: number): boolean {
  const counted = isMonthly(table) ? table.counts : table.windows;
  return counted.some((each) => each.column === column);
}

function areDates(values: readonly RawValue[]): boolean {
  const filled = values.filter((raw) => cellOf(raw).kind !== "blank");
  return filled.length > 0 && filled.every((raw) => typeof raw === "number" && raw >= DATES.from && raw <= DATES.to);
}

/** True where any of the column's entries that were looked at is formatted as text. */
function isText({ used, formats }: SheetHead, runs: readonly RowRun[], column: number): boolean {
  if (!used) return false;
  return runs.some(({ row, rows }) =>
    formats.slice(Math.max(0, row - used.row), Math.max(0, row - used.row + rows)).some((cells) => cells[column - used.column] === "@"),
  );
}

/** Ranges with the same rule, joined into as few rectangles as possible. */
function together(ranges: readonly GuardedCells[]): readonly GuardedCells[] {
  const byRule = grouped(ranges, ({ rule }) => JSON.stringify(rule));
  return [...byRule.values()].flatMap((same) => joined(same.map(({ area }) => area)).map((area) => ({ area, rule: same[0]!.rule })));
}

function leftTogether(left: readonly LeftCells[]): readonly LeftCells[] {
  const byReason = grouped(left, ({ reason }) => reason);
  return [...byReason].flatMap(([reason, same]) => joined(same.map(({ area }) => area)).map((area) => ({ area, reason })));
}
