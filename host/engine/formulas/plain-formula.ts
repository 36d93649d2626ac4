import { piecesOf, readReference, type Reference } from "../references";

/** The cells that a formula depends on, where its text alone shows that. */
export interface PlainFormula {
  readonly references: readonly Reference[];
  /** Words that may be names, without their sheets. */
  readonly names: readonly string[];
  /** The tables of structured references. */
  readonly tables: readonly string[];
  /** Its result may change even if no cell does. */
  readonly isVolatile: boolean;
}

/**
 * Functions that use only the cells in their arguments, and give one value. All others count as using any cell: INDIRECT and OFFSET do, and
 * SORT and FILTER fill cells beside them. A function missing here costs time, but never gives a wrong result.
 */
const PLAIN = new Set(
  `ABS AND AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CLEAN CODE COLUMN COLUMNS CONCAT CONCATENATE CORREL COUNT COUNTA COUNTBLANK COUNTIF
  COUNTIFS DATE DATEDIF DATEVALUE DAY DAYS DOLLAR EDATE EOMONTH EXACT EXP FALSE FIND FIXED FLOOR FORECAST GEOMEAN HLOOKUP HOUR HYPERLINK IF IFERROR
  IFNA IFS INDEX INT INTERCEPT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LARGE LEFT LEN LN LOG LOG10 LOOKUP LOWER
  MATCH MAX MAXA MAXIFS MEDIAN MID MIN MINA MINIFS MINUTE MOD MODE MONTH MROUND N NA NOT NOW NUMBERVALUE OR PERCENTILE PERCENTILE.EXC PERCENTILE.INC PI
  POWER PRODUCT PROPER QUARTILE QUARTILE.EXC QUARTILE.INC RANK RANK.AVG RANK.EQ REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SECOND SIGN
  SLOPE SMALL SQRT STDEV STDEV.P STDEV.S STDEVP SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ SWITCH T TEXT TEXTJOIN TIME TIMEVALUE TODAY TRIM
  TRUE TRUNC UPPER VALUE VAR VAR.P VAR.S VARP VLOOKUP WEEKDAY WEEKNUM XLOOKUP XMATCH XOR YEAR YEARFRAC`.split(/\s+/),
);

const VOLATILE = new Set(["NOW", "TODAY"]);
const CALL = /^(?:_xl(?:fn|ws|udf|pm)\.)*([A-Z][A-Z0-9.]*)\s*\($/i;
/**
 * Texts, numbers, errors, and signs that mean neither cells nor functions. The exceptions do: a colon between anything but cells, "@", "#",
 * and brackets that do not follow a table's name.
 */
const HARMLESS = /^(?:"[^]*"|[0-9.]+(?:e[+-]?[0-9]+)?|#(?:N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!)|[-+*/^&=<>,;%(){}\s])$/i;

/** Reads a formula without its "="; undefined where it may use other cells than those it names. */
export function plainFormula(formula: string): PlainFormula | undefined {
  const references: Reference[] = [];
  const names: string[] = [];
  const tables: string[] = [];
  let word: string | undefined;
  let isVolatile = false;
  for (const piece of piecesOf(formula)) {
    const before = word;
    word = piece.kind === "name" ? piece.text : undefined;
    if (piece.kind === "reference") {
      const reference = readReference(piece.prefix, piece.text);
      if (!reference) return undefined;
      references.push(reference);
    } else if (piece.kind === "name") {
      if (piece.text.includes("!")) return undefined;
      names.push(piece.text);
    } else if (before !== undefined && piece.text.startsWith("[")) tables.push(before);
    else if (!HARMLESS.test(piece.text)) {
      const called = CALL.exec(piece.text)?.[1]?.toUpperCase();
      if (called === undefined || !PLAIN.has(called)) return undefined;
      if (VOLATILE.has(called)) isVolatile = true;
    }
  }
  return { references, names, tables, isVolatile };
}
