/** Six letters and digits that stand for a text: the FNV-1a hash. Two texts with the same one are unlikely, not impossible. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36).padStart(6, "0").slice(-6);
}
