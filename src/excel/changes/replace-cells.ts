import { ExcelFailure, excelCode } from "../failure";
import type { CellPlace } from "./blocks";
import { entryBack, holdsSame, isSame, type CellState, type Entry } from "./cell-state";
import { askForCells, writeCells } from "./cells";
import { askForProtected, cellFailure, refuseProtected } from "./sheets";

/** A cell that is to hold something else. */
export interface Replacement extends CellPlace {
  /** What it held at the time of the decision: a cell that holds anything else by now is left alone. */
  readonly expected: CellState;
  /** What it should hold in the end. It may hold that already, in another format, where putting it back was cut off. */
  readonly wanted?: CellState;
  /** What to enter, given what it holds now. */
  readonly entryFor: (now: CellState) => Entry;
}

/** The result for the cells. */
export interface Replaced {
  readonly cells: readonly ReplacedCell[];
  /** Cells that held something else by then, left as they were. */
  readonly changed: readonly CellPlace[];
}

/** A cell with exactly what it held before and after. */
export interface ReplacedCell extends CellPlace {
  readonly before: CellState;
  readonly after: CellState;
}

/**
 * Replaces what cells hold. One sync checks that they are still as expected, and one writes. The second reads each cell before
 * and after the write, so it shows what came in between the two; a third sync puts that back. Throws an ExcelFailure where a
 * sheet is protected or gone, or Excel fails; every cell then holds what it held, unless it says otherwise.
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

/** Writes in one sync; returns what the cells held right before and right after. */
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

/** Puts back the cells that do not hold what they held. It reads them first, so that it does not repeat the write that failed. */
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
