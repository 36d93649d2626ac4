import { countedNoun } from "./counted-nouns";
import { saysNumberOf } from "./number-of";

/** True for the header of how many offences there were, in other words than those known: "Number of crimes recorded", "num_crimes". */
export function countsOffences(header: string): boolean {
  return saysNumberOf(header) && countedNoun(header)?.noun === "offences";
}
