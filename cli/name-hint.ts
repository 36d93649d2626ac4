import { distance } from "fastest-levenshtein";
import { listed, listedSome, normalised } from "../src/domain/text";

/** The most names listed; of more, only the first few. */
const FEW = 12;
const FIRST = 6;
/** The share of a name's letters that may be wrong. */
const WRONG = 0.4;

/** "Did you mean “Robbery”?" for an unknown name; where no known name is near, a list of them. */
export function nameHint(given: string, names: readonly string[]): string {
  const nearest = nearestName(given, names);
  const quoted = names.map((name) => `“${name}”`);
  if (nearest !== null) return `Did you mean “${nearest}”?`;
  if (names.length === 1) return `The only one is ${quoted[0]!}.`;
  return `There are ${names.length > FEW ? listedSome(quoted, FIRST) : listed(quoted)}.`;
}

/** The known name that this is probably a misspelling of; null where none is near. */
export function nearestName(given: string, names: readonly string[]): string | null {
  const [nearest] = names
    .map((name) => ({ name, apart: distance(normalised(given), normalised(name)) }))
    .toSorted((one, other) => one.apart - other.apart);
  return nearest && nearest.apart <= WRONG * Math.max(given.length, nearest.name.length) ? nearest.name : null;
}
