import type { Extract } from "../../domain/extract";
import { finding, NOWHERE, type Finding } from "../../domain/finding";
import { bookAndSheet } from "../../domain/other-book";
import { sharedReferences, type Comparison } from "../../systems";
import type { SystemSheet } from "./system-columns";

/** Why two systems' records cannot be put together: no month or no reference is in both. Null where they can. `given` is the sheet that names them. */
export function nothingInCommon(
  extracts: readonly [Extract, Extract],
  { systems, coverage, certainties, counts, records }: Comparison,
  given: string | null,
): Finding | null {
  if (coverage.months.length === 0)
    return finding("noSharedMonths", NOWHERE, { systems: extracts.map((extract) => ({ system: extract.system, ...spanOf(extract) })) });
  const { areCommon, ...shared } = sharedReferences(certainties.sameReference + certainties.writtenDifferently, records, counts.month);
  return areCommon ? null : finding("noCommonReference", { sheet: given, address: null }, { systems, ...shared });
}

/** Says that neither system is in the other workbook, which was given to be compared. Null where one is. */
export function otherBookUnused(sheets: readonly SystemSheet[], book: string, given: string | null): Finding | null {
  if (sheets.some(({ head }) => bookAndSheet(head.sheet).book !== null)) return null;
  const found = sheets.map(({ head }) => head.sheet);
  return finding("systemsNotTwo", { sheet: given, address: null }, { why: "unused", found, book });
}

/** An extract's first and last day. */
function spanOf({ days }: Extract): { readonly from: number; readonly to: number } {
  const known = days.filter((day) => day > 0);
  return { from: known.reduce((one, other) => Math.min(one, other)), to: known.reduce((one, other) => Math.max(one, other)) };
}
