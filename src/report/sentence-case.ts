import { capital } from "../domain/text";

/** What offences are called by beside the nouns for them all: words that are no names and no acronyms, so they can be written small. */
const OFFENCE_WORDS = wordsOf(`
  abuse actual adult aggravated animal anti-social antisocial arson assault assaults attempted bicycle bicycles bodily burglaries
  burglary business carrying causing child children commercial class community controlled corporate criminal cruelty cyber damage
  dangerous deception disability dishonesty disorder domestic drink driving drug drugs dwelling economy emergency enabled
  endangering exploitation exposure firearm firearms forgery fraud gun guns handling harassment harm hate homicide household
  indecent injuries injury interference jewellery kidnap kidnapping knife knives life making malicious malware manslaughter mental
  metal miscellaneous misuse money motor mugging murder murders neglect night non-residential obscene offensive officer officers
  online order passenger pedal perjury person personal persons possession premises property prostitution public racial
  racially rape rapes religious residential retail robberies robbery rural scams serious sex sexual shop shoplifting slavery snatch
  society stalking stolen supply tampering theft thefts threat threats time traffic trafficking transport trespass unauthorised
  vandalism vehicle vehicles victim victims violence violent vulnerable weapon weapons wildlife women worker workers wounding youth
`);
/** Nouns that stand behind any name. */
const NOUNS = wordsOf("crime crimes incident incidents offence offences recorded reported total");
/** Words that names of places hold too. */
const SMALL = wordsOf("against all an and any at by for from in into involving not of off on or other the to under use with without");
/** Letters of the longest acronym. */
const ACRONYM = 4;

/**
 * A measure as a sentence or a title begins with it: "Hate Crime Offences" is "Hate crime offences", and "PUBLIC ORDER OFFENCES" is "Public order offences".
 * What is not a word that offences are called by stays as it is written: a place, an acronym ("DA Offences"), a number.
 */
export function sentenceCase(measure: string): string {
  const isShouted = (measure.match(WORD) ?? []).some((word) => isCapitals(word) && OFFENCE_WORDS.has(word.toLowerCase()));
  const words = measure.replace(WORD, (word) => inSentence(word, isShouted));
  return hasOwnCapitals(words.match(WORD)?.[0] ?? "") ? words : capital(words);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

function inSentence(word: string, isShouted: boolean): string {
  const small = word.toLowerCase();
  if (NOUNS.has(small)) return small;
  const isOrdinary = OFFENCE_WORDS.has(small) || SMALL.has(small);
  if (!isCapitals(word)) return isOrdinary && !hasOwnCapitals(word) ? small : word;
  if (!isShouted) return word;
  // Another word of a text in capitals may be a place.
  return isOrdinary ? small : word.length > ACRONYM ? word[0]! + small.slice(1) : word;
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

/** True for "eBay". */
function hasOwnCapitals(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word);
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
