import { spelt } from "./spelling";

const OF = "(?: (?:offences?|crimes?|records?|reports?|cases?))?";
/** What stands beside others and may repeat them. */
const BESIDE = new RegExp(
  `^(?:linked|associated|related|additional|supplementary|subsidiary|secondary|child|archived?|superseded|replaced|old)${OF}$`,
);
/** What others are linked to. */
const FIRST = new RegExp(
  `^(?:primary|principal|lead|main|master|parent|original|first|stand-?alone|single|unlinked|not linked|live|active|open|new)${OF}$`,
);

/**
 * True for the names of records that belong to others, beside those: "Primary" and "Linked", "Live" and "Archived". Nothing tells whether
 * what stands under the one is counted under the other too.
 */
export function areRelated(texts: readonly string[]): boolean {
  const names = texts.filter((text) => text !== "").map(spelt);
  return (
    names.some((name) => BESIDE.test(name)) &&
    names.some((name) => FIRST.test(name)) &&
    names.every((name) => BESIDE.test(name) || FIRST.test(name))
  );
}
