import type { GuardedCells } from "../../guard/guard";
import { listsOf, type NameList } from "../../guard/place-lists";
import type { GuardState } from "../../kept/guard-state";
import { addListSheet, askForListSheet, clearList, deleteListSheet, writeLists, type ListSheet } from "./list-sheet";

/** What becomes of the sheet of lists, with what puts it back. */
export interface ListChange {
  /** Its name, present or future. */
  readonly sheet: string;
  readonly wasThere: boolean;
  readonly hadName: boolean;
  /** Whether anything chooses from it in the end. */
  readonly stays: boolean;
  readonly write: readonly NameList[];
  /** Columns that nothing chooses from any more. */
  readonly clear: readonly number[];
  /** Lists of changed columns as they were. */
  readonly former: readonly NameList[];
}

/** What is done when these cells are guarded and the state was this before. `taken` are the columns that others choose from. Null where no list is concerned. */
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

/** The lists that validation is about to choose from, as actions of the batch. */
export function writeNewLists(context: Excel.RequestContext, { sheet, wasThere, hadName, write }: ListChange): void {
  if (write.length === 0) return;
  addListSheet(context, sheet, { isThere: wasThere, hasName: hadName });
  writeLists(context, sheet, write);
}

/** Takes away what validation no longer chooses from, as actions of the batch. */
export function dropOldLists(context: Excel.RequestContext, { sheet, wasThere, hadName, stays, clear }: ListChange): void {
  if (!stays) deleteListSheet(context, wasThere ? sheet : null, hadName);
  else if (wasThere) for (const column of clear) clearList(context, sheet, column);
}

/** How far a change came that failed. Costs a sync. */
export async function lookAgain(
  context: Excel.RequestContext,
  { sheet }: ListChange,
): Promise<{ readonly isThere: boolean; readonly hasName: boolean }> {
  const found = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
  const lists = askForListSheet(context);
  await context.sync();
  return { isThere: !found.isNullObject, hasName: lists([]).hasName };
}

/** Puts back, before validation is put back, what it chose from. Columns that are new are emptied. */
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

/** Takes a sheet that was added away again, after validation was put back. */
export function takeListsBack(
  context: Excel.RequestContext,
  { sheet, wasThere }: ListChange,
  { isThere, hasName }: { readonly isThere: boolean; readonly hasName: boolean },
): void {
  if (!wasThere) deleteListSheet(context, isThere ? sheet : null, hasName);
}
