import { finding, type FindingOf } from "../../domain/finding";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import type { SheetHead } from "../sheets/grid";
import { reportDetails } from "../sheets/report-details";
import { nameKey } from "../tables/table-data";
import type { MonthlyTable } from "../tables/tables";
import { isCountry, isForce, isForceAlone, isRegion } from "../texts/known-places";
import { comparesForces, isForcesMeasure, isOwnForce, ownForceOf } from "../texts/compared-forces";
import { textsCountedBy } from "./texts-counted-by";
import type { TableFigures } from "./table-figures";

type Found = FindingOf<"mixedMeasures">;
type Sign = Omit<NonNullable<Found["details"]["forces"]>, "across">;

/** A column of names, or the headers of counts, and what a definition counts of it. */
interface Named {
  readonly header: string;
  readonly texts: readonly string[];
  readonly across: boolean;
  countedBy(definition: number): readonly string[];
}

/**
 * Columns with several forces that a strand adds up without looking at the column. Forces are places, and may be added; but a report is
 * mostly of one. It is asked where the column or the title shows that they are there to be compared, and is a warning elsewhere.
 */
export function forcesTogether(
  figures: TableFigures,
  definitions: readonly StrandDefinition[],
  strandsHead: SheetHead | null,
): readonly Found[] {
  const { table } = figures.ledger;
  return namedIn(figures).flatMap(({ header, texts, across, countedBy }): readonly Found[] => {
    // Cheap, because what each strand counts takes a pass over all rows: of one force there is nothing to add.
    if (!texts.some(isForceAlone) || forcesAlone(texts).length < 2) return [];
    const added = [...figures.strands.keys()].flatMap((number) => {
      const { strand, rules } = definitions[number]!;
      const looks = rules.some(({ conditions }) => conditions.some(({ column }) => nameKey(column) === nameKey(header)));
      const values = looks ? [] : countedBy(number);
      return areForces(values) ? [{ strand, values }] : [];
    });
    const values = [...new Set(added.flatMap((each) => each.values))];
    if (!addsForces(values)) return [];
    const forces = { ...signOf(texts, values, table, strandsHead), across };
    const details = { column: header, values, strands: added.map(({ strand }) => strand), forces };
    const isPlain = forces.beside === null && forces.own === null;
    return [finding("mixedMeasures", { sheet: table.sheet, address: null }, details, isPlain ? "warning" : "error") as Found];
  });
}

/** The columns of names, and the headers of counts that are places, of which nobody has said what counts. */
function namedIn(figures: TableFigures): readonly Named[] {
  const { table, counts, totals, names } = figures.ledger;
  const settled = new Set(table.said.values.flatMap(({ says, column }) => (says === "only" || says === "added up" ? [column] : [])));
  const inRows = table.categories.flatMap((category): readonly Named[] => {
    const own = category.code || settled.has(category.column) ? null : names(category);
    if (!own) return [];
    return [
      { header: category.header, texts: own.texts, across: false, countedBy: (definition) => textsCountedBy(figures, own, definition) },
    ];
  });
  if (table.named?.of !== "place" || counts.some(({ column }) => settled.has(column))) return inRows;
  const headers = counts.map(({ header }) => header);
  const texts = [...headers, ...totals.map(({ header }) => header)];
  return [...inRows, { header: table.named.word, texts, across: true, countedBy: () => headers }];
}

/** True for names that are mostly forces', to be asked about where they are added up: with a nation or region among them, that is asked. */
export function addsForces(values: readonly string[]): boolean {
  return areForces(values) && !values.some((value) => isCountry(value) || isRegion(value));
}

/** True for names that are mostly forces', two of them at least. "Devon" and "Cornwall" are parts of one. */
function areForces(values: readonly string[]): boolean {
  const forces = values.filter((value) => isForce(value) || isOwnForce(value));
  return forcesAlone(values).length > 1 && forces.length * 2 > values.length;
}

function forcesAlone(values: readonly string[]): readonly string[] {
  return values.filter((value) => isForceAlone(value) || isOwnForce(value));
}

/** What shows that the report is of one of the forces, and which. */
function signOf(texts: readonly string[], values: readonly string[], { title, titles, sheet }: MonthlyTable, head: SheetHead | null): Sign {
  const isCounted = new Set(values.map(normalised));
  const others = texts.filter((text) => !isCounted.has(normalised(text)));
  const beside = values.find(isOwnForce) ?? others.find((text) => isForcesMeasure(text) || isCountry(text) || isRegion(text));
  const said = [reportDetails(head).force ?? "", sheet, title, ...titles];
  const own = values.find(isOwnForce) ?? said.map((text) => ownForceOf(text, values)).find((each) => each !== null);
  return { beside: beside ?? said.find(comparesForces) ?? null, own: own ?? null };
}
