import type { Column, Row } from "../library";
import type { Shift } from "./shifted-area";
import type { SheetModel } from "./workbook-model";

/** What a whole row or column has of its own: size, hidden or not, style. */
interface LineLook {
  readonly size: number | undefined;
  readonly custom: boolean;
  readonly hidden: boolean;
  readonly outlineLevel: number;
  readonly style: Row["style"];
}

const PLAIN: LineLook = { size: undefined, custom: false, hidden: false, outlineLevel: 0, style: {} };

const rowLook = (row: Row | undefined): LineLook =>
  row
    ? { size: row.height, custom: row.customHeight ?? false, hidden: row.hidden, outlineLevel: row.outlineLevel, style: row.style }
    : PLAIN;

const columnLook = (column: Column | undefined): LineLook =>
  column ? { size: column.width, custom: true, hidden: column.hidden, outlineLevel: column.outlineLevel, style: column.style } : PLAIN;

function dressRow(row: Row, look: LineLook): void {
  if (look.size === undefined) delete row.height;
  else row.height = look.size;
  row.customHeight = look.custom;
  row.hidden = look.hidden;
  row.outlineLevel = look.outlineLevel;
  row.style = look.style;
}

function dressColumn(column: Column, look: LineLook): void {
  if (look.size === undefined) delete column.width;
  else column.width = look.size;
  column.hidden = look.hidden;
  column.outlineLevel = look.outlineLevel;
  column.style = look.style;
}

/** Moves the sizes and styles of whole rows or columns with their cells. New lines look like the one before them, but are not hidden. */
export function moveLines(model: SheetModel, shift: Shift): void {
  const rows = shift.axis === "row";
  const last = rows ? model.sheet.rowCount : model.sheet.columns.length;
  const lookAt = (line: number) => (rows ? rowLook(model.sheet.findRow(line)) : columnLook(model.columnAt(line)));
  const looks: LineLook[] = [];
  for (let line = shift.at; line <= last; line++) looks.push(lookAt(line));
  const before = shift.at > 1 ? lookAt(shift.at - 1) : PLAIN;
  const inserted: LineLook[] = shift.kind === "insert" ? Array.from({ length: shift.count }, () => ({ ...before, hidden: false })) : [];
  const after =
    shift.kind === "insert" ? [...inserted, ...looks] : [...looks.slice(shift.count), ...looks.slice(0, shift.count).map(() => PLAIN)];
  after.forEach((look, index) => {
    const line = shift.at + index;
    // Lines that do not exist yet and look plain need not be created.
    if (look === PLAIN && (rows ? !model.sheet.findRow(line) : !model.columnAt(line))) return;
    if (rows) dressRow(model.sheet.getRow(line), look);
    else dressColumn(model.sheet.getColumn(line), look);
  });
}
