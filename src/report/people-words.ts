import type { NoPeopleRate, PerThousand } from "../analysis/columns";
import type { Comparison } from "../domain/comparison";
import { HIDDEN_MARK } from "../domain/hidden";
import { listed, listedSome } from "../domain/text";
import { WINDOW_LENGTH } from "../domain/window";
import type { Gap } from "./report";

/** Under the overview, where it has rates per 1,000 people of periods of these lengths. */
export function peopleNote(lengths: readonly number[]): string {
  const isYears = lengths.every((length) => length === WINDOW_LENGTH);
  const rest = "times 1,000, over the population of the places that they are of, by the workbook’s sheet of populations.";
  const both = "Both rates are of the same population.";
  if (isYears) return `Per 1,000 people: the offences of 12 months, ${rest} ${both}`;
  const apart = new Set(lengths).size > 1 ? " Rates of periods of different lengths cannot be compared." : "";
  return `Per 1,000 people: the offences of the period, ${rest} ${both} A rate of fewer than 12 months is of these months alone: it is not made up to a year.${apart}`;
}

/** "per 1,000 people", and in how many months where that is not a year. */
export function perPeople(length: number): string {
  if (length === WINDOW_LENGTH) return "per 1,000 people";
  return `per 1,000 people in ${length === 1 ? "one month" : `${length} months`}`;
}

const NO_RATE = "No rate per 1,000 people: ";
/** So many places are named. */
const NAMED = 5;

/** Why there are no rates per 1,000 people; null where there are. */
export function peopleGap({ reason }: Pick<PerThousand, "reason">): Gap | null {
  if (reason === null) return null;
  if (reason.code === "confidential") return { shorthand: HIDDEN_MARK, text: `${NO_RATE}it could tell figures that are hidden.` };
  return { shorthand: "[x]", text: `${NO_RATE}${whyNot(reason)}` };
}

function whyNot(reason: Exclude<NoPeopleRate, { readonly code: "confidential" }>): string {
  const named = (names: readonly string[]) => listedSome(names, NAMED);
  switch (reason.code) {
    case "noPopulation":
      return `the sheet of populations has none for ${named(reason.places)}.`;
    case "noPlace":
      return reason.sheets.length === 0
        ? "its figures are of no place."
        : `on ${named(reason.sheets.map((sheet) => `“${sheet}”`))}, nothing says the place of each figure.`;
    case "severalColumns":
      return `${listed(reason.columns.map((column) => `“${column}”`))} give it different populations.`;
    case "unequalRules":
      return "some of its rules count other places than others.";
    case "placesWithoutRows":
      return `it has no figures for ${named(reason.places)}, so that it may not be of everyone there.`;
    case "morePlaces":
      return `the sheet of populations also has ${named(reason.places)}, which the worksheets have no figures for.`;
    case "noTotals":
      return "one of the two totals is missing.";
    case "moreThanPeople":
      return `there are more offences than people (${reason.people.toLocaleString("en-GB")}). Look at the population.`;
  }
}

/** What stands among the rates for a strand without them. */
export const NO_PEOPLE = "[x]";

/** What the marks that stand among the rates mean, a line each. */
export const PEOPLE_MARKS = [
  `${NO_PEOPLE} no rate per 1,000 people: the strand’s section says why.`,
  `${HIDDEN_MARK} no rate per 1,000 people: it could tell figures that are hidden.`,
] as const;

/** Whether a report has anything to say of rates per 1,000 people. */
export function hasPeople(comparisons: readonly Comparison[]): boolean {
  return comparisons.some(({ people }) => people !== undefined);
}
