/** Names for places, in their order: each as `plain` makes it, told apart from the others and from those taken whatever its capitals. */
export function uniqueNames(
  places: readonly string[],
  taken: readonly string[],
  plain: (place: string) => string,
  most: number,
): readonly string[] {
  const key = (name: string) => name.toLowerCase().normalize("NFC");
  const used = new Set(taken.map(key));
  return places.map((place) => {
    const own = plain(place);
    let name = own;
    for (let count = 2; used.has(key(name)); count++) {
      const mark = ` (${count})`;
      name = `${cut(own, most - mark.length)}${mark}`;
    }
    used.add(key(name));
    return name;
  });
}

/** So many UTF-16 units at most, as Excel counts, and no half of a letter. */
export function cut(text: string, most: number): string {
  let short = "";
  for (const letter of text) {
    if (short.length + letter.length > most) break;
    short += letter;
  }
  return short.trimEnd();
}
