import { accountFailures, accountsOf } from "../analysis/account";
import { missingRows } from "../analysis/gaps/missing-rows";
import { leavesDoubt } from "../checks/left-without";
import { settle } from "../checks/settings/settle";
import type { Comparison } from "../domain/comparison";
import type { SheetFigures } from "../reading";
import { isError } from "./check-figures";
import type { CheckedFigures } from "./checked-figures";
import type { ReadFigures } from "./read-figures";
import { strandsOf } from "./strands-of-finding";

/**
 * Says which of the strands that were counted beside the report's have errors, by what is refused of any strand. An error that names no strand is
 * one of all, but for one that only leaves its months without a figure.
 */
export function wrongAmong(
  { opened: { heads }, columns }: ReadFigures,
  { settings, cells }: CheckedFigures,
  figures: SheetFigures,
  comparisons: readonly Comparison[],
): (strand: string) => boolean {
  const tables = figures.counted.flatMap((table) => table ?? []);
  const wrong = settle(
    [
      ...figures.findings,
      ...missingRows(tables, figures.definitions, comparisons),
      ...accountFailures(accountsOf({ figures, heads, columns, comparisons }), figures.strands, comparisons),
    ],
    settings,
    cells,
  ).findings.filter(isError);
  return (strand) => wrong.some((each) => strandsOf(each)?.includes(strand) ?? leavesDoubt(each));
}
