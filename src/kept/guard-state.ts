import * as v from "valibot";
import { localAddress, parseAddress } from "../domain/address";
import { grouped } from "../domain/grouped";
import type { GuardedCells, GuardRule } from "../guard/guard";
import { ADDRESS, readText, textOf, type KeptForm, type KeptReading } from "./kept";

/** What was guarded, sheet by sheet, where the add-in put it; cells may have moved since. */
export type GuardState = Readonly<Record<string, readonly GuardedCells[]>>;

const RULE: v.GenericSchema<unknown, GuardRule> = v.variant("kind", [
  v.object({ kind: v.literal("count") }),
  v.object({ kind: v.literal("offence"), names: v.array(v.string()), list: v.exactOptional(v.string()) }),
  v.object({ kind: v.literal("month"), from: v.string(), to: v.string() }),
]);

/** Areas of one rule, "B2:B9,B11:B40": there may be many names, so they are kept once. */
const KEPT = v.pipe(
  v.object({
    at: v.pipe(
      v.string(),
      v.transform((areas) => areas.split(",")),
      v.array(ADDRESS),
    ),
    rule: RULE,
  }),
  v.transform(({ at, rule }) => at.map((address) => ({ area: parseAddress(address), rule }))),
);
const SHEETS = v.pipe(
  v.record(v.string(), v.array(KEPT)),
  v.transform((sheets) => Object.fromEntries(Object.entries(sheets).map(([sheet, cells]) => [sheet, cells.flat()]))),
);

/** The first versions kept only the sheets. A sheet may be called "version", but its entry is not a number. */
const FORM: KeptForm<GuardState> = {
  version: 1,
  schema: v.union([
    v.pipe(
      v.object({ version: v.number(), sheets: SHEETS }),
      v.transform(({ sheets }) => sheets),
    ),
    SHEETS,
  ]),
};

export function parseGuardState(text: string): KeptReading<GuardState> {
  return readText(FORM, text);
}

export function guardStateText(state: GuardState): string {
  const sheets = Object.entries(state).map(([sheet, cells]) => [sheet, keptOf(cells)] as const);
  return textOf(FORM, { sheets: Object.fromEntries(sheets.filter(([, cells]) => cells.length > 0)) });
}

function keptOf(cells: readonly GuardedCells[]): readonly { readonly at: string; readonly rule: GuardRule }[] {
  const byRule = grouped(cells, ({ rule }) => JSON.stringify(rule));
  return [...byRule.values()].map((same) => ({ at: same.map(({ area }) => localAddress(area)).join(","), rule: same[0]!.rule }));
}
