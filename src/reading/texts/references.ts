import { isCountOf } from "./labels";

const NUMBER = "(?:u?ids?|refs?|references?|numbers?|num|nr|no|key|u?rn|crn)";
const numbered = (of: string) => new RegExp(`\\b(?:${of})(?: ${NUMBER})+$`);

/**
 * Surest first: a crime's own number; a case's, or one that does not say what it is of; an incident's, which several offences may share; any other.
 */
const RANKS: readonly RegExp[] = [
  new RegExp(`${numbered("crimes?|offen[cs]es?|crime record").source}|^(?:urn|crn)(?: ${NUMBER})?$`),
  new RegExp(
    `${numbered("case|report|occurrence|complaint|investigation|inv|file|record|dr").source}|^(?:unique |police )?${NUMBER}(?: ${NUMBER})*$|^(?:aktenzeichen|vorgangsnummer|zaaknummer|dossier)$`,
  ),
  numbered("incident|event|log|cad|call"),
  // Of whatever system: "Niche Ref".
  /^(?:\p{L}+ ){1,3}(?:refs?|reference)(?: (?:number|num|nr|no))?$/u,
];

/** References from this rank on say only that they are some system's. */
export const OF_SOME_SYSTEM = 3;

/** Numbers of people and places, which may have many offences each; of rows, which belong to no crime; and of kinds of offences. */
const OF_OTHERS =
  /\b(victims?|offenders?|suspects?|persons?|nominals?|officers?|collar|vehicles?|property|house|street|building|phone|location|address|premises?|place|area|ward|beat|district|sector|zone|grid|station|team|unit|school|store|row|line|page|types?|class|group|category|codes?|map|os|postcode|uprn|custody|arrest|charge|court|exhibit|warrant|intel|intelligence|cross|linked|related|previous|parent|master|operation|source|caller|easting|northing|latitude|longitude|lat|long|lng|coordinates?|x|y|values?|times?)\b/;

/** How surely a column holds each crime's own reference, by its header: 0 is best; null where the header does not say. */
export function referenceRank(header: string): number | null {
  const words = wordsOf(header);
  const rank = isOfOthers(header) ? -1 : RANKS.findIndex((test) => test.test(words));
  return rank < 0 ? null : rank;
}

/** True for a header that says that a column's codes are of people, places or kinds, or that they count something. */
export function isOfOthers(header: string): boolean {
  return OF_OTHERS.test(wordsOf(header)) || isCountOf(header);
}

function wordsOf(header: string): string {
  return header
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim()
    .toLowerCase();
}
