/** A sentence, and where it begins in its text. */
export interface Sentence {
  readonly text: string;
  readonly at: number;
}

/**
 * Where a sentence ends: behind its stop, at a blank line, and before a bullet or a numbered point. Lines that merely break, as in text
 * that was copied from a page, go on.
 */
const END = /[.!?]["'”’)]*(?=\s+["'“‘(]?[\p{Lu}\d•])|\n\s*\n|\n(?=\s*(?:[•*]|[-–]\s|\d+[.)]\s))/gu;
/** Stops that end no sentence. */
const SHORT = /(?:\be\.g|\bi\.e|\betc|\bno|\bapprox|\bvs|\bcf|\bop|\bsupt|\bdet|\bch)\.$/i;

/** The sentences of a text. White space within one is single spaces, character for character. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const add = (from: number, to: number) => {
    const raw = text.slice(from, to);
    const words = raw.replace(/\s/g, " ");
    if (words.trim() !== "") sentences.push({ text: words, at: from });
  };
  let from = 0;
  for (const { 0: stop, index } of text.matchAll(END)) {
    const to = index + stop.length;
    if (SHORT.test(text.slice(from, to))) continue;
    add(from, to);
    from = to;
  }
  add(from, text.length);
  return sentences;
}
