import { parseAddress } from "../domain/address";
import type { Comparison } from "../domain/comparison";
import type { Judgement } from "../domain/verdict";
import { WINDOW_LENGTH } from "../domain/window";
import { shownFigures } from "../chain/shown-figures";
import { figuresOf, type KeptShown, type ReportBasis } from "../report/basis";
import { compose } from "../report/compose";
import { layOut } from "../report/layout";
import { resizeBoxes } from "../report/layout/resize-boxes";
import { stamped } from "../report/layout/stamp";
import type { PlanCell, ReportPlan, SheetPlan } from "../report/plan";
import { renameSheets } from "../report/rename-sheets";

/**
 * The report as it should stand: computed, put into words and laid out again from its months by what a build uses. `plan` is the one that is
 * kept; it gives the room for the commentary, which is the analyst's, and the links to the worksheets, whose rows are not kept otherwise.
 * `changed` are counts that the report's months now have, by keyOf.
 */
export async function laidOutAnew(basis: ReportBasis, plan: ReportPlan, changed: ReadonlyMap<string, number>): Promise<ReportPlan> {
  const strands = basis.strands.map((kept) => figuresOf(kept, changed));
  const { end } = basis.said;
  const computed = shownFigures(strands, end, { suppress: null, smallestBase: basis.smallestBase }, basis.comparing);
  const shown = basis.shown?.map((kept, index) => withHidden(kept, computed.comparisons[index]!, computed.judgements[index]!));
  const [year, month, day] = basis.asAt;
  const report = compose({
    ...basis.said,
    asAt: new Date(year, month - 1, day),
    coverage: basis.coverage,
    strands,
    comparisons: (shown?.map(({ comparison }) => comparison) ?? computed.comparisons).map((comparison, index) => ({
      ...comparison,
      // The report does not hold all the cells that these were counted from: they are as they were kept.
      ...basis.beside[index],
    })),
    judgements: shown?.map(({ judgement }) => judgement) ?? computed.judgements,
  });
  // A word for each strand that is no longer reported gives it its place.
  const commentary = new Map(plan.data.commentary.map(({ key }) => [key, "x"]));
  const laidOut = layOut(report, { sheets: basis.sheets, commentary, colours: plan.colours });
  const heights = new Map(plan.report.commentary.map(({ key, address }) => [key, heightsAt(plan.report, address)]));
  const resized = resizeBoxes(laidOut, (key) => heights.get(key) ?? [0]);
  const named = renameSheets(await stamped(resized), { report: plan.report.sheet, data: plan.data.sheet });
  return { ...named, data: { ...named.data, cells: withLinks(named.data, plan.data) } };
}

/**
 * Where small counts are hidden, what these would be needed for is as it was kept: a strand with hidden counts as a whole, and of any other its
 * last month, which is set beside months that the report does not show, and its second baseline. Whether a shorter period stands out is judged by such
 * months too.
 */
function withHidden(
  kept: KeptShown,
  comparison: Comparison,
  judgement: Judgement,
): { readonly comparison: Comparison; readonly judgement: Judgement } {
  const { definition, baseline: _, ...computed } = comparison;
  if (kept.comparison.hidden) {
    return { comparison: { ...kept.comparison, definition }, judgement: kept.judgement };
  }
  const { baseline } = kept.comparison;
  return {
    comparison: { ...computed, definition, ...(baseline === undefined ? {} : { baseline }) },
    judgement: {
      verdict: comparison.length === WINDOW_LENGTH ? judgement.verdict : kept.judgement.verdict,
      latestMonth: kept.judgement.latestMonth,
      controlChart: null,
    },
  };
}

function heightsAt({ rowHeights }: SheetPlan, address: string): readonly number[] {
  const { row, rows } = parseAddress(address);
  return rowHeights.slice(row, row + rows);
}

/** The sheet's cells with the kept links where there are none. */
function withLinks({ cells }: SheetPlan, kept: SheetPlan): SheetPlan["cells"] {
  const isLink = (cell: PlanCell | null) => cell !== null && "formula" in cell && cell.formula.startsWith("=HYPERLINK(");
  return cells.map((line, row) =>
    line.map((cell, column) => {
      const before = kept.cells[row]?.[column] ?? null;
      return cell === null && isLink(before) ? before : cell;
    }),
  );
}
