import { finding, type Finding } from "../../domain/finding";
import type { StrandDefinition } from "../../domain/strand";
import { combined } from "../ledger/combined";
import { COUNTED } from "../ledger/row-kinds";
import { isPlaceHeader } from "../recognise/places";
import { nameKey } from "../tables/table-data";
import type { CategoryColumn } from "../tables/tables";
import { offenceRank } from "../texts/labels";
import { isMeasureAlone, isMeasureHeader, isMeasureWord } from "../texts/measures";
import type { TableFigures } from "./table-figures";

/** Columns of more values describe rows; they are no measures. */
const MOST_VALUES = 20;

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
        const values = toldApartBy(figures, definition, category);
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

/** The texts of a column by which alone rows of a strand and month are told apart, as they are written. */
function toldApartBy({ ledger, matched }: TableFigures, definition: number, { column }: CategoryColumn): readonly string[] {
  const own = matched.names.find((names) => names.column === column);
  if (!own) return [];
  const others = matched.names.filter((names) => names !== own && names.column >= 0);
  const { ids } = combined(others, ledger.rows);
  const first = new Map<number, number>();
  const apart = new Set<number>();
  for (let row = 0; row < ledger.rows; row += 1) {
    if (matched.kinds[row] !== COUNTED || !matched.definitionsOf(matched.classes[row]!).includes(definition)) continue;
    // No year lies so far ahead that months would run into one another.
    const key = ids[row]! * 100_000 + (ledger.months?.months[row] ?? 0);
    const before = first.get(key);
    if (before === undefined) first.set(key, own.ids[row]!);
    else if (before !== own.ids[row]) apart.add(before).add(own.ids[row]!);
  }
  return [...apart].map((id) => own.texts[id] ?? "");
}

function areMeasures({ header, said }: CategoryColumn, values: readonly string[]): boolean {
  if (said !== null || isPlaceHeader(header)) return false;
  // "Type" may be of offences or of figures; what stands in it decides.
  if (offenceRank(header) !== null) return values.length <= MOST_VALUES && values.some(isMeasureAlone);
  return values.length <= MOST_VALUES && (isMeasureHeader(header) || values.some(isMeasureWord));
}
