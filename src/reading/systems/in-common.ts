import type { Extract } from "../../domain/extract";
import { finding, NOWHERE, type Finding } from "../../domain/finding";
import { monthFromSerial, type Month } from "../../domain/month";
import type { Comparison } from "../../systems";

/** Where fewer of the records than this share have a reference in common, the systems have none. */
const FEWEST_COMMON = 0.05;
/** Where more of what has one reference than this is of different months, each system numbers records its own way. */
const MOST_APART = 0.5;

/** Why two systems' records cannot be put together: no month or no reference is in both. Null where they can. `given` is the sheet that names them. */
export function nothingInCommon(
  extracts: readonly [Extract, Extract],
  { systems, coverage, certainties, counts, records }: Comparison,
  given: string | null,
): Finding | null {
  if (coverage.months.length === 0)
    return finding("noSharedMonths", NOWHERE, { systems: extracts.map((extract) => ({ system: extract.system, ...spanOf(extract) })) });
  const matched = certainties.sameReference + certainties.writtenDifferently;
  const apart = counts.month > matched * MOST_APART ? counts.month : 0;
  if (matched > 0 && matched >= records * FEWEST_COMMON && apart === 0) return null;
  return finding("noCommonReference", { sheet: given, address: null }, { systems, matched, of: records, apart });
}

/** The months of an extract's first and last day. */
function spanOf({ days }: Extract): { readonly from: Month; readonly to: Month } {
  const known = days.filter((day) => day > 0);
  const [from, to] = [known.reduce((one, other) => Math.min(one, other)), known.reduce((one, other) => Math.max(one, other))];
  return { from: monthFromSerial(from)!, to: monthFromSerial(to)! };
}
