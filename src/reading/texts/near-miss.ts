import { distance } from "fastest-levenshtein";
import { remembering } from "../../domain/remembering";
import { normalised } from "../../domain/text";

const MOST_TYPOS = 2; // in a whole text
const FEWEST_LETTERS = 4; // of a text: shorter ones resemble too many others

/**
 * The candidate that `text` most likely misspells. Null where there is none, where two are equally near, and where the text is spelt like
 * a candidate. Letters within words may be wrong, and punctuation, spaces and plurals may differ. No word may be another word, and no
 * figure may differ.
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  return speller(candidates)(text);
}

/** The nearest candidate of each text that has one: `nearest` for many texts at once. */
export function nearMisses(texts: Iterable<string>, candidates: Iterable<string>): ReadonlyMap<string, string> {
  const nearestTo = speller(candidates);
  const found = [...new Set(texts)].map((text) => [text, nearestTo(text)] as const);
  return new Map(found.flatMap(([text, candidate]) => (candidate === null ? [] : [[text, candidate]])));
}

/** The nearest of the other candidates for each of them that has one: two names that both stand often. */
export function nearMissesAmong(candidates: readonly string[]): ReadonlyMap<string, string> {
  const nearestTo = speller(candidates, true);
  const found = candidates.map((text) => [text, nearestTo(text)] as const);
  return new Map(found.flatMap(([text, candidate]) => (candidate === null ? [] : [[text, candidate]])));
}

/**
 * Looks candidates up by their first letter: the misspelt text's first, or its second where the two are swapped. `others`: a text that is
 * a candidate itself may misspell another.
 */
function speller(candidates: Iterable<string>, others = false): (text: string) => string | null {
  const spelt = new Map<string, string>();
  for (const candidate of candidates) spelt.set(normalised(candidate), candidate);
  const byInitial = new Map<string, Spelling[]>();
  // How many candidates have a word; the text's own is no witness.
  const words = new Map(WORDS.map((word) => [word, Infinity]));
  for (const candidate of spelt.values()) {
    const spelling = spellingOf(candidate);
    if (spelling.letters < FEWEST_LETTERS) continue;
    for (const word of new Set(spelling.words)) words.set(word, (words.get(word) ?? 0) + 1);
    byInitial.set(spelling.joined.charAt(0), [...(byInitial.get(spelling.joined.charAt(0)) ?? []), spelling]);
  }
  return (text) => {
    const own = spelt.get(normalised(text));
    if (own !== undefined && !others) return null;
    const written = spellingOf(text);
    if (written.letters < FEWEST_LETTERS) return null;
    const isWord = (word: string) => (words.get(word) ?? 0) > (own === undefined ? 0 : 1);
    let best = Infinity;
    let found: string | null = null;
    const initials = [...new Set(written.joined.slice(0, 2))];
    for (const candidate of initials.flatMap((initial) => byInitial.get(initial) ?? [])) {
      if (candidate.text === own) continue;
      const apart = apartness(written, candidate, isWord);
      if (apart > best) continue;
      found = apart < best ? candidate.text : null;
      best = apart;
    }
    return found;
  };
}

/** A text as it is compared: its words without punctuation, accents and case. */
interface Spelling {
  readonly text: string;
  readonly words: readonly string[];
  readonly joined: string;
  readonly figures: string;
  readonly letters: number;
}

/** Signs that carry meaning, such as those of "18+" and "<5", count as letters do. */
const spellingOf = remembering((text): Spelling => {
  const plain = normalised(text)
    .normalize("NFD")
    .replace(/\p{M}|['’‘`]/gu, "")
    .replaceAll("&", " and ");
  const words = plain.match(/[\p{L}\p{N}+<>%£€$=*]+/gu) ?? [];
  const joined = words.join("");
  const figures = (plain.match(/\d+/g) ?? []).join(" ");
  return { text, words, joined, figures, letters: joined.replace(/\P{L}/gu, "").length };
});

/** How far apart they are, mainly by typing errors; infinitely far where one is no misspelling of the other. */
function apartness(written: Spelling, meant: Spelling, isWord: (word: string) => boolean): number {
  if (written.figures !== meant.figures) return Infinity;
  if (written.joined === meant.joined) return 0; // spaces and punctuation
  if (written.words.length !== meant.words.length) return Infinity;
  const isAlone = written.words.length === 1;
  let [typos, plurals] = [0, 0];
  for (const [index, word] of written.words.entries()) {
    const other = meant.words[index]!;
    if (word === other) continue;
    if (isPlural(word, other) || isPlural(other, word)) plurals += 1;
    else typos += isWord(word) ? Infinity : typosIn(word, other, isAlone);
    if (typos > MOST_TYPOS) return Infinity;
  }
  return typos * 10 + plurals;
}

/** Asked of two different words. */
function isPlural(word: string, of: string): boolean {
  const irregular = [of.replace(/y$/, "ies"), of.replace(/fe?$/, "ves"), of.replace(/man$/, "men")];
  return of.length >= 3 && [`${of}s`, `${of}es`, ...irregular].includes(word);
}

/**
 * The number of wrong letters in a word; infinite where it is another word. The longer its stem, the more may be wrong. A short word has
 * too many neighbours; and a word of five letters that stands alone has nothing beside it to confirm it.
 */
function typosIn(word: string, meant: string, isAlone: boolean): number {
  const shorter = Math.min(word.length, meant.length);
  if (shorter < 4 || Math.abs(word.length - meant.length) > 2 || /\P{L}/u.test(word + meant)) return Infinity;
  const apart = distance(word, meant);
  const isSameFirst = word.charAt(0) === meant.charAt(0);
  if (apart === 2 && isSwap(word, meant)) return shorter >= 6 || isSameFirst ? 1 : Infinity;
  // "Male" and "Female", "North" and "South", "Known" and "Unknown": a slip at a first letter is rarer than such pairs.
  if (apart > 2 || !isSameFirst || isInflected(word, meant)) return Infinity;
  if (undoubled(word) === undoubled(meant)) return shorter >= 5 ? apart : Infinity;
  const stem = stemOf(word, meant);
  if (apart === 1) return stem >= (isAlone ? 6 : 5) ? 1 : Infinity;
  return stem >= 8 && consonantsApart(word, meant) <= 1 ? 2 : Infinity;
}

/** The letters of a word without the ending that both have. */
function stemOf(word: string, meant: string): number {
  const ending = /(?:ings?|ions?|ed|ly)?$/.exec(meant)![0];
  return meant.length - (word.endsWith(ending) ? ending.length : 0);
}

/** True where two neighbouring letters have changed places. */
function isSwap(word: string, meant: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== meant.charAt(index));
  return word === meant.slice(0, at) + meant.charAt(at + 1) + meant.charAt(at) + meant.slice(at + 2);
}

const ENDINGS = new Set(" s e es ed er ers ly al or ors ic ia ism ist ists ion ions ing ous ious".split(" "));
/** True for "recorded" and "recorder", "racism" and "racist". A last "e" is just forgotten. */
function isInflected(word: string, other: string): boolean {
  let stem = 0;
  while (stem < word.length && word.charAt(stem) === other.charAt(stem)) stem += 1;
  if (word.at(-1) === other.at(-1) || word + "e" === other || other + "e" === word) return false;
  const ends = [stem, stem - 1, stem - 2].filter((at) => at >= 3);
  return ends.some((at) => ENDINGS.has(word.slice(at)) && ENDINGS.has(other.slice(at)));
}

const undoubled = (word: string): string => word.replace(/(.)\1/g, "$1");

/** Consonants that only one of the words has: "Brentwood" and "Brentford" differ in two; misspellings seldom do. */
function consonantsApart(word: string, meant: string): number {
  const left = [...undoubled(meant).replace(/[aeiouy]/g, "")];
  let added = 0;
  for (const consonant of undoubled(word).replace(/[aeiouy]/g, "")) {
    const at = left.indexOf(consonant);
    if (at < 0) added += 1;
    else left.splice(at, 1);
  }
  return Math.max(added, left.length);
}

/** Words that are close to others which police data also holds: each is meant as it is spelt. */
const WORDS: readonly string[] = (
  "abusers aggregated beach boats boots breach bullying burglar burglars cards cars class collision collusion " +
  "commuter complaint compliant computer destruction distraction drink drunk harlow harrow hereford hertford horse " +
  "house letter letters litter medal metal offence offences offender offenders pedal persecution person personal " +
  "personnel petal police policy prison prosecution robber robbers shooting shouting stalking stealing stole stone " +
  "store stranger stronger threads threat threats throat track trade train truck"
).split(" ");
