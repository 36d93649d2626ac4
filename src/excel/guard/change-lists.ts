import type { GuardedCells } from "../../guard/guard";
import { listsOf, type NameList } from "../../guard/place-lists";
import type { GuardState } from "../../kept/guard-state";
import { addListSheet, askForListSheet, clearList, deleteListSheet, writeLists, type ListSheet } from "./list-sheet";

/** The change to the sheet of lists, with what puts it back. */
export interface ListChange {
  /** Its name, present or future. */
  readonly sheet: string;
  readonly wasThere: boolean;
  readonly hadName: boolean;
  /** Whether anything uses it in the end. */
  readonly stays: boolean;
  readonly write: readonly NameList[];
  /** Columns that nothing uses any more. */
  readonly clear: readonly number[];
  /** Lists of changed columns as they were. */
  readonly former: readonly NameList[];
}

/**
 * The change for guarding these cells, where the state before was this. `taken` are the columns that other validation uses. Null where no
 * list is affected.
 */
export function planLists(
  { sheet, hasName, hasTrace, newName }: ListSheet,
  set: readonly GuardedCells[],
  state: GuardState,
  taken: ReadonlySet<number>,
): ListChange | null {
  const next = listsOf(set);
  if (!hasTrace && next.size === 0) return null;
  const remembered = listsOf(Object.values(state).flat());
  const former = [...remembered].filter(([column]) => !taken.has(column));
  return {
    sheet: sheet ?? newName,
    wasThere: sheet !== null,
    hadName: hasName,
    stays: next.size > 0 || taken.size > 0,
    write: [...next.values()],
    clear: former.map(([column]) => column).filter((column) => !next.has(column)),
    former: former.map(([, list]) => list),
  };
}

/** Writes the lists that the new validation will use, as actions of the batch. */
export function writeNewLists(context: Excel.RequestContext, { sheet, wasThere, hadName, write }: ListChange): void {
  if (write.length === 0) return;
  addListSheet(context, sheet, { isThere: wasThere, hasName: hadName });
  writeLists(context, sheet, write);
}

/** Removes the lists that validation no longer uses, as actions of the batch. */
export function dropOldLists(context: Excel.RequestContext, { sheet, wasThere, hadName, stays, clear }: ListChange): void {
  if (!stays) deleteListSheet(context, wasThere ? sheet : null, hadName);
  else if (wasThere) for (const column of clear) clearList(context, sheet, column);
}

/** How far a failed change got. Costs a sync. */
export async function lookAgain(
  context: Excel.RequestContext,
  { sheet }: ListChange,
): Promise<{ readonly isThere: boolean; readonly hasName: boolean }> {
  const found = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
  const lists = askForListSheet(context);
  await context.sync();
  return { isThere: !found.isNullObject, hasName: lists([]).hasName };
}

/** Puts the lists back before the validation that used them. Columns that are new are emptied. */
export function bringListsBack(
  context: Excel.RequestContext,
  { sheet, wasThere, write, former }: ListChange,
  now: { readonly isThere: boolean; readonly hasName: boolean },
): void {
  if (!wasThere) return;
  addListSheet(context, sheet, now);
  for (const { area } of write) clearList(context, sheet, area.column);
  writeLists(context, sheet, former);
}

/** Removes a sheet that was added, after validation was put back. */
export function takeListsBack(
  context: Excel.RequestContext,
  { sheet, wasThere }: ListChange,
  { isThere, hasName }: { readonly isThere: boolean; readonly hasName: boolean },
): void {
  if (!wasThere) deleteListSheet(context, isThere ? sheet : null, hasName);
}
