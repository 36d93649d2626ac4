import { measuresAddingUp, measuresLeftOut, type MeasuresInPacks } from "../analysis/packs";
import type { ShownMeasure } from "../analysis/measures";
import { measureInDoubt } from "../checks/measures/measure-in-doubt";
import { measureMonthsMissing } from "../checks/measures/measure-months-missing";
import { rateOfTooFew } from "../checks/measures/rate-of-too-few";
import { themesDoNotAddUp } from "../checks/measures/themes-do-not-add-up";
import { settle } from "../checks/settings/settle";
import type { Finding, FindingCode } from "../domain/finding";
import type { Slices } from "../domain/slices";
import { measuresOfPlaces } from "../reading";
import { doubtedMeasures } from "./check-measures";
import type { CheckedFigures } from "./checked-figures";
import { placesOfFindings } from "./pack-places";
import type { ReadFigures } from "./read-figures";
import { strandsOf } from "./strands-of-finding";

/** The measures of all places, and of the whole beside them. */
export interface PackMeasures extends MeasuresInPacks {
  /** Whether offences are counted on a measure's worksheet too. */
  readonly sharesSheets: boolean;
}

/** The measures of packs with what is wrong with them. */
export interface FoundPackMeasures {
  readonly measures: PackMeasures;
  /** What is wrong with them at each place, in their order. */
  readonly of: readonly (readonly Finding[])[];
  /** Which are in no pack, and why. */
  readonly left: readonly Finding[];
  /** Which do not come to the whole. */
  readonly findings: readonly Finding[];
}

/** What is said of a measure's own figures: a place has others. */
const OF_FIGURES = new Set<FindingCode>([measureInDoubt.code, measureMonthsMissing.code, rateOfTooFew.code, themesDoNotAddUp.code]);

/**
 * Counts the measures of sections for each place, as far as their worksheets say the place. `sections` are those of the packs, `told` how a place's
 * measures are told. An error in the cells of one place puts the measures of that place alone in doubt.
 */
export function* packMeasures(
  read: ReadFigures,
  checked: CheckedFigures,
  { column, places, sections }: { readonly column: string; readonly places: readonly string[]; readonly sections: ReadonlySet<string> },
  told: (measures: CheckedFigures["measures"]) => readonly ShownMeasure[],
): Slices<FoundPackMeasures> {
  const { measured, recognition } = read;
  const found = yield* measuresOfPlaces(measured, read.opened.heads, column, places);
  const placesOf = placesOfFindings(measured, column, places);
  // As with strands, what is wrong with the whole is not said of a place.
  const isHere = (one: Finding, place: string) => placesOf(one)?.has(place) ?? strandsOf(one) === null;
  const inPacks = <Each extends { readonly section: string }>(of: readonly Each[]) => of.filter(({ section }) => sections.has(section));
  const each = found.places.map(({ measures, findings }, index) => {
    const doubts = checked.measureDoubts.filter((doubt) => placesOf(doubt)?.has(places[index]!) ?? true);
    const doubted = doubtedMeasures(inPacks(measures), doubts, checked);
    return {
      measures: told(doubted.measures),
      findings: [
        ...checked.findings.filter((one) => isOfMeasures(read, one) && !OF_FIGURES.has(one.code) && isHere(one, places[index]!)),
        ...settle(findings, checked.settings, checked.cells).findings,
        ...doubted.findings,
      ],
    };
  });
  yield;
  const left = inPacks(found.left);
  const names = new Set(left.map(({ section, name }) => `${section}\n${name}`));
  const whole = told(inPacks(checked.measures).filter(({ section, name }) => !names.has(`${section}\n${name}`)));
  const measures = { whole, places: each.map((place) => place.measures) };
  const isShared = ({ sheet }: { readonly sheet: string }) => recognition.tables.some((table) => table.sheet === sheet);
  return {
    measures: { ...measures, sharesSheets: measured.recognition.tables.some(isShared) },
    of: each.map(({ findings }) => findings),
    left: measuresLeftOut(column, left),
    findings: measuresAddingUp(column, measures),
  };
}

/** Whether a finding is of the sheet "Measures", or of a worksheet that is read for measures alone. */
export function isOfMeasures({ measured, recognition }: ReadFigures, { sheet, code }: Finding): boolean {
  if (sheet === null) return OF_FIGURES.has(code);
  const isOf = ({ tables }: typeof recognition) => tables.some((table) => table.sheet === sheet);
  return measured.recognition.measures.sheet === sheet || (isOf(measured.recognition) && !isOf(recognition));
}
