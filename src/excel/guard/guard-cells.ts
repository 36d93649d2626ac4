import type { GuardedCells, GuardPlan, LeftCells } from "../../guard/guard";
import { placeLists } from "../../guard/place-lists";
import { shared, type Area } from "../../domain/area";
import { joined, without } from "../../guard/rectangles";
import { settleGuard } from "../../guard/settle-guard";
import { failureOf } from "../failure";
import type { ExcelRun } from "../workbook";
import { planLists } from "./change-lists";
import type { GuardState } from "../../kept/guard-state";
import { look } from "./look";
import { readFormulas } from "./read-formulas";
import { writeGuard } from "./write-guard";

/** The cells that were guarded or freed, and those left as they are. */
export interface GuardResult {
  readonly cells: readonly GuardedCells[];
  readonly left: readonly LeftCells[];
  /** Whether the record of guards cannot be read, so that existing guards count as the analyst's own. */
  readonly isForgotten: boolean;
}

const UNREAD = "The sheet could not be read, and nothing was changed.";

/**
 * Guards the planned cells: the sheet's former guard goes, and the analyst's own validation stays. One sync writes; null where the
 * sheet no longer exists. Throws an ExcelFailure where the sheet is protected or Excel fails; all is as it was then.
 */
export function guardCells(run: ExcelRun, plan: GuardPlan): Promise<GuardResult | null> {
  return run(async (context) => {
    const read = async () => {
      const found = await look(
        context,
        plan.sheet,
        plan.ranges.map(({ area }) => area),
      );
      return (
        found && {
          found,
          formulas: await readFormulas(
            context,
            plan.sheet,
            plan.ranges.map(({ area }) => area),
          ),
        }
      );
    };
    const before = await read().catch((error: unknown) => {
      throw failureOf(error, UNREAD);
    });
    if (!before) return null;
    const { own, foreign, state, names, lists, taken } = before.found;
    const standing = foreign.map((area) => ({ area, own: false }));
    const settled = settleGuard(plan, before.formulas, standing);
    const set = placeLists(settled.set, taken);
    const next = { ...forgetting(state, names), [plan.sheet]: set };
    const change = { sheet: plan.sheet, clear: own.map(({ area }) => area), set, state: next, lists: planLists(lists, set, state, taken) };
    await writeGuard(context, { ...change, former: { own, state } });
    return { cells: set, left: settled.left, isForgotten: before.found.isForgotten };
  });
}

/**
 * Removes the guard from wherever on the sheet it is by now. Validation that was changed since is left, as is any that was never the
 * add-in's.
 */
export function unguardCells(run: ExcelRun, sheet: string): Promise<GuardResult | null> {
  return run(async (context) => {
    const found = await look(context, sheet, []).catch((error: unknown) => {
      throw failureOf(error, UNREAD);
    });
    if (!found) return null;
    const { own, foreign, state, names, remembered, taken } = found;
    const lists = planLists(found.lists, [], state, taken);
    const changed = joined(foreign.flatMap((area) => overlap(area, remembered)));
    if (names.length > 0 || lists?.stays === false) {
      await writeGuard(context, {
        sheet,
        clear: own.map(({ area }) => area),
        set: [],
        state: forgetting(state, names),
        lists,
        former: { own, state },
      });
    }
    return { cells: own, left: changed.map((area) => ({ area, reason: "changed" })), isForgotten: found.isForgotten };
  });
}

/**
 * The cells of an area that are among others, each once: after a change that a fault cut off, both guards are on record.
 */
function overlap(area: Area, cells: readonly GuardedCells[]): readonly Area[] {
  return cells.reduce<readonly Area[]>((found, each) => {
    const both = shared(area, each.area);
    return both ? [...found, ...without(both, found)] : found;
  }, []);
}

function forgetting(state: GuardState, names: readonly string[]): GuardState {
  return Object.fromEntries(Object.entries(state).filter(([name]) => !names.includes(name)));
}
