import { normalised } from "../../domain/text";

/** What offences are called, as the beginnings of words. */
const OFFENCE =
  /^(?:abuse|abus|arson|assault|burglar|crime|criminal|cruelty|cyber|damage|drug|explo|fraud|gbh|abh|harass|hate|homicide|kidnap|knife|knives|malicious|manslaughter|murder|offend|offence|possess|public order|rape|robber|sex|shoplift|stalk|theft|thefts|threat|traffick|vandal|violen|weapon|wound)/;

/** Words that say nothing of what is counted: joints, and what totals and measures are called. */
const EMPTY = new Set(
  (
    "a all and annual any at average by change changes cost costs crime crimes daily difference differences for from grand in incident " +
    "incidents mean median monthly number numbers of offence offences offense offenses on other overall per percentage proportion quarterly rate rates " +
    "recorded sub subtotal the to total totals weekly with yearly"
  ).split(" "),
);

/** The words of a name that say what it is of, in the singular: "rate of exchange fraud" is of exchange and fraud. */
function tellingWords(text: string): readonly string[] {
  const words = normalised(text).match(/[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => !EMPTY.has(word)).map((word) => word.replace(/ies$/, "y").replace(/(?<=\p{L}{3})s$/u, ""));
}

/** How a name begins that may be an offence's or what is measured of one. */
const BEGINS = /^(?:rates? of|percentage|proportion|average|mean|median|costs? (?:of|in)|change (?:of|in)|difference (?:of|in))\b/;
/** "Average fraud rate", "Cost of fraud per 1,000": it is measured, whatever else the name says. */
const SURELY =
  /%|\bper (?:[\d,]+|head|capita|thousand|cent)\b|\b(?:rates?|averages?|avg|mean|median|rank(?:ing)?|targets?|forecasts?|time|days|age|score)$/;

/** True of a name that begins like a measure but is an offence's, unless one of the others is what it measures: "Rate of exchange fraud". */
export function measuresNothing(text: string, others: readonly string[]): boolean {
  const name = normalised(text);
  if (!BEGINS.test(name) || SURELY.test(name) || !(namesOffence(text) || /\boffences$/.test(name))) return false;
  return ofTheSame(text, others).length === 0;
}

/** The names that have all telling words of another: "Theft from the person" and "Theft" are of "Total theft". */
export function ofTheSame(text: string, others: readonly string[]): readonly string[] {
  const own = tellingWords(text);
  return others.filter((other) => {
    const its = tellingWords(other);
    return own.every((word) => its.includes(word));
  });
}

/** True of a name that has a word of an offence, besides what totals are called. */
export function namesOffence(text: string): boolean {
  return tellingWords(text).some((word) => OFFENCE.test(word));
}
