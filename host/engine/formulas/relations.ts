import type { Cell } from "../../library";
import { apiNotFound } from "../../protocol";
import { type Area, cellArea, contains, intersection } from "../area";
import { rangeOfName } from "../addresses";
import { cellFormula } from "../cell-value";
import { piecesOf, readReference } from "../references";
import type { RangeRef, SheetModel, WorkbookModel } from "../workbook-model";
import { formulaCellsOf } from "./calculation";

/** Cells of a sheet. */
export interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** The cells that a formula names. Cells reached through INDIRECT or OFFSET are not included, as in Excel. */
function namedIn(workbook: WorkbookModel, cell: Cell, home: SheetModel): readonly Place[] {
  return piecesOf(cellFormula(cell)!.slice(1)).flatMap((piece): readonly Place[] => {
    if (piece.kind === "reference") {
      const reference = readReference(piece.prefix, piece.text);
      const sheet = reference?.sheet === undefined ? home : workbook.sheetNamed(reference.sheet);
      return reference && sheet ? [{ sheet, area: reference.area }] : [];
    }
    if (piece.text.startsWith("[")) throw apiNotFound("Precedents and dependents of formulas that name a table's columns");
    const name = piece.kind === "name" ? workbook.nameFor(piece.text, home) : undefined;
    const range = name && rangeOfName(workbook, name.text);
    return range ? [{ sheet: range.sheet, area: range.area }] : [];
  });
}

/** What the formulas of these cells name; with `all`, also what the formulas there name, and so on. */
export function precedentsOfCells(workbook: WorkbookModel, from: RangeRef, all: boolean): readonly Place[] {
  const seen = new Set<Cell>();
  const found: Place[] = [];
  let next: readonly Place[] = [from];
  do {
    const cells = next.flatMap(({ sheet, area }) =>
      formulaCellsOf(sheet).flatMap((cell) => (contains(area, cell.row, cell.col) && !seen.has(cell) ? [{ sheet, cell }] : [])),
    );
    for (const { cell } of cells) seen.add(cell);
    next = cells.flatMap(({ sheet, cell }) => namedIn(workbook, cell, sheet));
    found.push(...next);
  } while (all && next.length > 0);
  return found;
}

/** The formula cells that name any of these; with `all`, also those that name them in turn. */
export function dependentsOfCells(workbook: WorkbookModel, from: RangeRef, all: boolean): readonly Place[] {
  const formulas = workbook.sheets.flatMap((sheet) =>
    formulaCellsOf(sheet).map((cell) => ({ sheet, area: cellArea(cell.row, cell.col), names: namedIn(workbook, cell, sheet) })),
  );
  const found = new Set<(typeof formulas)[number]>();
  let next: readonly Place[] = [from];
  do {
    const looking = formulas.filter(
      (one) =>
        !found.has(one) &&
        one.names.some(({ sheet, area }) => next.some((place) => place.sheet === sheet && intersection(place.area, area))),
    );
    for (const one of looking) found.add(one);
    next = looking;
  } while (all && next.length > 0);
  return [...found];
}
