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

/** Headers of what kind of record a row has. "School type" and "Housing" are of other things, which may be primary or new. */
const OF_RECORDS =
  /^(?:(?:the )?(?:records?|crimes?|offences?|cases?|reports?|entry|entries|link(?:age)?|row|data|investigation|incident|count(?:ing)?) )?(?:kind|types?|class|status|state|role|level|link(?:age|ed)?|relation(?:ship)?|category|flag|nature|position|column [a-z]+)$/;

/**
 * True for the names of records that belong to others, beside those: "Primary" and "Linked", "Live" and "Archived". Nothing tells whether
 * what stands under the one is counted under the other too.
 */
export function areRelated(header: string, texts: readonly string[]): boolean {
  if (!OF_RECORDS.test(spelt(header).replace(/[_-]/g, " "))) return false;
  const names = texts.filter((text) => text !== "").map(spelt);
  return (
    names.some((name) => BESIDE.test(name)) &&
    names.some((name) => FIRST.test(name)) &&
    names.every((name) => BESIDE.test(name) || FIRST.test(name))
  );
}
