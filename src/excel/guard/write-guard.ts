import type { GuardedCells } from "../../guard/guard";
import type { Area } from "../../guard/rectangles";
import { ExcelFailure, excelCode } from "../failure";
import { writeGuardState, type GuardState } from "./guard-state";
import { rangeOf } from "./look";
import { setValidation } from "./validation-form";

/** One change of a sheet's guard, with what puts it back. */
export interface GuardChange {
  readonly sheet: string;
  readonly clear: readonly Area[];
  readonly set: readonly GuardedCells[];
  readonly state: GuardState;
  /** The guard that stands, and what is remembered, before the change. */
  readonly former: { readonly own: readonly GuardedCells[]; readonly state: GuardState };
}

/** Makes the change in one sync. Throws an ExcelFailure where it fails; the sheet has its former validation then. */
export async function writeGuard(context: Excel.RequestContext, change: GuardChange): Promise<void> {
  const { sheet, clear, set, state, former } = change;
  try {
    write(context, sheet, clear, set, state);
    await context.sync();
  } catch (error) {
    const code = excelCode(error);
    if (code === null) throw error;
    write(context, sheet, set.map(({ area }) => area), former.own, former.state);
    await context.sync().catch((second: unknown) => {
      throw new ExcelFailure(`The guard on “${sheet}” was not changed whole, and Excel did not answer when that was to be undone. Take it away, then guard the sheet again.`, "RestoreFailed", {
        cause: new AggregateError([error, second]),
      });
    });
    const reason = error instanceof Error ? error.message : code;
    throw new ExcelFailure(`Nothing on “${sheet}” was changed. Excel answered “${reason}” (${code}).`, code, { cause: error });
  }
}

function write(context: Excel.RequestContext, sheet: string, clear: readonly Area[], set: readonly GuardedCells[], state: GuardState): void {
  for (const area of clear) rangeOf(context, sheet, area).dataValidation.clear();
  for (const { area, rule } of set) setValidation(rangeOf(context, sheet, area), rule);
  writeGuardState(context, state);
}
