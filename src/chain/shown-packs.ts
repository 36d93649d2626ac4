import { withoutTelling } from "../analysis/columns";
import { measuresLeftOut, measuresTell } from "../analysis/packs";
import { packsDoNotAddUp } from "../checks/report/packs-do-not-add-up";
import { heldByOthers, hiddenAcross, hide, toldByOthers } from "../analysis/suppression";
import type { Finding } from "../domain/finding";
import type { HiddenFigures } from "../domain/hidden";
import type { Slices } from "../domain/slices";
import { ReportOptionsError } from "../report/report-options";
import type { AllPacks, PackFigures } from "./pack-figures";
import { withoutRank } from "./rank-figures";
import { shownFigures, type ShownFigures } from "./shown-figures";

/** Packs as they may be shown, and the whole beside them. */
export interface ShownPacks {
  readonly whole: ShownFigures;
  readonly packs: readonly PackFigures[];
  /** What the whole's report has and no pack, with the reasons. */
  readonly left: readonly Finding[];
}

/**
 * Packs without small counts, and without whatever would tell one: in the pack itself, in those of other places, and in the whole, which is
 * printed beside them. Throws a ReportOptionsError where this cannot be done.
 */
export function* shownPacks(
  { whole, packs: all, measures, left: before, column, end, period, findings }: AllPacks,
  fewerThan: number | null,
  smallestBase: number,
): Slices<ShownPacks> {
  if (fewerThan === null) return { whole, packs: all, left: before };
  const hidden: (readonly (HiddenFigures | null)[])[] = [];
  for (const [index, strand] of whole.strands.entries()) {
    yield;
    const places = all.map(({ strands, comparisons }) => ({ strand: strands[index]!, comparison: comparisons[index]! }));
    const across = hiddenAcross(places, { strand, comparison: whole.comparisons[index]! }, fewerThan);
    if (across === null)
      throw refused(
        fewerThan,
        `“${strand.definition.strand}” has so few in so few places that each ${column}’s would follow from the whole’s and the others’. Leave it out of the packs.`,
      );
    hidden.push(across);
  }
  const ofWhole = shownFigures(whole.strands, end, { suppress: fewerThan, smallestBase }, { period, baseline: null });
  const hides = hidden.map((each, index) => each.some((one) => one !== null) || ofWhole.comparisons[index]!.hidden !== undefined);
  const held = heldByOthers(whole.strands, hides);
  if (held !== null)
    throw refused(
      fewerThan,
      `“${held.by}” and “${held.strand}” hold the same rows, so that one would tell what is hidden of the other, from one ${column} to the next. Leave one of them out.`,
    );
  const ofMeasures = { ...measures, places: all.map((pack) => pack.measures) };
  // Where offences are counted on a measure's worksheet, the measure may tell theirs.
  const tellsMeasures = measuresTell(ofMeasures, fewerThan) || (measures.sharesSheets && hides.includes(true));
  const { packs, left } = tellsMeasures ? withoutMeasures(all, column) : { packs: all, left: [] };
  const isCounted = !findings.some(({ code }) => code === packsDoNotAddUp.code);
  const hidesColumns = !isCounted || hides.includes(true);
  return {
    whole: ofWhole,
    left: [...before, ...left],
    packs: withoutTellingColumns(
      packs.map((pack, place): PackFigures => {
        const shown = pack.strands.map((strand, index) =>
          hide({ strand, comparison: pack.comparisons[index]!, judgement: pack.judgements[index]! }, hidden[index]![place]!),
        );
        const told = toldByOthers(
          pack.strands,
          pack.comparisons,
          shown.map(({ comparison }) => comparison.hidden ?? null),
        );
        if (told !== null)
          throw refused(
            fewerThan,
            `in ${pack.place}, “${told.by}” and the other strands would tell the hidden figures of “${told.strand}”. Leave one of them out.`,
          );
        return {
          ...pack,
          strands: shown.map(({ strand }) => strand),
          comparisons: shown.map(({ comparison }) => comparison),
          // Months of earlier years may be small.
          judgements: shown.map(({ judgement }) => ({ ...judgement, controlChart: null })),
        };
      }),
      fewerThan,
      hidesColumns,
    ),
  };
}

/** Packs without their measures, and that they are. */
function withoutMeasures(packs: readonly PackFigures[], column: string): Pick<ShownPacks, "packs" | "left"> {
  const told = packs.flatMap(({ measures }) => measures);
  const names = [...new Map(told.map(({ section, name }) => [`${section}\n${name}`, name])).values()];
  return {
    packs: packs.map((pack) => ({ ...pack, measures: [] })),
    left: measuresLeftOut(
      column,
      names.map((name) => ({ name, why: "confidential", sheets: [] })),
    ),
  };
}

/**
 * Packs without what stands beside totals, in all of them as soon as one pack has a small count there, or has none where another has some: it
 * would follow from the whole's and the others'.
 */
function withoutTellingColumns(packs: readonly PackFigures[], fewerThan: number, hides: boolean): readonly PackFigures[] {
  const isMixed = (having: readonly boolean[]) => having.includes(true) && having.includes(false);
  const each = packs[0]?.comparisons.length ?? 0;
  // Differences may be told of some strands alone.
  const ofStrand = (strand: number) => packs.map(({ comparisons }) => comparisons[strand]!.contributions !== undefined);
  const isPartly =
    isMixed(packs.flatMap(({ comparisons }) => comparisons.map(({ solved }) => (solved?.earlier ?? null) !== null))) ||
    Array.from({ length: each }, (_, strand) => strand).some((strand) => isMixed(ofStrand(strand)));
  const shown = withoutTelling(
    packs.flatMap(({ comparisons }) => comparisons),
    fewerThan,
    hides || isPartly,
  ).map((each) => (hides ? withoutRank(each, fewerThan) : each));
  return packs.map((pack, index) => ({ ...pack, comparisons: shown.slice(index * each, (index + 1) * each) }));
}

function refused(fewerThan: number, why: string): ReportOptionsError {
  return new ReportOptionsError("suppress", `Counts under ${fewerThan} cannot be hidden in packs: ${why}`);
}
