import { normalised } from "../../domain/text";
import { mayHold } from "./known-places";
import { isWholeName } from "./labels";
import { isRestOfOthers, partsOfName, sharedBy, wholeOfRest } from "./shared-names";

/** What makes a part of a place's name: "Colchester North", "East Suffolk", "Harlow town", "Essex districts". */
const PART =
  "(?:north|south|east|west|central|centre|mid|inner|outer|upper|lower|northern|southern|eastern|western|rural|urban|town|town centre|city|city centre|districts?|division|local|lpa|bcu|csp|sector|wards?|stations?)";
const PARTS = new RegExp(String.raw`^(?:[ ,(–-]*(?:and[ -])?${PART}\)?)+$`);
/** What makes a larger place of a name: "Greater Manchester", "Essex (all)", "Harlow total". */
const WHOLE =
  /^(?:greater|all|whole|total) (?=\S)|[ ,(–-]+(?:all|total|whole|(?:county|force|borough|district|area|region)-?wide|and (?:area|surroundings|district))\)?$/g;

/**
 * How one name holds another: "joined" where it lists it, "Norfolk and Suffolk" beside "Norfolk"; "part" where the other is a part of it by
 * its name, "Colchester" beside "Colchester North"; null where neither shows.
 */
export function holdsName(name: string, other: string): "joined" | "part" | null {
  const [own, part] = [normalised(name), normalised(other)];
  if (own === part) return null;
  const named = partsOfName(name);
  if (named.size > 1 && named.has(part)) return "joined";
  if (own.replace(WHOLE, "") === part) return "part";
  // "North East" is no part of "North", but beside it.
  if (PARTS.test(` ${own}`)) return null;
  const rest = part.startsWith(own) ? part.slice(own.length) : part.endsWith(own) ? ` ${part.slice(0, -own.length).trim()}` : "";
  return PARTS.test(rest) && /^[ ,(–-]/.test(rest) && isApart(part, own) ? "part" : null;
}

/** True where a name begins or ends another as words of its own: "York" does not end "Greater Yorkshire". */
function isApart(text: string, name: string): boolean {
  return text.startsWith(name) ? /^[ ,(–-]/.test(text.slice(name.length)) : /[ -]$/.test(text.slice(0, -name.length));
}

/** Among places, those that by their names may hold others, or are the rest of them; `certain` where a name lists others, or is a rest's whole. */
export function holdersAmong(names: readonly string[]): { readonly holders: readonly number[]; readonly certain: boolean } {
  let certain = false;
  const holders = names.flatMap((name, at) => {
    const others = names.filter((_, index) => index !== at);
    const held = others.map((other) => holdsName(name, other));
    const isWhole = others.some((other) => wholeOfRest(other, [name]) !== null);
    certain ||= held.includes("joined") || isWhole;
    const isHolder =
      isWhole ||
      held.some((how) => how !== null) ||
      (!PARTS.test(` ${normalised(name)}`) && mayHold(name, others)) ||
      (others.length > 1 && isWholeName(name)) ||
      sharedBy(name, others).length > 0 ||
      isRestOfOthers(name, others);
    return isHolder ? [at] : [];
  });
  return { holders, certain };
}
