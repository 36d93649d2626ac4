import { isOutcomeHeader } from "./solved";
import { spelt } from "./spelling";

const OF = "(?:crime|offence|record|entry|incident)";
/** What is said of a record that is no offence of the force's, and nothing else. */
const SAYS_SO = [
  "no[- ]?crim(?:es?|ed|ing)",
  "not (?:crimed|recordable|notifiable|(?:an? )?(?:recordable |recorded )?(?:crime|offence))",
  "no an? (?:crime|offence)",
  "no (?:crime|offence)s? (?:committed|disclosed|identified|confirmed|made out)",
  "non[- ]?(?:crime|recordable|notifiable)",
  `(?:${OF} )?cancell?ed`,
  "cancelled/transferred",
  "(?:created|recorded|entered|raised|opened) in error",
  `(?:confirmed |linked )?duplicated?s?(?: (?:${OF} )?removed)?`,
  "reclassified (?:out|(?:as|to) (?:an? )?(?:incident|non[- ]?crime|no[- ]?crime))",
  "crime[- ]related incident",
  "(?:test|training|dummy|invalid|void(?:ed)?|deleted) (?:record|crime|entry|offence)",
  "voided|unfounded",
].join("|");
const NO_OFFENCE = new RegExp(
  `^(?:${SAYS_SO})(?: ${OF})?(?: ?[-–:(].*)?$|^transferred (?:out\\b.*|to .*\\b(?:force|police|constabulary))$`,
);

/** True for a text that says that a record is no offence of the force's: "No crime", "Cancelled - in error", "Transferred to another force". */
export function isNoOffence(text: string): boolean {
  return NO_OFFENCE.test(spelt(text));
}

/** Where one state ends and a more exact one begins: "Undetected - no-crimed", "Filed: duplicate", "Closed (cancelled)". */
const MORE_EXACTLY = / [-–] ?|[:;(] ?/;
/** Longer texts tell what happened. */
const LONGEST_STATE = 60;

/** Headers of flags that say that a record is an offence: "Recordable", "NCRS compliant", "Is crime". */
const IS_ONE =
  /^(?:is )?(?:(?:ncrs|recordable|notifiable|crimed|countable)(?: (?:crime|offence|compliant))?|(?:valid|confirmed) (?:crime|offence)|is (?:an? )?(?:crime|offence))(?: (?:flag|y\/n|\(y\/n\)))?\??$/;
/** What a record of somewhere else has in place of a district. Under "Source", another force may have passed on what happened here. */
const ELSEWHERE = /^(?:(?:an)?other force|out(?:side)?(?: of)? (?:the )?force|not in (?:the )?force)(?: area)?$/;
const OF_PLACE =
  /^(?:(?:owning|responsible|recording|offence|crime|incident) )?(?:districts?|areas?|divisions?|lpa|bcu|csp|force|beats?|wards?|boroughs?|stations?|sectors?|regions?|places?|locations?)\b/;
const [YES, NO] = [/^(?:y|yes|true)$/, /^(?:n|no|false)$/];
const flagOf = (header: string) => spelt(header).replace(/[_-]/g, " ");

/**
 * True where a column's text says that a record is no offence of the force's: by itself, as the more exact half of a state, or as the
 * answer to its header, such as "No" to "Recordable" and "Yes" to "Duplicate".
 */
export function saysNoOffence(header: string, text: string): boolean {
  if (isNoOffence(text)) return true;
  const words = spelt(text);
  if (ELSEWHERE.test(words)) return OF_PLACE.test(flagOf(header));
  if (NO.test(words)) return IS_ONE.test(flagOf(header));
  if (YES.test(words)) return isNoOffence(header.replaceAll("_", " ").replace(/\?$| (?:flag|y\/n|\(y\/n\))\??$/i, ""));
  return (
    words.length <= LONGEST_STATE &&
    words
      .split(MORE_EXACTLY)
      .slice(1)
      .some((part) => NO_OFFENCE.test(part.replace(/\)$/, "").trim()))
  );
}

/** True for the header of a column that may say which records are no offences. */
export function mayTellNoOffences(header: string): boolean {
  return isOutcomeHeader(header) || saysNoOffence(header, "no") || saysNoOffence(header, "yes");
}
