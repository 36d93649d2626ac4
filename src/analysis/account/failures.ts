import type { Comparison } from "../../domain/comparison";
import { finding, NOWHERE, type Finding } from "../../domain/finding";
import type { StrandFigures } from "../../domain/strand";
import type { SheetAccount } from "./fates";
import { isInWindows, periodsOf, windowsOf } from "./strands-reported";

/** Sums of whole numbers are exact; those of rates and dates beside them may differ in the last digits. */
const NOISE = 1e-6;

/**
 * What is wrong with the account itself. That is our mistake, not the analyst's: fates that do not add up to a sheet's own numbers,
 * and strands whose figures are not the sum of the cells counted for them.
 */
export function accountFailures(
  accounts: readonly SheetAccount[],
  strands: readonly StrandFigures[],
  comparisons: readonly Comparison[],
): readonly Finding[] {
  const ofSheets = accounts.filter((account) => !addsUp(account)).map(({ sheet }) => failure(sheet, null, 0, 0));
  const inCells = new Map<string, number>();
  for (const { fates, rows } of accounts) {
    const counted = [
      ...fates.map(({ fate, strands: own, sum }) => ({ fate, own, sum })),
      ...rows.map((of) => ({ fate: of.fate, own: of.strands, sum: of.rows })),
    ];
    for (const { fate, own, sum } of counted) {
      if (fate === "counted") for (const strand of own) inCells.set(strand, (inCells.get(strand) ?? 0) + sum);
    }
  }
  const inFigures = new Map<string, number>();
  strands.forEach((strand, index) => {
    const { strand: name } = strand.definition;
    inFigures.set(name, (inFigures.get(name) ?? 0) + reportedSum(strand, comparisons[index]));
  });
  const ofStrands = [...inFigures]
    .filter(([name, sum]) => Math.abs(sum - (inCells.get(name) ?? 0)) > NOISE)
    .map(([name, sum]) => failure(null, name, sum, inCells.get(name) ?? 0));
  return [...ofSheets, ...ofStrands];
}

function addsUp({ cells, sum, fates }: SheetAccount): boolean {
  const all = fates.reduce((so, fate) => ({ cells: so.cells + fate.cells, sum: so.sum + fate.sum }), { cells: 0, sum: 0 });
  return all.cells === cells && Math.abs(all.sum - sum) <= NOISE * Math.max(1, Math.abs(sum));
}

/** The sum of a strand's figures in the windows of its comparison. */
function reportedSum(strand: StrandFigures, comparison: Comparison | undefined): number {
  const { figures } = strand;
  const counts = figures.kind === "months" ? figures.months.map(({ count }) => count) : figures.totals.map(({ total }) => total);
  const windows = comparison && windowsOf(comparison);
  return periodsOf(strand).reduce(
    (sum, period, index) => sum + (windows === undefined || isInWindows(windows, period) ? counts[index]! : 0),
    0,
  );
}

function failure(sheet: string | null, strand: string | null, figures: number, cells: number): Finding {
  return finding("accountFails", sheet === null ? NOWHERE : { sheet, address: null }, { strand, figures, cells });
}
