import type { Finding } from "../../domain/finding";
import type { TableFigures } from "./table-figures";

/** Fewer numbers that are not whole are slips. */
const FEWEST = 4;

/**
 * The findings, those about numbers that are not whole with the other sheets that have counts of the same strands: a sheet of rates
 * beside the counts can be left out.
 */
export function withCountedElsewhere(findings: readonly Finding[], tables: readonly TableFigures[]): readonly Finding[] {
  const areRates = (found: Finding) => found.code === "notACount" && found.details.kind === "fraction" && found.details.count >= FEWEST;
  const ofRates = new Set(findings.flatMap((found) => (areRates(found) ? [found.sheet] : [])));
  return findings.map((found): Finding => {
    if (found.code !== "notACount" || !areRates(found)) return found;
    const own = tables.filter(({ ledger }) => ledger.table.sheet === found.sheet);
    const others = tables.filter(({ ledger }) => !ofRates.has(ledger.table.sheet));
    const sheets = [...new Set(others.map(({ ledger }) => ledger.table.sheet))];
    const counted = new Set(others.flatMap(definitionsIn));
    const isCounted = own.length === 1 && sheets.length > 0 && own.flatMap(definitionsIn).every((definition) => counted.has(definition));
    return isCounted ? { ...found, details: { ...found.details, countedOn: sheets } } : found;
  });
}

/** The numbers of the definitions that rows of a table are counted for, whatever their cells hold. */
function definitionsIn({ matched: { classCount, definitionsOf } }: TableFigures): readonly number[] {
  return Array.from({ length: classCount }, (_, ofClass) => definitionsOf(ofClass)).flat();
}
