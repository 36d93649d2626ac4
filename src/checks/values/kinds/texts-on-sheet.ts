import type { Month } from "../../../domain/month";
import type { Period } from "../../../domain/period";
import { isDateFormat, monthIn, parseMonth, type MonthlyTable, type SheetHead } from "../../../reading";
import { oneLine } from "../../../domain/text";
import type { CheckedTable } from "../../check";

/** Longer texts say much, and what is looked for in passing. */
const LONGEST = 200;

/** A text on a sheet, above the figures, below or among them; rows and columns count from 0. */
export interface TextCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The serial number of a date in the next cell. */
  readonly dateBeside: number | null;
}

/** Texts that were found before: several checks look through the same head after each edit. */
const known = new WeakMap<SheetHead, readonly TextCell[]>();

/** All short texts of a sheet's first rows. */
export function textsOn(head: SheetHead): readonly TextCell[] {
  const texts = known.get(head) ?? textsIn(head);
  known.set(head, texts);
  return texts;
}

function textsIn({ sheet, used, values, formats }: SheetHead): readonly TextCell[] {
  if (!used) return [];
  return values.flatMap((cells, row) =>
    cells.flatMap((raw, column): readonly TextCell[] => {
      if (typeof raw !== "string" || raw === "" || raw.length > LONGEST) return [];
      const next = cells[column + 1];
      const dateBeside = typeof next === "number" && isDateFormat(formats[row]?.[column + 1] ?? "") ? next : null;
      return [{ sheet, row: used.row + row, column: used.column + column, text: oneLine(raw), dateBeside }];
    }),
  );
}

/** True of a cell that says the month of counts, read as it stands: what stands beside it is a mark, which is told as such. */
export function saysMonth({ months, counts, headerRow, firstRow, length, dates }: MonthlyTable, { row, column, text }: TextCell): boolean {
  const count = months.in === "headers" && row === headerRow ? counts.find((each) => each.column === column) : undefined;
  // "12 months to Oct 2019" is a period by its last month.
  if (count && length > 1 && count.month === monthIn(text, dates)) return true;
  if (parseMonth(text, dates) === null) return false;
  if (months.in === "headers") return count !== undefined;
  return months.in === "rows" && row >= firstRow && column === months.month.column;
}

/** What tables with quarters or years of this length write for each, with its last month. Months are read without. */
export function labelsOf(tables: readonly CheckedTable[], { length }: Period): ReadonlyMap<string, Month> {
  const labels = new Map<string, Month>();
  for (const { table, ledger } of length === 1 ? [] : tables) {
    if (table.length !== length) continue;
    for (const { header, month } of table.counts) if (month !== null) labels.set(oneLine(header), month);
    if (table.months.in !== "rows") continue;
    for (const [row, raw] of (ledger?.cells(table.months.month.column) ?? []).entries()) {
      const month = ledger?.months?.months[row] ?? 0;
      if (month > 0) labels.set(oneLine(raw), month as Month);
    }
  }
  return labels;
}
