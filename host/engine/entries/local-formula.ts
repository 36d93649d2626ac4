import { piecesOf } from "../references";
import type { Locale } from "./locale";

/** German Excel's names of functions, where they differ. */
const GERMAN =
  `AND UND,AVERAGE MITTELWERT,AVERAGEIF MITTELWERTWENN,AVERAGEIFS MITTELWERTWENNS,CEILING OBERGRENZE,CELL ZELLE,CHAR ZEICHEN,CHOOSE WAHL,
  CHOOSECOLS SPALTENWAHL,CHOOSEROWS ZEILENWAHL,CLEAN SÄUBERN,COLUMN SPALTE,COLUMNS SPALTEN,CONCAT TEXTKETTE,CONCATENATE VERKETTEN,CORREL KORREL,COUNT ANZAHL,
  COUNTA ANZAHL2,COUNTBLANK ANZAHLLEEREZELLEN,COUNTIF ZÄHLENWENN,COUNTIFS ZÄHLENWENNS,DATE DATUM,DATEDIF DATEDIF,DATEVALUE DATWERT,DAY TAG,DAYS TAGE,
  DROP WEGLASSEN,EDATE EDATUM,EOMONTH MONATSENDE,EXACT IDENTISCH,FALSE FALSCH,FIND FINDEN,FIXED FEST,FLOOR UNTERGRENZE,FORECAST PROGNOSE,
  FREQUENCY HÄUFIGKEIT,GEOMEAN GEOMITTEL,HLOOKUP WVERWEIS,HOUR STUNDE,IF WENN,IFERROR WENNFEHLER,IFNA WENNNV,IFS WENNS,INDIRECT INDIREKT,INT GANZZAHL,
  INTERCEPT ACHSENABSCHNITT,ISBLANK ISTLEER,ISERR ISTFEHL,ISERROR ISTFEHLER,ISEVEN ISTGERADE,ISLOGICAL ISTLOG,ISNA ISTNV,ISNONTEXT ISTKTEXT,
  ISNUMBER ISTZAHL,ISODD ISTUNGERADE,ISTEXT ISTTEXT,LARGE KGRÖSSTE,LEFT LINKS,LEN LÄNGE,LOOKUP VERWEIS,LOWER KLEIN,MATCH VERGLEICH,MAXIFS MAXWENNS,
  MID TEIL,MINIFS MINWENNS,MINUTE MINUTE,MMULT MMULT,MOD REST,MODE MODALWERT,MONTH MONAT,MROUND VRUNDEN,NA NV,NETWORKDAYS NETTOARBEITSTAGE,NOT NICHT,
  NOW JETZT,NUMBERVALUE ZAHLENWERT,OFFSET BEREICH.VERSCHIEBEN,OR ODER,PERCENTILE QUANTIL,PERCENTILE.EXC QUANTIL.EXKL,PERCENTILE.INC QUANTIL.INKL,
  POWER POTENZ,PRODUCT PRODUKT,PROPER GROSS2,QUARTILE QUARTILE,RAND ZUFALLSZAHL,RANDBETWEEN ZUFALLSBEREICH,RANK RANG,RANK.AVG RANG.MITTELW,RANK.EQ RANG.GLEICH,
  REPLACE ERSETZEN,REPT WIEDERHOLEN,RIGHT RECHTS,ROUND RUNDEN,ROUNDDOWN ABRUNDEN,ROUNDUP AUFRUNDEN,ROW ZEILE,ROWS ZEILEN,SEARCH SUCHEN,SECOND SEKUNDE,
  SEQUENCE SEQUENZ,SIGN VORZEICHEN,SLOPE STEIGUNG,SMALL KKLEINSTE,SORT SORTIEREN,SORTBY SORTIERENNACH,SQRT WURZEL,STDEV STABW,STDEV.P STABW.N,STDEV.S STABW.S,
  STDEVP STABWN,SUBSTITUTE WECHSELN,SUBTOTAL TEILERGEBNIS,SUM SUMME,SUMIF SUMMEWENN,SUMIFS SUMMEWENNS,SUMPRODUCT SUMMENPRODUKT,SUMSQ QUADRATESUMME,
  SWITCH ERSTERWERT,TAKE ÜBERNEHMEN,TEXTJOIN TEXTVERKETTEN,TIME ZEIT,TIMEVALUE ZEITWERT,TODAY HEUTE,TRANSPOSE MTRANS,TRIM GLÄTTEN,TRUE WAHR,TRUNC KÜRZEN,
  UNIQUE EINDEUTIG,UPPER GROSS,VALUE WERT,VAR VARIANZ,VAR.P VAR.P,VARP VARIANZEN,VLOOKUP SVERWEIS,VSTACK VSTAPELN,HSTACK HSTAPELN,WEEKDAY WOCHENTAG,
  WEEKNUM KALENDERWOCHE,WORKDAY ARBEITSTAG,XLOOKUP XVERWEIS,XMATCH XVERGLEICH,XOR XODER,YEAR JAHR,YEARFRAC BRTEILJAHRE,
  #N/A #NV,#REF! #BEZUG!,#VALUE! #WERT!,#NUM! #ZAHL!`
    .split(",")
    .map((pair) => pair.trim().split(" ") as [string, string]);

const toGerman: ReadonlyMap<string, string> = new Map(GERMAN);
const fromGerman: ReadonlyMap<string, string> = new Map(GERMAN.map(([english, german]) => [german, english]));

/** A formula, including its "=", in the person's words and signs. */
export const localFormula = (formula: string, { name }: Locale): string =>
  name === "de-DE"
    ? translated(formula, toGerman, (sign, inList) => (sign === "." ? "," : sign === "," ? (inList ? "." : ";") : sign))
    : formula;

/** A formula from the person's words and signs, as the API has it everywhere; other entries are returned unchanged. */
export const apiFormula = (entry: string, { name }: Locale): string =>
  name === "de-DE" && entry.startsWith("=")
    ? translated(entry, fromGerman, (sign, inList) => (sign === "," ? "." : sign === "." || (sign === ";" && !inList) ? "," : sign))
    : entry;

/** A formula with the words and the signs between them replaced; texts, names and references stay. */
function translated(formula: string, words: ReadonlyMap<string, string>, sign: (sign: string, inList: boolean) => string): string {
  const word = (text: string) => words.get(text.toUpperCase()) ?? text;
  let inList = false;
  return piecesOf(formula)
    .map((piece) => {
      const { text } = piece;
      if (piece.kind === "reference") return piece.prefix + text;
      if (piece.kind === "name" || text.startsWith("#")) return word(text);
      if (/^["[]/.test(text)) return text;
      if (text.endsWith("(")) return word(text.slice(0, -1)) + "(";
      if (/^[{}]$/.test(text)) inList = text === "{";
      return text.replace(/[.,;]/g, (found) => sign(found, inList));
    })
    .join("");
}
