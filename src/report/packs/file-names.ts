import { uniqueNames } from "./unique-names";

/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const LONGEST = 100;
/** The index's own. */
export const INDEX_NAME = "Index";

/**
 * A name for the file of each place, without an ending: as Windows takes it, and told apart from the others and from the index whatever its
 * capitals, since Windows and Macs take these for the same. "A/B" is "A B"; a second such is "A B (2)".
 */
export function fileNames(places: readonly string[]): readonly string[] {
  return uniqueNames(places, [INDEX_NAME], plainName, 2 * LONGEST);
}

function plainName(place: string): string {
  const plain = [
    ...place
      .replace(/[<>:"/\\|?*\p{Cc}]+/gu, " ")
      .replace(/\s+/g, " ")
      .trim(),
  ]
    .slice(0, LONGEST)
    .join("")
    .replace(/[. ]+$/, "")
    .replace(/^~\$/, "");
  if (plain === "") return "Pack";
  return DEVICES.test(plain) ? `${plain}_` : plain;
}
