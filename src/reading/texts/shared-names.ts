import { normalised } from "../../domain/text";
import { folded } from "../dates/languages";
import { isCountry, isForce, isRegion } from "./known-places";

/** What is left of an area: "Rest of England", "Remainder of the country", "Reste de la France", "Übriges Bundesgebiet". */
const REST =
  /^(?:(?:the |an )?(?:rest|remainder|balance) of|rest van|reste[nr]? a[vf]|reszta|reste d[eu]s?(?: la| l')?|resto d[aeio]l?(?:la|l')?(?: la| el| los)?|gweddill|chuid eile d'?|(?:rest(?:lich|ant)?|ubrig|overig|ovrig|pozostal)(?:e[rns]?|a)?) (?:the |of )?(.+)$/;
const COUNTRY_WORD = /^(?:country|nation|uk|land(?:et)?|bund(?:esgebiet)?|pays|pais|paese|kraju?|territoire|territorio)$/;
/** "All other forces", "Remaining police forces" */
const OTHER_FORCES =
  /^(?:all (?:the )?)?(?:the )?(?:others?|remaining|rest of (?:the )?)(?: \p{L}+)? (?:forces|constabularies|police (?:forces|areas|force areas))$/u;

/** Words for what several forces do together: "Eastern collaboration", "ERSOU", "Regional organised crime unit". */
const TOGETHER =
  /\b(?:collaborat(?:ion|ive)s?|alliance|\w{0,5}rocu|[a-z]{2,4}sou|regional (?:organised|serious) crime.*|(?:two|three|four|five|six|seven|eight|bi|tri|multi|cross)[ -]forces?|joint (?:unit|team|command|operations?|forces?))\b/;

/**
 * True for the name of what other forces have, beside forces that are listed: the rest of a country or region, "All other forces". It may
 * hold some that are listed, and its figures are not those of the places. "Rest of Essex" beside districts is one more district.
 */
export function isRestOfForces(text: string, others: readonly string[]): boolean {
  const name = folded(normalised(text));
  if (OTHER_FORCES.test(name)) return true;
  const plain = REST.exec(name)?.[1];
  if (plain === undefined) return false;
  // As it is written: "España" is known with its accent.
  const area = normalised(text).slice(-plain.length);
  return COUNTRY_WORD.test(plain) || isCountry(area) || (isRegion(area) && others.some((other) => isForce(other) && !isRegion(other)));
}

/**
 * The places in a list of the others whose figures one name has together: "Essex and Kent" beside both, or what forces do together beside
 * forces. None where it is no such name.
 */
export function sharedBy(text: string, others: readonly string[]): readonly number[] {
  const named = partsOfName(text);
  const held = others.flatMap((other, at) => (named.has(normalised(other)) ? [at] : []));
  if (held.length > 1 && held.length === named.size) return held;
  const forces = others.flatMap((other, at) => (isForce(other) ? [at] : []));
  return forces.length > 1 && TOGETHER.test(normalised(text)) ? forces : [];
}

/** What a name joins: "Essex", "Kent" and "Norfolk" of "Essex, Kent & Norfolk collaboration". */
function partsOfName(text: string): ReadonlySet<string> {
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
