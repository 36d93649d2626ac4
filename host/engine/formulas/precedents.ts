import type { Cell } from "../../library";
import { allTables, tableArea, type TableRef } from "../tables/table-book";
import type { SheetModel, WorkbookModel } from "../workbook-model";
import { plainFormula, type PlainFormula } from "./plain-formula";
import { Reach } from "./reach";

/** The cells that the workbook's formulas depend on. */
export interface Precedents {
  readonly reach: Reach;
  readonly formulas: ReadonlyMap<SheetModel, readonly Cell[]>;
  /** Some results may change even if no cell does: today's date. */
  readonly isVolatile: boolean;
}

/** A formula, and the sheet that its unqualified references mean; none where there is no such sheet. */
export interface HomedFormula {
  readonly formula: string;
  readonly home: SheetModel | undefined;
}

/** With more formulas than this, the engine's own work outweighs any saving. */
const MOST_FORMULAS = 20_000;
const DEEPEST_NAME = 8;

/**
 * The cells that the formulas use, by their texts; undefined where one of them may use any cell, or fill cells beside it. `more` is a
 * formula that is in no cell.
 */
export function precedentsOf(
  workbook: WorkbookModel,
  formulaCells: (sheet: SheetModel) => readonly Cell[],
  more?: HomedFormula,
): Precedents | undefined {
  const formulas = new Map(workbook.sheets.map((sheet) => [sheet, formulaCells(sheet)]));
  if ([...formulas.values()].reduce((count, cells) => count + cells.length, 0) > MOST_FORMULAS) return undefined;
  const collector = new Collector(workbook);
  for (const [sheet, cells] of formulas) {
    for (const cell of cells) if (fillsOthers(cell) || !collector.add({ formula: cell.formula ?? "", home: sheet })) return undefined;
  }
  if (more && !collector.add(more)) return undefined;
  collector.reach.settle();
  return { reach: collector.reach, formulas, isVolatile: collector.isVolatile };
}

/**
 * An array formula fills the cells of its range. A shared formula is written once for several cells and applies to each separately.
 */
export function fillsOthers(cell: Cell): boolean {
  const { shareType, isDynamicArray } = cell.value as { shareType?: string; isDynamicArray?: boolean };
  return (shareType !== undefined && shareType !== "shared") || isDynamicArray === true;
}

class Collector {
  readonly reach = new Reach();
  isVolatile = false;
  private readonly read = new Map<string, PlainFormula | undefined>();
  private readonly tables: ReadonlyMap<string, TableRef>;

  constructor(private readonly workbook: WorkbookModel) {
    this.tables = new Map(allTables(workbook).map((ref) => [ref.table.name.toLowerCase(), ref]));
  }

  /** Adds the cells that a formula uses; false where that is unknown. */
  add({ formula, home }: HomedFormula, depth = 0): boolean {
    if (!this.read.has(formula)) this.read.set(formula, plainFormula(formula));
    const plain = this.read.get(formula);
    if (!plain || depth > DEEPEST_NAME) return false;
    if (plain.isVolatile) this.isVolatile = true;
    const references = plain.references.every(({ sheet, area }) => {
      const owner = sheet === undefined ? home : this.workbook.sheetNamed(sheet);
      return owner !== undefined && this.reach.add(owner, area);
    });
    return (
      references &&
      plain.tables.every((name) => this.tables.has(name.toLowerCase())) &&
      plain.names.every((name) => this.addName(name, depth))
    );
  }

  private addName(name: string, depth: number): boolean {
    const table = this.tables.get(name.toLowerCase());
    if (table) return this.reach.add(table.sheet, tableArea(table));
    // Whichever of several names of one spelling the engine takes, its cells are among these.
    return this.workbook.names
      .filter((entry) => entry.name.toLowerCase() === name.toLowerCase())
      .every(({ text }) => {
        const isFixed =
          plainFormula(text)?.references.every(({ fixed }) => fixed.top && fixed.left && fixed.bottom && fixed.right) ?? false;
        return isFixed && this.add({ formula: text, home: undefined }, depth + 1);
      });
  }
}
