import type { FindingCode } from "../domain/finding";
import { SEVERITIES } from "../domain/severities";
import type { Card } from "./card";
import * as cards from "./cards";

type Cards = { readonly [Code in FindingCode]: Card<Code> };
/** One of the cards, whichever it is. */
export type AnyCard = Cards[FindingCode];

/** A code that lacks a card, or has another code's, does not compile. */
const CARDS: Cards = cards;

/** Every code that a finding can have, with its card, in the order in which checks are made and listed. */
export const ALL_CHECKS: ReadonlyMap<FindingCode, AnyCard> = new Map(
  (Object.keys(SEVERITIES) as FindingCode[]).map((code) => [code, CARDS[code]]),
);

/** The checks that look for their own findings. */
export const CHECKS = [...ALL_CHECKS.values()].filter(({ find }) => find !== undefined);

/** The card of a code. */
export function cardOf<Code extends FindingCode>(code: Code): Card<Code> {
  return CARDS[code];
}
