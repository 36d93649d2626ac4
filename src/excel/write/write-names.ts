import { NAME_PREFIX } from "../../report/names";
import type { NamePlan } from "../../report/plan";

/** What a name of a strand that left the report refers to: formulas that use it show #N/A, and not another strand. */
const GONE = "=NA()";

/**
 * Points the report's names at their new cells. Names that are there are kept and only pointed elsewhere, so that formulas
 * that use them keep working; none is deleted.
 */
export function writeNames(context: Excel.RequestContext, names: readonly NamePlan[], present: Iterable<string>): void {
  const known = new Map([...present].filter((name) => name.startsWith(NAME_PREFIX)).map((name) => [name.toLowerCase(), name]));
  for (const { name, refersTo } of names) {
    const old = known.get(name.toLowerCase());
    if (old === undefined) context.workbook.names.add(name, refersTo);
    else context.workbook.names.getItem(old).formula = refersTo;
    known.delete(name.toLowerCase());
  }
  for (const gone of known.values()) context.workbook.names.getItem(gone).formula = GONE;
}
