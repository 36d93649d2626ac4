import type { FigureKind } from "../../../domain/check-details";
import { normalised } from "../../../domain/text";
import { POLICING } from "../../../reading/texts";

const WORTH = "(?:values?|costs?|loss(?:es)?|worth|amounts?)";
const OF_PROPERTY = "(?:stolen|lost|property|goods|items|cash|recovered|damaged?|taken)";
/** "Value stolen", "Total property loss", "Cost of damage", "Losses", and nothing else. "Value" alone may be a count. */
const MONEY = new RegExp(
  `^(?:(?:total|estimated|gross|net|financial) )*(?:loss(?:es)?|costs?|worth|(?:${OF_PROPERTY} )+${WORTH}|${WORTH}(?: of)?(?: (?:the|all))?(?: ${OF_PROPERTY})+)$`,
);

const KINDS: readonly (readonly [FigureKind, RegExp])[] = [
  [
    "quarterly",
    /\b(rolling|moving) quarters?\b|\bquarterly rolling\b|\br-?3m\b|^r-?3$|^3[ -]?m(ths?)?$|\b3 ?-?m[mr]?a\b|\bma-?3\b|\b(3|three)[ -]?(months?|mths?|m)[ -](to|ending|ended|rolling|moving|totals?|sums?|avg|averages?)\b|\b(rolling|moving|trailing|previous|last|preceding) (3|three)\b(?! years?)([ -]?(months?|mths?|m)\b)?|\bsums? of (3|three) months\b/,
  ],
  [
    "rolling",
    /\b(rolling|moving (annual|average|total))\b|\br12m?\b|\b(twelve|12)[ -]?months? (to|ending|ended|rolling|totals?)\b|\b(twelve|12)[ -]months? sums?\b|\byears? (ending|ended|to(?! date))\b|\bannuali[sz]ed\b|\b(last|previous|trailing|preceding) (12|twelve) ?(m|mths?|months?)\b|\b12 ?m(ths?)? to\b|\bmat\b|\bglissante?s?\b|\bgleitende?[rns]?\b|\bmovil(es)?\b|\b(12|douze|zwolf|doce|dodici|twaalf) (derniers mois|letzten monate|ultimos meses|ultimi mesi|maanden)\b|\b(letzten|laatste|ultimos|ultimi|senaste|siste|sidste|derniers) 12 (monate|maanden|meses|mesi|manaderna|manader|maneder|mois)\b|\b(rullande|rullerende|voortschrijdend|kroczac[aey]|scorrevol[ei]|liukuva)\b/,
  ],
  [
    "cumulative",
    /\b(cumulative|running totals?|progressive totals?|f?ytd|year[ -]to[ -]date|year so far|so far this year|to[ -]date|cumul|cumulee?s?|kumul(iert|ativ)e?|seit jahresbeginn|acumulad[oa]s?|gecumuleerd|cronnus|a[ck]kumul(erat|ert|eret)|hittil(ls)? i ar|narastajaco|progressiv[oi]|dall['’]inizio dell['’]anno|(desde|depuis|sinds|seit|sedan|siden) (le |el )?(1|1\.|1er|1o) (de )?(enero|janvier|januari|januar)|depuis le debut de l['’]annee|lopend totaal)\b|\bsince (1(st)? )?(jan(uary)?|apr(il)?)\b/,
  ],
  [
    "rate",
    /\brates?(\b|(?=\d))|\bper (1|10|100|1,000|10,000|100,000|1000|10000|100000|100 ?k|10 ?k|1 ?k|thousand|million|head|capita|day|week|night|shift|hour)\b|\b(daily|weekly) (rates?|numbers?)\b|\bshares? of\b|\b(pro|par|por|per) (tag|woche|jour|semaine|dia|semana|giorno|dag|vecka|uge)\b|\bal giorno\b|\bhaufigkeitszahl(en)?\b|\banteile?\b|\bper ?cent(age)?s?\b|\bproportions?\b|%|\btaux\b|\btasas?\b|\b(pour|je|por|per|par|pro|na)( cada| hver)? (1[ .,']?|10+[ .,']?)(0{2,5}|k|mil|mille|tausend|tusen|tys)?\.? ?(habitants|einwohner(innen)?|habitantes|abitanti|invanare|innbyggere|indbyggere|asukasta|mieszkancow|inwoners|residentes|o drigolion)\b|\bcyfradd(au)?\b|\b(aufklarungs)?quoten?\b/,
  ],
  [
    "forecast",
    /\b(forecasts?|forecasted|projections?|projected|targets?|budgets?|budgeted|predicted|predictions?|trajectory|prognosen?|previsions?|pronostico|objectifs|zielwerte?|rhagolwg|targedau)\b/,
  ],
  [
    "average",
    /\b(averages?|avg|mean|median|moyennes?|durchschnitt(lich)?e?|mittelwerte?|promedios?|cyfartaledd|gemiddelden?|genomsnitt(lig)?|gjennomsnitt(lig)?|gennemsnit(lig)?|keskiarvo|srednia|media (mensual|mensile|diaria|giornaliera|movil|mobile))\b|ø|^(avg|stdevp?|varp?) of /,
  ],
  ["extremes", /^(max|min)(imum)? of /],
  ["adjusted", /\b(seasonally adjusted|smoothed|modell?ed|simulated|imputed)\b/],
  ["money", MONEY],
  ["money", /[£$€] ?(k|m|bn|000s?|millions?|thousands?)\b|\b(values?|costs?|loss(es)?|amounts?|prices?)\b.*[£$€]|^(in )?[£$€]$/],
  ["index", /\b(index(ed)?|indices) \(?[^()]*\b(19|20)\d\d\b[^()]* ?= ?100\b|(^|\d )= ?100\b|^ind(ex|ices)( numbers?)?$/],
  ["weekly", /\bweek(ly)?\b|\bw\/[ec]\b|\bwk\b/],
];

/** "Number of incidents (thousands)", "Figures in 000s": the counts are of thousands, whatever else is said of them. */
const THOUSANDS =
  /\((in )?(hundreds?|thousands?|['’]?000s?|millions?)\)|\b(in|figures|numbers|counts) (in )?(hundreds|thousands|millions|['’]?000s|1,?000s)\b|['’]000s?$|(^|[,:;(–—-] ?)(hundreds|thousands|millions|(1,?)?000s)\)?$|^(hundreds|thousands|millions) of (recorded )?(offences|crimes|incidents)$|^\(?[x×*] ?1,?000(,?000)?\)?$/;

/** "Counts are rounded to the nearest 5": their sum is not exact. */
const ROUNDED = /(^|\b(figures|numbers|counts|data|values|all) (are |is |have been )?)rounded to\b/;

const TIME = "(?:hours?|hrs|days|minutes|mins|weeks|stunden|tage|heures|jours|horas|dias|uren|dagen|ore|giorni)";
/** What became of offences: these are among the recorded ones. */
const BECAME =
  "(?:crimes|offences) (?:solved|detected|cleared(?: up)?)|(?:solved|detected|cleared) (?:crimes|offences)|(?:positive )?outcomes|detections|clear[ -]?ups|charges|cautions|convictions|prosecutions|disposals";
const OTHER_UNIT = String.raw`(?:\p{L}+[ -])?${TIME}|(?:police )?(?:officers|staff)|fte|full[- ]time equivalents?|headcount|employees|(?:(?:999|101|emergency|(?:tele)?phone|answered|abandoned) )?calls|(?:(?:cad|storm|command|incident|999) )?logs|arrests|suspects|offenders|detainees|casualties|population|households|residents|inhabitants|kilomet(?:er|re)s|km|miles|kilograms?|kilos|kg|grams|lit(?:er|re)s|tonnes|(?:response|waiting|answer(?:ing)?|attendance|travel) times?|victims|complainants|nominals|defendants|proceedings|contacts|missing (?:persons|people|episodes|reports)|(?:road |traffic |injury |fatal )*(?:collisions|deaths(?! by (?!month|district|area|place|year|road)))|(?:persons|people|vehicles)(?! ?[:–-])|${POLICING}|${BECAME}|arbeits(?:stunden|tage)|anrufe|appels|llamadas|einwohner|habitants|habitantes`;
/**
 * "Hours lost", "Number of officers by district", "999 calls": another unit than offences, in the first words of a text that goes on with
 * where or when, or with nothing. "Officers assaulted" are offences, and so may "Days of action" be.
 */
const UNIT = new RegExp(
  String.raw`^(?:monthly )?(?:(?:total |sum of |nombre d['’]|nombre de |anzahl |numero de )?|(?:total )?(?:number|no\.?|count) of )(?:${OTHER_UNIT})(?: (?:proceeded against|lost|worked|spent|saved|used|taken|absent|available|in post|employed|seized|stopped|searched|recovered|arrested|issued|executed|conducted|carried out|attended|driven|received|answered|handled|made|for service|to service|lost to \p{L}+))*(?= ?(?:$|[,:;(–]|- |\d|(?:by|per|in|for|from|each|and month|nach|par|por|pro|je|per)\b))`,
  "u",
);
/** The name of a sheet that may say of what times, or of what offences against whom or what, it has figures. */
const TOPIC_ALONE = new RegExp(`^(?:${TIME}|vehicles|persons|people)$`, "u");

/** True for "Days", "Hours" or "Vehicles": of a sheet's name it may be what its rows are of. */
export function isTopicAlone(text: string): boolean {
  return TOPIC_ALONE.test(normalised(text));
}

const OTHERS = "(rates?|percentages?|forecasts?|targets?|averages?|ytd|year to date|rolling|cumulative)";
/** A text that names two kinds, or what its figures are not, does not say what they are. */
const BESIDE = new RegExp(
  String.raw`\b(against|vs?\.?|versus|compared|not|without|excluding|beside|see|notes?|source|counts?|(?<!^ind(ex|ices) )numbers?)\b|(\b(and|or|with)|&) (\w+ )?${OTHERS}\b|\b${OTHERS} (and|or|&)`,
);
/** Words for a kind that say where, whom or what for, not what the figures are: "Burglary in target areas", "Crime rate monitoring". */
const OF_ELSE =
  /\b(targets?|targeted|projected|budget|average|mean)[ -](growth[ -])?(areas?|wards?|zones?|beats?|neighbou?rhoods?|locations?|places|sites?|estates?|streets?|communit(y|ies)|premises|groups?|cohorts?|hardening|hardened|offenders?|nominals?|vehicles?|stores?|shops?|hotels?|retailers?|speeds?|temperatures?|income)\b|\brates? (monitor(ing)?|payers?)\b/g;

/** What a pivot table says of its values where it does not add them up: "Average of Count", "Max of Offences". */
const PIVOT: readonly (readonly [FigureKind, RegExp])[] = [
  ["average", /^(average|product|stddevp?|varp?) of \S+$/],
  ["extremes", /^(max|min) of \S+$/],
];

/** The kind of figures that a pivot table says over them; null where it adds up or counts. */
export function kindOfPivot(text: string): FigureKind | null {
  return PIVOT.find(([, pattern]) => pattern.test(normalised(text)))?.[0] ?? null;
}

/** Longer texts are notes. */
const LONGEST = 70;

/** The kind of figures that a title, a sheet's name or a header says; null for counts, and for all that says two things. */
export function kindSaid(text: string): FigureKind | null {
  const words = normalised(text).normalize("NFD").replace(/\p{M}/gu, "");
  const pivot = kindOfPivot(text);
  if (pivot !== null) return pivot;
  if (words.length <= LONGEST && THOUSANDS.test(words)) return "thousands";
  if (words.length <= LONGEST && ROUNDED.test(words)) return "rounded";
  if (words.length <= LONGEST && UNIT.test(words)) return "unit";
  // "Average number of offences" is of one thing.
  if (words.length > LONGEST || BESIDE.test(words.replace(/\b(averages?|mean|median|daily|weekly) numbers?\b/, "average"))) return null;
  const own = words.replace(OF_ELSE, " ");
  return KINDS.find(([, pattern]) => pattern.test(own))?.[0] ?? null;
}
