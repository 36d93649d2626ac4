import { normalised } from "../../domain/text";

/**
 * Words for what is counted, rather than where, when or of which offence: figures of two such are never added up. Solved offences are
 * among the recorded ones, a target is no count, and this year's figures stand beside last year's.
 */
const MEASURE_WORDS = [
  "recorded",
  "reported",
  "committed",
  "offending",
  "(positive )?outcomes?",
  "(un)?detected",
  "(un)?detections?",
  "(un)?solved",
  "(un)?cleared",
  "clear(ed)?[ -]?ups?",
  "clearances?",
  "charged?|charges",
  "cautions?|cautioned",
  "disposals?",
  "convictions?|convicted",
  "prosecutions?",
  "arrests?|arrested",
  "suspects?",
  "offenders?",
  "victims?",
  "actuals?",
  "targets?",
  "forecasts?",
  "projected|projections?",
  "estimated?|estimates",
  "expected",
  "baselines?",
  "budget",
  "plan(ned)?",
  "initial",
  "updated",
  "revised|revisions?",
  "provisional",
  "final",
  "draft",
  "original",
  "previous",
  "current",
  "this (year|month|period|week)",
  "last (year|month|period|week)",
  "prior( year)?",
  "rates?",
  "ratios?",
  "percent(age)?s?",
  "per [\\d,]+",
  "per head",
  "ranks?|ranking",
  "counts?",
  "numbers?",
  "no\\.",
  "volumes?",
  "values?",
  "amounts?",
  "costs?",
  "loss(es)?",
  "(us )?dollars?",
  "pounds?",
  "calls?",
  "incidents?",
  "999|101",
  "records",
  "cases?",
  "investigations?",
  "population",
  "average|mean|median",
  "change|difference|diff",
  "ytd|year to date|to date|fytd",
  "cumulative|running",
  "rolling|r12",
  "attempt(ed|s)",
  "confirmed",
  "substantiated",
  "cancelled|no[- ]?crimed",
  "finali[sz]ed",
  "domestic( abuse)?",
  "(non-?|not )?flagged",
] as const;

const MEASURE = new RegExp(String.raw`(^|[^\p{L}\d])(${MEASURE_WORDS.join("|")})(?![\p{L}\d])`, "u");

/** True for a text that says what is counted: "Recorded", "Positive outcomes", "Rate per 1,000", "This year". */
export function isMeasureWord(text: string): boolean {
  return MEASURE.test(normalised(text)) || /[%£$€]/.test(text);
}

const ALONE = new RegExp(String.raw`^(?:${MEASURE_WORDS.join("|")})$`, "u");

/** True for a text that says what is counted and nothing else: "Arrests", and not "Arrested for burglary". */
export function isMeasureAlone(text: string): boolean {
  return ALONE.test(normalised(text));
}

/** Headers of columns that say what a row's figure measures. */
const MEASURE_HEADER =
  /^((data|crime|offence|figure|record) )?(measures?|units?|units? of measure(ment)?|uom|status|metrics?|indicators?|statistics?|stat|kpi|figures?|figure type|measure (type|name)|values? (type|name)|value|series( name)?|data ?type|type of (data|figure|measure|count)|counting (rule|unit)|basis|version|revision|publication|release|scenario|vintage)$/;

/** True for the header of a column that says what is measured: "Measure", "Unit", "Status". */
export function isMeasureHeader(header: string): boolean {
  return MEASURE_HEADER.test(normalised(header).replace(/[_-]/g, " ").replace(/:$/, ""));
}

/** Words for offences as they are counted. */
const OFFENCES =
  /(^|[^\p{L}\d])(recorded|reported|committed|offending|notifiable|offences?|crimes?|actuals?|counts?|numbers?|no\.|volumes?)(?![\p{L}\d])/u;

/** Words for what stands beside the count of offences: what became of them, rates, targets and money. */
const BESIDE =
  /(^|[^\p{L}\d])(outcomes?|(un)?detected|(un)?detections?|(un)?solved|(un)?cleared|clear(ed)?[ -]?ups?|clearances?|charged?|charges|cautions?|cautioned|disposals?|convictions?|convicted|prosecutions?|arrests?|brought to justice|no further action|targets?|forecasts?|projected|projections?|budget|plan(ned)?|rates?|ratios?|percent(age)?s?|per [\d,]+|per head|ranks?|ranking|average|mean|median|population|values?|amounts?|costs?|loss(es)?|(us )?dollars?|pounds?|change|difference|diff)(?![\p{L}\d])|[%£$€]/u;

/**
 * What the figures under a text are: offences as they were recorded, or what stands beside them and is no count of them, such as
 * solved offences, targets and rates. Null where the words do not say: "Domestic", "Updated", "This year".
 */
export function measureKind(text: string): "offences" | "beside" | null {
  if (BESIDE.test(normalised(text))) return "beside";
  return OFFENCES.test(normalised(text)) ? "offences" : null;
}

/** The one text of several that says the offences, where all others stand beside them; null where it is to be asked. */
export function offencesAmong(texts: readonly string[]): string | null {
  const [offences, ...more] = texts.filter((text) => measureKind(text) === "offences");
  const all = texts.every((text) => measureKind(text) !== null);
  return offences !== undefined && more.length === 0 && texts.length > 1 && all ? offences : null;
}
