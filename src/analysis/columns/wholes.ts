import type { Comparison } from "../../domain/comparison";
import { addMonths } from "../../domain/month";
import type { StrandDefinition, StrandFigures } from "../../domain/strand";
import type { NoWhole, Whole } from "../../domain/whole";
import { WINDOW_LENGTH } from "../../domain/window";
import { isPlaceHeader, placesCounted, sheetsWithout, type SheetFigures, type SheetHead } from "../../reading";
import { compare, type ComparedWith } from "../compare";
import { peopleOf } from "./people";

/** A strand of some places as one of all: what its rules count without what they say of places. Null where some rule says nothing of them. */
export function ofAllPlaces(definition: StrandDefinition): StrandDefinition | null {
  const { rules, target: _target, breaks: _breaks, ...rest } = definition;
  const isOfPlace = ({ column }: { readonly column: string }) => isPlaceHeader(column);
  if (rules.length === 0 || !rules.every(({ conditions }) => conditions.some(isOfPlace))) return null;
  return {
    ...rest,
    strand: `${definition.strand} (all places)`,
    rules: rules.map((rule) => ({ ...rule, conditions: rule.conditions.filter((each) => !isOfPlace(each)) })),
  };
}

/**
 * Which of the strands of all places that were counted are known to have all: the worksheets hold a figure for them together, or every place that
 * has a population. `parts` are the strands of some places that they stand beside, in the same order.
 */
export function areWhole(read: SheetFigures, heads: readonly SheetHead[], parts: readonly StrandDefinition[]): readonly boolean[] {
  const { people } = peopleOf(read, heads, read.definitions);
  return parts.map(({ rules }, number) => {
    const headers = rules.flatMap(({ conditions }) => conditions.map(({ column }) => column).filter(isPlaceHeader));
    const isTogether = headers.every((header) => {
      // Without its places, a rule also counts sheets that say none.
      if (sheetsWithout(read.counted, number, header).length > 0) return false;
      const { names, hasWhole, unread } = placesCounted(read.counted, number, header);
      return hasWhole && names.length === 0 && unread.length === 0;
    });
    return isTogether || (people[number]?.people ?? null) !== null;
  });
}

/**
 * The comparison of all places beside a strand of some, for the same months. Where its figures end up to 11 months earlier, it is of the 12 months
 * to the last one that has them; for any other period there is none.
 */
export function besideAll({ end, length, kind }: Comparison, all: StrandFigures, compared: ComparedWith): Comparison {
  const at = (before: number) => {
    const month = addMonths(end, -before);
    return compare({ ...all, definition: { ...all.definition, periodEnd: month } }, month, compared);
  };
  const own = at(0);
  if (own.diff !== null || length !== WINDOW_LENGTH || kind !== "months") return own;
  for (let before = 1; before < WINDOW_LENGTH; before += 1) {
    const found = at(before);
    if (found.diff !== null) return found;
  }
  return own;
}

/** What a comparison of all places says beside a strand of some; nothing where `reason` says why it may not. */
export function wholeOf({ end, length, earlier, later, pctDiff, reason: own }: Comparison, reason: NoWhole | null = null): Whole {
  if (reason !== null || !earlier || !later)
    return { end, length, earlier: null, later: null, pctDiff: null, sources: [], reason: reason ?? own ?? { code: "noFigures" } };
  return { end, length, earlier: earlier.total, later: later.total, pctDiff, sources: later.sources, reason: own };
}
