import { remembering } from "../../domain/remembering";
import { normalised } from "../../domain/text";
import { isMeasureWord } from "./measures";
import { COUNTRY_NAMES, DISTRICTS, LARGE_PLACES, REGIONS } from "./place-names";

/** Words for a part of an area: alone, together, or with a name. */
const DIRECTION = String.raw`(?:north|south|east|west|central|centre|mid|inner|outer|upper|lower|northern|southern|eastern|western)`;
const AREA = String.raw`(?:district|division|borough|ward|area|region|sector|territory|county|city|town|town centre|village|parish|lpa|bcu|csp|bch|ncu|beat|station|precinct)`;

const DIRECTIONS = new RegExp(String.raw`^(?:${DIRECTION})(?:[ -](?:and[ -])?${DIRECTION})*(?: ${AREA})?s?$`);
/** "North", "police" and the like beside a name. */
const BESIDE_NAMES = new RegExp(String.raw`^(?:${DIRECTION} )+|(?: ${DIRECTION})+$|(?: (?:police|constabulary|council|${AREA}))+$`, "g");
/** "Harlow district", "City of York", "Area 3", "LPA North" */
const NAMED_AREA = new RegExp(String.raw`^(?:.{2,} ${AREA}|(?:the )?${AREA} (?:of )?.{1,40}|${AREA})$`);

const COUNTRIES: ReadonlySet<string> = new Set(COUNTRY_NAMES.map(keyOf));
const LARGE: ReadonlySet<string> = new Set(LARGE_PLACES.map(keyOf));
const FORCES_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...REGIONS].map(([region, forces]) => [keyOf(region), new Set(forces.map(keyOf))]),
);
const DISTRICT_KEYS: ReadonlySet<string> = new Set(DISTRICTS.map(keyOf));
const KEYS: ReadonlySet<string> = new Set([...COUNTRIES, ...LARGE, ...DISTRICT_KEYS]);

/** The name as places are compared: "&" is "and", no points, hyphens as spaces. */
function keyOf(text: string): string {
  return normalised(text)
    .replace(/&/g, " and ")
    .replace(/[-–.,'’]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** True for a text that is known to name a place, so that figures of two such may be added up. A text that says what is counted is none. */
export const isKnownPlace = remembering((text): boolean => {
  const key = keyOf(text);
  if (KEYS.has(key)) return true;
  if (isMeasureWord(text)) return false;
  if (DIRECTIONS.test(key) || NAMED_AREA.test(key)) return true;
  const bare = key.replace(BESIDE_NAMES, "").trim();
  return bare !== key && KEYS.has(bare);
});

/** "City" and "Beat" alone name one beside others; of "the city" or "the whole town" they are parts. */
const SMALL_AREA = String.raw`(?:borough|ward|city|town|village|parish|beat|station|precinct|sector)`;
const ANY_AREA = new RegExp(
  String.raw`^(?!${SMALL_AREA}$|(?:force|police|policing|local|total) ${SMALL_AREA}$|(?:.* )?town centre$)(?:(?:the|our|this|whole|entire|total|force|police|policing|local) )*${AREA}$`,
);

/** True for "County", "The force area" and "The whole city", which name no one place and may well hold the places beside them. */
export function isAnyArea(text: string): boolean {
  return ANY_AREA.test(keyOf(text));
}

/** What stands beside a country in a column of nationalities. */
const NO_PLACE = /\b(other|others|unknown|not|none|foreign|abroad|eu|overige?|onbekend|sonstige|unbekannt|autres?|otros?|altr[io])\b/i;

/**
 * True for the name of an area that can include the others: a force among districts, a country among provinces of any name, or among
 * forces, and a region among forces.
 */
export function mayHold(text: string, others: readonly string[]): boolean {
  if (isCountry(text) && others.length > 1 && !others.some((other) => isCountry(other) || NO_PLACE.test(other))) return true;
  if (others.length === 0) return false;
  // "Northern region" holds forces, and stands beside districts as one of their kind.
  if (isRegion(text) && others.every((other) => isForce(other) && !isRegion(other))) return true;
  return others.every((other) => sizeOf(other) > 0 && sizeOf(other) < sizeOf(text));
}

/**
 * The areas among others that one is known to hold, by their places in the list: a region's own forces, or the largest kind of area that
 * a country holds, since these hold the rest. None where they cannot be told from others of its size.
 */
export function heldBy(text: string, others: readonly string[]): readonly number[] {
  const forces = FORCES_OF.get(keyOf(text));
  if (forces) return others.flatMap((other, at) => (forces.has(forceKey(other)) ? [at] : []));
  if (sizeOf(text) !== COUNTRY || !mayHold(text, others)) return [];
  const isHeld = [isRegion, isForce].find((is) => others.some(is));
  return isHeld ? others.flatMap((other, at) => (isHeld(other) ? [at] : [])) : [];
}

const [COUNTRY, LARGE_PLACE] = [3, 2];
const NATION = /^(national(ly)?( figures?)?|nationwide|(the )?(whole )?(nation|country)|e and w|eng and wales)$/;
/** "All England", "Whole of Wales" */
const WHOLE_OF = /^(all|whole|total|the whole)( of)? /;

/** True for the name of a country. */
export function isCountry(text: string): boolean {
  return sizeOf(text) === COUNTRY;
}

/** True for a region of England, or of any other name. */
export function isRegion(text: string): boolean {
  const key = keyOf(text);
  return key.endsWith(" region") || /^(the )?region(al)?$/.test(key) || DIRECTIONS.test(key) || FORCES_OF.has(key);
}

/** True for the name of a force, a county or another area that holds districts. */
export function isForce(text: string): boolean {
  return sizeOf(text) === LARGE_PLACE;
}

/** True for a place that is known by its name, and holds no others. */
export function isDistrict(text: string): boolean {
  return DISTRICT_KEYS.has(keyOf(text));
}

/** True for a force whose name no district has: "Kent" and "Wiltshire Police", but not "Wiltshire", which is a council's area too. */
export function isForceAlone(text: string): boolean {
  const key = forceKey(text);
  if (LARGE.has(key) && key !== keyOf(text)) return true;
  if (key === "london" || ALSO_COUNCILS.has(key)) return false;
  return FORCES_ELSEWHERE.has(key) || [...FORCES_OF.values()].some((forces) => forces.has(key));
}
/** Forces of Wales, and of the West Midlands, which are a region too. The directions of Wales are no forces' alone. */
const FORCES_ELSEWHERE: ReadonlySet<string> = new Set(
  ["Dyfed-Powys", "Gwent", "Staffordshire", "Warwickshire", "West Mercia", "West Midlands"].map(keyOf),
);
const ALSO_COUNCILS: ReadonlySet<string> = new Set(
  ["Durham", "Northumberland", "Tyne and Wear", "Cumbria", "North Yorkshire", "Dorset", "Wiltshire"].map(keyOf),
);

/** A force's name without "Police". */
function forceKey(text: string): string {
  const key = keyOf(text);
  return LARGE.has(key) ? key : key.replace(/ (police( service)?|constabulary)$/, "");
}

/** How large a known area is: a country, a force or county, or part of one; 0 for what is not known to be a place. The rest of one is a part. */
const sizeOf = remembering((text): number => {
  const key = keyOf(text);
  if (COUNTRIES.has(key) || COUNTRIES.has(key.replace(WHOLE_OF, "")) || NATION.test(key)) return COUNTRY;
  if (LARGE.has(forceKey(text))) return LARGE_PLACE;
  const [, rest] = /^(?:the )?(?:rest|remainder) of (.+)$/.exec(key) ?? [];
  if (rest !== undefined) return Math.max(0, sizeOf(rest) - 1);
  return isKnownPlace(text) ? 1 : 0;
});
