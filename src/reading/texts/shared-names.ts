import { normalised } from "../../domain/text";
import { folded } from "../dates/languages";
import { isCountry, isDistrict, isForce, isForceAlone, isKnownPlace, isRegion } from "./known-places";
import { namesOffence } from "./offence-words";

/** What is left of an area: "Rest of England", "Remainder of the country", "Reste de la France", "Übriges Bundesgebiet". */
const REST =
  /^(?:(?:the |an )?(?:rest|remainder|balance) of|rest van|reste[nr]? a[vf]|reszta|reste d[eu]s?(?: la| l')?|resto d[aeio]l?(?:la|l')?(?: la| el| los)?|gweddill|chuid eile d'?|(?:rest(?:lich|ant)?|ubrig|overig|ovrig|pozostal)(?:e[rns]?|a)?) (?:the |of )?(.+)$/;
/** "Elsewhere in Essex", "Other parts of Essex", "Anderswo in Sachsen" */
const ELSEWHERE =
  /^(?:elsewhere|everywhere else|anywhere else|other (?:parts|areas|places)|ailleurs|anderswo|andernorts|en otros lugares|altrove|elders|annorstans|andre steder) (?:in|en|within|of|de|i) (?:the )?(.+)$/;
/** "England excluding Essex", "Essex (excl. Southend)", "Sachsen ohne Leipzig" */
const EXCLUDING =
  /^(.+?)[ ,(–-]+(?:excluding|excludes|excl?\.?|except(?: for)?|without|less|minus|ohne|hors|sans|exklusive|senza|sin|excepto|zonder|utan|bez) \(?.+$/;
/** "Outside London", "Non-London", "Hors Paris", "Außerhalb Berlins". Of the force's own area nobody could say whose offences these are. */
const OUTSIDE =
  /^(?:outside(?: of)?|outwith|beyond|non|not(?: (?:in|within))?|ex|external to|hors(?: de)?|en dehors de|au(?:ss|ß)erhalb(?: von)?|fuera de|fuori(?: da)?|fora de|buiten|utanfor|utenfor|udenfor|poza)[ -](?!(?:the )?(?:force|county|area|district|boundary|boundaries|region|jurisdiction|city|town|home|work|public|own)\b)(?:the )?(.+)$/;
const BARE_NOT = /^(?:non|ex|not(?! (?:in|within)\b))[ -]/;
const COUNTRY_WORD =
  /^(?:country|nation|region|uk|land(?:et|er)?|bund(?:esgebiet|eslander)?|pays|pais(?:es)?|paese|kraju?|territoire|territorio|regionen|regiones|regioni|comunidades|provinces|provincies|gewesten|states)$/;
/** "All other forces", "Remaining police forces", "Forces elsewhere", "Most similar forces" */
const OTHER_FORCES =
  /^(?:all (?:the )?)?(?:the )?(?:others?|remaining|rest of (?:the )?|(?:most )?similar)(?: \p{L}+)? (?:forces|constabularies|police (?:forces|areas|force areas))(?: .*)?$|^(?:police )?forces elsewhere$|^most similar (?:force )?group$/u;
const ANOTHER = "(?:(?:an)?other|different|neighbou?ring|adjacent|adjoining|external|foreign)";
/** What a force's own area is called. */
const OWN_AREA = "(?:force|county|area|region|jurisdiction|boundary|boundaries|constabulary|departement|provincia|kreis|land)";
/** Whose offences are another force's, or nobody could say whose: beside districts they are none of the force's own. */
const NOT_OURS = new RegExp(
  `^(?:${ANOTHER} (?:police )?(?:forces?|count(?:y|ies)|constabular(?:y|ies)|jurisdictions?|police areas?)(?:['’]s?)?(?: areas?)?|(?:out(?:side)?(?:[- ]of)?|off|not (?:in|within)|beyond|outwith|external to|non|hors(?: du| de)?|fuera de(?: la| el)?|ausserhalb(?: des)?)[- ](?:the |our |own |home )*${OWN_AREA}s?(?: areas?| boundar(?:y|ies))?|external|extern|abroad|overseas|foreign(?: countr(?:y|ies))?|international|extra-?territorial|oof|ooa|cross[- ]border|btp|british transport police|mod police|ministry of defence police|civil nuclear constabulary|national crime agency)$`,
);
/** What is left of nothing that is named. Beside districts it is one more. */
const THE_OTHERS = /^(?:all (?:the )?others|elsewhere|everywhere else|anywhere else|the rest|rest|remainder)$/;

/** Where offences were, among offences. */
const SOMEWHERE =
  /^(?:at sea|(?:on )?the high seas|in transit|(?:location|place|address|area) (?:unknown|not (?:known|stated|recorded))|(?:no|unknown) (?:location|place|address))$/;

/** Words for what several forces do together: "Eastern collaboration", "ERSOU", "Regional organised crime unit". */
const TOGETHER =
  /\b(?:collaborat(?:ion|ive)s?|alliance|\w{0,5}rocu|[a-z]{2,4}sou|regional (?:organised|serious) crime.*|(?:two|three|four|five|six|seven|eight|bi|tri|multi|cross)[ -]forces?|joint (?:unit|team|command|operations?|forces?))\b/;

/**
 * True for the name of what other forces or places have, beside those that are listed: the rest of a country or region, "All other
 * forces", "Outside London". It may hold some that are listed, and its figures are not those of the places. "Rest of Essex" beside districts is
 * one more district.
 */
export function isRestOfOthers(text: string, others: readonly string[]): boolean {
  const name = folded(normalised(text));
  const hasForces = others.some((other) => isForce(other) && !isRegion(other));
  if (OTHER_FORCES.test(name) || (hasForces && THE_OTHERS.test(name))) return true;
  const hasDistricts = !hasForces && others.filter((other) => isDistrict(other)).length > 1;
  const hasOffences = !others.some(isKnownPlace) && others.some(namesOffence);
  if (hasOffences ? isOfNone(text, others) : !hasForces && isOfOtherForces(text, others, hasDistricts)) return true;
  const [, outside] = OUTSIDE.exec(name) ?? [];
  if (outside !== undefined) return (hasOffences && isKnownPlace(outside)) || isOutside(name, outside, others);
  const area = remainderOf(text);
  return area !== null && (COUNTRY_WORD.test(folded(area)) || isCountry(area) || (isRegion(area) && hasForces));
}

/** True for a place among offences that is none of the force's, or none at all. */
function isOfNone(text: string, others: readonly string[]): boolean {
  const name = folded(normalised(text));
  return THE_OTHERS.test(name) || SOMEWHERE.test(name) || isOtherForce(text, others) || isNotOurs(name);
}

/** "Other force" beside two places or more, and "Kent" beside districts. */
function isOfOtherForces(text: string, others: readonly string[], hasDistricts: boolean): boolean {
  if (hasDistricts && isOtherForce(text, others)) return true;
  return others.filter((other) => isKnownPlace(other)).length > 1 && isNotOurs(folded(normalised(text)));
}

/** "Outside London" beside "Camden". "Non-domestic burglary" is an offence, and "Not known" a district like the others. */
function isOutside(name: string, outside: string, others: readonly string[]): boolean {
  return (isKnownPlace(outside) || !BARE_NOT.test(name)) && others.some(isKnownPlace);
}

/** "Other force area", "Kent (other force)", "Essex external", "Abroad" */
function isNotOurs(name: string): boolean {
  const [, within] = /\(([^()]+)\)$/.exec(name) ?? [];
  const [, area] = /^(.+) external$/.exec(name) ?? [];
  return NOT_OURS.test(name) || (within !== undefined && NOT_OURS.test(within)) || (area !== undefined && isKnownPlace(area));
}

/** "Kent" beside "Harlow" and "Basildon". The City of London stands among boroughs of London, too. */
function isOtherForce(text: string, others: readonly string[]): boolean {
  const inLondon = /^(?:city of )?(?:westminster|camden|hackney|islington|southwark|lambeth|tower hamlets)$/;
  return isForceAlone(text) && !(/^city of london/.test(normalised(text)) && others.some((other) => inLondon.test(normalised(other))));
}

/** The place in a list of the others that one name is the rest of: "Southwest Border" of "Rest of Southwest Border"; null for none. */
export function wholeOfRest(text: string, others: readonly string[]): number | null {
  const area = remainderOf(text);
  if (area === null) return null;
  const at = others.findIndex((other) => bareArea(other) === bareArea(area));
  return at < 0 ? null : at;
}

/** True for a name that says that it is what others do not have. It includes none of them, however large it is. */
export function saysRest(text: string): boolean {
  const name = folded(normalised(text));
  return OTHER_FORCES.test(name) || OUTSIDE.test(name) || remainderOf(text) !== null;
}

/** "Southwest Border" of "Rest of Southwest Border"; null for a name that is not the rest of anything. */
function remainderOf(text: string): string | null {
  const written = normalised(text);
  const name = folded(written);
  // As it is written: "España" is known with its accent.
  const after = REST.exec(name)?.[1] ?? ELSEWHERE.exec(name)?.[1];
  if (after !== undefined) return written.slice(-after.length);
  const before = EXCLUDING.exec(name)?.[1];
  return before === undefined ? null : written.slice(0, before.length);
}

function bareArea(text: string): string {
  return normalised(text).replace(/^(?:the|all|whole|total) |(?: (?:police|constabulary|county|force|total|area|all))+$/g, "");
}

/**
 * The places in a list of the others whose figures one name has together: "Essex and Kent" beside both, or beside one of them, or what
 * forces do together beside forces. None where it is no such name.
 */
export function sharedBy(text: string, others: readonly string[]): readonly number[] {
  const named = partsOfName(text);
  const held = others.flatMap((other, at) => (named.has(normalised(other)) ? [at] : []));
  if (named.size > 1 && (held.length === named.size || held.some((at) => isKnownPlace(others[at]!)))) return held;
  const forces = others.flatMap((other, at) => (isForce(other) ? [at] : []));
  return forces.length > 1 && TOGETHER.test(normalised(text)) ? forces : [];
}

/** What a name joins: "Essex", "Kent" and "Norfolk" of "Essex, Kent & Norfolk collaboration". */
export function partsOfName(text: string): ReadonlySet<string> {
  const bare = normalised(text)
    .replace(/[()]/g, " ")
    .replace(/ (?:police|collaborat(?:ion|ive)|combined|together|joint|jointly|both|alliance|unit|total)(?= |$)/g, "");
  return new Set(
    bare
      .split(/ ?[&+/,;] ?| - | (?:and|et|und|en|och|og|y|e|i|ac) /)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );
}
