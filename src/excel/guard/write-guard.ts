import type { GuardedCells } from "../../guard/guard";
import type { Area } from "../../domain/area";
import { ExcelFailure, excelCode } from "../failure";
import { bringListsBack, dropOldLists, lookAgain, takeListsBack, writeNewLists, type ListChange } from "./change-lists";
import type { GuardState } from "../../kept/guard-state";
import { writeGuardState, writeSheetChanging } from "./guard-state";
import { rangeOf } from "./look";
import { setValidation } from "./validation-form";

/** One change of a sheet's guard, with what puts it back. */
export interface GuardChange {
  readonly sheet: string;
  readonly clear: readonly Area[];
  readonly set: readonly GuardedCells[];
  readonly state: GuardState;
  readonly lists: ListChange | null;
  /** The guard, and the record of it, before the change. */
  readonly former: { readonly own: readonly GuardedCells[]; readonly state: GuardState };
}

/** Makes the change in one sync. Throws an ExcelFailure where it fails; the sheet has its former validation then. */
export async function writeGuard(context: Excel.RequestContext, change: GuardChange): Promise<void> {
  const { sheet, clear, set, state, lists } = change;
  try {
    // Both guards are on record until all is done, so that whatever a fault leaves is known as the add-in's.
    writeSheetChanging(context, sheet);
    writeGuardState(context, bothStates(change));
    if (lists) writeNewLists(context, lists);
    writeValidation(context, sheet, clear, set, lists);
    if (lists) dropOldLists(context, lists);
    writeGuardState(context, state);
    writeSheetChanging(context, null);
    await context.sync();
  } catch (error) {
    const code = excelCode(error);
    if (code === null) throw error;
    await undo(context, change).catch((second: unknown) => {
      throw new ExcelFailure(
        `Excel did not answer while the guard on “${sheet}” was being changed, so only some cells may have it. Guard the sheet again, or take the guard off.`,
        "RestoreFailed",
        {
          cause: new AggregateError([error, second]),
        },
      );
    });
    const reason = error instanceof Error ? error.message : code;
    throw new ExcelFailure(`Nothing on “${sheet}” was changed. Excel answered “${reason}” (${code}).`, code, { cause: error });
  }
}

async function undo(context: Excel.RequestContext, { sheet, set, lists, former }: GuardChange): Promise<void> {
  const now = lists && (await lookAgain(context, lists));
  if (lists && now) bringListsBack(context, lists, now);
  // The validation is not put back if the sheet of its list had been deleted: nothing could be chosen from it.
  const standing = former.own.filter(({ rule }) => lists?.wasThere === true || rule.kind !== "offence" || rule.list === undefined);
  writeValidation(
    context,
    sheet,
    set.map(({ area }) => area),
    standing,
    lists,
  );
  if (lists && now) takeListsBack(context, lists, now);
  writeGuardState(context, former.state);
  writeSheetChanging(context, null);
  await context.sync();
}

function writeValidation(
  context: Excel.RequestContext,
  sheet: string,
  clear: readonly Area[],
  set: readonly GuardedCells[],
  lists: ListChange | null,
): void {
  for (const area of clear) rangeOf(context, sheet, area).dataValidation.clear();
  for (const { area, rule } of set) setValidation(rangeOf(context, sheet, area), rule, lists && lists.sheet);
}

function bothStates({ sheet, set, former }: GuardChange): GuardState {
  return { ...former.state, [sheet]: [...(Object.hasOwn(former.state, sheet) ? former.state[sheet]! : []), ...set] };
}
