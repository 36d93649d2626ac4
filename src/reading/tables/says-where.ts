import { normalised } from "../../domain/text";
import type { CategoryColumn } from "./tables";

const WHERE =
  /^(place|district|ward|borough|division|area|region|lpa|bcu|csp|station|beat|force|constabulary|county|city|municipality|province|state|local authority|community safety partnership|reported by|falls within|police (force|area|district|division|region))s?\b/;

/** What becomes of an offence, or how it was recorded: such values come and go over time, and do not show that rows are missing. */
const COMES_AND_GOES =
  /\b(outcomes?|status|disposals?|results?|resolution|updated?|version|systems?|source|officers?|team|stage|provisional|notes?|remarks?|comments?|last)\b/;

/** True for a column that says where an offence was. */
export function saysWhere({ header, said }: Pick<CategoryColumn, "header" | "said">): boolean {
  return said === "place" || (said === null && WHERE.test(normalised(header)));
}

/** True for a column whose values come and go with time. */
export function comesAndGoes({ header }: Pick<CategoryColumn, "header">): boolean {
  return COMES_AND_GOES.test(normalised(header));
}
