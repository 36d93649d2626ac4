import type { Comparison } from "../../domain/comparison";
import type { GroupPlace, NoRank, PlaceGroup } from "../../domain/rank";
import type { StrandDefinition } from "../../domain/strand";
import {
  calledOn,
  conditionTest,
  isPlaceHeader,
  isSameColumn,
  narrowed,
  valuesOfColumn,
  type SheetFigures,
  type SheetHead,
} from "../../reading";
import { populationsOf } from "../../reading/sheets";
import { isWholeName, mayHold } from "../../reading/texts";
import { tablesThatSay } from "./people";
import { hasRate } from "./ranks";
import { ofAllPlaces } from "./wholes";

/** The places that strands are to be counted for, so that one of them can be ranked. */
export interface WantedGroup {
  readonly column: string;
  readonly place: string;
  /** The strand for all places together. */
  readonly all: StrandDefinition;
  /** The strand for each place of the group, its own among them, in the sheets' order. */
  readonly places: readonly { readonly place: string; readonly definition: StrandDefinition }[];
  readonly wholes: readonly string[];
}

/** The group of a strand that names one place; in its place why there is none, and null where it names no place. */
export function groupOf(read: SheetFigures, definition: StrandDefinition): WantedGroup | PlaceGroup | null {
  const all = ofAllPlaces(definition);
  if (!all) return null;
  const conditions = definition.rules.map((rule) => rule.conditions.filter(({ column }) => isPlaceHeader(column)));
  const headers = conditions.flatMap((each) => each.map(({ column }) => calledOn(read.recognition.tables, column)));
  const [column = ""] = headers;
  const without = (reason: NoRank, place = ""): PlaceGroup => ({ column, place, people: null, others: [], wholes: [], reason });
  const columns = headers.filter((header, at) => headers.findIndex((other) => isSameColumn(other, header)) === at);
  if (columns.length > 1) return without({ code: "severalColumns", columns });
  const values = valuesOfColumn(tablesThatSay(read, column), column) ?? [];
  const named = conditions.map((each) => values.filter((value) => each.map(conditionTest).every((passes) => passes(value))));
  const [place] = named[0]!;
  if (place === undefined || named.some((each) => each.length !== 1 || each[0] !== place)) return without({ code: "notOnePlace" });
  const wholes = values.filter((value) =>
    mayHold(
      value,
      values.filter((other) => other !== value),
    ),
  );
  if (wholes.includes(place)) return without({ code: "isWhole" }, place);
  const others = values.filter((value) => !wholes.includes(value));
  if (others.length < 2) return without({ code: "noOthers" }, place);
  const places = others.map((each) => ({ place: each, definition: narrowed(all, column, each, `${definition.strand}: ${each}`) }));
  return { column, place, all, places, wholes };
}

/** What each place of a group came to, and of which of them something is wrong. */
export interface CountedGroup {
  readonly comparisons: readonly Comparison[];
  readonly wrong: readonly string[];
}

/** The group of a strand with its figures, or why it is not ranked. `own` is the strand's comparison with all its figures. */
export function countedGroup(
  { column, place, places, wholes }: WantedGroup,
  { comparisons, wrong }: CountedGroup,
  own: Comparison,
  people: (places: readonly string[]) => ReadonlyMap<string, number>,
): PlaceGroup {
  const without = (reason: NoRank): PlaceGroup => ({ column, place, people: null, others: [], wholes: [], reason });
  if (wrong.length > 0) return without({ code: "hasErrors", places: wrong });
  const missing = places.filter((_, index) => !comparisons[index]!.earlier || !comparisons[index]!.later).map((each) => each.place);
  if (missing.length > 0) return without({ code: "noTotals", places: missing });
  const names = places.map((each) => each.place);
  const populations = people(names);
  const found = places.map((each, index): GroupPlace => {
    const { earlier, later } = comparisons[index]!;
    const counts = { place: each.place, earlier: earlier!.total, later: later!.total, people: populations.get(each.place) ?? null };
    return { ...counts, people: hasRate(counts) ? counts.people : null, sources: later!.sources };
  });
  const whole = found.find((_, index) => isSum(names, comparisons, index));
  if (whole && !isWholeName(whole.place)) return without({ code: "maybeSum", place: whole.place });
  if (whole?.place === place) return without({ code: "isWhole" });
  const ranked = found.filter((each) => each !== whole);
  const mine = ranked.find((each) => each.place === place)!;
  // The same rules, counted again: anything else is not the strand that is ranked.
  if (mine.earlier !== own.earlier?.total || mine.later !== own.later?.total) return without({ code: "hasErrors", places: [place] });
  const others = ranked.filter((each) => each !== mine);
  if (others.length === 0) return without({ code: "noOthers" });
  return { column, place, people: mine.people, others, wholes: [...wholes, ...(whole ? [whole.place] : [])], reason: null };
}

/**
 * True for a place that has in each month what all others have together, two of them at least; where its name says that it is a whole, it may
 * have more.
 */
function isSum(names: readonly string[], comparisons: readonly Comparison[], index: number): boolean {
  const months = comparisons.map(({ earlier, later }) => [earlier!, later!].flatMap(countsIn));
  const own = months[index]!;
  const others = months.filter((counts, at) => at !== index && counts.some((count) => count > 0));
  if (others.length < 2 || others.some(({ length }) => length !== own.length)) return false;
  const sums = own.map((_, month) => others.reduce((sum, counts) => sum + counts[month]!, 0));
  return own.every((count, month) => (isWholeName(names[index]!) ? count >= sums[month]! : count === sums[month]));
}

/** A window's counts; its total where the worksheet has no months. */
function countsIn({ total, months }: NonNullable<Comparison["later"]>): readonly number[] {
  return months.length === 0 ? [total] : months.map(({ count }) => count);
}

/** The populations of places, by a sheet of the workbook; none where no sheet has them. */
export function populationsFor(
  { recognition }: Pick<SheetFigures, "recognition">,
  heads: readonly SheetHead[],
): (places: readonly string[]) => ReadonlyMap<string, number> {
  const counted = new Set(recognition.tables.map(({ sheet }) => sheet));
  return (places) => populationsOf(heads, places, counted).people;
}
