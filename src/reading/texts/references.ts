import { isCountOf } from "./labels";

const NUMBER = "(?:u?ids?|refs?|references?|numbers?|num|nr|no|key|u?rn|crn)";
const numbered = (of: string) => new RegExp(`\\b(?:${of})(?: ${NUMBER})+$`);

/**
 * Surest first: a crime's own number; a case's, or one that does not say what it is of; an incident's, which several offences may share.
 */
const RANKS: readonly RegExp[] = [
  new RegExp(`${numbered("crimes?|offen[cs]es?|crime record").source}|^(?:urn|crn)(?: ${NUMBER})?$`),
  new RegExp(
    `${numbered("case|report|occurrence|complaint|file|record|dr").source}|^(?:unique |police )?${NUMBER}(?: ${NUMBER})*$|^(?:aktenzeichen|vorgangsnummer|zaaknummer|dossier)$`,
  ),
  numbered("incident|event|log|cad|call"),
];

/** Numbers of people and places, which may have many offences each; of rows, which belong to no crime; and of kinds of offences. */
const OF_OTHERS =
  /\b(victims?|offenders?|suspects?|persons?|nominals?|officers?|collar|vehicles?|property|house|street|building|phone|location|address|premises?|place|area|ward|beat|district|sector|zone|grid|station|team|unit|school|store|row|line|page|types?|class|group|category|codes?)\b/;

/** How surely a column holds each crime's own reference, by its header: 0 is best; null where the header does not say. */
export function referenceRank(header: string): number | null {
  const words = header
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim()
    .toLowerCase();
  const rank = OF_OTHERS.test(words) || isCountOf(header) ? -1 : RANKS.findIndex((test) => test.test(words));
  return rank < 0 ? null : rank;
}
