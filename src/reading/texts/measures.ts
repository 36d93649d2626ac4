import { folded } from "../dates/languages";
import { isTotal } from "./labels";
import { isNoOffence } from "./no-offences";
import { spelt } from "./spelling";

/** Words for offences as they are counted. */
const OFFENCE_MEASURES = ["recorded|reported|committed|offending|actuals?|counts?|numbers?|no\\.|volumes?"] as const;

/** Words for what stands beside the count of offences: what became of them, targets, rates and money. */
const MEASURES_BESIDE = [
  "(positive )?outcomes?|(un)?detected|(un)?detections?|(un)?solved|(un)?cleared|clear(ed)?[ -]?ups?|clearances?|charged?|charges",
  "cautions?|cautioned|disposals?|convictions?|convicted|prosecutions?|arrests?|targets?|forecasts?|projected|projections?|budget",
  "plan(ned)?|rates?|ratios?|percent(age)?s?|per [\\d,]+|per head|ranks?|ranking|population|average|mean|median|values?|amounts?",
  "costs?|loss(es)?|(us )?dollars?|pounds?|change|difference|diff|variances?|rag( (rating|status))?|direction of travel",
] as const;

/** Words for other people, other versions, other times and other kinds of record. */
const OTHER_MEASURES = [
  "arrested|suspects?|offenders?|victims?|estimated?|estimates|expected|baselines?|initial|updated|revised|revisions?|provisional",
  "final|draft|original|previous|current|this (year|month|period|week)|last (year|month|period|week)|prior( year)?|calls?",
  "incidents?|999|101|records|cases?|investigations?|ytd|year to date|to date|fytd|cumulative|running|rolling|r12|attempt(ed|s)",
  "confirmed|substantiated|cancelled|no[- ]?crimed|finali[sz]ed|domestic( abuse)?|(non-?|not )?flagged",
] as const;

/** Words that say what is counted where they stand alone. With others, they may be of an offence: "Filed", but not "Filed off number". */
const MEASURES_ALONE = [
  "crimed|(un)?filed|opened|closed|resolved|unresolved|raised|outturns?|trajector(y|ies)|profiled?|goals?|thresholds?|benchmarks?",
  "([ul]|(upper|lower) )(cl|control limit|limit)|gross|net+( of .*)?|modell?ed|adjusted|unadjusted",
  "repeat (offences|crimes|incidents)|(\\d+[- ]?(months?|mth|year|yr) )?(avg|mean|average)|(ty|ly|py|cy)",
  "(this|last|prior|previous|current) (fy|financial year|fiscal year)",
] as const;

/** What police do and are asked to do, as part of a pattern. A strand may be of it, but no offence is. */
export const POLICING =
  "(?:house |strip |vehicle )?stops|stop(?: and | ?& ?|[ -])search(?:es)?|(?:stop |house |strip |intimate )?searches|(?:victim |home |school |site )?visits|patrols|deployments|incidents attended|attended incidents|complaints|referrals|(?:search )?warrants|fines|(?:fixed )?penalty (?:notices|tickets)|fpns|tickets";

/** Words for what is counted in the languages whose months are read, without accents: recorded, solved, target, suspects. */
const MEASURES_ELSEWHERE = [
  "constate(e|s|es)?|enregistre(e|s|es)?|faits( constates)?|elucide(e|s|es)?|taux( .*)?|objectifs?|previsions?|realise(e|s|es)?|mis en cause|victimes",
  "erfasst(e|e falle)?|bekannt gewordene( falle)?|falle|aufgeklart(e|e falle)?|ungeklart|aufklarungsquote|ziel(wert)?|soll|ist|tatverdachtige|opfer",
  "registrad[oa]s?|conocid[oa]s|esclarecid[oa]s?|meta|tasas?|victimas|detenidos",
  "denunciati|commessi|scoperti|geregistreerd|opgehelderd|doel|verdachten|slachtoffers",
  "cofnodwyd|wedi[' ]?i gofnodi|datryswyd|wedi[' ]?i datrys|targed(au)?|dioddefwyr",
] as const;

/**
 * Words for what is counted, not for where, when or which offence. Figures of two such are never added up: solved offences are among the
 * recorded ones, a target is not a count, and this year's figures stand beside last year's.
 */
const MEASURE_WORDS = [...OFFENCE_MEASURES, ...MEASURES_BESIDE, ...OTHER_MEASURES];

/** Any of some words in a text, as whole words. */
const anyOf = (words: readonly string[]): RegExp => new RegExp(String.raw`(^|[^\p{L}\d])(${words.join("|")})(?![\p{L}\d])`, "u");

const MEASURE = anyOf(MEASURE_WORDS);
const MONEY = /[%£$€]/;

/** True for a text that says what is counted: "Recorded", "Positive outcomes", "Rate per 1,000", "This year". */
export function isMeasureWord(text: string): boolean {
  return MEASURE.test(spelt(text)) || MONEY.test(text) || isMeasureAlone(text);
}

const ALONE = new RegExp(String.raw`^(?:${[...MEASURE_WORDS, ...MEASURES_ALONE, POLICING, ...MEASURES_ELSEWHERE].join("|")})$`, "u");

/** True for a text that says what is counted and nothing else: "Arrests", but not "Arrested for burglary". */
export function isMeasureAlone(text: string): boolean {
  return ALONE.test(spelt(folded(text)));
}

const RECORDED =
  "recorded|reported|notifiable|verified|known|committed|constate(?:e|s|es)?|enregistre(?:e|s|es)?|erfasste|bekannt gewordene|registrad[oa]s|conocid[oa]s|denunciad[oa]s|denunciati|commessi|geregistreerde|anmal(?:da|te)|anmeldte|registrerade|registrerte";
const OFFENCE_WORDS =
  "offences?|crimes?|crimen|faits|infractions|falle|straftaten|delitos|hechos|infracciones|delitti|reati|misdrijven|brott|lovbrudd|forbrydelser|rikokset|ocorrencias";
const ALL_OFFENCES = new RegExp(`^(?:all |total )?(?:police )?(?:(?:${RECORDED}) )?(?:${OFFENCE_WORDS})(?: (?:${RECORDED}))?$`, "u");

/** True for a text that names offences and none in particular: "Crimes", "Recorded offences", "Faits constatés". */
export function isAllOffences(text: string): boolean {
  return ALL_OFFENCES.test(spelt(folded(text)));
}

/** True for a text that says that its figures are yet to come, or were wished for: "Projection", "Target". */
export function isForecast(text: string): boolean {
  return isMeasureAlone(text) && /^(forecast|project|target|budget|plan|expected)/.test(spelt(text));
}

const TAKEN_OFF =
  /^[-–(]* ?(?:less|minus|deduct|subtract)(?:ed|ing)?(?: ?:| (?:\p{L}+ )*(?:no[- ]?crim|cancel|duplicat|transfer|error|reclassif|unfounded|withdrawn))/u;

/** What changes other figures afterwards, without a word on which of them. */
const ADJUSTS =
  /^[-–(]* ?(?:(?:net|other|year[- ]end|manual) )?(?:adjustments?|transfers?(?: (?:in|out|to|from)\b.*)?|corrections?|deductions?|subtractions?|reclassifi(?:ed|cations?)|reallocat(?:ed|ions?)|write[- ]?offs?|void(?:ed)?|reject(?:ed|ions?)|deleted|removed|unfounded|withdrawn)\)?$|^net of \p{L}/u;

/** True for the name of figures to be taken off the others: "Less: no crimes", "Adjustments". "Less serious violence" is an offence. */
export function isTakenOff(text: string): boolean {
  const words = spelt(text);
  return TAKEN_OFF.test(words) || ADJUSTS.test(words) || isNoOffence(words);
}

/** Headers of columns that say what a row's figure measures. */
const MEASURE_HEADER =
  /^((data|crime|offence|figure|record) )?(measures?|units?|units? of measure(ment)?|uom|status|metrics?|indicators?|statistics?|stat|kpi|figures?|figure type|(row|line) type|descriptor|kpi line|measure (type|name)|values? (type|name)|value|series( name)?|data ?type|type of (data|figure|measure|count)|counting (rule|unit)|basis|(version|revision|rev|iteration|publication|release|issue)( (no|nr|num|number|id))?\.?|scenario|vintage|einheit|messgröße|kennzahl|unité|mesure|indicateur|unidad|unidade|medida|indicador|unità|misura|indicatore|(maat)?eenheid|enhet|enhed|indikator|yksikkö|jednostka|wskaźnik|uned|mesur)$/;

/** Headers of columns that say which extract a row is of. */
const OF_EXTRACT =
  /^(data |figures? |position )?as (at|of)( date)?$|^((data|file|report) )?(extract(ed|ion)?|snapshot|refresh(ed)?|load(ed)?|export(ed)?|run|publi(shed|cation))( (date|time|month|on|no|number|id))*$|^extract(ed)? (from|file|name)$/;

/** True for the header of a column that says which extract a row is from: each extract repeats the figures of the one before. */
export function isExtractHeader(header: string): boolean {
  return OF_EXTRACT.test(spelt(header).replace(/[_-]/g, " ").replace(/:$/, ""));
}

/** True for the header of a column that says what is measured: "Measure", "Unit", "Status". */
export function isMeasureHeader(header: string): boolean {
  return MEASURE_HEADER.test(spelt(header).replace(/[_-]/g, " ").replace(/:$/, ""));
}

const OFFENCES = anyOf([...OFFENCE_MEASURES, "notifiable", "offences?", "crimes?"]);
const BESIDE = anyOf([...MEASURES_BESIDE, "brought to justice", "no further action"]);

/** The same in other languages: "Faits constatés" beside "Faits élucidés", "Conocidos" beside "Esclarecidos". */
const elsewhere = (words: string): RegExp => new RegExp(`^(?:(?:${OFFENCE_WORDS}) )?(?:${words})(?: (?:${OFFENCE_WORDS}))?$`, "u");
const OFFENCES_ELSEWHERE = elsewhere(
  "constate(?:e|s|es)?|enregistre(?:e|s|es)?|erfasste?|bekannt gewordene|registrad[oa]s|conocid[oa]s|denunciad[oa]s|denunciati|geregistreerde?",
);
const SOLVED_ELSEWHERE = elsewhere("elucide(?:e|s|es)?|aufgeklarte?|esclarecid[oa]s|resuelt[oa]s|scoperti|opgehelderde?");

/**
 * What the figures under a text are: offences as they were recorded, or something beside them that does not count them, such as solved
 * offences, targets and rates. Null where the words do not say: "Domestic", "Updated", "This year".
 */
export function measureKind(text: string): "offences" | "beside" | null {
  const plain = spelt(folded(text));
  if (BESIDE.test(spelt(text)) || MONEY.test(text) || SOLVED_ELSEWHERE.test(plain)) return "beside";
  return OFFENCES.test(spelt(text)) || OFFENCES_ELSEWHERE.test(plain) ? "offences" : null;
}

/** The one text of several that names the offences, where all others stand beside them; null where a question must be asked. */
export function offencesAmong(texts: readonly string[]): string | null {
  const [offences, ...more] = texts.filter((text) => measureKind(text) === "offences");
  const all = texts.every((text) => measureKind(text) !== null);
  return offences !== undefined && more.length === 0 && texts.length > 1 && all ? offences : null;
}

/** True for a text that names the whole of others. "Persons" is that of male and female, but not of offences. */
export function isTotalOf(text: string, others: readonly string[]): boolean {
  return isTotal(text) && !(/^(all )?persons$/.test(spelt(text)) && others.some((other) => measureKind(other) === "offences"));
}

/** True for a text that names a total in a column of names; "Total cleared" under "Statistics" is another measure. */
export function isTotalUnder(header: string, text: string): boolean {
  return isTotal(text) && !(isMeasureHeader(header) && measureKind(text) === "beside");
}
