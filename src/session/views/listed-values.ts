import { normalised } from "../../domain/text";
import { listedValue, valuesIn } from "../../reading";

/**
 * Whether a list such as "Robbery; Theft*" names this value of the data itself. A wildcard that matches it does not
 * count.
 */
export function isListed(list: string, value: string): boolean {
  const wanted = normalised(listedValue(value));
  return valuesIn(list).some((each) => normalised(each) === wanted);
}

/** The list with one more value of the data. */
export function withValue(list: string, value: string): string {
  return isListed(list, value) ? list : [...valuesIn(list), listedValue(value)].join("; ");
}

/** The list without a value of the data. */
export function withoutValue(list: string, value: string): string {
  const wanted = normalised(listedValue(value));
  return valuesIn(list)
    .filter((each) => normalised(each) !== wanted)
    .join("; ");
}
