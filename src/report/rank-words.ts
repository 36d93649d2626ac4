import { ranksOf, type Ranks } from "../analysis/columns";
import type { Comparison } from "../domain/comparison";
import { HIDDEN_MARK } from "../domain/hidden";
import type { NoRank } from "../domain/rank";
import { listed, listedSome } from "../domain/text";
import type { Gap } from "./report";

/** So many places are named. */
const NAMED = 60;
const FEW = 5;

/** Why a strand has no rank; null where it has one. */
export function rankGap({ reason }: Pick<Ranks, "reason">): Gap | null {
  if (reason === null) return null;
  if (reason.code === "confidential") return { shorthand: HIDDEN_MARK, text: "No rank: it could tell figures that are hidden." };
  return { shorthand: NO_RANK, text: `No rank: ${whyNot(reason)}` };
}

function whyNot(reason: Exclude<NoRank, { readonly code: "confidential" }>): string {
  switch (reason.code) {
    case "notOnePlace":
      return "its rules do not name one place of the worksheets.";
    case "severalColumns":
      return `its rules name places in ${listed(reason.columns.map((column) => `“${column}”`))}, so that its group is not known.`;
    case "isWhole":
      return "its place holds the others.";
    case "noOthers":
      return "the worksheets have no other place.";
    case "noTotals":
      return `${listedSome(reason.places, FEW)} ${reason.places.length === 1 ? "has" : "have"} no figure for one of the two periods.`;
    case "maybeSum":
      return `the figures of ${reason.place} are the sum of the others’, so that it may hold them.`;
    case "hasErrors":
      return `the figures of ${listedSome(reason.places, FEW)} have errors, or one of them adds others up.`;
  }
}

/** What stands for the rank of a strand without one. */
export const NO_RANK = "[x]";

/** What is ranked, in words. */
export function rankedBy({ by }: Pick<Ranks, "by">): string {
  return by === "rate" ? "offences per 1,000 people" : "number of offences";
}

/** Under the ranks of the overview: what a rank means, and the places of each group. */
export function rankNotes(comparisons: readonly Comparison[]): readonly string[] {
  const groups = new Map<string, string>();
  for (const comparison of comparisons) {
    const ranks = ranksOf(comparison);
    if (!ranks?.later) continue;
    const { column, wholes } = comparison.group!;
    const names = ranks.places.map(({ place }) => place).toSorted((one, other) => one.localeCompare(other, "en-GB"));
    const without = ranks.places.filter(({ people }) => people === null).map(({ place }) => place);
    const isPartly = without.length > 0 && without.length < ranks.of;
    const why = isPartly ? `, since not all have a usable population (${listedSome(without, FEW)})` : "";
    const left =
      wholes.length === 0 ? "" : ` Not among them: ${listed(wholes)}, which ${wholes.length === 1 ? "holds" : "hold"} the others.`;
    const text = `Ranked by ${rankedBy(ranks)}${why}, among the ${ranks.of} places that the worksheets have under “${column}”: ${listedSome(names, NAMED)}.${left}`;
    groups.set(text, text);
  }
  return groups.size === 0 ? [] : [MEANING, ...groups.values()];
}

const MEANING =
  "Rank: 1 is the highest figure of the period that ends with the month in the strand’s row, and of the same months a year before. Places with the same figure share a rank (“=3 of 8”), and the next rank is left out. A rank says nothing of chance: places close to one another may change order from month to month.";

/** What the marks that stand among ranks mean, a line each. */
export const RANK_MARKS = [
  `${NO_RANK} no rank: the strand’s section says why.`,
  `${HIDDEN_MARK} no rank: it could tell figures that are hidden.`,
] as const;
