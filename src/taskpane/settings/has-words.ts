/** Whether the texts together contain all words of the search, in any case. */
export function hasWords(looked: string, ...texts: readonly string[]): boolean {
  const all = texts.join(" ").toLowerCase();
  return looked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
