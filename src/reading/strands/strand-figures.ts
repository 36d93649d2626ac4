import { isOfTwoSystems } from "../../domain/counted-by";
import type { Finding } from "../../domain/finding";
import type { StrandDefinition, StrandFigures } from "../../domain/strand";
import type { Ledger } from "../ledger/ledger";
import type { SheetHead } from "../sheets/grid";
import { UnreadColumnError } from "../tables/table-data";
import type { Recognition } from "../tables/tables";
import { strandTotals } from "./compared-totals";
import { forcesInTables } from "./forces-in-tables";
import { forcesTogether } from "./forces-together";
import { groupedTotals } from "./grouped-totals";
import { joinedFindings } from "./joined-findings";
import { joinedMonths, type JoinedMonths } from "./joined-months";
import { offencesAlone } from "./offences-alone";
import { totalsCountedWithParts, totalsOrParts } from "./total-or-parts";
import { rulesOn } from "./matched-rows";
import { referencesAgain } from "./references-again";
import { monthsTogether } from "./together";
import { tableFigures, withoutHeld, type TableFigures } from "./table-figures";

export interface StrandsInput {
  readonly recognition: Recognition;
  readonly ledgers: readonly (Ledger | null)[];
  readonly heads: readonly SheetHead[];
  readonly definitions: readonly StrandDefinition[];
}

/** What the worksheets hold for each strand, in the definitions' order, and what is wrong with the counts. */
export function strandFigures({ recognition, ledgers, heads, definitions }: StrandsInput): {
  /** The ledgers as they were given. Those of tables that hold more than the offences know what counts. */
  readonly ledgers: readonly (Ledger | null)[];
  readonly counted: readonly (TableFigures | null)[];
  readonly strands: readonly StrandFigures[];
  readonly findings: readonly Finding[];
} {
  const all = recognition.tables.map((table, index) => {
    const ledger = ledgers[index];
    if (ledger) return tableFigures(ledger, definitions);
    if (rulesOn(table, definitions).length > 0) throw new UnreadColumnError(`Counts of ${table.sheet} are needed but were not read`);
    return null;
  });
  const alone = offencesAlone(all, definitions);
  const counted = all.map((figures) => {
    const settled = figures && alone.settled.get(figures);
    return settled ? tableFigures(settled, definitions) : figures;
  });
  const tables = counted.flatMap((table) => table ?? []);
  const findings: Finding[] = [...groupedTotals(tables.flatMap((table) => table.findings))];
  const joined: { strand: string; joined: JoinedMonths["joined"] }[] = [];
  const held = new Map<TableFigures, ReadonlySet<number>>();
  const strands = definitions.map((definition, index): StrandFigures => {
    if (definition.rules.length === 0) {
      const read = strandTotals(definition, recognition.comparisons, heads);
      findings.push(...read.findings);
      return { definition, figures: { kind: "totals", totals: read.totals } };
    }
    if (isOfTwoSystems(definition)) return { definition, figures: { kind: "months", months: monthsTogether(index, tables) } };
    const read = joinedMonths(index, tables);
    joined.push({ strand: definition.strand, joined: read.joined });
    for (const table of read.held ?? []) held.set(table, new Set([...(held.get(table) ?? []), index]));
    return { definition, figures: { kind: "months", months: read.months }, ...(read.lacking ? { lacking: read.lacking } : {}) };
  });
  const reported = counted.map((table) => (table && held.has(table) ? withoutHeld(table, held.get(table)!) : table));
  const whole = reported.flatMap((table) => table ?? []);
  const together = joinedFindings(joined);
  const asked = [
    ...alone.asked,
    ...tables.flatMap((table) => forcesTogether(table, definitions, recognition.strandsHead)),
    ...forcesInTables(whole, definitions, recognition.strandsHead),
    ...totalsOrParts(tables, definitions),
    ...totalsCountedWithParts(tables, definitions),
    ...referencesAgain(
      whole,
      together.some(({ code }) => code === "severalSources"),
    ),
  ];
  return {
    ledgers: ledgers.map((ledger, index) => alone.settled.get(all[index]!) ?? ledger),
    counted: reported,
    strands,
    findings: [...alone.findings, ...findings, ...together, ...asked],
  };
}
