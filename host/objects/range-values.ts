import { columnsOf, rowsOf } from "../engine/area";
import { cellText } from "../engine/cell-text";
import { cellFormula, cellValue, cellValueType, formulaOrValue } from "../engine/cell-value";
import { apiFormat, type Locale, localFormat, US_ENGLISH } from "../engine/entries/locale";
import { apiFormula, localFormula } from "../engine/entries/local-formula";
import { calculate } from "../engine/formulas/calculation";
import { fromR1C1, toR1C1 } from "../engine/r1c1";
import { restyleArea } from "../engine/restyle";
import { type CellStyle, numberFormatOf, styleAt } from "../engine/style";
import { without } from "../engine/without";
import type { RangeRef, WorkbookModel } from "../engine/workbook-model";
import type { Cell } from "../library";
import { invalidArgument, type Json } from "../protocol";
import type { MethodDefinition, PropertyDefinition, Session } from "./definition";
import { alive, editCells, formatCells } from "./edit";
import { enterGiven, gridReader, isUnbounded, readGrid, wrongSize } from "./grid";

function write(range: RangeRef, value: Json, session: Session, locale: Locale = US_ENGLISH): void {
  if (isUnbounded(range.area)) throw invalidArgument("Cells of whole rows or columns cannot be set at once.");
  // The whole is checked first, so that a wrong size writes nothing.
  gridReader(range.area, value);
  editCells(session, range, () => enterGiven(session.workbook, range, value, locale), { confined: true });
}

/** Formulas in R1C1 are relative to each cell, so one text may serve for many. */
function writeR1C1(range: RangeRef, value: Json, session: Session): void {
  const at = gridReader(range.area, value);
  const { top, left } = range.area;
  const inCells = Array.from({ length: rowsOf(range.area) }, (_row, r) =>
    Array.from({ length: columnsOf(range.area) }, (_column, c) => {
      const given = at(r, c);
      if (typeof given !== "string" || !given.startsWith("=")) return given;
      const formula = fromR1C1(given, { row: top + r, column: left + c });
      if (formula === undefined)
        throw invalidArgument(`There is a problem with this formula: it leaves the sheet. (${given.slice(0, 200)})`);
      return formula;
    }),
  );
  write(range, inCells, session);
}

/** What is given, with each text in it changed. */
const eachText = (given: Json, change: (text: string) => Json): Json =>
  typeof given === "string" ? change(given) : Array.isArray(given) ? given.map((one: Json) => eachText(one, change)) : given;

/** Entries as the person would type them. */
function writeLocal(range: RangeRef, value: Json, session: Session): void {
  const { locale } = session.workbook;
  write(
    range,
    eachText(value, (text) => apiFormula(text, locale)),
    session,
    locale,
  );
}

/** A formula as the person reads it, or else the value. */
export const readLocal =
  ({ locale }: WorkbookModel) =>
  (cell: Cell | undefined): Json => {
    const formula = cellFormula(cell);
    return formula === undefined ? cellValue(cell) : localFormula(formula, locale);
  };

function readR1C1(cell: Cell | undefined, row: number, column: number): Json {
  const formula = cellFormula(cell);
  return formula === undefined ? cellValue(cell) : toR1C1(formula, { row, column });
}

function setNumberFormat(range: RangeRef, value: Json, session: Session): void {
  const at = gridReader(range.area, value);
  formatCells(session, range, () => {
    if (!Array.isArray(value)) {
      const numFmt = formatCode(value);
      restyleArea(range.sheet, range.area, withFormat(numFmt));
      return;
    }
    const { top, left, bottom, right } = range.area;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const given = at(row - top, column - left);
        if (given === null) continue;
        const numFmt = formatCode(given);
        restyleArea(range.sheet, { top: row, left: column, bottom: row, right: column }, withFormat(numFmt));
      }
    }
  });
}

/** "General" means no format of its own. */
const withFormat =
  (numFmt: string) =>
  (style: CellStyle): CellStyle =>
    numFmt === "General" ? without(style, "numFmt") : { ...style, numFmt };

function formatCode(value: Json): string {
  if (typeof value !== "string") throw invalidArgument("A number format is a text.");
  return value === "" ? "General" : value;
}

/** The number format of a cell of the range, made or not. */
export const cellFormatCode =
  ({ sheet }: RangeRef) =>
  (cell: Cell | undefined, row: number, column: number): string =>
    numberFormatOf(cell ? cell.style : styleAt(sheet, row, column));

const numberFormats = (range: RangeRef): Json => readGrid(alive(range), cellFormatCode(range));

/**
 * The client splits arrays of more than 1,500 cells into blocks of rows, and has the size of the whole checked first.
 */
export const validateArraySize: MethodDefinition<RangeRef> = {
  since: "1.3",
  call: (range, args) => {
    const { area } = alive(range);
    if (args.integer(0) !== rowsOf(area) || args.integer(1) !== columnsOf(area)) throw wrongSize();
  },
};

/** Runs a read after formulas have been calculated. */
const calculated =
  (read: (range: RangeRef) => Json) =>
  (range: RangeRef, session: Session): Json => {
    alive(range);
    if (!isUnbounded(range.area)) calculate(session.workbook);
    return read(range);
  };

/** What the cells of a range hold and show. */
export const valueProperties: Readonly<Record<string, PropertyDefinition<RangeRef>>> = {
  Values: { since: "1.1", get: calculated((range) => readGrid(range, cellValue)), set: write },
  Formulas: { since: "1.1", get: calculated((range) => readGrid(range, formulaOrValue)), set: write },
  FormulasLocal: { since: "1.1", get: calculated((range) => readGrid(range, readLocal(range.sheet.workbook))), set: writeLocal },
  FormulasR1C1: { since: "1.2", get: calculated((range) => readGrid(range, readR1C1)), set: writeR1C1 },
  ValueTypes: { since: "1.1", get: calculated((range) => readGrid(range, cellValueType)) },
  Text: {
    since: "1.1",
    get: calculated((range) => readGrid(range, cellText)),
  },
  NumberFormat: { since: "1.1", get: numberFormats, set: setNumberFormat },
  NumberFormatLocal: {
    since: "1.7",
    get: (range, { workbook }) => eachText(numberFormats(range), (code) => localFormat(code, workbook.locale)),
    set: (range, value, session) => {
      const { locale } = session.workbook;
      setNumberFormat(
        range,
        eachText(value, (code) => apiFormat(code, locale)),
        session,
      );
    },
  },
};
