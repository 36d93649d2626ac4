import { intersection, isSingleCell, type Area } from "../engine/area";
import { cellValue, cellValueType } from "../engine/cell-value";
import { calculate } from "../engine/formulas/calculation";
import { rewriteFormulas } from "../engine/rewrite";
import { styleAt } from "../engine/style";
import { followStyle, lookOf, styleBookOf } from "../engine/styles/style-book";
import { renameColumnsIn } from "../engine/tables/structured-references";
import { columnsOfTable, headerArea, tablesOf } from "../engine/tables/table-book";
import { nameColumns } from "../engine/tables/table-rows";
import { boundedArea } from "../engine/used-range";
import type { RangeRef, SheetModel } from "../engine/workbook-model";
import { EventType, WORKBOOK_TARGET, type CellState, type ChangeType, type ShiftDirection } from "../events";
import { ValueType } from "../library";
import { accessDenied, invalidReference } from "../protocol";
import type { Session } from "./definition";
import { rememberFormulas } from "./formula-events";

/** Refuses a range whose cells or sheet are gone. */
export function alive(range: RangeRef): RangeRef {
  if (range.gone || !range.sheet.alive) throw invalidReference();
  return range;
}

/** The present content of one cell, for the before and after of events. */
function cellState(session: Session, { sheet, area }: RangeRef): CellState {
  const cell = sheet.sheet.findRow(area.top)?.findCell(area.left);
  // Only a formula's result depends on calculation, and many single edits must not each cost one.
  if (cell?.type === ValueType.Formula) calculate(session.workbook);
  return { value: cellValue(cell), type: cellValueType(cell) };
}

interface Edit {
  /** Only what the range's own cells hold changes. */
  readonly confined?: boolean;
  readonly changeType?: ChangeType;
  readonly shiftDirection?: ShiftDirection;
}

/** Changes what cells hold: refuses locked ones, marks the sheet as written, reports the events. */
export function editCells(
  session: Session,
  range: RangeRef,
  run: () => void,
  { confined = false, changeType = "RangeEdited", shiftDirection = "None" }: Edit = {},
): void {
  alive(range);
  requireUnlocked(range);
  const { sheet } = range;
  const area: Area = range.area;
  const { events } = session;
  const detailed =
    isSingleCell(area) &&
    changeType === "RangeEdited" &&
    (events.hasListeners(EventType.dataChanged, sheet.id, WORKBOOK_TARGET) || events.isRegistered(EventType.tableChanged));
  const before = detailed ? cellState(session, range) : undefined;
  const tellFormulas = changeType === "RangeEdited" ? rememberFormulas(session, range) : undefined;
  run();
  sheet.touch(confined ? area : undefined);
  if (changeType === "RangeEdited") followHeaders(sheet, area);
  const details = before && { before, after: cellState(session, { sheet, area, gone: false }) };
  events.dataChanged({ sheet, area, changeType, shiftDirection, ...details });
  tellFormulas?.();
}

/** A name typed into a table's header becomes the column's, in formulas too. */
function followHeaders(sheet: SheetModel, area: Area): void {
  for (const ref of tablesOf(sheet)) {
    const header = headerArea(ref);
    if (!header || !intersection(header, area)) continue;
    const before = columnsOfTable(ref).map(({ name }) => name);
    nameColumns(ref, area);
    const after = new Map(columnsOfTable(ref).flatMap(({ name }, index) => (name === before[index] ? [] : [[before[index]!, name]])));
    if (after.size > 0) rewriteFormulas(sheet.workbook, (formula) => renameColumnsIn(formula, ref.table.name, after));
  }
}

/** Changes how cells look. */
export function formatCells(session: Session, range: RangeRef, run: () => void): void {
  alive(range);
  const { sheet } = range;
  if (sheet.isProtected && sheet.sheet.sheetProtection?.formatCells !== true) throw accessDenied();
  const named = styleBookOf(session.workbook).at(range);
  const before = named && lookOf(named);
  run();
  if (named) {
    followStyle(session.workbook, named, before!, lookOf(named));
    return;
  }
  sheet.restyled();
  session.events.formatChanged(sheet, range.area);
}

/** A protected sheet keeps its charts and comments as they are, unless its protection allows editing objects. */
export function requireObjectsEditable(sheet: SheetModel): void {
  if (sheet.isProtected && sheet.sheet.sheetProtection?.objects === false) throw accessDenied();
}

/** A protected sheet refuses changes to locked cells; cells are locked unless someone unlocked them. */
function requireUnlocked({ sheet, area }: RangeRef): void {
  if (!sheet.isProtected) return;
  const bounded = boundedArea(sheet, area);
  if (!bounded || bounded !== area) throw accessDenied();
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (styleAt(sheet, row, column).protection?.locked !== false) throw accessDenied();
    }
  }
}

/** The range, to be changed: it is there, and its sheet is not protected. */
export function writable(range: RangeRef): RangeRef {
  alive(range);
  if (range.sheet.isProtected) throw accessDenied();
  return range;
}
