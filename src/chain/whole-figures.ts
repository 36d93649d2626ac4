import { areWhole, besideAll, ofAllPlaces, wholeOf } from "../analysis/columns";
import type { Comparison } from "../domain/comparison";
import { finding, NOWHERE } from "../domain/finding";
import type { Slices } from "../domain/slices";
import type { NoWhole } from "../domain/whole";
import { figuresOf } from "../reading";
import type { ReportOptions } from "../report/report-options";
import type { CheckedFigures } from "./checked-figures";
import type { WithColumns } from "./column-figures";
import type { ReadFigures } from "./read-figures";
import { wrongAmong } from "./wrong-among";

/**
 * Adds to comparisons of strands of some places what all places did. These are counted as any strand is, with all that is refused there. `shown` are
 * the comparisons of the report, in the order of those that were checked. Pauses between its parts.
 */
export function* withWholes(
  read: ReadFigures,
  checked: CheckedFigures,
  shown: readonly Comparison[],
  { columns, suppress, smallestBase }: Pick<ReportOptions, "columns" | "suppress" | "smallestBase">,
): Slices<WithColumns> {
  if (!columns.includes("whole")) return { comparisons: shown, findings: [] };
  const placed = shown.flatMap((comparison, index) => {
    const part = checked.comparisons[index]!.definition;
    const all = ofAllPlaces(part);
    return all ? [{ comparison, part, all, index }] : [];
  });
  if (placed.length === 0) return { comparisons: shown, findings: shown.length === 0 ? [] : [finding("wholesNotGiven", NOWHERE, {})] };
  // All places less the others would tell what is hidden of one.
  const refused: NoWhole | null = suppress === null ? null : { code: "confidential", fewerThan: suppress };
  if (refused) return { comparisons: added(shown, placed, (each) => wholeOf(each.comparison, refused)), findings: [] };
  const { recognised, opened, columns: cells } = read;
  const { heads } = opened;
  const figures = yield* figuresOf(
    { ...recognised, given: null },
    heads,
    cells,
    placed.map(({ all }) => all),
  );
  yield;
  const compared = { ...checked.comparing, baseline: null, smallestBase };
  const found = placed.map(({ comparison }, index) => besideAll(comparison, figures.strands[index]!, compared));
  const isWhole = areWhole(
    figures,
    heads,
    placed.map(({ part }) => part),
  );
  yield;
  const isWrong = wrongAmong(read, checked, figures, found);
  return {
    comparisons: added(shown, placed, ({ all }, index) =>
      wholeOf(found[index]!, !isWhole[index] ? { code: "notAllPlaces" } : isWrong(all.strand) ? { code: "hasErrors" } : null),
    ),
    findings: [],
  };
}

/** The comparisons, those of strands of some places with what all places did. */
function added<Placed extends { readonly index: number }>(
  shown: readonly Comparison[],
  placed: readonly Placed[],
  wholeBeside: (each: Placed, index: number) => NonNullable<Comparison["whole"]>,
): readonly Comparison[] {
  const wholes = new Map(placed.map((each, index) => [each.index, wholeBeside(each, index)]));
  return shown.map((comparison, index) => {
    const whole = wholes.get(index);
    return whole ? { ...comparison, whole } : comparison;
  });
}
