import { INDEX_NAME } from "./file-names";
import { cut, uniqueNames } from "./unique-names";

/** The most that Excel takes. */
const LONGEST = 31;
/** Excel keeps this name for itself. */
const RESERVED = "History";

/** A name for the sheet of each place: as Excel takes it, and told apart from the others and from the index. "A/B" is "A B"; a second such is "A B (2)". */
export function packSheetNames(places: readonly string[]): readonly string[] {
  return uniqueNames(places, [INDEX_NAME, RESERVED], plainName, LONGEST);
}

function plainName(place: string): string {
  const plain = place
    .replace(/[[\]:*?/\\\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'+/, "");
  const short = cut(plain, LONGEST).replace(/'+$/, "").trim();
  return short === "" ? "Pack" : short;
}
