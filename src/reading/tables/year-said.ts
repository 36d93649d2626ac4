import { finding, type Finding, type FindingPlace } from "../../domain/finding";
import { monthOf, type Month } from "../../domain/month";
import type { YearSaid } from "./tables";

/** The month with this number in a year that stands above it. */
export function monthInYear({ first, start }: YearSaid, number: number): Month {
  return monthOf(first + (start !== null && number < start ? 1 : 0), number);
}

/** A year that is asked about. */
export function askedYear({ text, first }: YearSaid, place: FindingPlace): Finding {
  return finding("ambiguousPeriod", place, { found: text, ends: [monthOf(first, 12), monthOf(first + 1, 3)] });
}
