import { remembering } from "../../domain/remembering";
import { spelt } from "./spelling";

const OF = "(?:(?:the|national|force|county|group|monthly|annual|yearly|quarterly|overall|simple|weighted|\\d+[ -](?:months?|years?)) )*";
const LIMITS = "[ul][cw]l|(?:upper|lower)(?: control| warning)? limits?|(?:control|warning) limits?";
const SPREAD = "(?:std|st|standard)\\.? dev(?:iation)?";
/** Ends in a word for what is worked out: "MSG average", "Burglary rate". */
const WORKED_OUT = `(?:averages?|avg|mean|median|rank(?:ing)?|rates?|percentages?|targets?|forecasts?|projections?|benchmark|comparator|(?:last|previous|prior) year|${LIMITS}|${SPREAD})`;
const CHANGE = "(?:% ?|percent(?:age)? |yoy |annual |net |yearly )*(?:change|difference|diff|variance|variation)(?: \\(?%\\)?)?";
const OTHERS =
  "(?:working |calendar )?days(?: in (?:the )?month)?|(?:mid-year |resident )?population|households|(?:linear |exponential )?trend(?: ?line)?|forecast|baseline|sd|st\\.? ?dev|stdev";
const NUMBER = "(?:\\d+|a|one|two|three|four|five|six|ten)";
/** Another time than that of the months: "2 years ago", "Year before last", "Previous year -1", "PY-1", "Vor zwei Jahren". */
const OTHER_TIME = [
  `${NUMBER} (?:years?|yrs?|months?|mths?|quarters?|qtrs?) (?:ago|before|prior|previous(?:ly)?|earlier|back)`,
  "(?:the )?years? (?:before(?: last| that)?|prior|previous|earlier)",
  "(?:(?:the )?(?:previous|prior|last|preceding|penultimate|base|baseline|comparison|reference) (?:financial |fiscal |calendar )?(?:years?|yrs?)|same (?:period|time|quarter|month) (?:last|previous) year)(?: ?-? ?\\d)?",
  "(?:py|ly|year|yr|y|n) ?- ?\\d",
  `vor (?:\\d+|einem|zwei|drei|vier|fünf) jahr(?:en)?|vorvorjahr|vorjahr|il y a (?:\\d+|un|deux|trois|quatre|cinq) ans?|ann[ée]e (?:pr[ée]c[ée]dente|ant[ée]rieure)|hace (?:\\d+|un|dos|tres|cuatro|cinco) años?|año (?:anterior|pasado)`,
  `(?:\\d+|un|due|tre|quattro) ann[io] fa|anno (?:precedente|scorso)|(?:\\d+|een|twee|drie|vier) jaar geleden|vorig jaar|for (?:\\d+|ett|to|två|tre) år (?:sedan|siden)|förra året|i fjor|(?:\\d+|dwa|dwie|trzy) lata? temu|(?:\\d+|dwy|tair) (?:blynedd|flynedd) yn ôl|y llynedd`,
].join("|");
const BEGINS =
  "(?:\\d{1,2} ?-?(?:months?|mths?|m)? ?mm?a$|moving average|rates? (?:of|per)|per (?:[\\d,]{4,}|head|capita|thousand)|average(?! speed)|mean|median|percentage|most similar|ms[gf]\\b|similar forces|peer (?:forces|group))";

const MEASURE_ROW = new RegExp(
  `(?:^|[ (])${WORKED_OUT}\\)?(?: \\(?(?:per )?[\\d,]*\\)?)?$|^${OF}(?:${CHANGE}|${OTHERS}|${OTHER_TIME})$|^%|^${BEGINS}|\\bper (?:[\\d,]{4,}|head|capita|thousand|(?:police )?officer|fte|household|resident|person)\\b`,
);

const TWELVE = "(?:12|twelve)[ -]?m(?:onth|th)?s?";
const ROLLING = `r-?12m?|rolling(?: (?:${TWELVE}|12|twelve|year|annual|totals?|sum))+|(?:(?:last|latest|previous|past) )?${TWELVE}(?: rolling| to date)?(?: totals?| sum)?|moving annual totals?`;
const RUNNING = "f?ytd|cum\\.?|(?:financial |calendar )?year[ -]to[ -]date|cumulative(?: totals?| figures?)?|running totals?";
/** Months added up, in words beside the name: "Burglary R12", "Rolling 12 months: Burglary", "Burglary (year to date)". */
const ADDED_UP = new RegExp(
  `[\\p{L})] ?[-–—:,(]? ?(?<!\\b(?:under|over|below|above|aged|within|for|of) )(?:${ROLLING}|${RUNNING})\\)?$|^(?:r-?12m?|rolling (?:12|twelve|year)(?: months?)?|f?ytd) [-–:]? ?\\p{L}|^(?:${ROLLING}|${RUNNING})(?: of| -| –|:) \\p{L}`,
  "u",
);
/** A moving annual total, in its short form. */
const MOVING = /\p{L} [-–(]? ?MAT\)?$/u;

/** True for the name of months added up: "Burglary R12", "Robbery (YTD)". */
export const isAddedUp = remembering((text) => ADDED_UP.test(spelt(text)) || MOVING.test(text));

/**
 * True for the name of a row, among offences or places, whose figures are worked out or are of something else: "Rank", "MSG average",
 * "Rate per 1,000".
 */
export const isMeasureRow = remembering((text) => MEASURE_ROW.test(spelt(text)) || isAddedUp(text));

/** True for a header of figures of more than the month: "YTD", "Rolling 12 months". */
export function isOfMore(header: string): boolean {
  return /\b(f?ytd|(year )?to date|cumulative|running|rolling|r?12[ -]?months?|r12)\b/i.test(header);
}

/** True for the header of the month's own figures, beside those of a year: "Month", "This month", "In month". */
export function isOfTheMonth(header: string): boolean {
  return /^((this|current|in|reporting|latest) )?month(ly)?( (total|count|figures?|offences|crimes))?$/i.test(header);
}
