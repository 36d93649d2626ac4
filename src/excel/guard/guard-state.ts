import { localAddress, parseAddress } from "../../domain/address";
import { grouped } from "../../guard/grouped";
import type { GuardedCells } from "../../guard/guard";

const SETTING = "strandReport.guard";

/** What was guarded, sheet by sheet, as the add-in put it on; cells may have moved since. */
export type GuardState = Readonly<Record<string, readonly GuardedCells[]>>;

interface Kept {
  /** Areas of one rule, "B2:B9,B11:B40": names may be many, and are kept once. */
  readonly at: string;
  readonly rule: GuardedCells["rule"];
}

/** Asks for the state; the function it returns gives it after the next sync. */
export function readGuardState(context: Excel.RequestContext): () => GuardState {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
  return () => {
    if (setting.isNullObject) return {};
    const kept = JSON.parse(String(setting.value)) as Record<string, readonly Kept[]>;
    return Object.fromEntries(
      Object.entries(kept).map(([sheet, cells]) => [
        sheet,
        cells.flatMap(({ at, rule }) => at.split(",").map((address) => ({ area: parseAddress(address), rule }))),
      ]),
    );
  };
}

/** Writes the state down, as one action of the batch. */
export function writeGuardState(context: Excel.RequestContext, state: GuardState): void {
  const kept = Object.entries(state).map(([sheet, cells]) => [sheet, keptOf(cells)] as const);
  const filled = kept.filter(([, cells]) => cells.length > 0);
  // An empty one is kept too: whether there is a setting to delete would have to be known first.
  context.workbook.settings.add(SETTING, JSON.stringify(Object.fromEntries(filled)));
}

function keptOf(cells: readonly GuardedCells[]): readonly Kept[] {
  const byRule = grouped(cells, ({ rule }) => JSON.stringify(rule));
  return [...byRule.values()].map((same) => ({ at: same.map(({ area }) => localAddress(area)).join(","), rule: same[0]!.rule }));
}
