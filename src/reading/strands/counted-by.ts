import { isOfTwoSystems, type CountedBy } from "../../domain/counted-by";
import { finding, placeOf, type Finding, type FindingDetails, type Severity } from "../../domain/finding";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import type { SheetHead } from "../sheets/grid";
import { systemsGiven, type GivenSystems } from "../sheets/systems-table";
import { systemSheets, type SystemSheet } from "../systems/system-columns";
import { canLookUp } from "../tables/table-data";
import type { MonthlyTable } from "../tables/tables";
import { valueOf } from "../texts/patterns";
import type { GivenCounting, GivenStrand } from "./given-strand";
import { sheetIsMeant } from "./rules";

/** Definitions that know which systems' records they count, and what is wrong with what the "Strands" table says of it. */
export interface CountedDefinitions {
  readonly definitions: readonly StrandDefinition[];
  readonly findings: readonly Finding[];
}

type Why = FindingDetails["countedBy"]["why"];

/** "both", "either", "either-or", and the same by references alone. */
const WORDS = /^(?:(?:records? )?in )?(both|either)(?:[- ]or)?(?: systems?)?(,? ?by references?(?: alone| only)?)?$/;

/** What a cell under "Counted by" says; null where it names no system and is none of the words. */
function countedByOf(text: string, systems: readonly string[]): CountedBy | null {
  const system = systems.find((each) => normalised(each) === normalised(text));
  if (system !== undefined) return { says: "one", systems: [system] };
  const [, says, byReference] = WORDS.exec(normalised(text)) ?? [];
  if (says === undefined) return null;
  return { says: says as "both" | "either", systems, ...(byReference === undefined ? {} : { byReference: true }) };
}

/**
 * Says of each definition which systems' records it counts. Its rules then hold for the worksheets of these systems alone. `given` are those of the
 * "Strands" table, in the order of the definitions.
 */
export function withCountedBy(
  definitions: readonly StrandDefinition[],
  given: readonly GivenStrand[],
  systems: GivenSystems,
  { tables, heads }: { readonly tables: readonly MonthlyTable[]; readonly heads: readonly SheetHead[] },
): CountedDefinitions {
  if (!given.some(({ counting }) => counting)) return { definitions, findings: [] };
  const { sheets, findings: wrong } = systems.sheet === null ? { sheets: [], findings: [] } : systemSheets(systems, heads);
  // Each strand would say the same.
  if (sheets === null)
    return { definitions: definitions.map((each, index) => (given[index]?.counting ? countingNothing(each) : each)), findings: wrong };
  const findings: Finding[] = [];
  const names = sheets.map(({ system }) => system);
  const counted = definitions.map((definition, index): StrandDefinition => {
    const counting = given[index]?.counting;
    if (!counting) return definition;
    const refuse = (why: Why) => {
      findings.push(countedByFinding(definition.strand, counting, names, why));
      return countingNothing(definition);
    };
    if (systems.sheet === null) return refuse({ code: "noSystems" });
    const by = countedByOf(counting.found, names);
    if (by === null) return refuse({ code: "unknown" });
    if (definition.rules.length === 0) return refuse({ code: "noRows" });
    const of = by.systems.map((system) =>
      ruled(
        definition,
        tables,
        sheets.find((each) => each.system === system)!,
      ),
    );
    const unread = of.find(({ tables: own }) =>
      isOfTwoSystems({ countedBy: by }) ? own.length !== 1 || !own[0]!.rowIsOffence : own.length === 0,
    );
    if (unread) return refuse({ code: "notRecords", ...unread.place });
    const without = of.find(({ rules }) => rules.length === 0);
    if (without) return refuse({ code: "noRule", ...without.place });
    return { ...definition, rules: of.flatMap(({ rules }) => rules), countedBy: by };
  });
  return { definitions: counted, findings };
}

/** A definition that no row meets: what is wrong with it is said, and what would follow from that would bury it. */
export function countingNothing(definition: StrandDefinition): StrandDefinition {
  return { ...definition, rules: [{ sheets: [], conditions: [{ column: "", values: [], except: [] }] }] };
}

export function countedByFinding(
  strand: string,
  { found, cell }: GivenCounting,
  systems: readonly string[],
  why: Why,
  severity: Severity = "error",
): Finding {
  return finding("countedBy", placeOf(cell), { strand, found, systems, why }, severity);
}

/** The tables on a system's worksheet, and the rules of a definition that are about it, as rules about it alone. */
function ruled({ rules }: StrandDefinition, tables: readonly MonthlyTable[], { system, head: { sheet } }: SystemSheet) {
  const own = tables.filter((table) => table.sheet === sheet);
  return {
    place: { system, sheet },
    tables: own,
    rules: rules.flatMap((rule) =>
      sheetIsMeant(rule, sheet) && own.some((table) => rule.conditions.every(({ column }) => canLookUp(table, column)))
        ? [{ ...rule, sheets: [valueOf(sheet)] }]
        : [],
    ),
  };
}

/** What can be written under "Counted by" in a workbook: its systems, and both of them. */
export function countingChoices(heads: readonly SheetHead[]): readonly string[] {
  const { rows } = systemsGiven(heads);
  return [...rows.map(({ texts }) => texts.System || texts.Sheet), "both", "either", "both, by reference", "either, by reference"];
}
