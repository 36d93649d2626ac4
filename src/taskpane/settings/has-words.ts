/** Whether all words that are looked for stand in the texts together, whatever their capitals. */
export function hasWords(looked: string, ...texts: readonly string[]): boolean {
  const all = texts.join(" ").toLowerCase();
  return looked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
