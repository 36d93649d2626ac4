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
  const taken = new Set([INDEX_NAME.toLowerCase()]);
  return places.map((place) => {
    const plain = plainName(place);
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase().normalize("NFC")); count++) name = `${plain} (${count})`;
    taken.add(name.toLowerCase().normalize("NFC"));
    return name;
  });
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
