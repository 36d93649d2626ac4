import { finding, NOWHERE, type FindingOf } from "../../domain/finding";
import type { StrandDefinition } from "../../domain/strand";
import type { SheetHead } from "../sheets/grid";
import { reportDetails } from "../sheets/report-details";
import { nameKey } from "../tables/table-data";
import type { MonthlyTable, TablePlace } from "../tables/tables";
import { ownForceOf } from "../texts/compared-forces";
import { sourceOf } from "./figure-places";
import { addsForces } from "./forces-together";
import type { TableFigures } from "./table-figures";

/** A table of one force, and the strands that count it without looking at the force or its sheet. */
interface ForceTable {
  readonly table: MonthlyTable;
  readonly place: TablePlace;
  readonly strands: ReadonlySet<number>;
}

/**
 * Forces that have a sheet or a table each, which strands add up: a warning as they are in a column, and a question where the Strands
 * sheet says that the report is of one of them.
 */
export function forcesInTables(
  tables: readonly TableFigures[],
  definitions: readonly StrandDefinition[],
  strandsHead: SheetHead | null,
): readonly FindingOf<"mixedMeasures">[] {
  const all = tables.flatMap((figures): readonly ForceTable[] => {
    const { table } = figures.ledger;
    const { place } = table;
    if (place === null || !place.known || place.from === "reading") return [];
    const strands = new Set([...figures.strands.keys()].filter((number) => !looksAt(definitions[number]!, place)));
    return strands.size === 0 ? [] : [{ table, place, strands }];
  });
  const strands = [...new Set(all.flatMap((each) => [...each.strands]))].filter((number) =>
    addsForces(namesOf(all.filter((each) => each.strands.has(number)))),
  );
  const own = all.filter((each) => strands.some((number) => each.strands.has(number)));
  const values = namesOf(own);
  if (!addsForces(values)) return [];
  const force = reportDetails(strandsHead).force;
  const sources = tables.map((figures) => figures.ledger.table);
  const forces = {
    ...{ beside: null, own: force === null ? null : ownForceOf(force, values), across: false },
    tables: own.map(({ table, place }) => ({ ...sourceOf(table, sources), name: place.value })),
  };
  const details = { column: own[0]!.place.header, values, strands: strands.map((number) => definitions[number]!.strand), forces };
  return [finding("mixedMeasures", NOWHERE, details, forces.own === null ? "warning" : "error") as FindingOf<"mixedMeasures">];
}

function namesOf(tables: readonly ForceTable[]): readonly string[] {
  return [...new Set(tables.map(({ place }) => place.value))];
}

/** Whether a strand says which sheets or places it counts. */
function looksAt({ rules }: StrandDefinition, { header }: TablePlace): boolean {
  return rules.some(({ sheets, conditions }) => sheets.length > 0 || conditions.some(({ column }) => nameKey(column) === nameKey(header)));
}
