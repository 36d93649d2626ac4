import { cellAt, type CellRange } from "../../domain/address";
import { normalised } from "../../domain/text";
import type { SheetHead } from "./grid";
import { isBlank, rangeOf, viewOf, type SheetView } from "./sheet-view";

/** The sheet that says which worksheet is which system, and the Excel table on it. */
export const SYSTEMS = "Systems";
export const SYSTEMS_HEADERS = ["System", "Sheet", "Reference", "Date", "Unit", "Type", "Flags"] as const;
export type SystemsColumn = (typeof SYSTEMS_HEADERS)[number];

/** Without these the sheet says nothing. */
const REQUIRED = ["System", "Sheet", "Reference", "Date"] as const;

/** The sheets that comparing two systems writes, and the table on the second. */
export const COMPLIANCE = "Compliance";
export const TO_PUT_RIGHT = "To put right";
export const TO_PUT_RIGHT_TABLE = "To_put_right";
/** How the title of the sheet "Compliance" begins, by which it is known. */
export const COMPLIANCE_TITLE = "Compliance of ";

/** One row of the sheet "Systems". */
export interface SystemRow {
  /** Each cell in one line; "" where it is blank, or the column is not there. */
  readonly texts: Readonly<Record<SystemsColumn, string>>;
  readonly cells: Readonly<Record<SystemsColumn, CellRange>>;
}

/** What the sheet "Systems" says. */
export interface GivenSystems {
  /** Null for none. */
  readonly sheet: string | null;
  /** False for a sheet of that name without the headers. */
  readonly hasHeaders: boolean;
  readonly rows: readonly SystemRow[];
}

/** True of the sheet "Systems", and of those that comparing systems writes: none of them holds counts of offences. */
export function isOfSystems(head: SheetHead): boolean {
  return isSystemsSheet(head) || isWrittenOfSystems(head);
}

function isSystemsSheet({ sheet, ...head }: SheetHead): boolean {
  const view = normalised(sheet) === normalised(SYSTEMS) ? viewOf({ sheet, ...head }) : null;
  return view !== null && headersOf(view) !== null;
}

function isWrittenOfSystems({ sheet, tables, values }: SheetHead): boolean {
  if (tables.some(({ name }) => name === TO_PUT_RIGHT_TABLE)) return true;
  return normalised(sheet) === normalised(COMPLIANCE) && String(values[0]?.[0] ?? "").startsWith(COMPLIANCE_TITLE);
}

/** Reads the sheet "Systems": its rows, in their order. */
export function systemsGiven(heads: readonly SheetHead[]): GivenSystems {
  const head = heads.find(({ sheet, used }) => normalised(sheet) === normalised(SYSTEMS) && used !== null);
  const view = head ? viewOf(head) : null;
  if (!head || !view) return { sheet: null, hasHeaders: false, rows: [] };
  const headers = headersOf(view);
  if (headers === null) return { sheet: head.sheet, hasHeaders: false, rows: [] };
  // Of an Excel table its rows alone: notes may stand below it.
  const table = head.tables.find(({ row, rows }) => headers.row >= row && headers.row < row + rows);
  const last = table ? Math.min(table.row + table.rows - 1, view.region.bottom) : view.region.bottom;
  const rows = [...rangeOf(headers.row + 1, last)].flatMap((row) => rowAt(view, headers.columns, row));
  return { sheet: head.sheet, hasHeaders: true, rows };
}

interface Headers {
  readonly row: number;
  readonly columns: ReadonlyMap<SystemsColumn, number>;
}

function headersOf(view: SheetView): Headers | null {
  for (const row of rangeOf(view.region.top, view.region.bottom)) {
    const columns = new Map<SystemsColumn, number>();
    for (const column of rangeOf(view.region.left, view.region.right)) {
      const name = SYSTEMS_HEADERS.find((header) => normalised(header) === normalised(view.text(row, column)));
      if (name !== undefined && !columns.has(name)) columns.set(name, column);
    }
    if (REQUIRED.every((name) => columns.has(name))) return { row, columns };
  }
  return null;
}

function rowAt(view: SheetView, columns: Headers["columns"], row: number): readonly SystemRow[] {
  const text = (name: SystemsColumn) => (columns.has(name) ? view.text(row, columns.get(name)!) : "");
  if (SYSTEMS_HEADERS.every((name) => isBlank(text(name)))) return [];
  const each = <T>(of: (name: SystemsColumn) => T) =>
    Object.fromEntries(SYSTEMS_HEADERS.map((name) => [name, of(name)])) as Record<SystemsColumn, T>;
  return [{ texts: each(text), cells: each((name) => cellAt(view.sheet, row, columns.get(name) ?? columns.get("System")!)) }];
}
