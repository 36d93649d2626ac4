import { NAME_PREFIX } from "../../report/names";
import type { NamePlan } from "../../report/plan";
import { slices, type WriteStep } from "./send-steps";

/** What a name refers to once its strand has left the report: formulas that use it show #N/A, not another strand. */
const GONE = "=NA()";

/**
 * Points the report's names at their new cells. Existing names are kept and only pointed elsewhere, so that formulas that
 * use them keep working; none is deleted.
 */
export function nameSteps(names: readonly NamePlan[], present: Iterable<string>): readonly WriteStep[] {
  const known = new Map([...present].filter((name) => name.startsWith(NAME_PREFIX)).map((name) => [name.toLowerCase(), name]));
  const pointed = names.map(({ name, refersTo }) => ({ name, old: known.get(name.toLowerCase()), refersTo }));
  for (const { name } of names) known.delete(name.toLowerCase());
  return slices([...pointed, ...[...known.values()].map((old) => ({ name: old, old, refersTo: GONE }))]).map(
    (some): WriteStep =>
      ({ workbook }) => {
        for (const { name, old, refersTo } of some) {
          if (old === undefined) workbook.names.add(name, refersTo);
          else workbook.names.getItem(old).formula = refersTo;
        }
      },
  );
}
