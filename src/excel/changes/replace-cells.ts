import { ExcelFailure, excelCode } from "../failure";
import type { CellPlace } from "./blocks";
import { entryBack, holdsSame, isSame, type CellState, type Entry } from "./cell-state";
import { askForCells, writeCells } from "./cells";
import { askForProtected, cellFailure, refuseProtected } from "./sheets";

/** A cell that is to hold something else. */
export interface Replacement extends CellPlace {
  /** What it held when that was decided: it is left alone where it holds anything else by now. */
  readonly expected: CellState;
  /** What it is to be in the end: it may hold that already, in another format, where putting it back was cut off. */
  readonly wanted?: CellState;
  /** What is entered, by what it holds now. */
  readonly entryFor: (now: CellState) => Entry;
}

/** What became of cells. */
export interface Replaced {
  readonly cells: readonly ReplacedCell[];
  /** Cells in which something else stood by then, left as they were. */
  readonly changed: readonly CellPlace[];
}

/** A cell with exactly what it held before and after. */
export interface ReplacedCell extends CellPlace {
  readonly before: CellState;
  readonly after: CellState;
}

/**
 * Replaces what cells hold. One sync looks whether they are still as expected, one writes; in that one, each cell is read before
 * and after it is written, so that what came in between the two is known, and put back by a third. Throws an ExcelFailure where
 * a sheet is protected or has gone or Excel fails; every cell then holds what it held, unless it says otherwise.
 */
export async function replaceCells(context: Excel.RequestContext, wanted: readonly Replacement[]): Promise<Replaced> {
  if (wanted.length === 0) return { cells: [], changed: [] };
  const seen = askForCells(context, wanted);
  const areProtected = askForProtected(context, wanted);
  await context.sync().catch((error: unknown) => {
    throw cellFailure(error, "Nothing was changed.");
  });
  refuseProtected(areProtected());
  const now = seen();
  const isHalf = (state: CellState, end: CellState | undefined) => end !== undefined && holdsSame(state, end) && !isSame(state, end);
  const isMeant = wanted.map((cell, index) => holdsSame(now[index]!, cell.expected) || isHalf(now[index]!, cell.wanted));
  const targets = wanted.filter((_, index) => isMeant[index]);
  const former = now.filter((_, index) => isMeant[index]);
  const changed = wanted.filter((_, index) => !isMeant[index]).map(placeOf);
  if (targets.length === 0) return { cells: [], changed };
  const [before, after] = await write(context, targets, former);
  const cells = targets.map((target, index): ReplacedCell => ({ ...placeOf(target), before: before[index]!, after: after[index]! }));
  const overtaken = cells.filter((cell, index) => !holdsSame(cell.before, former[index]!));
  if (overtaken.length > 0)
    await putBack(
      context,
      overtaken,
      overtaken.map((cell) => cell.before),
      null,
    );
  return { cells: cells.filter((cell) => !overtaken.includes(cell)), changed: [...changed, ...overtaken.map(placeOf)] };
}

/** Writes in one sync; gives what the cells held right before and right after. */
async function write(
  context: Excel.RequestContext,
  targets: readonly Replacement[],
  former: readonly CellState[],
): Promise<readonly [readonly CellState[], readonly CellState[]]> {
  try {
    const before = askForCells(context, targets);
    writeCells(
      context,
      targets,
      targets.map(({ entryFor }, index) => entryFor(former[index]!)),
    );
    const after = askForCells(context, targets);
    await context.sync();
    return [before(), after()];
  } catch (error) {
    if (excelCode(error) === null) throw error;
    await putBack(context, targets, former, error);
    throw cellFailure(error, "The cells were not changed.");
  }
}

/** Puts back those cells that do not hold what they held. They are read first, so that what made a write fail is not tried again. */
async function putBack(
  context: Excel.RequestContext,
  cells: readonly CellPlace[],
  former: readonly CellState[],
  cause: unknown,
): Promise<void> {
  try {
    const seen = askForCells(context, cells);
    await context.sync();
    const now = seen();
    const different = cells.flatMap((cell, index) => (isSame(now[index]!, former[index]!) ? [] : [{ cell, state: former[index]! }]));
    if (different.length === 0) return;
    writeCells(
      context,
      different.map(({ cell }) => cell),
      different.map(({ state }) => entryBack(state)),
    );
    await context.sync();
  } catch (second) {
    throw new ExcelFailure(
      "Excel did not answer while cells were changed, so some may not be changed. Check again before you go on. What is not fixed yet is found again.",
      "RestoreFailed",
      {
        cause: new AggregateError([cause, second]),
      },
    );
  }
}

function placeOf({ sheet, row, column }: CellPlace): CellPlace {
  return { sheet, row, column };
}
