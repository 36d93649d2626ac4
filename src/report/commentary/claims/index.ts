import { averageClaims } from "./averages";
import type { Claim, ReadAgainst } from "./claim";
import { directionClaims } from "./directions";
import { periodClaims } from "./periods";
import { trendClaims } from "./trends";

export type { Claim, ReadAgainst, StrandFacts } from "./claim";
export { staleFigures, type StaleFigure } from "./stale";

/** Everything in a text that does not agree with the report's figures or with itself, in the order of the text. */
export function claimsAgainst(text: string, against: ReadAgainst): readonly Claim[] {
  return [averageClaims, directionClaims, periodClaims, trendClaims].flatMap((read) => read(text, against)).toSorted((a, b) => a.at - b.at);
}
