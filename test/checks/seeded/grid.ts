import type { RawValue } from "../../../src/domain/cell";
import type { SheetHead } from "../../../src/reading";
import { sheetOf } from "../../reading/sheets";

/** What a cell of a clean workbook is for. `district` is null for all of them together. */
export type Role =
  | { readonly kind: "header" }
  | { readonly kind: "month"; readonly at: number }
  | { readonly kind: "offence"; readonly offence: number }
  | { readonly kind: "count"; readonly offence: number; readonly district: number | null; readonly at: number }
  | { readonly [Of in TotalKind]: { readonly kind: Of; readonly at: number | null; readonly offence: number | null } }[TotalKind]
  | { readonly [Of in ComparisonKind]: { readonly kind: Of; readonly table: number } }[ComparisonKind];

type TotalKind = "row total" | "column total" | "subtotal";
/** Cells of comparison tables, each of the table of an offence. */
export type ComparisonKind = "earlier" | "later" | "diff" | "percent" | "window" | "period";

export interface Cell {
  readonly raw: RawValue;
  readonly format: string;
  readonly role: Role | null;
}

export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type Kind = Role["kind"];
export type RoleOf<Of extends Kind> = Extract<Role, { readonly kind: Of }>;
export type Placed<Of extends Kind> = Place & { readonly cell: Cell; readonly role: RoleOf<Of> };

export function cell(raw: RawValue, role: Role | null = null, format = "General"): Cell {
  return { raw, format, role };
}

/** The cells of a kind, sheet by sheet. */
export function placesOf<Of extends Kind>(grids: readonly Grid[], kind: Of): readonly Placed<Of>[] {
  return grids.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((each, column) =>
        each.role?.kind === kind ? [{ sheet: name, row, column, cell: each, role: each.role as RoleOf<Of> }] : [],
      ),
    ),
  );
}

/** The grids with cells written over; the format stays unless one is given. */
export function written(
  grids: readonly Grid[],
  changes: readonly (Place & { readonly raw: RawValue; readonly format?: string })[],
): readonly Grid[] {
  return grids.map((grid) => {
    const own = changes.filter(({ sheet }) => sheet === grid.name);
    if (own.length === 0) return grid;
    const rows = grid.rows.map((cells) => [...cells]);
    for (const { row, column, raw, format } of own)
      rows[row]![column] = { ...rows[row]![column]!, raw, ...(format === undefined ? {} : { format }) };
    return { ...grid, rows };
  });
}

/** The grids with a row inserted above another. */
export function inserted(grids: readonly Grid[], { sheet, row }: Pick<Place, "sheet" | "row">, cells: readonly Cell[]): readonly Grid[] {
  return grids.map((grid) => (grid.name === sheet ? { ...grid, rows: grid.rows.toSpliced(row, 0, cells) } : grid));
}

export function renamed(grids: readonly Grid[], from: string, to: string): readonly Grid[] {
  return grids.map((grid) => (grid.name === from ? { ...grid, name: to } : grid));
}

/** The grids as what is read of a workbook. */
export function headsOf(grids: readonly Grid[]): readonly SheetHead[] {
  return grids.map(({ name, rows }) => {
    const width = Math.max(...rows.map(({ length }) => length));
    const filled = rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? cell("")));
    return sheetOf(
      name,
      filled.map((cells) => cells.map(({ raw }) => raw)),
      { formats: filled.map((cells) => cells.map(({ format }) => format)) },
    );
  });
}
