import { remembering } from "../../domain/remembering";
import { isAddedUp, isMeasureRow } from "./measure-rows";
import { saysNumberOf, withoutTime } from "./number-of";
import { spelt } from "./spelling";

/** What columns are called, best known first. A column that matches an earlier row beats one that matches a later row. */
const MONTH_HEADERS: readonly string[] = [
  "month",
  `month ending, month end, month and year, month/year, year and month, year month, yearmonth, recorded month, month recorded,
  quarter, financial year, reporting month, offence month, crime month`,
  "period, ref date, month commencing, month start, date recorded, recorded date, date reported, reported date, period ending",
  "date, year",
  // In the languages that months are read in
  "monat, mois, mes, mês, mese, maand, miesiąc, månad, måned, kuukausi, mis, zeitraum, période, periodo, período, periode",
  "datum, fecha, dato, päivämäärä, tatzeit, tatdatum, dyddiad",
];

const COUNT_HEADERS: readonly string[] = [
  `count, counts, offence count, crime count, count of offences, count of crimes, number of offences, number of crimes,
  no. of offences, no of offences, no. of crimes, recorded offences, offences recorded, total offences, total crimes`,
  "offences, crimes, incidents, recorded crime, crimes recorded, number of incidents",
  `number, no., no, total, figure, figures, volume, value, quantity, sum of count, sum of offences, anzahl, nombre, aantal, antal,
  antall, número, numero, cantidad, quantidade, liczba, lukumäärä, nifer`,
  "in month, month total, monthly total, month count, monthly count, monthly figure, monthly figures",
];

const OFFENCE_HEADERS: readonly string[] = [
  "strand",
  `offence, offence type, offence group, offence category, offence name, offence description, offence class, primary type,
  crime description, violation, violations, offences, crime, crime type, crime group, crime category, category, type, majortext,
  major text, minortext, minor text, ho category, home office category, classification`,
  // As records systems have it, mostly beside a code
  `ho offence, ho offence description, home office offence, notifiable offence, recorded offence, offence recorded,
  crime classification, offence classification, offence title, crime title, crime name, offence desc, crime desc`,
  // In the languages that months are read in
  `straftat, straftaten, delikt, deliktart, deliktsgruppe, infraction, infractions, délit, délits, delito, tipo de delito,
  delitos, reato, reati, tipo di reato, misdrijf, misdrijven, delict, soort misdrijf, przestępstwo, rodzaj przestępstwa,
  natureza, tipo de crime, brott, brottstyp, lovbrudd, lovbruddsgruppe, overtrædelse, overtrædelsens art, rikos, rikosnimike,
  trosedd, delicte, delictes`,
];

/**
 * Words for numbers that are not counts of offences. A header of these words alone, or one that ends in one of the first, is not a
 * count's.
 */
const MEASURED =
  "rates?|percent(?:age)?s?|population|households|rank(?:ing)?s?|average|mean|targets?|change|difference|diff|scores?|codes?|ids?|refs?|reference|easting|northing|lat|latitude|lon|longitude|lsoa|postcode|quarter|years?";
const MEASURED_ALONE =
  "sections?|weeks?|days?|hours?|minutes?|ages?|beat|ward|collar|costs?|priority|rows?|x|y|months?|residents?|inhabitants?|headcount|staff|strength|fte";
const BESIDE =
  "of|per|the|in|a|by|for|from|to|on|and|number|numbers|no|num|crimes?|offences?|all|total|head|estimated?|mid|police|officers?|victims?|offenders?|name|birth|open|old|taken|lost|previous|last|this|working|bank|calendar|financial|fiscal|index|line|\\d+";
const WHOLLY_MEASURED = new RegExp(`^(?:(?:${MEASURED}|${MEASURED_ALONE}|${BESIDE})(?: |$))+$`);
const SOME_MEASURE = new RegExp(`\\b(?:${MEASURED}|${MEASURED_ALONE})\\b`);
const ENDS_MEASURED = new RegExp(`\\b(?:${MEASURED})$`);
/** "Abandoning a child under two years" says who the victim was; it is not a number of years. */
const OF_AGE = /\p{L}.*\b(?:under|over|aged?|below|above)\b.* years?(?: old| of age)?$/u;
/** "Rate per 1,000", "% of all", "Average days", "Change from last year": what follows does not matter. */
const BEGINS_MEASURED =
  /%|\bper (?:cent|head|capita|[\d,]+)|^(?:(?:rates?|percentage|proportion|change|difference|cost) (?:of|in|from|to|per|on)|average(?! speed)|mean|median)\b/;

/**
 * Who was at work, where and when, and what pages are numbered by: "Officers", "Beat", "Weekends", "Version". And short words for what is
 * worked out beside counts: "Var", "LY", "Tgt", "+/-".
 */
const OF_WORK =
  /^(?:wk|cum|[mw]td|var|prev|[pl]y|ty|tgt|fcst|fc|pop|sheet|tab|[£$€]|\+ ?\/ ?[-–−]|±|diff(?:erence)?s? (?:vs?\.?|to|on|from)(?: .*)?|(?:police |warranted )?officers?|(?:police )?(?:sergeants?|constables|staff)|(?:(?:police|warranted) )?(?:officers?|staff|pcsos?|constables) (?:in post|on duty|on strength|employed|strength|numbers)|beats?|sectors?|shifts?|pages?|versions?|temperature|(?:bank |public )?holidays?|weekends?|budgets?|(?:overtime|sickness) (?:hours|days)|(?:checked|entered|reviewed|approved) by)$/;

/** True for a header, or the name of a row among offences, of what is no offence, nor anything that the police count for a board. */
export function isOfWork(text: string): boolean {
  return OF_WORK.test(spelt(text));
}

const monthHeader = rankIn(MONTH_HEADERS);
/** "Date Crimed", "Reported On", "Date & time recorded": as records systems head the day by which police count a crime. */
const RECORDED =
  /^(?:(?:date|day)(?: ?(?:&|and|\/)? ?time)?(?: (?:crime|offence|incident|was|of))* (?:recorded|recording|reported|report|crimed)|(?:(?:crime|offence|incident) )*(?:recorded|recording|reported|report|crimed) (?:on(?: date)?|date|day))(?: ?(?:&|and|\/)? ?time| to police)?$/;
const RECORDED_RANK = MONTH_HEADERS.findIndex((headers) => headers.split(/,\s+/).includes("date recorded"));

/** How well a header is known as a month's: 0 is best; null where it is not. */
export function monthRank(header: string): number | null {
  return monthHeader(header) ?? (RECORDED.test(spelt(header)) ? RECORDED_RANK : null);
}
const countHeader = rankIn(COUNT_HEADERS);
/** "Number in month", "Offences for the month" */
const IN_MONTH = / (?:in|for|during) (?:(?:the|each|this) )?month$/i;
/** How well a header is known as a count's. "Count of URN" comes last. */
export function countRank(header: string): number | null {
  return countHeader(header) ?? countHeader(header.trim().replace(IN_MONTH, "")) ?? (isCountOf(header) ? COUNT_HEADERS.length : null);
}

/** True for what a pivot table calls its figures: how many rows had anything in a column, whatever that holds. */
export function isCountOf(header: string): boolean {
  return /^(?:distinct )?count (?:\(distinct\) )?of /i.test(spelt(header));
}
/** How well a header is known as an offence's. */
export const offenceRank = rankIn(OFFENCE_HEADERS);

function rankIn(ranks: readonly string[]): (header: string) => number | null {
  const rankOf = new Map(ranks.flatMap((headers, rank) => headers.split(/,\s+/).map((header) => [header, rank] as const)));
  return (header) => rankOf.get(spelt(header).replace(/:$/, "").replace(/_+/g, " ")) ?? null;
}

/** True where the header lets a column of plain numbers be dates. */
export function speaksOfMonths(header: string): boolean {
  return /\b(month|date|period)/i.test(header);
}

/** True for a page's number on a line of its own: "Page 2 of 8". */
export function isPageLine(line: string): boolean {
  return /^page \d+\b.{0,12}$/i.test(line);
}

/** True for "<01/01/2018": what a pivot table that groups dates has of all others, before its first or after its last. */
export function isBeyond(header: string): boolean {
  return /^[<>]=? ?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d)/.test(header);
}

/**
 * True for the header of numbers that are not counts, such as rates and codes. A name that only contains such a word, "Section 18
 * wounding" or "Rate tampering fraud", may be an offence's.
 */
export function neverACount(header: string): boolean {
  // "Identity fraud (ID)" ends in its own short form.
  if (isCountOf(header)) return false;
  // "Section 20" is a wounding; a column "Section" numbers the paper's.
  const text = spelt(header)
    .replace(/\bsection \d+[a-z]?\b/, "offence")
    .replace(/(?<=\p{L}{3}) \([a-z]{2,4}\)$/u, "");
  if (BEGINS_MEASURED.test(text) || isMeasureRow(text) || isAddedUp(header) || isBeyond(text)) return true;
  if (OF_AGE.test(text)) return false;
  const words = text.replace(/[^\p{L}\d]+/gu, " ").trim();
  return ENDS_MEASURED.test(words) || (SOME_MEASURE.test(words) && WHOLLY_MEASURED.test(words));
}

const TELLS_APART =
  /(?:^|[^\p{L}])(?:codes?|u?ids?|guid|refs?|reference|up?rn|years?|quarters?|months?|weeks?|days?|hours?|minutes?|seconds?|dow|doy|schlüssel|clave|código|codigo|kode|cisp)$|^(?:código|codigo|clave|cod|schlüssel)(?![\p{L}])|^(?:row|(?:row|line|record|serial|sr|sl|s|month|year|quarter|week|day|ward|beat|district|area)[ ./]*(?:no|nr|num|number|index|#)\.?|#|fid|objectid|index|fy|cy)$/u;

/** "Force last year", "Same month last year": figures of another time. */
const OF_ANOTHER_TIME = /\b(?:this|last|previous|prior|current|same|next) (?:financial |fiscal |calendar )?(?:year|quarter|month|week)$/;

/** True for the header of numbers that tell rows apart, rather than count or measure anything: "_id", "Year", "Ward code". */
export function tellsApart(header: string): boolean {
  // "Number of offences in month" ends in the time that is counted.
  const text = saysNumberOf(header) ? withoutTime(spelt(header)) : spelt(header);
  return !isCountOf(header) && !OF_AGE.test(text) && !OF_ANOTHER_TIME.test(text) && TELLS_APART.test(text);
}

const MEASURE =
  /\b(rates?|percent|percentage|population|households|per 1,?000|rank|average|mean|target|change|difference|diff|rows?|score|cost)\b|%/;

/** True for the header of numbers that measure something, or number the rows, rather than tell what a row is of. */
export function isMeasure(header: string): boolean {
  return MEASURE.test(spelt(header));
}

/** Not "All other theft offences", which is an offence group of its own. */
const TOTAL =
  /^(sub-?|grand )?totals?\b|\b(sub-?)?totals?:?$|^(?:all|any)( the)?( recorded)?( (offences?|crimes?|strands|districts|wards|areas|places|boroughs|beats|stations|divisions|categories|types|months|ages|age groups|persons|people|genders|sexes|victims|offenders|methods|weapons|premises|locations|provinces|states|regions|precincts|forces|groups))?:?$|^(cumulative|running)( (total|count|figure))?s?:?$|^(ytd|year to date|r12m?|(rolling )?12[ -]?m(?:th|onth)?s?( rolling)?( total)?):?$|^((the )?whole )?(force|county|city|town|state|country|province|nation|region|borough|district|department|area|division|territory|community)[ -]?wide$|^(the )?(whole|entire) (force|county|city|town|state|country|province|region|area|territory)$|^(overall|everybody|everyone|both sexes|(all )?persons)$/;

/** What may stand between "all" and the name of what is added up, and shows that some of it is not. */
const BUT_OTHERS =
  "(?:übrigen|anderen|sonstigen|øvrige|andre|andra|övriga|overige|andere|muut|autres|altr[ie]|otr[oa]s|outr[oa]s|altres|demás|pozostałe|inne)";
const ALL_OF = `(?:(?:alle|samtlig[ae]|kaikki|wszystkie|pob|tou(?:te)?s(?: les)?|tutt[ie](?: i| gli| le)|tots els|totes les|todos os|todas as)) (?!${BUT_OTHERS}(?!\\p{L}))\\p{L}+`;

/** Totals in the languages that months are read in. A pivot table's "Grand Total" has a word of its own in each. */
const ALL_ELSEWHERE = new RegExp(`^${ALL_OF}$`, "u");
const TOTAL_ELSEWHERE =
  /^(?:hela landet|hele landet|koko maa|tod[oa]s? (?:la|el|las|los) \p{L}+|tout(?:e la| le) \p{L}+|tutt[ao] (?:la|il) \p{L}+|ensemble d(?:u|e la|es|e l['’]) ?\p{L}+|(?:total|totaal|totale|totalt) \p{L}.*|\p{L}.* (?:(?:in|ins)?gesamt|i alt|totalt|yhteensä|ogółem|razem|totaal|en total)|(?:heel|hele) nederland|cały kraj)$|^(gesamt|insgesamt|zusammen|(gesamt)?summe|ensemble|somme|totale?|totaux|totaal|(en )?total( g[eé]n[eé]ral| nacional| national)?|totalt|i alt|gesamtergebnis|gesamtzahl|totale complessivo|eindtotaal|total ?geral|totalsumm?a?|hovedtotal|suma (?:końcowa|ogółem)|kaikki yhteensä|sum(?: i alt| totalt)?|suma( total)?|summa|yhteensä|totale generale|razem|og[oó]łem|cyfanswm|ioml[aá]n):?$/u;

/**
 * True for what stands in place of a category in a row that adds others up: "Total", "Essex total", "All offences". A total loss is an
 * insurance term.
 */
export const isTotal = remembering((text) => {
  const name = spelt(text);
  return !name.startsWith("total loss") && (TOTAL.test(name) || TOTAL_ELSEWHERE.test(name) || ALL_ELSEWHERE.test(name));
});

const PART =
  /^[^\p{L}\d]*(of (which|whom|these|those|them)|o\/w|among (them|these|those)|inter alia|thereof|including|incl\.?|davon|darunter|hiervon|einschl\.?|einschließlich|inkl\.?|dont|y compris|de l[oa]s cuales|incluid[oa]s?|incluyendo|di cui|d[oa]s quais|waarvan|onder wie|w tym|varav|heraf|herav|derav|hvorav|hvoraf|joista|josta|z toho|ebből|de qui|dels quals|de les quals|o['’]r rhain|gan gynnwys|a bhfuil|lena n-áirítear)(?!\p{L})|\p{L}[ ,;:(–-]+of which:? \p{L}/iu;

/** "Attempted (incl. above)", "Domestic (already counted)", "Of the above: knife". "Burglary (incl. attempts)" is the whole. */
const COUNTED_ABOVE =
  /^[^\p{L}\d]*(?:(?:also |already )?(?:included|counted) (?:above|below|elsewhere)|of the above)\b|\((?:also |already |all )*(?:incl(?:uded|\.)?|counted|recorded) (?:above|below|elsewhere|twice)\b[^)]*\)$|\((?:already (?:incl(?:uded|\.)?|counted)|(?:a )?sub-?set)\)$|^double[- ]counted\b/iu;
/** "Shoplifting (part of theft)". In "Fraud (recorded under Action Fraud)" and "Hate (part of pilot)" only the other names can tell. */
const COUNTED_IN =
  /\((?:(?:also |already |all )*(?:incl(?:uded|\.)?|counted|recorded) (?:in(?:side)?|within|under|with)|(?:a )?(?:sub-?set|part) of) (?:the )?([^)]+)\)$/iu;

/**
 * True for a name that itself says that it is a part, in the languages that months are read in: "of which dwelling", "davon Wohnungen".
 * One that says what it is a part of is one where that is among the other names of its column.
 */
export function isNamedPart(text: string, names: readonly string[]): boolean {
  if (PART.test(text) || COUNTED_ABOVE.test(text)) return true;
  const whole = COUNTED_IN.exec(text)?.[1];
  return whole !== undefined && names.some((name) => name !== text && spelt(name) === spelt(whole));
}

const LISTED = /^(?:[-–—•·▪‣►▸→>└↳»+]+|\.{2,}|(?:\. )+\.?) ?\p{L}/u;

/** True for a name behind a mark of a list: "- dwelling", "• dwelling", "..dwelling". What stands above it may hold it. */
export function isListed(text: string): boolean {
  return LISTED.test(text);
}

const WHOLE =
  /\b(force|county|territory|region|province|state|country|(force|county|city|town|state|country|province|nation|region|borough|district|department|area|division)[ -]?wide|overall|whole|all|total|national)\b/;

/** True for a name that a whole among its parts may have, where the figures say so too: "Essex county", "the force". */
export function isWholeName(text: string): boolean {
  return isTotal(text) || WHOLE.test(spelt(text)) || /^any (?!other)/.test(spelt(text));
}

/** The best known of some columns: all that share the best rank, or all where none is known. */
export function bestKnown<Column extends { readonly header: string }>(
  columns: readonly Column[],
  rankOf: (header: string) => number | null,
): readonly Column[] {
  const ranks = columns.map(({ header }) => rankOf(header) ?? Infinity);
  const best = Math.min(...ranks);
  return columns.filter((_, index) => ranks[index] === best);
}
