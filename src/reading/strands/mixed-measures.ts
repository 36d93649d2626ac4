import { finding, type Finding } from "../../domain/finding";
import type { StrandDefinition } from "../../domain/strand";
import { isPlaceHeader } from "../recognise/places";
import { nameKey } from "../tables/table-data";
import type { CategoryColumn } from "../tables/tables";
import { offenceRank } from "../texts/labels";
import { isMeasureHeader, isMeasureWord } from "../texts/measures";
import type { TableFigures } from "./table-figures";

/**
 * Columns that say what a row's figure measures, such as recorded or solved offences, over which a strand adds up without being told
 * to: solved offences are among the recorded ones. Told by the header, or by what stands in a column that is of no places or offences.
 * Where each row is one offence, such a column only describes it.
 */
export function mixedMeasures(tables: readonly TableFigures[], definitions: readonly StrandDefinition[]): readonly Finding[] {
  return tables.flatMap((figures) => {
    const { table } = figures.ledger;
    if (table.rowIsOffence) return [];
    const settled = new Set(table.said.values.filter(({ says }) => says === "added up").map(({ column }) => column));
    return table.categories.flatMap((category): readonly Finding[] => {
      if (category.code || settled.has(category.column) || !figures.headers.includes(nameKey(category.header))) return [];
      const mixed = [...figures.strands.keys()].flatMap((definition) => {
        if (looksAt(definitions[definition]!, category)) return [];
        const values = valuesOf(figures, definition, category);
        return values.length > 1 && areMeasures(category, values) ? [{ strand: definitions[definition]!.strand, values }] : [];
      });
      if (mixed.length === 0) return [];
      const values = [...new Set(mixed.flatMap((each) => each.values))];
      const strands = mixed.map(({ strand }) => strand);
      return [finding("mixedMeasures", { sheet: table.sheet, address: null }, { column: category.header, values, strands })];
    });
  });
}

function looksAt({ rules }: StrandDefinition, { header }: CategoryColumn): boolean {
  return rules.every(({ conditions }) => conditions.some(({ column }) => nameKey(column) === nameKey(header)));
}

/** What a strand's rows say in a column, as it is written. */
function valuesOf(figures: TableFigures, definition: number, category: CategoryColumn): readonly string[] {
  const keys = figures.combinationsOf(definition, [nameKey(category.header)]);
  const texts = figures.ledger.names(category)?.texts ?? [];
  const written = new Map(texts.map((text) => [text.toLowerCase().replace(/\s+/g, " ").trim(), text]));
  return [...keys].filter((key) => key !== "").map((key) => written.get(key) ?? key);
}

function areMeasures({ header, said }: CategoryColumn, values: readonly string[]): boolean {
  if (said !== null || isPlaceHeader(header) || offenceRank(header) !== null) return false;
  return isMeasureHeader(header) || values.some(isMeasureWord);
}
