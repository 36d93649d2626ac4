import type { Cell, CellValueInput } from "../library";
import { maySpill } from "./formulas/array-shape";

type FormulaResult = Cell["result"];

/**
 * Functions newer than the file format. Files write them with a prefix, without which Excel takes them for unknown names.
 * Users never see it.
 */
const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR
  CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FORECAST.LINEAR
  FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS
  MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
  PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET SHEETS SKEW.P
  STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTJOIN UNICHAR UNICODE VAR.P VAR.S WEIBULL.DIST XOR Z.TEST
  ANCHORARRAY ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND HSTACK ISOMITTED LAMBDA LET MAKEARRAY MAP RANDARRAY REDUCE SCAN SEQUENCE
  SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH`.split(/\s+/),
);

/** Two of them have a second prefix. */
const WORKSHEET_FUTURE = new Set(["FILTER", "SORT"]);

/** The engine's value for a formula cell, from the formula as people write it. */
export const formulaValue = (formula: string, result?: FormulaResult): CellValueInput => ({
  formula: filedFormula(formula),
  ...(result === undefined ? {} : { result }),
  ...(maySpill(formula) && { isDynamicArray: true }),
});

/** The formula as files hold it. */
export function filedFormula(formula: string): string {
  if (!formula.includes("(")) return formula;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\\])([A-Za-z][A-Za-z0-9.]*)(?=\()/gu, (found, name?: string) => {
    const upper = name?.toUpperCase() ?? "";
    return FUTURE.has(upper) ? `_xlfn.${found}` : WORKSHEET_FUTURE.has(upper) ? `_xlfn._xlws.${found}` : found;
  });
}
