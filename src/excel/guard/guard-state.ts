import { localAddress, parseAddress } from "../../domain/address";
import type { GuardedCells } from "../../guard/guard";

const SETTING = "strandReport.guard";

/** What was guarded, sheet by sheet, as the add-in put it on; cells may have moved since. */
export type GuardState = Readonly<Record<string, readonly GuardedCells[]>>;

interface Kept {
  readonly at: string;
  readonly rule: GuardedCells["rule"];
}

/** Asks for the state; the function it returns gives it after the next sync. */
export function readGuardState(context: Excel.RequestContext): () => GuardState {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
  return () => {
    if (setting.isNullObject) return {};
    const kept = JSON.parse(String(setting.value)) as Record<string, readonly Kept[]>;
    return Object.fromEntries(Object.entries(kept).map(([sheet, cells]) => [sheet, cells.map(({ at, rule }) => ({ area: parseAddress(at), rule }))]));
  };
}

/** Writes the state down, as one action of the batch. */
export function writeGuardState(context: Excel.RequestContext, state: GuardState): void {
  const kept = Object.entries(state).map(([sheet, cells]) => [sheet, cells.map(({ area, rule }): Kept => ({ at: localAddress(area), rule }))] as const);
  const filled = kept.filter(([, cells]) => cells.length > 0);
  // An empty one is kept too: whether there is a setting to delete would have to be known first.
  context.workbook.settings.add(SETTING, JSON.stringify(Object.fromEntries(filled)));
}
