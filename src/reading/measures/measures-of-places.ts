import type { Finding } from "../../domain/finding";
import type { Measure } from "../../domain/measure";
import type { Slices } from "../../domain/slices";
import type { StrandRule } from "../../domain/strand";
import type { SheetHead } from "../sheets/grid";
import { narrowedRule, sheetsWithout } from "../strands/narrowed";
import { strandFigures } from "../strands/strand-figures";
import type { Amount, DefinedMeasure } from "./defined-measure";
import { measuresOf, measureStrands, rulesOf } from "./measure-figures";
import type { MeasuredFigures } from "./measured";

/** Why a measure cannot be counted for a place: its number is typed, so is what it should come to, or these sheets do not have the column. */
type NotOfPlaces =
  | { readonly why: "typed" | "target"; readonly sheets: readonly [] }
  | { readonly why: "noColumn"; readonly sheets: readonly string[] };

/** Measures counted for each of several places. */
export interface MeasuresOfPlaces {
  /** In the order of the places, with what is wrong at each. */
  readonly places: readonly { readonly measures: readonly Measure[]; readonly findings: readonly Finding[] }[];
  readonly left: readonly (NotOfPlaces & { readonly section: string; readonly name: string })[];
}

/**
 * Counts measures for each value of a column, in one pass: what their rules count, where the column holds the value. Targets are of the whole, and
 * no place has them. Nothing of the whole stands in for what a place has not.
 */
export function* measuresOfPlaces(
  { defined, entered, recognition, counted }: MeasuredFigures,
  heads: readonly SheetHead[],
  column: string,
  places: readonly string[],
): Slices<MeasuresOfPlaces> {
  const { indexOf } = measureStrands(defined);
  const whyNot = (measure: DefinedMeasure): NotOfPlaces | null => {
    if (measure.kind === "progress") return { why: "target", sheets: [] };
    const rules = rulesOf(measure);
    if (rules.length === 0) return { why: "typed", sheets: [] };
    const sheets = [...new Set(rules.flatMap((rule) => sheetsWithout(counted, indexOf.get(rule)!, column)))];
    return sheets.length > 0 ? { why: "noColumn", sheets } : null;
  };
  const reasons = defined.map(whyNot);
  const kept = defined.filter((_, index) => reasons[index] === null);
  const left = defined.flatMap(({ of: { section, name } }, index) => (reasons[index] ? [{ ...reasons[index], section, name }] : []));
  const ofPlaces = places.map((place) => kept.map((measure) => ofPlace(measure, (rule) => narrowedRule(rule, column, place))));
  if (kept.length === 0) return { places: places.map(() => ({ measures: [], findings: [] })), left };
  yield;
  const strandsOf = measureStrands(ofPlaces.flat());
  const { strands } = strandFigures({ recognition, ledgers: entered, heads, definitions: strandsOf.definitions });
  yield;
  return { places: ofPlaces.map((measures) => measuresOf(measures, strandsOf, strands)), left };
}

/** A measure of one place, without what it should come to. */
function ofPlace(measure: DefinedMeasure, narrow: (rule: StrandRule) => StrandRule): DefinedMeasure {
  switch (measure.kind) {
    case "count":
      return { ...measure, rule: narrow(measure.rule), target: null };
    case "rate":
      return { ...measure, rule: narrow(measure.rule), base: narrow(measure.base), target: null };
    case "theme":
      return {
        ...measure,
        themes: measure.themes.map((theme) =>
          theme.said === "number" ? { ...theme, amount: narrowedAmount(theme.amount, narrow) } : theme,
        ),
        ...{ total: null, totalSources: [] },
      };
    default:
      return { ...measure, amount: narrowedAmount(measure.amount, narrow) };
  }
}

function narrowedAmount(amount: Amount, narrow: (rule: StrandRule) => StrandRule): Amount {
  return "rule" in amount ? { rule: narrow(amount.rule) } : amount;
}
