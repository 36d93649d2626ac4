import { remembering } from "../../../domain/remembering";
import { folded, inEnglishMonths } from "../../../reading";

/** Beginnings of words for figures that are not all there, in the languages that months are read in; without accents. */
const INCOMPLETE = [
  // "incomplete" is English, and read as such.
  "incomplet(?!e(?:ly|ness)?(?!\\p{L}))|partiel|parcia(?:l|is)|parzial|unvollstandig|teilmonat|angebrochen|onvolledig|gedeeltelijk",
  "ofullstandig|ufullstendig|ufuldst(?:ae|æ)ndig|epataydelli|vajaa|niepe[lł]n|czesciow|anghyflawn|rhannol|neamh-?iomlan",
];
/** The same for figures that are not final. */
const PROVISIONAL = "provisoir|provisori|vorlaufig|voorlopig|prelimina(?!ry)|forel(?:o|ø)big|alustava|wstepn";
const YET = "(?:encore|ancora|aun|todavia|ainda|noch|nog|jeszcze|enda|annu|enno)";
/** "pas complet", "noch nicht abgeschlossen", "niet volledig" */
const NOT_COMPLETE = `(?:non|no|pas|nao|niet|nicht|nie|ikke|ej|inte)(?: ${YET})? (?:complet[oasi]*(?!\\p{L})|komplet|vollstandig|volledig|fullst|fuldst|pe[lł]n|abgeschlossen|definiti[fvt]|clos|clotur|chius|cerrad|encerrad|afgesloten)`;
const RUNNING = "mois en cours|mese in corso|mes e[nm] curso?|laufende[rnms]? monat|lopende maand";
const begins = (words: string) => new RegExp(String.raw`(?<!\p{L})(?:${words})\p{L}*`, "gu");
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [begins(RUNNING), "latest month incomplete"],
  [begins([...INCOMPLETE, NOT_COMPLETE].join("|")), "incomplete"],
  [begins(PROVISIONAL), "provisional"],
];

const LATEST =
  /(?<!\p{L})(?:dernier mois|letzte[rnms]? monat|laatste maand|(?:ultimo|darrer) mes[e]?|ostatni miesiac|senaste manad\p{L}*|siste maned\p{L}*|sidste maned\p{L}*|viimeisin kuukausi)(?!\p{L})/gu;
/** Words before a day to which figures go: "arrêté au 19 janvier 2020", "Datenstand: 19.01.2020", "aggiornati al 19 gennaio". */
const GOES_TO =
  /(?<!\p{L})(?:arret\p{L}* (?:au|le)|situation au|mis\p{L}* a jour (?:au|le)|datenstand|(?:gegevens)?stand (?:op|am|vom|per)|(?:aggiornat|actuali[tz]ad|atualizad)\p{L}* (?:al?|em|il|el)|fino al|ate|tot en met|peildatum|bijgewerkt tot|stan na(?: dzien)?|do dnia|(?:till|til) och med|til og med|uppdaterad|paivitetty):? (?=\S)/gu;

/**
 * A text in another language that says that figures are not whole, or go to a day, in the English words that are looked for; null for one
 * that says no such thing.
 */
export const notOverInEnglish = remembering((text): string | null => {
  // "incomplète" would be "incomplete" without its accent.
  const plain = folded(text.replace(/(incompl)è(te)(?!s)/giu, "$1e$2s"));
  const said = ENGLISH.reduce((words, [pattern, meaning]) => words.replace(pattern, meaning), plain);
  const english = said.replace(GOES_TO, "as at ");
  return english === plain ? null : inEnglishMonths(english.replace(LATEST, "latest month"));
});
