import { capital } from "../../domain/text";
import { remembering } from "../../domain/remembering";
import { unmarkedPeriod } from "../texts/footnotes";

/** Months from January on: long, short and as dates write them, without accents. No name means two different months, in any language. */
const NAMES: Readonly<Record<string, string>> = {
  english:
    "january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | september sept sep | october oct | november nov | december dec",
  welsh:
    "ionawr ion | chwefror chwef chw | mawrth maw | ebrill ebr | mai | mehefin meh | gorffennaf gorff gor | awst | medi | hydref hyd | tachwedd tach | rhagfyr rhag",
  irish:
    "eanair ean | feabhra feabh | marta | aibrean aib | bealtaine beal | meitheamh meith | iuil | lunasa lun | mean_fomhair mfomh | deireadh_fomhair dfomh | samhain samh | nollaig noll",
  gaelic:
    "am_faoilleach faoilleach faoi | an_gearran gearran gearr | am_mart mart | an_giblean giblean gibl | an_ceitean ceitean ceit | an_t-ogmhios ogmhios ogmh | an_t-iuchar iuchar iuch | an_lunastal lunastal luna | an_t-sultain sultain sult | an_damhair damhair damh | an_t-samhain samhain samh | an_dubhlachd dubhlachd dubh",
  french:
    "janvier janv jan | fevrier fevr fev | mars mar | avril avr | mai | juin | juillet juill juil | aout aou | septembre sept sep | octobre oct | novembre nov | decembre dec",
  german:
    "januar janner jan | februar feb | marz maerz mrz mar | april apr | mai | juni jun | juli jul | august aug | september sept sep | oktober okt | november nov | dezember dez",
  dutch:
    "januari jan | februari feb | maart mrt | april apr | mei | juni jun | juli jul | augustus aug | september sept sep | oktober okt | november nov | december dec",
  spanish:
    "enero ene | febrero feb | marzo mar | abril abr | mayo may | junio jun | julio jul | agosto ago | septiembre setiembre sept sep set | octubre oct | noviembre nov | diciembre dic",
  italian:
    "gennaio gen | febbraio feb | marzo mar | aprile apr | maggio mag | giugno giu | luglio lug | agosto ago | settembre sett set | ottobre ott | novembre nov | dicembre dic",
  portuguese:
    "janeiro jan | fevereiro fev | marco mar | abril abr | maio mai | junho jun | julho jul | agosto ago | setembro set | outubro out | novembro nov | dezembro dez",
  polish:
    "styczen stycznia sty | luty lutego lut | marzec marca mar | kwiecien kwietnia kwi | maj maja | czerwiec czerwca cze | lipiec lipca lip | sierpien sierpnia sie | wrzesien wrzesnia wrz | pazdziernik pazdziernika paz | listopad listopada lis | grudzien grudnia gru",
  swedish:
    "januari jan | februari feb | mars mar | april apr | maj | juni jun | juli jul | augusti aug | september sept sep | oktober okt | november nov | december dec",
  norwegian:
    "januar jan | februar feb | mars mar | april apr | mai | juni jun | juli jul | august aug | september sept sep | oktober okt | november nov | desember des",
  danish:
    "januar jan | februar feb | marts mar | april apr | maj | juni jun | juli jul | august aug | september sept sep | oktober okt | november nov | december dec",
  finnish:
    "tammikuu tammi | helmikuu helmi | maaliskuu maalis | huhtikuu huhti | toukokuu touko | kesakuu kesa | heinakuu heina | elokuu elo | syyskuu syys | lokakuu loka | marraskuu marras | joulukuu joulu",
  catalan:
    "gener gen | febrer febr feb | marc mar | abril abr | maig mai | juny jun | juliol jul | agost ago ag | setembre set | octubre oct | novembre nov | desembre des",
};

/** Names of months, without accents, with the months' numbers. */
export type MonthNames = ReadonlyMap<string, number>;

const NAMES_OF: ReadonlyMap<string, MonthNames> = new Map(
  Object.entries(NAMES).map(([language, months]) => [
    language,
    new Map(months.split(" | ").flatMap((names, index) => names.split(" ").map((name) => [name.replaceAll("_", " "), index + 1] as const))),
  ]),
);

/** The months' English names, long and short. */
export const ENGLISH = NAMES_OF.get("english")!;

/** Months of a language by its English name, "welsh"; undefined where it is not known. */
export function monthNamesIn(language: string): MonthNames | undefined {
  return NAMES_OF.get(language);
}

/** Text without accents and capitals: "août" may be written "AOUT", and "kwartał" "kwartal". */
export function folded(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l");
}

const patterns = new WeakMap<MonthNames, RegExp>();
const SHORT = [...ENGLISH.keys()].filter((name) => name.length === 3);

/** The text with its months' names in English: "1er févr. 2019" is "1 feb 2019". Where it has no known foreign names, it stays as it is. */
export function inEnglish(text: string, names: MonthNames): string {
  if (names.size === 0) return text;
  let pattern = patterns.get(names);
  if (!pattern) {
    const longest = [...names.keys()].toSorted((one, other) => other.length - one.length);
    patterns.set(names, (pattern = new RegExp(String.raw`(?<!\p{L})(?:d[eo]n? )?(${longest.join("|")})(?!\p{L})\.?(?: del?(?= ))?`, "gu")));
  }
  const plain = folded(text).replace(/\s+/g, " ").trim();
  const english = plain.replace(pattern, (_, name: string) => SHORT[names.get(name)! - 1]!);
  return english.replace(/^(\d{1,2})(?:er|º|ª)\b ?/, "$1 ");
}

/** No name means two different months, so that all languages can be looked through at once. */
const ALL: MonthNames = new Map([...NAMES_OF.values()].flatMap((names) => [...names]));

/** The months as `inEnglishMonths` writes them: "Jan" to "Dec". */
export const SHORT_MONTHS: readonly string[] = SHORT.map(capital);
const SHORT_MONTH = new RegExp(String.raw`(?<!\p{L})(?:${SHORT.join("|")})(?!\p{L})`, "gu");

/** A text in any language with its months' names in English: "mois de Jan 2020". */
export function inEnglishMonths(text: string): string {
  return inEnglish(text, ALL).replace(SHORT_MONTH, capital);
}

/** What may be a month's name in a language: alone, after a day, beside a year. */
const NAMED = /^(?:\d{1,2}(?:er|\.|º|ª)? ?(?:de )?|\d{4}[ \-–/._]*)?(\p{L}[\p{L} '-]*\p{L})\.?(?:[ \-–/.,_]*(?:del? )?'?(?:\d{4}|\d\d))?$/u;
const LONGEST = 30;

const LANGUAGES = [...NAMES_OF.keys()];
const ENGLISH_BIT = 1 << LANGUAGES.indexOf("english");
/** Each name's languages, as bits. */
const LANGUAGES_OF: ReadonlyMap<string, number> = [...NAMES_OF].reduce((known, [language, names]) => {
  for (const name of names.keys()) known.set(name, (known.get(name) ?? 0) | (1 << LANGUAGES.indexOf(language)));
  return known;
}, new Map<string, number>());

/** Fewer different months may be chance: "Set" and "Out" may mean anything. */
const FEWEST_NAMES = 3;

/** The month's name in a text that is a month or a month's name, in any language; null for other texts. */
export const monthNameIn = remembering((text) => {
  if (text.length < 3 || text.length > LONGEST) return null;
  const found = NAMED.exec(unmarkedPeriod(folded(text)).text)?.[1]?.replace(/ del?$/, "");
  return found !== undefined && LANGUAGES_OF.has(found) ? found : null;
});

/** True for a month's name that English does not have. */
export function isForeign(name: string): boolean {
  return !ENGLISH.has(name);
}

/**
 * The names of the languages that have all of these months' names, such as those of a row or a column. None where English has them, or
 * where no language has them all.
 */
export function languageOf(names: ReadonlySet<string>): MonthNames {
  let shared = names.size < FEWEST_NAMES ? 0 : ~0;
  for (const name of names) shared &= LANGUAGES_OF.get(name) ?? 0;
  const languages = (shared & ENGLISH_BIT) === 0 ? LANGUAGES.filter((_, bit) => (shared & (1 << bit)) !== 0) : [];
  return new Map(languages.flatMap((language) => [...NAMES_OF.get(language)!]));
}
