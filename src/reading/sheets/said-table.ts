import { finding, type Finding, type Severity } from "../../domain/finding";
import { normalised } from "../../domain/text";
import type { SheetHead } from "./grid";
import { rangeOf, viewOf, type SheetView } from "./sheet-view";

/** The table of a sheet on which the analyst says something of figures. */
export interface SaidTable<Headers> {
  readonly view: SheetView;
  readonly headers: Headers;
  /** The rows below its headers, as far as they were read; of an Excel table its rows alone, as notes may stand below it. */
  readonly rows: readonly number[];
  /** True where it goes on below the rows that were read. */
  readonly isCut: boolean;
}

/** A row in which headers are looked for. */
export interface HeaderRow {
  readonly view: SheetView;
  readonly row: number;
  readonly columns: readonly number[];
  /** The first column with this header; null where there is none. */
  readonly named: (name: string) => number | null;
}

/** Finds the table by its headers: the first row in which `headersIn` finds them. Null where there is none. */
export function saidTable<Headers>(head: SheetHead, headersIn: (row: HeaderRow) => Headers | null): SaidTable<Headers> | null {
  const view = viewOf(head);
  if (!view) return null;
  const { top, bottom, left, right } = view.region;
  const columns = [...rangeOf(left, right)];
  for (const row of rangeOf(top, bottom)) {
    const named = (name: string) => columns.find((column) => normalised(view.text(row, column)) === normalised(name)) ?? null;
    const headers = headersIn({ view, row, columns, named });
    if (headers === null) continue;
    const table = head.tables.find((each) => row >= each.row && row < each.row + each.rows);
    const last = Math.min(table ? table.row + table.rows - 1 : view.lastUsedRow, view.lastUsedRow);
    return { view, headers, rows: [...rangeOf(row + 1, Math.min(last, bottom))], isCut: last > bottom };
  }
  return null;
}

/** The finding on a sheet where not all that the analyst says was read. */
export function cutFinding({ sheet, used, values }: SheetHead, severity: Severity = "error"): Finding {
  const details = { rows: used?.rows ?? 0, read: values.length, isSaid: true };
  return finding("sheetLongerThanRead", { sheet, address: null }, details, severity);
}
