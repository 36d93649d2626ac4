import { type Cell, type CellValueInput, ValueType, type Workbook } from "../../library";
import { type Area, cellArea, contains } from "../area";
import { DAYS_TO_1904, uses1904 } from "../dates";
import { filteredOut } from "../filters/filtered-out";
import { syncTables } from "../tables/table-sync";
import { type ChangeListener, type RangeRef, type SheetModel, WorkbookModel } from "../workbook-model";
import { calculateBook, type CalculatedSheet, nameEntries } from "./calculate-book";
import { Changes } from "./changes";
import { FormulaCells } from "./formula-cells";
import { partialSheet } from "./partial-sheets";
import { registerOwnFunctions } from "./own-functions";
import { emptySpillsOfFile, Ghosted } from "./spills";
import { staleSheets } from "./stale-sheets";
import { tooSlow } from "./too-slow";
import { fillsOthers, type HomedFormula, type Precedents, precedentsOf } from "./precedents";

type IsMeant = (sheet: SheetModel, cell: Cell) => boolean;

/** Keeps the results of a workbook's formulas up to date as cells change. */
class Calculation implements ChangeListener {
  readonly formulaCells = new FormulaCells();
  /** What changed since the last calculation. */
  private readonly changes = new Changes();
  /** Whether the results have been checked: files that no spreadsheet program wrote have formulas without results. */
  private resultsSeen = false;
  /** Whether the last calculation may have filled cells beside formulas; they are emptied when the formula has gone. */
  private mayHaveSpilled = false;
  private fileSpillsSeen = false;
  /** How many formulas were found fast enough to calculate. */
  private quick = 0;
  private readonly ghosted = new Ghosted();

  constructor(private readonly workbook: WorkbookModel) {}

  cellsChanged(sheet: SheetModel, area: Area | undefined): void {
    this.formulaCells.changed(sheet, area);
    this.changes.add(sheet, area);
  }

  formulasStale(where?: SheetModel | string): void {
    if (where === undefined) this.changes.everything();
    else this.changes.addFormulas(where);
  }

  /** Calculates; with manual calculation, formulas that are not requested keep their results. */
  calculate(force: boolean, isMeant?: IsMeant): void {
    const isManual = this.workbook.calculationMode === "Manual";
    if (isMeant === undefined || !isManual) this.calculateAll(force && isMeant === undefined);
    if (isMeant === undefined) return;
    if (!isManual) {
      if (!this.calculateAlone(isMeant)) this.calculateAll(force);
      return;
    }
    if (!this.calculateAlone(isMeant)) {
      const keep = this.resultsOfOthers(isMeant);
      this.calculateAll(force);
      for (const [cell, value] of keep) cell.value = value;
    }
    this.changes.everything();
  }

  /** Calculates these formulas from what other cells show; false where one of them may depend on any cell. */
  private calculateAlone(isMeant: IsMeant): boolean {
    const { workbook } = this;
    syncTables(workbook);
    const precedents = precedentsOf(workbook, (sheet) => this.formulaCells.of(sheet).filter((cell) => isMeant(sheet, cell)));
    if (!precedents || this.mayHaveSpilled) return false;
    this.calculatePart(precedents, isMeant);
    return true;
  }

  private resultsOfOthers(isMeant: IsMeant): ReadonlyMap<Cell, CellValueInput> {
    const others = this.workbook.sheets.flatMap((sheet) => this.formulaCells.of(sheet).filter((cell) => !isMeant(sheet, cell)));
    return new Map(others.map((cell) => [cell, cell.value]));
  }

  private calculateAll(force: boolean): void {
    const { sheets, calculationMode } = this.workbook;
    if (!this.resultsSeen) this.lookAtResults();
    if (!force && (this.changes.none || calculationMode === "Manual")) return;
    if (this.mayHaveSpilled || sheets.some((sheet) => this.formulaCells.of(sheet).length > 0)) this.calculateStale(force);
    this.changes.clear();
  }

  /** Calculates the sheets that a change may affect and leaves the others; false where all must be calculated. */
  private calculateSome(): boolean {
    const { sheets } = this.workbook;
    const { where } = this.changes;
    const formulas = (sheet: SheetModel) => this.formulaCells.of(sheet);
    if (where === undefined || this.mayHaveSpilled || sheets.some((sheet) => formulas(sheet).some(fillsOthers))) return false;
    const stale = staleSheets(this.workbook, where, formulas);
    if (sheets.every((sheet) => stale.has(sheet) || formulas(sheet).length === 0)) return false;
    const precedents = precedentsOf(this.workbook, (sheet) => (stale.has(sheet) ? formulas(sheet) : []));
    if (!precedents) return false;
    if (!this.changes.concern(precedents) || this.goesManual((sheet) => (stale.has(sheet) ? formulas(sheet) : []))) return true;
    this.calculatePart(precedents, (sheet) => stale.has(sheet));
    return true;
  }

  /**
   * From here on, formulas that would take too long keep their results, as under manual calculation; only those without a result are
   * calculated.
   */
  private goesManual(formulas: (sheet: SheetModel) => readonly Cell[]): boolean {
    if (!this.isTooSlow(formulas)) return false;
    this.workbook.calculationMode = "Manual";
    this.workbook.keepsResults = this.workbook.sheets.filter((sheet) => formulas(sheet).some((cell) => cell.result !== undefined));
    this.calculateAlone((_sheet, cell) => cell.result === undefined);
    return true;
  }

  private isTooSlow(formulas: (sheet: SheetModel) => readonly Cell[]): boolean {
    const count = this.workbook.sheets.reduce((sum, sheet) => sum + formulas(sheet).length, 0);
    if (count <= this.quick) return false;
    if (tooSlow(this.workbook, formulas)) return true;
    this.quick = 2 * count;
    return false;
  }

  /** The sheets with formulas that have no result, where it would take too long to calculate them. */
  sheetsTooSlow(): readonly SheetModel[] {
    const lacking = this.workbook.sheets.filter((sheet) => this.formulaCells.of(sheet).some((cell) => cell.result === undefined));
    if (lacking.length === 0) return [];
    syncTables(this.workbook);
    const stale = staleSheets(this.workbook, lacking, (sheet) => this.formulaCells.of(sheet));
    return this.isTooSlow((sheet) => (stale.has(sheet) ? this.formulaCells.of(sheet) : [])) ? lacking : [];
  }

  private calculatePart(precedents: Precedents, isMeant: IsMeant): void {
    const { book, sheets } = this.workbook;
    calculateBook(
      book,
      nameEntries(this.workbook),
      sheets.map((sheet) => partialSheet(sheet, precedents, (cell) => isMeant(sheet, cell))),
    );
  }

  /** The cells that formulas depend on, as far as their texts show. */
  precedents() {
    return precedentsOf(this.workbook, (sheet) => this.formulaCells.of(sheet));
  }

  private lookAtResults(): void {
    this.resultsSeen = true;
    for (const sheet of this.workbook.sheets)
      if (this.formulaCells.of(sheet).some((cell) => cell.result === undefined)) this.changes.addFormulas(sheet);
  }

  /** Takes results that are all 0 for none: some programs write a 0 for each, and leave it to Excel to calculate. */
  zerosAreNoResults(): void {
    const sheets = this.workbook.sheets.filter((sheet) => this.formulaCells.of(sheet).length > 0);
    if (!sheets.every((sheet) => this.formulaCells.of(sheet).every(({ result }) => result === 0 || result === undefined))) return;
    for (const sheet of sheets) this.changes.addFormulas(sheet);
  }

  private calculateStale(force: boolean): void {
    const { workbook } = this;
    syncTables(workbook); // formulas know columns by what their header cells say by now
    if (!force && this.calculateSome()) return;
    const precedents = this.precedents();
    if (!force && precedents && !this.changes.concern(precedents) && !this.mayHaveSpilled) return;
    if (this.goesManual((sheet) => this.formulaCells.of(sheet))) return;
    if (precedents && !this.mayHaveSpilled) {
      this.calculatePart(precedents, () => true);
      return;
    }
    const giveBack = this.fileSpillsSeen ? [] : workbook.sheets.map((sheet) => emptySpillsOfFile(sheet, this.formulaCells.of(sheet)));
    this.fileSpillsSeen = true;
    calculateBook(workbook.book, nameEntries(workbook));
    for (const give of giveBack) give();
    // The engine does not say which cells it may have filled beside formulas.
    for (const sheet of workbook.sheets) {
      this.formulaCells.changed(sheet, undefined);
      this.ghosted.calculated(sheet, this.formulaCells.of(sheet));
    }
    this.mayHaveSpilled = !precedents;
  }
}

const calculations = new WeakMap<WorkbookModel, Calculation>();

function calculationOf(workbook: WorkbookModel): Calculation {
  const calculation = calculations.get(workbook);
  if (!calculation) throw new Error("A workbook that is calculated is made by calculatedWorkbook()");
  return calculation;
}

/** The model of a workbook, with its formulas calculated whenever their results are requested. */
export function calculatedWorkbook(book: Workbook, fileName: string): WorkbookModel {
  const workbook = new WorkbookModel(book, fileName);
  const calculation = new Calculation(workbook);
  calculations.set(workbook, calculation);
  registerOwnFunctions(book, () => ({
    locale: workbook.locale,
    dateOffset: uses1904(book) ? DAYS_TO_1904 : 0,
    filteredOut: (first, hidden) => filteredOut(workbook, first, hidden),
  }));
  workbook.listen(calculation);
  return workbook;
}

/** Calculates if formulas may be out of date. `force` calculates in any case, also in manual mode; `only` may then name the cells. */
export function calculate(workbook: WorkbookModel, force = false, only?: RangeRef): void {
  calculationOf(workbook).calculate(force, only && ((sheet, { row, col }) => sheet === only.sheet && contains(only.area, row, col)));
}

/**
 * The sheets with formulas that have no results and would take too long to calculate; none for a workbook that another program has
 * calculated.
 */
export const sheetsTooSlow = (workbook: WorkbookModel): readonly SheetModel[] => calculationOf(workbook).sheetsTooSlow();

/** For a file that says that it is to be calculated when it is opened: where all of its results are 0, nobody has calculated them. */
export const zerosAreNoResults = (workbook: WorkbookModel): void => calculationOf(workbook).zerosAreNoResults();

/** Even with manual calculation, a formula is calculated as it is entered; those that depend on it are not. */
export function calculateEntered(workbook: WorkbookModel, sheet: SheetModel, entered: readonly Cell[]): void {
  const formulas = new Set(entered.filter(({ type }) => type === ValueType.Formula));
  if (workbook.calculationMode !== "Manual" || formulas.size === 0) return;
  for (const { row, col } of formulas) sheet.touch(cellArea(row, col));
  calculationOf(workbook).calculate(true, (_sheet, cell) => formulas.has(cell));
}

/** The sheet's formula cells, in no particular order. */
export const formulaCellsOf = (sheet: SheetModel): readonly Cell[] => calculationOf(sheet.workbook).formulaCells.of(sheet);

/** Called by whatever has just filled a sheet: it has no formulas. */
export function withoutFormulas(sheet: SheetModel): void {
  calculationOf(sheet.workbook).formulaCells.none(sheet);
}

/** The sheets as shown to the engine for a formula outside any cell: it uses what their cells show. */
export function sheetsToCalculate(workbook: WorkbookModel, formula: HomedFormula): readonly CalculatedSheet[] {
  const precedents = precedentsOf(workbook, () => [], formula);
  return precedents ? workbook.sheets.map((sheet) => partialSheet(sheet, precedents, () => false)) : workbook.book.worksheets;
}
