import type { Certainty, Difference, Kind } from "../../systems";

/** What each kind is called, with the systems' names. */
export function kindWords([first, second]: readonly [string, string]): Readonly<Record<Kind, string>> {
  return {
    onlyFirst: `only in ${first}`,
    onlySecond: `only in ${second}`,
    duplicate: "there twice in one system",
    flag: "with flags that disagree",
    month: "in another month",
    date: "on another day of the same month",
    noReference: "without a reference in one of them",
    reference: "with a reference written wrongly in one of them",
  };
}

/** How a record was matched. */
export const MATCHED_BY: Readonly<Record<Certainty, string>> = {
  none: "",
  sameReference: "same reference",
  writtenDifferently: "reference written differently",
  datePlaceType: "date, place and type",
};

/** What is wrong with one record, in words. `flags` are the flags' names. */
export function faultWords(
  { kinds, flags: disagree }: Difference,
  words: Readonly<Record<Kind, string>>,
  flags: readonly string[],
): string {
  return kinds
    .map((kind) => (kind === "flag" ? `${disagree.map((flag) => flags[flag]!).join(" and ")}: flags disagree` : words[kind]))
    .join("; ");
}
