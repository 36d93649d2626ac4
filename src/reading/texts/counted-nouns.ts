import { remembering } from "../../domain/remembering";
import { normalised } from "../../domain/text";
import { folded } from "../dates/languages";
import { isKnownPlace } from "./known-places";
import { isOfWork } from "./labels";
import { isMeasureAlone, measureKind, POLICING } from "./measures";
import { timeless } from "./timeless";

/** What a title or a sheet's name says is counted: offences, or something else by its noun. */
export interface CountedNoun {
  /** "offences", or the noun as it is written, small: "incidents" */
  readonly noun: string;
  /** Whether nothing else is said: "Reported incidents", but not "Domestic incidents" or "Sexual offences", which may be what a strand is of. */
  readonly bare: boolean;
}

const OFFENCES =
  /^(offen[cs]es?|crimes?|infractions?|delits?|straftaten|delikte|delitos|delitti|reati|misdrijven|brott|lovbrudd|forbrydelser|przestepstwa|rikokset|troseddau)$/;

/** Nouns for what police count besides offences: what is reported, who takes part, what is done. */
const OTHERS = new RegExp(
  `^(?:${[
    "incidents?|events|occurrences?|reports|calls?|callers?|contacts?|logs|jobs|tasks|demand|cases|enquiries|inquiries|investigations|referrals?|notifications|allegations?|disclosures|complaints?|complainants?|alerts|sightings|submissions|responses|deployments|attendances|visits|stops|searches|encounters|interventions|operations|outcomes?|disposals?|detections?|charges|arrests?|cautions?|convictions?|prosecutions?|warrants|tickets|fines|notices|episodes|fires|detentions|concerns?",
    "victims?|suspects?|offenders?|perpetrators?|nominals?|persons?|people|individuals?|subjects?|witnesses|detainees|officers|staff|missing|casualties|patients?|children|juveniles|youths|adults|males|females|households?|premises|addresses|dwellings|properties|property|vehicles?|weapons?|items?|exhibits?|seizures?|firearms?|knives",
    "incidentes|incidenti|vorfalle|ereignisse|einsatze|meldungen|meldingen|aangiften|anzeigen|anrufe|appels|interventions|llamadas|chiamate|denuncias?|plaintes|signalements|opfer|victimes|victimas|vittime|slachtoffers|tatverdachtige|verdachten|personen|personas|persone|personnes|fahrzeuge|vehicules|vehiculos|veicoli|voertuigen|digwyddiadau|galwadau|dioddefwyr|zdarzenia|ofiary|handelser|haendelser|hendelser|offer",
  ].join("|")})$`,
);
/** These may as well be what the offences are against, or by: sheets "Persons" and "Vehicles". */
const TOPICS =
  /^(persons?|people|individuals?|children|juveniles|youths|adults|males|females|households?|premises|addresses|dwellings|property|properties|vehicles?|weapons?|firearms?|knives|items?|missing|personen|personas|persone|personnes|fahrzeuge|vehicules|vehiculos|veicoli|voertuigen)$/;

/** Words around a noun that make nothing else of it. */
const PLAIN =
  /^(all|total|totals|number|numbers|count|counts|no|recorded|reported|police|monthly|annual|yearly|of|the|data|figures|statistics|stats|received|attended|logged|created|raised|opened|involved|identified|by|crime|intelligence)$/;
/** What follows a noun without saying more of it. */
const AFTER =
  /^(recorded|reported|received|attended|logged|created|raised|opened|closed|made|executed|issued|involved|identified|known|data|figures|statistics|stats|count|counts|totals?|numbers?|table|sheet|extract|report|summary|overview|trend|trends|only)$/;
const PREPOSITION =
  /^(by|in|for|from|to|per|at|with|within|on|and|&|or|where|involving|against|between|since|until|nach|pro|je|im|par|pour|en|et|por|para|y|per|nel|e|und|naar|voor|tegen|and)$/;

/** What a title, a sheet's name or a header says is counted: its head noun. Null where that is no noun of the kind. */
export const countedNoun = remembering((text): CountedNoun | null => {
  for (const part of text.split(/[:;,([–—|/]| - |_/)) {
    const found = nounOf(part);
    if (found !== null) return found;
  }
  return null;
});

/** Nouns that no offence ends in, whatever stands before them. Others may: "Assisting offenders", "Hoax calls", "Resisting arrest". */
const NEVER_OFFENCES =
  /^(incidents?|victims?|suspects?|complainants?|arrests|detections?|outcomes?|disposals?|referrals?|cautions|convictions|prosecutions|logs|fires|detentions|concerns?|incidentes|incidenti|victimes|victimas|opfer|slachtoffers)$/;
const POLICE_WORK = new RegExp(`^(?:${POLICING})$`);
/** What became of offences, and what happens on roads: "Crimes cleared", "Road traffic collisions", "KSI", "Sudden deaths". */
const BESIDE_OFFENCES =
  /^(?:\p{L}+ )?(?:crimes?|offences?|cases?) (?:solved|detected|cleared(?: up)?|cancelled|filed|finali[sz]ed|closed|undetected|unsolved)$|^(?:(?:all|fatal|serious|slight|minor|injury|damage[ -]only|road|traffic|vehicle|motor) )*(?:collisions|accidents|rt[ac]s?|ksis?|casualties|fatalities)$|^killed (?:and|or) seriously injured$|^(?:(?:all|sudden|unexpected|unexplained|suspicious|road|traffic) )*deaths$/u;

/** True for a name that, among offences, counts something else: "Arrests", "Victims", "ASB incidents", "Stop and search". */
export function isOtherThanOffence(text: string): boolean {
  const name = normalised(text);
  if (isAside(text) || isOfWork(text) || POLICE_WORK.test(name) || BESIDE_OFFENCES.test(name) || /^missing (?:persons|people)$/.test(name))
    return true;
  if (measureKind(text) === "beside" && isMeasureAlone(text)) return true;
  // "Escape (detainees)" is an offence by detainees.
  const counted = countedNoun(text.split(/\(| - /)[0]!);
  return counted !== null && counted.noun !== "offences" && (counted.bare || endsNoOffence(counted.noun));
}

const ASIDE =
  /^[^\p{L}\d]*(?:(?:memo(?:randum)?(?: items?)?|notes?|nb|flag(?:ged)?|for (?:information|reference|info)|info|fyi|see also)(?: ?[:–-] ?.*|)|(?:memo|memorandum|flagged|see also|nb) .*|(?:(?:sum |cross[- ]?)?checks?(?:sum)?|balance|(?:effect of )?rounding|excluded|not counted|transferred|recoded|reclassified|repeats?|linked (?:crimes|offences|incidents)|(?:carried|brought) (?:forward|over)|[bc]\/f(?:wd)?))$/u;

/** A line that another has replaced: "Theft (old)", "Fraud - superseded", "DO NOT USE Theft". */
const REPLACED =
  "superseded|do not use|don[’']t use|obsolete|discontinued|not (?:in use|used)|no longer used|withdrawn line|old (?:version|figures|line)";
const OUT_OF_USE = new RegExp(
  `\\((?:old|${REPLACED})\\)$|\\p{L} ?[-–—:] ?(?:${REPLACED})$|^(?:superseded|do not use|don[’']t use|obsolete|discontinued)\\b`,
  "u",
);

/**
 * True for the name of a line of bookkeeping or of a remark, "Memo: domestic" and "Brought forward", or of one that is out of use: "Theft
 * (old)". It is neither an offence nor a place.
 */
export function isAside(text: string): boolean {
  const name = normalised(text);
  return ASIDE.test(name) || OUT_OF_USE.test(name);
}

/** True for a name that, among places, says of one that something else is counted: "Basildon arrests", "North - Victims", "Solved: Harlow". */
export function isPlaceOfOthers(text: string): boolean {
  const [, before = "", after = ""] = /^(.*?)(?: ?[-–—:,(/|]+ ?| )(\p{L}+)\)?$/u.exec(text) ?? [];
  const [, first = "", rest = ""] = /^(\p{L}+) ?[-–—:,(/|]+ ?(.*?)\)?$/u.exec(text) ?? [];
  return isAside(text) || (isKnownPlace(before) && isBesideOffences(after)) || (isKnownPlace(rest) && isBesideOffences(first));
}

function isBesideOffences(word: string): boolean {
  return endsNoOffence(normalised(word)) || (measureKind(word) === "beside" && isMeasureAlone(word));
}

/** True for a noun that makes no offence, whatever stands before it: "incidents". */
export function endsNoOffence(noun: string): boolean {
  return NEVER_OFFENCES.test(noun);
}

function nounOf(part: string): CountedNoun | null {
  const words = wordsOf(part);
  const end = words.findIndex((word, at) => at > 0 && PREPOSITION.test(word));
  const phrase = end < 0 ? words : words.slice(0, end);
  while (phrase.length > 1 && AFTER.test(phrase.at(-1)!)) phrase.pop();
  const of = phrase.findIndex((word, at) => at > 0 && /^(of|von|de|di|van|d'|der)$/.test(word));
  // "Reports of theft" are reports, and "number of reports" too.
  const before = of > 0 ? phrase.slice(0, of) : phrase;
  const head = of > 0 && before.every((word) => PLAIN.test(word)) ? phrase.slice(of + 1) : before;
  const noun = head.at(-1);
  if (noun === undefined) return null;
  const isPlain = phrase.every((word) => word === noun || PLAIN.test(word));
  if (OFFENCES.test(noun)) return { noun: "offences", bare: isPlain };
  return OTHERS.test(noun) ? { noun, bare: isPlain && !TOPICS.test(noun) } : null;
}

/** The words of a part of a title, without numbers, times and places: "Table 2" and "Incidents North 2019" say no more than "Incidents". */
function wordsOf(part: string): string[] {
  const words = folded(timeless(part)).match(/[\p{L}&']+/gu) ?? [];
  return words.filter((word) => !isKnownPlace(word));
}
