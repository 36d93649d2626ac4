import type { CellPlace } from "./changes/blocks";
import { entryBack, entryOf, type CellState } from "./changes/cell-state";
import { askForCells, askForTexts } from "./changes/cells";
import { replaceCells, type Replaced, type ReplacedCell } from "./changes/replace-cells";
import { askForProtected, cellFailure } from "./changes/sheets";

/**
 * A new value for a cell. Rows and columns count from 0. A text stays text, "" blanks the cell, a number stays a number whatever the cell's
 * format.
 */
export interface CellChange extends CellPlace {
  readonly value: string | number;
}

/** What a cell holds before it is changed. */
export interface PreviewedCell extends CellPlace, CellState {
  /** What it shows. */
  readonly text: string;
  /** Whether its sheet is protected, so that it cannot be changed. */
  readonly isProtected: boolean;
}

/** The cells of changes, in the changes' order. */
export interface ChangesPreview {
  readonly cells: readonly PreviewedCell[];
}

export interface ApplyOptions {
  /** Whether formulas may be replaced by values. */
  readonly overFormulas: boolean;
}

/** What was done, as plain data; `undoChanges` takes it back. */
export interface AppliedChanges {
  readonly cells: readonly ReplacedCell[];
  /** Cells that were left as they are: they hold a formula, or were edited in between. */
  readonly skipped: readonly (CellPlace & { readonly reason: "formula" | "changed" })[];
}

/** Reads the cells that are to be changed: one sync. Throws an ExcelFailure where a sheet no longer exists. */
export async function previewChanges(context: Excel.RequestContext, changes: readonly CellChange[]): Promise<ChangesPreview> {
  if (changes.length === 0) return { cells: [] };
  const read = askForCells(context, changes);
  const readTexts = askForTexts(context, changes);
  const areProtected = askForProtected(context, changes);
  await context.sync().catch((error: unknown) => {
    throw cellFailure(error, "The cells could not be read, and nothing was changed.");
  });
  const [locked, texts] = [areProtected(), readTexts()];
  return {
    cells: read().map((cell, index) => ({
      ...placeOf(changes[index]!),
      ...cell,
      text: texts[index]!,
      isProtected: locked.has(changes[index]!.sheet),
    })),
  };
}

/**
 * Makes the changes that were previewed: one sync checks that the cells are still as they were, one writes. Throws an ExcelFailure
 * where a sheet is protected or Excel fails, and every cell then holds what it held; a RangeError where the preview belongs to other
 * changes.
 */
export async function applyChanges(
  context: Excel.RequestContext,
  preview: ChangesPreview,
  changes: readonly CellChange[],
  { overFormulas }: ApplyOptions,
): Promise<AppliedChanges> {
  if (changes.length !== preview.cells.length || !changes.every((change, index) => isAt(change, preview.cells[index]!))) {
    throw new RangeError(`The preview is of other cells than the ${changes.length} changes`);
  }
  const isFormula = (index: number) => !overFormulas && preview.cells[index]!.formula !== null;
  const replaced = await replaceCells(
    context,
    changes.flatMap((change, index) =>
      isFormula(index)
        ? []
        : [{ ...placeOf(change), expected: preview.cells[index]!, entryFor: ({ numberFormat }) => entryOf(change.value, numberFormat) }],
    ),
  );
  const formulas = changes.filter((_, index) => isFormula(index)).map((change) => ({ ...placeOf(change), reason: "formula" as const }));
  return appliedOf(replaced, formulas);
}

/**
 * Puts formulas, values and formats back exactly as they were: one sync checks, one writes. Cells that hold something else by
 * now are skipped. The result can itself be undone. Throws as `applyChanges` does.
 */
export async function undoChanges(context: Excel.RequestContext, { cells }: AppliedChanges): Promise<AppliedChanges> {
  return appliedOf(
    await replaceCells(
      context,
      cells.map((cell) => ({ ...placeOf(cell), expected: cell.after, wanted: cell.before, entryFor: () => entryBack(cell.before) })),
    ),
    [],
  );
}

function appliedOf({ cells, changed }: Replaced, formulas: AppliedChanges["skipped"]): AppliedChanges {
  return { cells, skipped: [...formulas, ...changed.map((cell) => ({ ...cell, reason: "changed" as const }))] };
}

function isAt(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function placeOf({ sheet, row, column }: CellPlace): CellPlace {
  return { sheet, row, column };
}
