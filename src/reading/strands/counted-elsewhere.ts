import type { Finding } from "../../domain/finding";
import { BLANK, FRACTION } from "../ledger/count-column";
import { isKnownPlace } from "../texts/known-places";
import type { TableFigures } from "./table-figures";

/** Fewer numbers that are not whole are slips. */
const FEWEST = 4;
/** Of the cells of a sheet of rates, at least so many are not whole. */
const MOSTLY = 0.5;

/**
 * The findings, those about numbers that are not whole with the other sheets that have counts of the same strands and months: a sheet of
 * rates beside the counts can be left out. One of another place or part cannot: its offences would be missing.
 */
export function withCountedElsewhere(findings: readonly Finding[], tables: readonly TableFigures[]): readonly Finding[] {
  const ofRates = new Set(tables.filter(holdsRates).map(({ ledger }) => ledger.table.sheet));
  return findings.map((found): Finding => {
    if (found.code !== "notACount" || found.details.kind !== "fraction" || !ofRates.has(found.sheet ?? "")) return found;
    const own = tables.filter(({ ledger }) => ledger.table.sheet === found.sheet);
    const others = tables.filter(({ ledger }) => !ofRates.has(ledger.table.sheet));
    const sheets = [...new Set(others.map(({ ledger }) => ledger.table.sheet))];
    const counted = new Set(others.flatMap(definitionsIn));
    const months = new Set(others.flatMap(({ strands }) => [...strands.values()].flat()).map(({ month }) => month));
    const isCounted =
      own.length === 1 &&
      sheets.length > 0 &&
      ![...own, ...others].some(isOfPart) &&
      own.flatMap(definitionsIn).every((definition) => counted.has(definition)) &&
      (found.details.months ?? []).every((month) => months.has(month));
    return isCounted ? { ...found, details: { ...found.details, countedOn: sheets } } : found;
  });
}

/** True where most of a table's counts are no whole numbers. */
function holdsRates({ ledger: { counts } }: TableFigures): boolean {
  const states = counts.flatMap((column) => [...column.states].filter((state) => state !== BLANK));
  const fractions = states.filter((state) => state === FRACTION).length;
  return fractions >= FEWEST && fractions > states.length * MOSTLY;
}

/** True where a table is of a place, or a part of what others hold. */
function isOfPart({ ledger: { table } }: TableFigures): boolean {
  return table.place !== null || table.part !== null || isKnownPlace(table.sheet);
}

/** The numbers of the definitions that rows of a table are counted for, whatever their cells hold. */
function definitionsIn({ matched: { classCount, definitionsOf } }: TableFigures): readonly number[] {
  return Array.from({ length: classCount }, (_, ofClass) => definitionsOf(ofClass)).flat();
}
